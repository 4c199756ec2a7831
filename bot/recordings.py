"""Voice notes as they are kept: untouched, once their first bytes have proved that they are sound."""

from dataclasses import dataclass
from typing import ClassVar

MOST_BYTES = 16 * 1024 * 1024  # twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
BEGINNINGS = {
    b"#!AMR": ("audio/amr", "amr"),
    b"ID3": ("audio/mpeg", "mp3"),
    b"\xff\xfb": ("audio/mpeg", "mp3"),
    b"\xff\xf3": ("audio/mpeg", "mp3"),
    b"\xff\xf2": ("audio/mpeg", "mp3"),
    b"\xff\xf1": ("audio/aac", "aac"),
    b"\xff\xf9": ("audio/aac", "aac"),
}
OGG, OGG_SOUNDS = b"OggS", (b"OpusHead", b"\x01vorbis")  # the first page names what it carries
MP4 = b"ftyp"


class NotARecording(Exception):
    """The bytes are no sound that we take; the message says why."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A voice note's bytes and what they are."""

    content: bytes
    content_type: str
    width: ClassVar[None] = None
    height: ClassVar[None] = None


def listen(content: bytes) -> Recording:
    """OGG (Opus, Vorbis), AMR, AAC, MP3, M4A or MP4 bytes as they are; raises NotARecording."""
    if len(content) > MOST_BYTES:
        raise NotARecording("larger than 16 MB")
    known = sound_type(content)
    if known is None:
        raise NotARecording("no sound that is known by its first bytes")
    return Recording(content, known[0])


def sound_type(content: bytes) -> tuple[str, str] | None:
    """Content type and ending by the first bytes; None for what is no sound."""
    if content.startswith(OGG):
        return ("audio/ogg", "ogg") if any(name in content[:64] for name in OGG_SOUNDS) else None
    if content[4:8] == MP4:
        return "audio/mp4", "m4a"
    return next((BEGINNINGS[start] for start in BEGINNINGS if content.startswith(start)), None)
