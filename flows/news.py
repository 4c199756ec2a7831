"""What is known of a report where somebody asks when help comes, or what becomes of it."""

from domain.questions import Question
from flows.for_officers import readers
from flows.language.unclear import hint
from flows.protecting import contacts
from flows.turn import Turn

ON_THE_WAY = hint(
    "Laporan nomor {number} sudah ada pada petugas. Jam datangnya belum kami ketahui; begitu petugas "
    "menjawab, kami sampaikan di sini. Ada yang bertambah parah? Tulis saja."
)
NOT_YET_READ = hint(
    "Laporan nomor {number} kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi "
    "{contacts}."
)


def news(report: Question, turn: Turn) -> str:
    """Whether officers have it; no hour is promised that no officer has promised."""
    heard = readers(report.kind, report.region_code, turn)
    return turn.say(ON_THE_WAY if heard else NOT_YET_READ, number=report.number, contacts=contacts())
