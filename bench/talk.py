"""The talk that is played: a farmer declares two cows in ten messages, told as Telegram tells them."""

import json
from dataclasses import dataclass

SECRET = "bench-secret"
FIRST_CHAT = 100_000_000
SENT_AT = 1_795_485_600  # Unix seconds; nothing reads it
GREETED = "Tercatat."


@dataclass(frozen=True, slots=True)
class Message:
    """What he writes or presses, and the question that must come back; none after the last one."""

    text: str
    asked: str
    pressed: str = ""  # a button's data


TALK = (
    Message("daftar sapi 2 ekor", "register_animal.breed"),
    Message("bali", "register_animal.sex"),
    Message("btina", "register_animal.age"),
    Message("3 thn", "register_animal.place"),
    Message("Kandang di rumah", "register_animal.ownership", "register_animal.place=home"),
    Message("punya sendiri", "register_animal.brand"),
    Message("ab", "register_animal.ear_tags"),
    Message("tdk ada", "register_animal.photo"),
    Message("1", "register_animal.confirm"),
    Message("ya", ""),
)
ANIMALS_OF_A_TALK = 2


def chat_of(person: int) -> int:
    """The chat under which a person writes."""
    return FIRST_CHAT + person


def request(update_id: int, person: int, place: int) -> bytes:
    """One webhook call as bytes: the message at this place of the talk, from this person."""
    body = json.dumps(_update(update_id, person, TALK[place])).encode()
    return _HEAD % len(body) + body


_HEAD = (
    b"POST /webhooks/telegram HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\nContent-Length: %d\r\n\r\n"
)


def _update(update_id: int, person: int, message: Message) -> dict[str, object]:
    chat = {"id": chat_of(person), "first_name": "Aminah", "username": f"aminah{person}", "type": "private"}
    sender = {"id": chat_of(person), "is_bot": False, "first_name": "Aminah", "language_code": "id"}
    told = {"message_id": update_id, "date": SENT_AT, "chat": chat, "text": message.text}
    if not message.pressed:
        return {"update_id": update_id, "message": {**told, "from": sender}}
    keyboard = [[{"text": message.text, "callback_data": message.pressed}]]
    shown = {**told, "text": "Dipelihara di mana?", "reply_markup": {"inline_keyboard": keyboard}}
    query = {"id": str(update_id), "from": sender, "message": shown, "data": message.pressed}
    return {"update_id": update_id, "callback_query": query}
