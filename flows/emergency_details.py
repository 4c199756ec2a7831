"""Rincian darurat: where it happened and what else is known, asked after the words that protect."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from domain import questions, regions
from domain.questions import Question
from flows.for_officers import tell_officers
from flows.herd_places import home_of, lives_in_regency
from flows.language.choosing import Option, choose
from flows.language.text import plain, words
from flows.language.unclear import Noted, Unclear, hint
from flows.language.villages import Ambiguous
from flows.lately import remember
from flows.messages import TYPED, Kind, Reply
from flows.news import news
from flows.places import Village
from flows.protecting import danger_told, is_exposed, protection, protection_from
from flows.reports import (
    DETAILS,
    REPORT,
    SHOWN,
    TOLD,
    more_of,
    place_said,
    reported,
    send_more,
    under_way,
    withdraw,
)
from flows.scenes import (
    asks_for_news,
    is_one_word,
    is_taken_back,
    knows_nothing,
    place_in_front,
    place_told,
    says_home,
    tells_more,
)
from flows.script import ANSWERED, Flow
from flows.sent_files import LEFT, attach
from flows.steps import Ask, Tell
from flows.turn import Turn

KEEP_AWAY = hint("Tetap jauhkan orang dan ternak lain.")
TO_HEALTH_CENTRE = hint("Lukanya sudah dicuci? Sekarang ke puskesmas, walau kecil.")
ALERTED = "sudah kami teruskan ke petugas"
KEPT = "laporannya sudah kami simpan untuk petugas"
THERE = hint("Kejadiannya di {place}, ya. Keliru? Ketik KEMBALI.\n\n")

KEPT_ALONG = hint("{protect}Terima kasih, {kept}.")
WRONG_WHAT = hint("Tempatnya yang keliru? Ketik KEMBALI. Laporannya yang keliru? Ketik SALAH LAPOR.")
TELL = hint("Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI.")
ANYTHING_ELSE = hint("Ada lagi yang perlu petugas tahu? Misalnya sejak kapan. Tidak ada? Ketik LEWATI.")

TAKEN_BACK = "salah"
PLACES = (
    Option("home", "Ya, di sana", ("ya", "iya", "benar", "betul", "di sana", "di situ", "disana", "disitu")),
    Option("elsewhere", "Di tempat lain", ("bukan", "tidak", "tempat lain", "di desa lain", "desa lain")),
)
NOT_THERE = hint("Baik, di tempat lain.")
IS_IT_HOME = hint(
    "Kejadiannya di {place}? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? "
    "Ketik SALAH."
)
ELSEWHERE = "scene_elsewhere"  # that it did not happen where he lives
_SENTENCE = 4  # words


@dataclass(frozen=True)
class Scene(Village):
    """Where it happened, his home first; a pin is kept as sent, for the officer who has to find the place.

    What tells more of the animal in place of a village is kept, and the village asked again.
    """

    says_back: bool = False

    def options(self, turn: Turn) -> tuple[Option, ...]:
        return (*PLACES, *super().options(turn)) if _may_be_home(turn) else super().options(turn)

    def reply(self, turn: Turn, question: str, values: dict[str, object]) -> Reply:
        asked = super().reply(turn, question, values)
        if not _may_be_home(turn):
            return asked
        return replace(asked, text=turn.say(IS_IT_HOME, place=regions.title(home_of(turn))))

    def hear(self, turn: Turn) -> Any:
        location = turn.inbound.location if turn.inbound.kind is Kind.LOCATION else None
        if location:
            turn.talk.memory |= {"pin": f"{location[0]:.5f}, {location[1]:.5f}", SHOWN: "yes"}
            return super().hear(turn)
        if turn.inbound.kind not in TYPED:
            raise Unclear("")
        if _may_be_home(turn) and (picked := _place_picked(turn)):
            if picked == "home":
                return home_of(turn)
            turn.talk.memory[ELSEWHERE] = True
            raise Noted(NOT_THERE)
        if is_taken_back(turn.text):
            return TAKEN_BACK
        if knows_nothing(turn.text):
            return None
        if lives_in_regency(turn) and (says_home(turn.text) or _names_his_hamlet(turn)):
            turn.talk.memory[SHOWN] = "yes"
            return home_of(turn)
        return self._named(turn)

    def _named(self, turn: Turn) -> Any:
        """The village; what the words tell beside it, or in its place, is sent to the officers at once."""
        _answer_news(turn)
        protect = protection_from(turn.text, turn, str(turn.talk.memory.get("reported") or ""))
        told = send_more(turn.text, turn) if protect or tells_more(turn.text) else None
        if danger_told(turn.text) == "animal_bitten":
            turn.talk.memory["reported"] = "sick"
        try:
            where = super().hear(turn)
        except Unclear as unclear:
            where = place_told(turn.text, turn) or place_in_front(turn.text)
            if not where:
                raise self._kept(unclear, told, protect, turn) from None
            turn.talk.memory[SHOWN] = "yes"
            if told is None and len(words(turn.text)) >= _SENTENCE:  # how to find it there
                send_more(turn.text, turn)
        turn.remarks += [protect] if protect else []
        return where

    def _kept(self, unclear: Unclear, told: int | None, protect: str, turn: Turn) -> Unclear:
        """That the words are kept, and no place yet; or that nothing in them could be heard."""
        if isinstance(unclear, Ambiguous):
            return unclear
        if told is None and len(words(turn.text)) >= _SENTENCE:  # more than a village's name
            told = send_more(turn.text, turn)
        if told is None:
            return unclear
        return Noted(KEPT_ALONG, protect=protect, kept=turn.say(ALERTED if told else KEPT))

    def read(self, text: str, turn: Turn) -> str:
        return text if text == TAKEN_BACK else super().read(text, turn)


def _may_be_home(turn: Turn) -> bool:
    """Whether it is asked first if it happened where he lives; once he said no it is not asked again."""
    return lives_in_regency(turn) and ELSEWHERE not in turn.talk.memory


def _place_picked(turn: Turn) -> str:
    """ "home" or "elsewhere"; "" where he answers otherwise."""
    with suppress(Unclear):
        picked = choose(turn.text, PLACES)
        return "" if picked.fuzzy else picked.value
    return ""


def _names_his_hamlet(turn: Turn) -> bool:
    hamlet = plain((turn.farmer.hamlet if turn.farmer else None) or "")
    return bool(hamlet) and f" {hamlet} " in f" {plain(turn.text)} "


@dataclass(frozen=True)
class Story(Ask):
    """What else is known."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind in TYPED and is_taken_back(turn.text):
            if turn.talk.memory.get(SHOWN) == "said" and is_one_word(turn.text):
                raise Unclear(WRONG_WHAT)
            return TAKEN_BACK
        if turn.inbound.kind in TYPED and knows_nothing(turn.text):
            return None
        _answer_news(turn)
        return super().hear(turn)


