"""What the domain will not do, told as data; the sentence that explains it stands in the flow."""

from dataclasses import dataclass


class Refusal(Exception):
    """The ancestor of every refusal: a rule of the register says no, and nothing was written."""


@dataclass(eq=False)
class TooLong(Refusal):
    """A text has more than `limit` characters; `what` names the field."""

    what: str
    limit: int


@dataclass(eq=False)
class Empty(Refusal):
    """A text that must say something says nothing; `what` names the field."""

    what: str


def trimmed(text: str, *, what: str, limit: int) -> str:
    """The text with single spaces and none around it; refuses with Empty and TooLong."""
    text = " ".join(text.split())
    if not text:
        raise Empty(what)
    if len(text) > limit:
        raise TooLong(what, limit)
    return text


def trimmed_or_none(text: str | None, *, what: str, limit: int) -> str | None:
    """The same for a text that may be missing: blank is None; refuses with TooLong."""
    return trimmed(text, what=what, limit=limit) if text and not text.isspace() else None
