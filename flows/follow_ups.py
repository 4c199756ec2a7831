"""What nothing else understands may belong to the report or the question that was left a while ago."""

from dataclasses import replace

from domain import questions
from domain.office_calendar import said_moment
from domain.questions import Question, QuestionKind
from flows import halfway
from flows.asides import Aside, open_aside
from flows.courtesies import courtesy
from flows.declining import declines
from flows.emergency_details import emergency_details
from flows.for_officers import NOBODY_YET, readers
from flows.language.choosing import Option
from flows.language.text import words
from flows.language.unclear import hint
from flows.lately import is_fresh, mark, marked, recall
from flows.messages import Kind, Reply
from flows.news import news
from flows.protecting import contacts, danger_told, protection_from
from flows.reports import add, withdraw
from flows.scenes import asks_for_news, is_taken_back, names_the_report, of_another_matter, tells_of_it
from flows.stage import still_kept
from flows.turn import Turn
from flows.wishes import wished
from flows.wording import cut

ADDED = hint(
    "Kami tambahkan ke laporan nomor {number}, petugas sudah kami kabari.{call} Keperluan lain? Ketik MENU."
)
KEPT = hint(
    "Kami tambahkan ke laporan nomor {number}. Petugas belum bisa kami panggil dari sini.{call} Keperluan "
    "lain? Ketik MENU."
)
CALL = hint(" Mendesak? Hubungi {contacts}.")
FINE_THEN = hint("Baik. Ketik MENU kapan saja.")
DUE = {
    QuestionKind.QUESTION: hint(
        "Pertanyaan Bapak/Ibu nomor {number} sudah ada pada petugas. Dibalas di sini paling lambat {due}, "
        "tidak perlu dikirim ulang."
    ),
    QuestionKind.COMPLAINT: hint(
        "Pengaduan Bapak/Ibu nomor {number} sudah tercatat. Dijawab di sini paling lambat {due}, tidak perlu "
        "dikirim ulang."
    ),
}
_WHEN = frozenset(
    {
        *("kapan", "jam", "lama", "belum", "blm", "tunggu", "nunggu", "menunggu", "ditunggu", "bagaimana"),
        *("jawab", "dijawab", "jawaban", "jawabannya", "jawabanya", "dijwb", "jwb", "jwbn", "jawabnya"),
        *("balas", "dibalas", "balasan", "balasannya", "dibls", "bls", "dibales", "respon", "direspon"),
        *("sampai", "terkirim", "dibaca", "masuk", "diterima", "mana", "kabar", "kabarnya"),
    }
)
_CALLS_FOR_HELP = frozenset({"officer"})
_CALLED, _APART = "called", "apart"  # that the numbers were told; that he writes of something else


def follow_up(turn: Turn) -> list[Reply] | None:
    """The answer to words that belong to what he left a short while ago; None where they belong to nothing.

    To be asked where nothing else understands them. What an officer has answered meanwhile is not added to.
    """
    if turn.talk.flow or turn.inbound.kind is not Kind.TEXT or courtesy(turn.text):
        return None
    left = recall(turn)
    if left is None:
        return None
    if left.kind is QuestionKind.EMERGENCY:
        return _of_a_report(left, turn)
    return [Reply(_when_it_is_due(left, turn))] if _asks_when(turn.text) and left.kind in DUE else None


def report_meant(turn: Turn) -> list[Reply] | None:
    """Whoever takes a report back by its name, or asks when help comes; a road before any wish."""
    text = turn.text
    if turn.talk.flow or turn.inbound.kind is not Kind.TEXT:
        return None
    taken_back, asking = is_taken_back(text) and names_the_report(text), asks_for_news(text)
    left = recall(turn) if taken_back or asking else None
    if left is None or left.kind is not QuestionKind.EMERGENCY:
        return None
    if taken_back:
        return _taken_back(left, turn)
    of_help = _CALLS_FOR_HELP.issuperset(wished(text).wishes) and not tells_of_it(text, turn)
    return [Reply(news(left, turn))] if of_help else None


