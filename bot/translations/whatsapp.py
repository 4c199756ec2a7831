"""Twilio's WhatsApp messages as Inbound, by the names of its webhook's fields.

The fields: twilio.com/docs/messaging/guides/webhook-request. Twilio adds new ones without notice; only those
named here are read.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.translations import LONGEST_SOURCE, NotAMessage, clean
from bot.translations.parts import place
from flows.messages import Attachment, Contact, Inbound, Kind

CHANNEL = "whatsapp"
PREFIX = "whatsapp:"
LONGEST_NAME = 160  # characters that the inbox keeps of a message's id or an address
MOST_MEDIA = 10  # twilio.com/docs/messaging/api/media-resource

# By the beginning of the first file's content type; WhatsApp's stickers are the only pictures sent as WebP.
KINDS = {
    "image/webp": Kind.STICKER,
    "image/": Kind.PHOTO,
    "audio/": Kind.VOICE,
    "video/": Kind.VIDEO,
    "text/vcard": Kind.CONTACT,
    "text/x-vcard": Kind.CONTACT,
    "text/directory": Kind.CONTACT,
}


def translate(fields: Mapping[str, str]) -> Inbound | None:
    """What one post to the webhook means; None if it is no WhatsApp message. Raises NotAMessage."""
    message_id = clean(fields.get("MessageSid") or fields.get("SmsMessageSid") or fields.get("SmsSid") or "")
    source = clean(fields.get("From", ""))
    if not message_id or not source or max(len(message_id), len(source)) > LONGEST_NAME:
        raise NotAMessage("not a message: MessageSid and From are expected")
    # Whoever hides his number behind a user name has none: ID.4566… or US.1234 stands in its place.
    address = source.removeprefix(PREFIX)
    if address == source or not address:
        return None
    bare = Inbound(
        channel=CHANNEL,
        message_id=message_id,
        address=address,
        kind=Kind.OTHER,
        text=clean(fields.get("Body", "")),
        name=clean(fields.get("ProfileName", "")),
        reference=message_id,
    )
    readings = (read(bare, fields) for read in (_pressed, _located, _with_files))
    return next(filter(None, readings), None) or _said(bare, fields)


def _pressed(bare: Inbound, fields: Mapping[str, str]) -> Inbound | None:
    data = clean(fields.get("ButtonPayload") or fields.get("ListId") or "")
    if not data:
        return None
    question, equals, value = data.partition("=")
    if not equals:
        question, value = "", data
    label = clean(fields.get("ButtonText") or fields.get("ListTitle") or "") or bare.text or value
    return replace(bare, kind=Kind.BUTTON, text=label, question=question, value=value)


def _located(bare: Inbound, fields: Mapping[str, str]) -> Inbound | None:
    try:
        point = {name: float(fields[name.title()]) for name in ("latitude", "longitude")}
    except (KeyError, ValueError):
        return None
    where = place(point)
    return None if where is None else replace(bare, kind=Kind.LOCATION, location=where)


def _with_files(bare: Inbound, fields: Mapping[str, str]) -> Inbound | None:
    said = fields.get("NumMedia", "")
    count = min(int(said), MOST_MEDIA) if said.isascii() and said.isdigit() and len(said) < 4 else 0
    files = tuple(file for number in range(count) if (file := _attachment(fields, number)))
    if not files:
        return None
    kinds = (kind for beginning, kind in KINDS.items() if files[0].content_type.startswith(beginning))
    kind = next(kinds, Kind.DOCUMENT)
    # The card's number is inside the file, and nothing proves whose it is.
    contact = Contact(phone="", own=False) if kind is Kind.CONTACT else None
    return replace(bare, kind=kind, attachments=files, contact=contact)


def _attachment(fields: Mapping[str, str], number: int) -> Attachment | None:
    source = clean(fields.get(f"MediaUrl{number}", ""))
    # "audio/ogg; codecs=opus": the parameters say nothing that we need.
    content_type = clean(fields.get(f"MediaContentType{number}", "")).partition(";")[0].strip().lower()
    return Attachment(source, content_type) if 0 < len(source) <= LONGEST_SOURCE else None


def _said(bare: Inbound, fields: Mapping[str, str]) -> Inbound:
    if fields.get("MessageType") == "reaction":
        return replace(bare, kind=Kind.REACTION, edits=clean(fields.get("OriginalRepliedMessageSid", "")))
    return replace(bare, kind=Kind.TEXT) if bare.text else bare
