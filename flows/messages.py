"""What comes in and what goes out, told without any platform: Inbound, Reply and their parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What somebody sent, or what happened to his chat."""

    TEXT = "text"
    BUTTON = "button"  # text is the label, value the choice's value, question what it answered
    PHOTO = "photo"
    VOICE = "voice"  # voice notes and other sound
    VIDEO = "video"
    STICKER = "sticker"
    DOCUMENT = "document"
    LOCATION = "location"
    CONTACT = "contact"
    POLL = "poll"
    EDITED = "edited"  # a text changed after it was sent; edits is the changed message's reference
    REACTION = "reaction"  # edits is the reference of the message that it was put on
    OTHER = "other"  # a kind that no version of ours knows
    BLOCKED = "blocked"  # the person blocked the bot
    UNBLOCKED = "unblocked"
    MEDIA = "media"  # our own: a file asked for earlier is there, or failed; value is its id


TYPED = frozenset({Kind.TEXT, Kind.BUTTON, Kind.EDITED})
"""What has words of a person, or the choice he pressed."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the platform holds: `source` is Telegram's file_id, Twilio's URL, or a kept file's id."""

    source: str
    content_type: str = ""
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A shared contact; `own` only where the platform proves that it is the sender's."""

    phone: str
    own: bool
    name: str = ""  # as the card says it; WhatsApp's cards are files, and are not opened


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message or happening from one address; (channel, message_id) is unique for ever."""

    channel: str
    message_id: str
    address: str
    kind: Kind
    text: str = ""
    value: str = ""
    question: str = ""
    edits: str = ""
    reference: str = ""  # the platform's own name of the message: Telegram's message_id, Twilio's MessageSid
    name: str = ""
    attachments: tuple[Attachment, ...] = ()
    location: tuple[float, float] | None = None
    contact: Contact | None = None
    album: str = ""  # photos sent as one share it; only the first is answered
    callback: str = ""  # what the platform wants to be acknowledged (a Telegram callback query)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a reply's answers: a stable value and the label a person sees."""

    value: str
    label: str


class Share(StrEnum):
    """What the platform's own keyboard may offer beside the choices."""

    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Reply:
    """One outbound message; a channel renders choices as buttons, a list or numbered lines.

    `text` does not contain the numbered choices. `question` comes back with a pressed button.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    question: str = ""
    share: Share | None = None
    file: str = ""  # id of a kept file to send along (domain.files)

    def as_json(self) -> dict[str, Any]:
        """The shape kept in the outbox; empty parts are left out."""
        kept: dict[str, Any] = {"text": self.text}
        if self.choices:
            kept["choices"] = [[choice.value, choice.label] for choice in self.choices]
        kept |= {name: value for name in ("question", "share", "file") if (value := getattr(self, name))}
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Reply":
        """The reply that `as_json` kept."""
        return cls(
            text=kept["text"],
            choices=tuple(Choice(value, label) for value, label in kept.get("choices", ())),
            question=kept.get("question", ""),
            share=Share(kept["share"]) if kept.get("share") else None,
            file=kept.get("file", ""),
        )

    def numbered(self) -> str:
        """The text with its choices as numbered lines: what every channel can show."""
        return "\n".join([self.text, *self.numbered_lines()])

    def numbered_lines(self) -> list[str]:
        """Only the choices, a line for each."""
        return [f"{place}. {choice.label}" for place, choice in enumerate(self.choices, 1)]
