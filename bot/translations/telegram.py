"""Telegram's updates as Inbound: read tolerantly, for one refused update would be repeated for a day.

The shapes: core.telegram.org/bots/api#update.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.translations import LONGEST_SOURCE, NotAMessage, clean
from bot.translations.parts import integer, items, part, place, words
from flows.messages import Attachment, Contact, Inbound, Kind

CHANNEL = "telegram"
DOWNLOAD_LIMIT = 20 * 1024 * 1024  # bytes; core.telegram.org/bots/api#getfile
COMMAND = re.compile(r"(/\w+)(?:@\w+)?(?:\s+(\S+))?")  # a link t.me/<bot>?start=… arrives as /start …

# A private chat's own happenings: nobody said anything, so nothing is answered.
SERVICE = re.compile(
    "pinned_message|message_auto_delete_timer_changed|chat_background_set|boost_added|proximity_alert_triggered"
    "|successful_payment|refunded_payment|(unique_)?gift(_upgrade_sent)?|paid_message_price_changed"
    "|users_shared|chat_shared|connected_website|write_access_allowed|passport_data|web_app_data"
    "|new_chat_.*|left_chat_member|delete_chat_photo|.*_chat_created|migrate_(to|from)_chat_id"
    "|(general_)?forum_topic_.*|video_chat_.*|giveaway_(created|completed)|checklist_tasks_.*"
)

Reader = Callable[[Inbound, Mapping[str, Any]], Inbound | None]


def translate(update: object) -> Inbound | None:
    """What one update means; None where silence is meant (docs/messages.md). Raises NotAMessage."""
    if not isinstance(update, dict) or integer(update, "update_id") is None:
        raise NotAMessage("not an update: an object with an update_id is expected")
    for name, read in READERS.items():
        if happening := part(update, name):
            return _begun(update["update_id"], happening, read)
    return None


def kind_of(update: Mapping[str, Any]) -> str:
    """The update's kind by its own name, for counting those that are met with silence."""
    return next((name[:40] for name in update if name != "update_id" and name.isidentifier()), "nothing")


def _begun(update_id: int, happening: Mapping[str, Any], read: Reader) -> Inbound | None:
    source = part(happening, "message") or happening  # a button hangs on the message that it stood under
    chat, sender = part(source, "chat"), part(happening, "from") or part(happening, "user")
    address = integer(chat, "id")
    if address is None or chat.get("type") != "private" or sender.get("is_bot") is True:
        return None
    reference = integer(source, "message_id")
    bare = Inbound(
        channel=CHANNEL,
        message_id=str(update_id),
        address=str(address),
        kind=Kind.OTHER,
        name=" ".join(filter(None, (words(sender, "first_name"), words(sender, "last_name")))),
        reference="" if reference is None else str(reference),
    )
    return read(bare, happening)


def _message(bare: Inbound, message: Mapping[str, Any]) -> Inbound | None:
    for name, read in CONTENTS.items():
        if name in message:
            return read(bare, message)
    return None if any(map(SERVICE.fullmatch, message)) else bare


def _text(bare: Inbound, message: Mapping[str, Any]) -> Inbound | None:
    text = message["text"]
    if not isinstance(text, str):
        return None
    if (command := COMMAND.fullmatch(text)) and (command[2] is None or command[1] == "/start"):
        return replace(bare, kind=Kind.TEXT, text=command[1], value=clean(command[2] or ""))
    return replace(bare, kind=Kind.TEXT, text=clean(text))


def _file(kind: Kind, name: str, content_type: str) -> Callable[[Inbound, Mapping[str, Any]], Inbound]:
    def read(bare: Inbound, message: Mapping[str, Any]) -> Inbound:
        file = _attachment(part(message, name), content_type)
        attachments = () if file is None else (file,)
        return _with_caption(bare, message, kind, attachments)

    return read


def _photo(bare: Inbound, message: Mapping[str, Any]) -> Inbound:
    sizes = [size for found in items(message, "photo") if (size := _attachment(found, "image/jpeg"))]
    fitting = [size for size in sizes if (size.bytes or 0) <= DOWNLOAD_LIMIT]
    # They come from small to large; where the sizes in bytes are missing, the last one counts.
    largest = max(reversed(fitting), key=lambda size: size.bytes or 0, default=None)
    return _with_caption(bare, message, Kind.PHOTO, () if largest is None else (largest,))


