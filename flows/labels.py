"""Choices in the person's language: their labels translated, the Indonesian ones understood as well."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.language.choosing import Option
from flows.messages import Choice
from flows.turn import Turn
from flows.wording import translated


def in_language(options: Sequence[Option], turn: Turn) -> tuple[Option, ...]:
    """The options as this person reads and types them."""
    locale = turn.locale
    return tuple(_translated(option, locale) for option in options) if locale else tuple(options)


def _translated(option: Option, locale: str) -> Option:
    label = translated(option.label, locale)
    short = label.partition(",")[0]  # of "Yes, correct" the "Yes" is enough, as "ya" is in Indonesian
    return replace(option, label=label, synonyms=(short, option.label, *option.synonyms))


def shown(options: Iterable[Option | Choice], turn: Turn) -> tuple[Choice, ...]:
    """The choices of a reply, from options or from choices with Indonesian labels."""
    return tuple(Choice(option.value, translated(option.label, turn.locale)) for option in options)
