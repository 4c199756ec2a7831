"""Reads one number, in digits and in Indonesian words: "2", "dua belas", "sepasang", "1.200", "2,5"."""

from collections.abc import Sequence
from fractions import Fraction

from flows.language.corrections import meant
from flows.language.numerals import Quantity, Span, beside, quantities, spans, without_whole_part
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

__all__ = ["Span", "beside", "number", "quantity", "spans"]

ONE_NUMBER = hint("Tulis satu angka saja. Contoh: 2.")

_HARMLESS = SMALL | SPECIES_WORDS | {"ekor", "ke", "buah", "ternak", "hewan"} | word_set("beside_numbers")
_NONE_LEFT = frozenset({"habis", "kosong"})
_MOVING = word_set("moving")


def number(text: str) -> int:
    """The one whole number, 0 or more, that the text says: "dua", "2ekor", "sepasang", "1.200", "ke-3".

    Unclear for two different numbers, fractions, signs, and words that may change the number.
    """
    spoken = meant(words(text))
    return int(_only(spoken, spans(spoken), text))


def quantity(text: str) -> int | float:
    """What `number` reads, and fractions: "2,5", "setengah", "dua setengah", "1/2", "satu koma lima".

    Unclear as there, and for "1.20", which may be a time.
    """
    spoken = meant(words(text))
    value = _only(spoken, quantities(spoken), text)
    return int(value) if value == int(value) else float(value)


def _only(spoken: Sequence[str], found: Sequence[Span | Quantity], text: str) -> int | Fraction:
    values = {span.value for span in found}
    value = values.pop() if len(values) == 1 else None
    rest = beside(spoken, found)
    heads = all(spoken[span.end : span.end + 1] == ["ekor"] for span in found)
    clear = (
        _MOVING.isdisjoint(rest)
        if heads
        else (_HARMLESS if value else _HARMLESS | _NONE_LEFT).issuperset(rest)
    )
    if value is None or not clear or without_whole_part(text):
        raise Unclear(ONE_NUMBER)
    return value