def _of_a_report(report: Question, turn: Turn) -> list[Reply] | None:
    text = turn.text
    if is_taken_back(text):
        if is_fresh(turn) or names_the_report(text):
            return _taken_back(report, turn)
        return open_aside(TAKE_BACK, turn)
    if tells_of_it(text, turn) or protection_from(text, turn):
        return [Reply(_added(text, report, turn))]
    if asks_for_news(text):
        return [Reply(news(report, turn))]
    if declines(text):
        return [Reply(turn.say(FINE_THEN))]
    if of_another_matter(text):
        left = halfway.kept(turn.talk)
        return [Reply(still_kept(left[-1]["title"], turn))] if left and "tadi" in words(text) else None
    return None if marked(_APART, turn) else open_aside(ABOUT, turn, text)


def _added(text: str, report: Question, turn: Turn) -> str:
    """That it was added; the numbers to call where people are in danger, once."""
    told = add(text[: questions.LONGEST_TEXT], report, turn)
    danger = danger_told(text)
    if danger == "animal_bitten":
        turn.talk.memory["reported"] = "sick"
    grave = danger in ("red", "bite", "ill") or turn.talk.memory.get("reported") != "sick"
    call = turn.say(CALL, contacts=contacts()) if grave and not marked(_CALLED, turn) else ""
    if call:
        mark(_CALLED, turn)
    added = turn.say(ADDED if told else KEPT, number=report.number, call=call)
    return protection_from(text, turn) + added


def _taken_back(report: Question, turn: Turn) -> list[Reply]:
    withdraw(report, turn)
    return [Reply(turn.say(emergency_details["withdrawn"].prompt))]


def _number(turn: Turn) -> dict[str, object]:
    report = recall(turn)
    words_said = cut(report.text.partition("\n")[0], 60) if report else ""
    return {"number": report.number if report else "", "words_said": words_said}


def _about(value: str, turn: Turn) -> list[Reply] | None:
    """Add the words that were asked about; or hear them anew, as if nothing had been reported."""
    text, report = str(turn.talk.memory.pop("aside", None) or ""), recall(turn)
    if value == "yes" and report:
        return [Reply(_added(text, report, turn))]
    mark(_APART, turn)
    turn.inbound = replace(turn.inbound, kind=Kind.TEXT, text=text, value="", question="")
    return None


def _never_mind(turn: Turn) -> list[Reply] | None:
    return [Reply(turn.say(FINE_THEN))] if "jadi" in words(turn.text) else None


ABOUT = Aside(
    "about",
    "Ini soal laporan nomor {number}?",
    lambda turn: (
        Option("yes", "Ya, tambahkan", ("ya", "iya", "tambahkan", "benar", "betul")),
        Option("no", "Bukan", ("bukan", "tidak", "lain", "beda")),
    ),
    _about,
    words=_number,
    hears=_never_mind,
)


def _take_back(value: str, turn: Turn) -> list[Reply]:
    report = recall(turn)
    if report and value == "yes":
        return _taken_back(report, turn)
    return [Reply(turn.say(STAYS, **_number(turn)))]


STAYS = hint("Baik, laporan nomor {number} tetap ada pada petugas.")
TAKE_BACK = Aside(
    "take_back",
    "Tarik laporan nomor {number}, «{words_said}»?",
    lambda turn: (
        Option("yes", "Ya, tarik", ("ya", "iya", "tarik", "benar", "betul", "salah lapor")),
        Option("no", "Tidak", ("tidak", "bukan", "jangan")),
    ),
    _take_back,
    words=_number,
)


def _asks_when(text: str) -> bool:
    return not _WHEN.isdisjoint(words(text))


def _when_it_is_due(question: Question, turn: Turn) -> str:
    due = said_moment(question.due_at, turn.now)
    heard = readers(question.kind, question.region_code, turn)
    return turn.say(DUE[question.kind] if heard else NOBODY_YET, due=due, number=question.number)
