"""Rincian darurat: where it happened and what else is known, asked after the words that protect."""

from dataclasses import dataclass
from typing import Any

from domain import questions, regions
from domain.questions import Question, QuestionKind
from flows.ask_officer import tell_officers
from flows.herd_places import home_of, lives_in_regency
from flows.language.tables import SMALL
from flows.language.text import words
from flows.language.unclear import hint
from flows.messages import Kind
from flows.places import Village
from flows.script import Flow
from flows.sent_files import LEFT, attach, keep
from flows.steps import Ask, Tell, is_picture
from flows.turn import Turn

MORE = "Tambahan laporan darurat nomor {number}: {place}.{words}"
ALERTED = "sudah kami teruskan ke petugas"
KEPT = "laporannya sudah kami simpan untuk petugas"
THERE = hint("Kejadiannya di {place}, ya. Keliru? Ketik KEMBALI.\n\n")

REPORT = "report_id"
_SHOWN = "scene_shown"  # that the place was told otherwise than by its name, until it is said back
_AT_HOME = frozenset({"rumah", "dirumah", "rumahku", "kandang", "kandangku", "halaman", "pekarangan"})
_BESIDE = SMALL | {"di", "belakang", "blakang", "depan", "samping", "dekat", "dalam", "sendiri"}


def reported(words_said: str, region_code: str | None, turn: Turn) -> Question:
    """A new report of an emergency, cut at what a question may hold."""
    return questions.ask(
        turn.session,
        kind=QuestionKind.EMERGENCY,
        text=words_said[: questions.LONGEST_TEXT],
        farmer=turn.farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=region_code,
        now=turn.now,
    )


def quoted(words_said: str) -> str:
    """The words as an alert shows them."""
    return f" «{words_said[:200]}»" if words_said else ""


def send_along(turn: Turn) -> None:
    """Keep the file just sent, and give it to whom the report went; a report is kept, whoever sends it."""
    keep(turn, always=True)
    first = turn.talk.memory.get(REPORT) if turn.talk.flow == emergency_details.name else None
    if report := turn.session.get(Question, first) if first else None:
        attach(report, turn)


@dataclass(frozen=True)
class Scene(Village):
    """Where it happened; a pin is kept as it was sent, for the officer who has to find the place."""

    def hear(self, turn: Turn) -> Any:
        location = turn.inbound.location if turn.inbound.kind is Kind.LOCATION else None
        if location:
            turn.talk.memory["pin"] = f"{location[0]:.5f}, {location[1]:.5f}"
        at_home = lives_in_regency(turn) and _says_home(turn.text)
        where = home_of(turn) if at_home else super().hear(turn)
        if at_home or location:
            turn.talk.memory[_SHOWN] = True
        return where


def _says_home(text: str) -> bool:
    said = frozenset(words(text))
    return not said.isdisjoint(_AT_HOME) and said <= _AT_HOME | _BESIDE


@dataclass(frozen=True)
class Story(Ask):
    """What else is known; what stands under a photo is told too."""

    def hear(self, turn: Turn) -> Any:
        if is_picture(turn) and turn.inbound.text:
            send_along(turn)
            return self.take(turn.inbound.text, turn)
        return super().hear(turn)


def said_back(turn: Turn) -> dict[str, object]:
    """The placeholder in front of the story: where it is taken to be, if that was told without its name."""
    where = turn.value("where") if turn.talk.memory.pop(_SHOWN, False) else None
    return {"there": turn.say(THERE, place=regions.title(where)) if where else ""}


def add_details(turn: Turn) -> dict[str, object]:
    """Send what was answered after the words that protect to the same officers."""
    home = turn.farmer.region_code if turn.farmer else None
    where, pin = turn.value("where") or home, turn.talk.memory.pop("pin", "")
    more = "; ".join(filter(None, (str(turn.value("more") or ""), pin and turn.tell("titik {pin}", pin=pin))))
    first = turn.talk.memory.pop(REPORT, None)
    place = regions.title(where) if where else turn.tell("Tempatnya belum diketahui")
    added = f"{place}: {more}".rstrip(": ")
    if first:
        report = questions.add_to(turn.session, first, text=added, region_code=where)
    else:  # these details were left, and those of a later report came first
        report = reported(added, where, turn)
    text = turn.tell(MORE, number=report.number, place=place, words=quoted(more))
    told = tell_officers(turn, text, where, f"emergency:{report.id}:details")
    attach(report, turn)
    if is_picture(turn):  # of an album whose other photos are still to come
        turn.talk.memory[LEFT] = report.id
    return {"kept": turn.say(ALERTED if told else KEPT)}


emergency_details = Flow(
    "emergency_details",
    "rincian darurat",
    title="laporan darurat",
    steps=[
        Scene(
            "where",
            "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI.",
            optional=True,
        ),
        Story(
            "more",
            "{there}Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI.",
            optional=True,
            words=said_back,
        ),
        Tell("done", "Terima kasih, {kept}. Tetap jauhkan orang dan ternak lain."),
    ],
    finish=add_details,
    cancelled="Baik. Laporan yang tadi tetap kami simpan untuk petugas.",
    offered_to=lambda turn: False,
    in_menu=False,
)
