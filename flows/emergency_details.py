"""Rincian darurat: where it happened and what else is known, asked after the words that protect."""

from dataclasses import dataclass
from typing import Any

from domain import officers, questions, regions
from domain.questions import Question, QuestionKind
from flows.for_officers import tell_officers
from flows.herd_places import home_of, lives_in_regency
from flows.language.text import plain, words
from flows.language.unclear import Noted, Unclear, hint
from flows.language.villages import Ambiguous
from flows.lately import forget, recall, remember
from flows.messages import TYPED, Kind
from flows.news import news
from flows.places import Village
from flows.protecting import danger_told, is_exposed, protection, protection_from
from flows.scenes import (
    asks_for_news,
    is_one_word,
    is_taken_back,
    knows_nothing,
    place_told,
    says_home,
    tells_more,
)
from flows.script import ANSWERED, Flow
from flows.sent_files import LEFT, attach, keep
from flows.steps import Ask, Tell
from flows.turn import Turn
from flows.wording import cut

KEEP_AWAY = hint("Tetap jauhkan orang dan ternak lain.")
TO_HEALTH_CENTRE = hint("Lukanya sudah dicuci? Sekarang ke puskesmas, walau kecil.")
PERSON_ILL = "⚠️ ADA ORANG SAKIT. "
LONGEST_QUOTED = 200  # letters of what was said, in an alert
MORE = "Tambahan laporan darurat nomor {number}: {place}.{words}"
NOWHERE = hint("Tempatnya belum diketahui")
ALERTED = "sudah kami teruskan ke petugas"
KEPT = "laporannya sudah kami simpan untuk petugas"
THERE = hint("Kejadiannya di {place}, ya. Keliru? Ketik KEMBALI.\n\n")

KEPT_ALONG = hint("{protect}Terima kasih, {kept}.")
WITHDRAWN = "Laporan darurat nomor {number}: pelapor menyatakan salah lapor."
WRONG_WHAT = hint("Tempatnya yang keliru? Ketik KEMBALI. Laporannya yang keliru? Ketik SALAH LAPOR.")
TELL = hint("Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI.")
ANYTHING_ELSE = hint("Ada lagi yang perlu petugas tahu? Misalnya sejak kapan. Tidak ada? Ketik LEWATI.")

REPORT = "report_id"
FOLLOWS = "follows"  # what the flow that follows need not ask
TAKEN_BACK = "salah"
_SHOWN = "scene_shown"  # the place was told otherwise than by its name : "yes" until said back, then "said"
_SENTENCE = 4  # words
_TOLD = "scene_told"  # that more than the place was told at the place's question


def reported(words_said: str, region_code: str | None, turn: Turn, *, grave: bool = False) -> Question:
    """A new report of an emergency, cut at what a question may hold; a grave one is due at once."""
    return questions.ask(
        turn.session,
        kind=QuestionKind.EMERGENCY,
        text=words_said[: questions.LONGEST_TEXT],
        farmer=turn.farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=region_code,
        at_once=grave,
        now=turn.now,
    )


def quoted(words_said: str) -> str:
    """The words as an alert shows them."""
    return f" «{cut(words_said, LONGEST_QUOTED)}»" if words_said else ""


def send_along(turn: Turn) -> None:
    """Keep the file just sent, and give it to whom the report went; a report is kept, whoever sends it."""
    keep(turn, always=True)
    if turn.talk.flow == emergency_details.name and (report := under_way(turn)):
        attach(report, turn)
    elif report := reported_lately(turn):
        attach(report, turn)
        turn.talk.memory[LEFT] = report.id  # of an album the other photos are still to come


def reported_lately(turn: Turn) -> Question | None:
    """The report to which a file belongs that is sent when all its questions have been answered."""
    left = recall(turn) if not turn.talk.flow else None
    return left if left and left.kind is QuestionKind.EMERGENCY else None


def add(words_said: str, report: Question, turn: Turn) -> int:
    """Add words to a report, and tell its officers; how many. What it holds already is not added twice."""
    known = plain(words_said) in plain(report.text)
    near = officers.to_alert(turn.session, report.region_code, today=turn.today)
    if not known:
        questions.add_to(turn.session, report.id, text=words_said, region_code=None)
        place = regions.title(report.region_code) if report.region_code else turn.tell(NOWHERE)
        urgent = turn.tell(PERSON_ILL) if danger_told(words_said) == "ill" else ""
        text = urgent + turn.tell(MORE, number=report.number, place=place, words=quoted(words_said))
        tell_officers(turn, text, report.region_code, f"emergency:{report.id}:{turn.inbound.message_id}")
    remember(report, turn)
    return len(near)