def _attachment(file: Any, content_type: str) -> Attachment | None:
    source = words(part(file), "file_id")
    if not 0 < len(source) <= LONGEST_SOURCE:
        return None
    return Attachment(source, words(file, "mime_type") or content_type, integer(file, "file_size"))


def _with_caption(
    bare: Inbound, message: Mapping[str, Any], kind: Kind, attachments: tuple[Attachment, ...]
) -> Inbound:
    caption, album = words(message, "caption"), words(message, "media_group_id")
    return replace(bare, kind=kind, text=caption, attachments=attachments, album=album)


def _location(bare: Inbound, message: Mapping[str, Any]) -> Inbound:
    where = place(part(message, "location")) or place(part(message, "venue", "location"))
    return bare if where is None else replace(bare, kind=Kind.LOCATION, location=where)


def _contact(bare: Inbound, message: Mapping[str, Any]) -> Inbound:
    contact, sender = part(message, "contact"), integer(part(message, "from"), "id")
    # Anyone can pass on someone else's contact: only the sender's own proves that the number is his.
    own = sender is not None and integer(contact, "user_id") == sender
    named = " ".join(filter(None, (words(contact, "first_name"), words(contact, "last_name"))))
    return replace(bare, kind=Kind.CONTACT, contact=Contact(words(contact, "phone_number"), own, named))


def _poll(bare: Inbound, message: Mapping[str, Any]) -> Inbound:
    return replace(bare, kind=Kind.POLL, text=words(part(message, "poll"), "question"))


def _edited(bare: Inbound, message: Mapping[str, Any]) -> Inbound | None:
    # A location that moves is also "edited", every few seconds: only changed words count.
    text = words(message, "text") or words(message, "caption")
    return replace(bare, kind=Kind.EDITED, text=text, edits=bare.reference) if text else None


def _button(bare: Inbound, query: Mapping[str, Any]) -> Inbound | None:
    data, callback = words(query, "data"), words(query, "id")
    if not data or not callback:
        return None
    question, equals, value = data.partition("=")
    if not equals:
        question, value = "", data
    label = _label(part(query, "message", "reply_markup"), query["data"]) or value
    return replace(bare, kind=Kind.BUTTON, text=label, question=question, value=value, callback=callback)


def _label(keyboard: Mapping[str, Any], data: str) -> str:
    rows = (row for row in items(keyboard, "inline_keyboard") if isinstance(row, list))
    buttons = (button for row in rows for button in row if isinstance(button, dict))
    return next((words(button, "text") for button in buttons if button.get("callback_data") == data), "")


def _reaction(bare: Inbound, reaction: Mapping[str, Any]) -> Inbound:
    given = [words(part(one), "emoji") for one in items(reaction, "new_reaction")]
    return replace(bare, kind=Kind.REACTION, text="".join(given), edits=bare.reference)


def _membership(bare: Inbound, change: Mapping[str, Any]) -> Inbound | None:
    kinds = {"kicked": Kind.BLOCKED, "member": Kind.UNBLOCKED}
    kind = kinds.get(words(part(change, "new_chat_member"), "status"))
    return None if kind is None else replace(bare, kind=kind)


READERS: Mapping[str, Reader] = {
    "message": _message,
    "callback_query": _button,
    "edited_message": _edited,
    "message_reaction": _reaction,
    "my_chat_member": _membership,
}
WANTED = tuple(READERS)  # the allowed_updates that we ask Telegram for

# In the order in which they count: an animation also names itself a document, a venue a location.
CONTENTS: Mapping[str, Reader] = {
    "text": _text,
    "photo": _photo,
    "voice": _file(Kind.VOICE, "voice", "audio/ogg"),
    "audio": _file(Kind.VOICE, "audio", "audio/mpeg"),
    "video": _file(Kind.VIDEO, "video", "video/mp4"),
    "video_note": _file(Kind.VIDEO, "video_note", "video/mp4"),
    "animation": _file(Kind.VIDEO, "animation", "video/mp4"),
    "sticker": _file(Kind.STICKER, "sticker", "image/webp"),
    "document": _file(Kind.DOCUMENT, "document", ""),
    "venue": _location,
    "location": _location,
    "contact": _contact,
    "poll": _poll,
}
