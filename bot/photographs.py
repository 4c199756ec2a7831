"""Photographs as they are kept: decoded for real, turned upright, made smaller, without place and time."""

from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import ClassVar

MOST_PIXELS = 40_000_000  # a bomb unpacks to more; no platform passes on so many
LONGEST_SIDE = 1600  # pixels
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP")
ONE_AT_A_TIME = Lock()
"""An unpacked picture takes a hundred megabytes for a moment."""


class NotAPhotograph(Exception):
    """The bytes are no picture that we take; the message says why."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """A JPEG and its size in pixels."""

    content: bytes
    width: int
    height: int
    content_type: ClassVar[str] = "image/jpeg"


def develop(content: bytes) -> Photograph:
    """The picture in JPEG, PNG or WebP bytes as a plain JPEG; raises NotAPhotograph.

    EXIF and comments are left behind: they tell where a herd stands.
    """
    with ONE_AT_A_TIME:
        try:
            return _develop(content)
        except NotAPhotograph:
            raise
        except Exception as error:  # a decoder may stumble in any way over what strangers send
            raise NotAPhotograph(f"cannot be opened: {type(error).__name__}") from error


def _develop(content: bytes) -> Photograph:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(content), formats=FORMATS) as sent:
        if sent.width * sent.height > MOST_PIXELS:
            raise NotAPhotograph(f"too large: {sent.width} × {sent.height} pixels")
        sent.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is unpacked no larger than needed
        upright = ImageOps.exif_transpose(sent)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        see_through = upright.convert("RGBA")
    plain = Image.new("RGB", see_through.size, "white")
    plain.paste(see_through, mask=see_through)
    kept = BytesIO()
    plain.save(kept, "JPEG", quality=QUALITY)
    return Photograph(kept.getvalue(), *plain.size)
