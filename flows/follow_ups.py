"""What is written after a report or a question was left, and that nothing else understands, belongs to it."""

from domain import questions
from domain.office_calendar import said_moment
from domain.questions import Question, QuestionKind
from flows.courtesies import courtesy
from flows.emergency import contacts
from flows.emergency_details import add, emergency_details, withdraw
from flows.for_officers import NOBODY_YET, readers
from flows.language.text import words
from flows.language.unclear import hint
from flows.lately import recall
from flows.messages import Kind, Reply
from flows.protecting import danger_told, protection
from flows.scenes import is_taken_back
from flows.turn import Turn

ADDED = hint(
    "Kami tambahkan ke laporan nomor {number}, petugas sudah kami kabari. Mendesak? Hubungi {contacts}. "
    "Keperluan lain? Ketik MENU."
)
KEPT = hint(
    "Kami tambahkan ke laporan nomor {number}. Petugas belum bisa kami panggil dari sini. Hubungi "
    "{contacts}. Keperluan lain? Ketik MENU."
)
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
        return [Reply(_of_a_report(left, turn))]
    return [Reply(_when_it_is_due(left, turn))] if _asks_when(turn.text) and left.kind in DUE else None


def _of_a_report(report: Question, turn: Turn) -> str:
    if is_taken_back(turn.text):
        withdraw(report, turn)
        return turn.say(emergency_details["withdrawn"].prompt)
    told, danger = add(turn.text[: questions.LONGEST_TEXT], report, turn), danger_told(turn.text)
    added = turn.say(ADDED if told else KEPT, number=report.number, contacts=contacts())
    return f"{protection(danger, turn)}\n\n{added}" if danger else added


def _asks_when(text: str) -> bool:
    return not _WHEN.isdisjoint(words(text))


def _when_it_is_due(question: Question, turn: Turn) -> str:
    due = said_moment(question.due_at, turn.now)
    heard = readers(question.kind, question.region_code, turn)
    return turn.say(DUE[question.kind] if heard else NOBODY_YET, due=due, number=question.number)