def send_more(words_said: str, turn: Turn) -> int:
    """Add to the report whose questions are under way; how many officers were told."""
    report = under_way(turn) or reported(words_said, home_of(turn) or None, turn)
    turn.talk.memory |= {REPORT: report.id, _TOLD: True}
    return add(words_said, report, turn)


def under_way(turn: Turn) -> Question | None:
    """The report whose questions are asked."""
    first = turn.talk.memory.get(REPORT)
    return turn.session.get(Question, first) if first else None


def shown_at(region_code: str, turn: Turn) -> None:
    """The place was told with the report: not asked any more, but said back."""
    turn.talk.memory[FOLLOWS] = {"where": region_code}
    turn.talk.memory[_SHOWN] = "yes"


@dataclass(frozen=True)
class Scene(Village):
    """Where it happened; a pin is kept as it was sent, for the officer who has to find the place.

    What tells more of the animal in place of a village is kept, and the village asked again.
    """

    says_back: bool = False

    def hear(self, turn: Turn) -> Any:
        location = turn.inbound.location if turn.inbound.kind is Kind.LOCATION else None
        if location:
            turn.talk.memory |= {"pin": f"{location[0]:.5f}, {location[1]:.5f}", _SHOWN: "yes"}
            return super().hear(turn)
        if turn.inbound.kind not in TYPED:
            raise Unclear("")
        if is_taken_back(turn.text):
            return TAKEN_BACK
        if knows_nothing(turn.text):
            return None
        if lives_in_regency(turn) and says_home(turn.text):
            turn.talk.memory[_SHOWN] = "yes"
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
            return super().hear(turn)
        except Unclear as unclear:
            if where := place_told(turn.text, turn):
                turn.talk.memory[_SHOWN] = "yes"
                return where
            if isinstance(unclear, Ambiguous):
                raise
            if told is None and len(words(turn.text)) >= _SENTENCE:  # more than a village's name
                told = send_more(turn.text, turn)
            if told is None:
                raise
            raise Noted(KEPT_ALONG, protect=protect, kept=turn.say(ALERTED if told else KEPT)) from None

    def read(self, text: str, turn: Turn) -> str:
        return text if text == TAKEN_BACK else super().read(text, turn)


@dataclass(frozen=True)
class Story(Ask):
    """What else is known."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind in TYPED and is_taken_back(turn.text):
            if turn.talk.memory.get(_SHOWN) == "said" and is_one_word(turn.text):
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
    if where and memory.get(_SHOWN) == "yes":
        memory[_SHOWN] = "said"
        there = turn.say(THERE, place=regions.title(where))
    else:
        there = ""
    return {"there": there, "asked": turn.say(ANYTHING_ELSE if memory.get(_TOLD) else TELL)}


def _taken_back_at_once(turn: Turn) -> bool:
    return turn.talk.answers.get("where") == TAKEN_BACK


def _taken_back_then(turn: Turn) -> bool:
    return turn.talk.answers.get("more") == TAKEN_BACK


def withdraw(report: Question, turn: Turn) -> None:
    """Tell the officers that it was reported by mistake; the report stays, for them to close."""
    questions.withdraw(turn.session, report.id, text=turn.tell("Pelapor: salah lapor."), now=turn.now)
    text = turn.tell(WITHDRAWN, number=report.number)
    tell_officers(turn, text, report.region_code, f"emergency:{report.id}:{turn.inbound.message_id}")
    forget(turn)


def add_details(turn: Turn) -> dict[str, object]:
    """Send what was answered after the words that protect to the same officers."""
    first = under_way(turn)
    pin = turn.talk.memory.pop("pin", "")
    for passing in (REPORT, _SHOWN, _TOLD):
        turn.talk.memory.pop(passing, None)
    if _taken_back_at_once(turn) or _taken_back_then(turn):
        if first:
            withdraw(first, turn)
        return {}
    more = "; ".join(filter(None, (str(turn.value("more") or ""), pin and turn.tell("titik {pin}", pin=pin))))
    return _told(first, more, turn)


def _told(first: Question | None, more: str, turn: Turn) -> dict[str, object]:
    where = turn.value("where") or (first.region_code if first else home_of(turn)) or None
    place = regions.title(where) if where else turn.tell(NOWHERE)
    added = f"{place}: {more}".rstrip(": ")
    if first:
        report = questions.add_to(turn.session, first.id, text=added, region_code=where)
    else:  # these details were left, and those of a later report came first
        report = reported(added, where, turn)
    text = turn.tell(MORE, number=report.number, place=place, words=quoted(more))
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
    "emergency_details",
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
