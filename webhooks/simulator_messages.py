"""What the chat page sends, read with suspicion and told as Inbound messages."""

import re
from collections.abc import Mapping
from typing import Any

from bot.demo_people import CHANNEL, is_demo
from bot.translations import clean
from flows.messages import Attachment, Contact, Inbound, Kind

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
PHONE = re.compile(r"\+?[0-9]{6,15}", re.ASCII)

LONGEST = {"text": 4096, "value": 160, "question": 160, "name": 64}
"""Characters; 4,096 is what the platforms let a person write."""

FILES = {
    Kind.VOICE: "audio/ogg",
    Kind.VIDEO: "video/mp4",
    Kind.STICKER: "image/webp",
    Kind.DOCUMENT: "application/pdf",
}
"""Kinds whose file is only pretended: the source leads to nothing, as a platform's file that is gone."""

NOT_BY_HAND = {Kind.PHOTO, Kind.MEDIA}
"""A photo comes as an upload; a fetched file is told by our own job alone."""


class Malformed(Exception):
    """What came is no message of the page; the text says which part is wrong."""


def read_message(sent: object) -> Inbound:
    """The message in a JSON body; raises Malformed."""
    if not isinstance(sent, Mapping):
        raise Malformed("isi: harus sebuah objek JSON")
    identity, address = read_identity(sent)
    kind = _kind(sent)
    return Inbound(
        CHANNEL,
        identity,
        address,
        kind,
        **{name: _text(sent, name) for name in LONGEST},
        edits=_uuid(sent, "edits") if kind is Kind.EDITED else "",
        reference=identity,
        attachments=(Attachment(identity, FILES[kind]),) if kind in FILES else (),
        location=_location(sent) if kind is Kind.LOCATION else None,
        contact=_contact(sent) if kind is Kind.CONTACT else None,
    )


def read_photo(sent: Mapping[str, Any], content_type: str, size: int) -> Inbound:
    """The message that an upload makes, from its form fields; raises Malformed."""
    identity, address = read_identity(sent)
    return Inbound(
        CHANNEL,
        identity,
        address,
        Kind.PHOTO,
        text=_text(sent, "text"),
        name=_text(sent, "name"),
        attachments=(Attachment(identity, content_type, size),),
        reference=identity,
    )


def read_identity(sent: Mapping[str, Any]) -> tuple[str, str]:
    """The message's UUID and the demo address it comes from; raises Malformed."""
    return _uuid(sent, "id"), read_address(sent.get("address"))


def read_address(address: object) -> str:
    """A demo person's address; raises Malformed for everybody else's."""
    if not (isinstance(address, str) and is_demo(address)):
        raise Malformed("address: hanya orang demo, misalnya demo-aminah")
    return address


def _uuid(sent: Mapping[str, Any], name: str) -> str:
    value = sent.get(name)
    if not (isinstance(value, str) and UUID.fullmatch(value)):
        raise Malformed(f"{name}: harus UUID dengan huruf kecil")
    return value


def _kind(sent: Mapping[str, Any]) -> Kind:
    try:
        kind = Kind(str(sent.get("kind")))
    except ValueError:
        raise Malformed("kind: jenis pesan tidak dikenal") from None
    if kind in NOT_BY_HAND:
        raise Malformed(f"kind: {kind} tidak dikirim lewat alamat ini")
    return kind


def _text(sent: Mapping[str, Any], name: str) -> str:
    value = sent.get(name, "")
    if not isinstance(value, str):
        raise Malformed(f"{name}: harus teks")
    if len(value) > LONGEST[name]:
        raise Malformed(f"{name}: paling panjang {LONGEST[name]} huruf")
    return clean(value)


def _location(sent: Mapping[str, Any]) -> tuple[float, float]:
    match sent.get("location"):
        case [int() | float() as latitude, int() | float() as longitude] if (
            not isinstance(latitude, bool) and abs(latitude) <= 90 and abs(longitude) <= 180
        ):
            return float(latitude), float(longitude)
    raise Malformed("location: harus [lintang, bujur] dalam derajat")


def _contact(sent: Mapping[str, Any]) -> Contact:
    match sent.get("contact"):
        case {"phone": str() as phone, "own": bool() as own} if PHONE.fullmatch(phone):
            return Contact(phone, own)
    raise Malformed("contact: harus {phone, own}")
