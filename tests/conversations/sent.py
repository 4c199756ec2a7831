"""What a fetcher makes of files that people sent, for the talks about them."""

from io import BytesIO

from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import Session
from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

from bot.codes import code_in
from bot.fetches import End, Got
from bot.photographs import develop
from bot.recordings import listen
from domain.media import Media
from tests.transcripts import Chat, Line

NUMBER = "SBW-00000013"  # the register's first
PHOTO, SOUND = "f" * 64, "e" * 64  # under what they are kept
VOICE = b"OggS" + bytes(24) + b"OpusHead" + bytes(100)
PICTURE = "Fotonya sudah sampai dan kami simpan, terima kasih. …"


def photo_of(text: str, kind: BarcodeFormat = BarcodeFormat.QRCode) -> End:
    """What a fetcher makes of a photo in which a code hangs on a wall."""
    wall = Image.new("RGB", (800, 600), "tan")
    if text:
        wall.paste(Image.fromarray(write_barcode_to_image(create_barcode(text, kind), scale=5)), (100, 100))
    kept = BytesIO()
    wall.save(kept, "JPEG")
    photo = develop(kept.getvalue())
    return Got(PHOTO, photo, code_in(photo.content))


def voice_note() -> End:
    """What he makes of a voice note."""
    return Got(SOUND, listen(VOICE))


def said(*lines: str) -> list[Line]:
    """What SiJINAK is expected to say, as `check` takes it."""
    return [Line("SiJINAK", line) for line in lines]


def media(chat: Chat) -> list[Media]:
    """All files, in the order in which they were sent."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Media).order_by(Media.id)))