def _answer_news(turn: Turn) -> None:
    """Raise Noted where it is asked when help comes: that tells nothing, and is answered."""
    if turn.inbound.kind in TYPED and asks_for_news(turn.text) and (report := under_way(turn)):
        raise Noted("{news}", news=news(report, turn))


def asked_for_more(turn: Turn) -> dict[str, object]:
    """Where it is taken to be, if that was told without its name; and what is still worth telling."""
    where, memory = turn.value("where"), turn.talk.memory
    if where and memory.get(SHOWN) == "yes":
        memory[SHOWN] = "said"
        there = turn.say(THERE, place=regions.title(where))
    else:
        there = ""
    return {"there": there, "asked": turn.say(ANYTHING_ELSE if memory.get(TOLD) else TELL)}


def _taken_back_at_once(turn: Turn) -> bool:
    return turn.talk.answers.get("where") == TAKEN_BACK


def _taken_back_then(turn: Turn) -> bool:
    return turn.talk.answers.get("more") == TAKEN_BACK


def add_details(turn: Turn) -> dict[str, object]:
    """Send what was answered after the words that protect to the same officers."""
    first = under_way(turn)
    pin = turn.talk.memory.pop("pin", "")
    for passing in (REPORT, SHOWN, TOLD, ELSEWHERE):
        turn.talk.memory.pop(passing, None)
    if _taken_back_at_once(turn) or _taken_back_then(turn):
        if first:
            withdraw(first, turn)
        return {}
    more = "; ".join(filter(None, (str(turn.value("more") or ""), pin and turn.tell("titik {pin}", pin=pin))))
    return _told(first, more, turn)


def _told(first: Question | None, more: str, turn: Turn) -> dict[str, object]:
    where = turn.value("where") or (first.region_code if first else home_of(turn)) or None
    place = place_said(where, turn)
    added = f"{place}: {more}".rstrip(": ")
    if first:
        report = questions.add_to(turn.session, first.id, text=added, region_code=where)
    else:  # these details were left, and those of a later report came first
        report = reported(added, where, turn)
    text = more_of(report, place, more, turn)
    told = tell_officers(turn, text, where, f"emergency:{report.id}:details")
    attach(report, turn)
    remember(report, turn)
    if turn.captioned:  # of an album whose other photos are still to come
        turn.talk.memory[LEFT] = report.id
    danger = danger_told(more)
    before = turn.talk.memory.get("reported")
    again = protection(danger, turn) + "\n\n" if danger and (danger != before or is_exposed(more)) else ""
    onward = turn.say(TO_HEALTH_CENTRE if before == "bite" and danger != "animal_bitten" else KEEP_AWAY)
    return {"protect": again, "kept": turn.say(ALERTED if told else KEPT), "onward": onward}


emergency_details = Flow(
    DETAILS,
    "rincian darurat",
    title="laporan darurat",
    steps=[
        Scene(
            "where",
            "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? "
            "Ketik SALAH.",
            optional=True,
        ),
        Story("more", "{there}{asked}", optional=True, words=asked_for_more),
        Tell("done", "{protect}Terima kasih, {kept}. {onward}"),
        Tell(
            "withdrawn",
            "Baik, kami sampaikan ke petugas bahwa laporannya keliru. Kalau ternyata benar, ketik DARURAT.",
        ),
    ],
    branches=[
        (ANSWERED, "where", "withdrawn", {"conditions": _taken_back_at_once}),
        (ANSWERED, "more", "withdrawn", {"conditions": _taken_back_then}),
        (ANSWERED, "more", "done", {}),
    ],
    finish=add_details,
    cancelled="Baik. Laporan yang tadi tetap kami simpan untuk petugas. Ternyata salah lapor? Ketik SALAH.",
    offered_to=lambda turn: False,
    in_menu=False,
)
