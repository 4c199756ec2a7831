"""Sentences by their Indonesian msgid: translated where there is a catalogue, filled once, never twice."""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LONGEST_LABEL = 24  # characters of a WhatsApp list's row
CATALOGUES = Path(__file__).parent.parent / "locale"


@cache
def _catalogue(locale: str | None) -> NullTranslations:
    source = CATALOGUES / (locale or "") / "LC_MESSAGES" / "sijinak.po"
    if not locale or not source.is_file():
        return NullTranslations()
    from babel.messages.mofile import write_mo  # only a talk in another language needs them
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale))
    compiled.seek(0)
    return GNUTranslations(compiled)


def worded(msgid: str, values: Mapping[str, object], locale: str | None = None) -> str:
    """The sentence with `{placeholders}` filled; what a person typed is a value and never a pattern."""
    return translated(msgid, locale).format_map(values) if msgid else ""


def translated(msgid: str, locale: str | None = None) -> str:
    """A text as it stands in the catalogue, with nothing filled; itself where it has no translation."""
    return _catalogue(locale).gettext(msgid) if msgid else ""


def cut(label: str, longest: int = LONGEST_LABEL) -> str:
    """As much of a text as fits, by default as a label; "…" says that more was said."""
    return label if len(label) <= longest else label[: longest - 1].rstrip() + "…"
