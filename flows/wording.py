"""Sentences by their Indonesian msgid: translated where there is a catalogue, filled once, never twice."""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations, translation
from pathlib import Path

LONGEST_LABEL = 24  # characters of a WhatsApp list's row
CATALOGUES = Path(__file__).parent.parent / "locale"


@cache
def _catalogue(locale: str | None) -> GNUTranslations | NullTranslations:
    return translation("sijinak", CATALOGUES, [locale], fallback=True) if locale else NullTranslations()


def worded(msgid: str, values: Mapping[str, object], locale: str | None = None) -> str:
    """The sentence with `{placeholders}` filled; what a person typed is a value and never a pattern."""
    return _catalogue(locale).gettext(msgid).format_map(values) if msgid else ""


def cut(label: str) -> str:
    """As much of a label as every channel shows."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
