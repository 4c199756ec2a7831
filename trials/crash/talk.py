"""What each person says, from the first contact to "ternak saya", as Telegram tells it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TOKEN, SECRET = "1:trial", "trial-secret"
FIRST_CHAT = 700_000_000
SENT_AT = 1_795_485_600  # Unix seconds; nothing reads it
# Letters that make no word: a name must not be heard as a wish or an emergency.
LETTERS = str.maketrans("0123456789", "bcdfghjklm")


@dataclass(frozen=True, slots=True)
class Said:
    """One message: typed words, a pressed button by its data, or the own contact."""

    text: str = ""
    pressed: str = ""
    contact: bool = False


TALK = (
    Said("daftar sapi betina 1 ekor umur 3 thn"),
    Said("SETUJU", pressed="welcome.consent=yes"),
    Said("{name}"),
    Said("ds boak"),
    Said("lewati"),
    Said(contact=True),
    Said("boleh"),
    Said("ya"),
    Said("bali"),
    Said("Kandang di rumah", pressed="register_animal.place=home"),
    Said("punya sendiri"),
    Said("lewati"),
    Said("tdk ada"),
    Said("1"),
    Said("ya"),
    Said("ternak saya"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes; his messages are numbered through, person by person."""

    number: int

    @property
    def chat(self) -> int:
        """The Telegram chat he writes from."""
        return FIRST_CHAT + self.number

    @property
    def name(self) -> str:
        """The name he gives; nobody else has it."""
        return "Aminah " + str(self.number).translate(LETTERS).title()

    def update_ids(self) -> range:
        """His messages, growing in the order in which he writes them."""
        first = 1 + self.number * len(TALK)
        return range(first, first + len(TALK))

    def updates(self) -> Iterator[dict[str, Any]]:
        """Everything he says, in order."""
        for update_id, said in zip(self.update_ids(), TALK, strict=True):
            yield self._update(update_id, said)

    def _update(self, update_id: int, said: Said) -> dict[str, Any]:
        chat = {"id": self.chat, "first_name": "Aminah", "type": "private"}
        sender = {"id": self.chat, "is_bot": False, "first_name": "Aminah", "language_code": "id"}
        message = {"message_id": update_id, "date": SENT_AT, "chat": chat}
        if said.pressed:
            shown = message | {"text": "…", "reply_markup": {"inline_keyboard": [[_button(said)]]}}
            query = {"id": str(update_id), "from": sender, "message": shown, "data": said.pressed}
            return {"update_id": update_id, "callback_query": query}
        return {"update_id": update_id, "message": message | {"from": sender} | self._content(said)}

    def _content(self, said: Said) -> dict[str, Any]:
        if said.contact:
            phone = f"62812{self.number:08}"
            return {"contact": {"phone_number": phone, "first_name": "Aminah", "user_id": self.chat}}
        return {"text": said.text.format(name=self.name)}


def _button(said: Said) -> Mapping[str, str]:
    return {"text": said.text, "callback_data": said.pressed}
