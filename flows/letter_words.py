"""What is said of a letter when it is handed to its owner."""

from domain.letters import Letter
from domain.letters.codes import printed
from domain.office_calendar import said_date
from flows.messages import Reply
from flows.wording import worded

HANDED_OVER = (
    "Surat kepemilikan ternak Bapak/Ibu sudah terbit, nomor {number}, untuk {count} ekor. Berlaku sampai "
    "{until}. Suratnya belum ditandatangani. Kode periksa: {code}. Ada yang keliru? Ketik PETUGAS."
)


def handed_over(letter: Letter) -> Reply:
    """The letter's page, with what the owner has to know of it."""
    said = {
        "number": letter.number,
        "count": len(letter.lines),
        "until": said_date(letter.valid_until),
        "code": printed(letter.code),
    }
    return Reply(worded(HANDED_OVER, said), file=letter.document or "")
