"""Reads one number, in digits and in Indonesian words: "2", "dua belas", "sepasang", "1.200", "2,5"."""

from collections.abc import Sequence
from fractions import Fraction

from flows.language.corrections import meant
from flows.language.numerals import ORDINALS, Quantity, Span, beside, quantities, spans, without_whole_part
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

__all__ = ["Span", "beside", "number", "quantity", "spans", "stands_alone"]

ONE_NUMBER = hint("Tulis satu angka saja. Contoh: 2.")

_HARMLESS = SMALL | SPECIES_WORDS | {"ekor", "ke", "buah", "ternak", "hewan"} | word_set("beside_numbers")
_NONE_LEFT = frozenset({"habis", "kosong"})
_MOVING = word_set("moving")
_ORDINALS = ORDINALS.keys()
_NAMING = word_set("naming_numbers")


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
    clear = (_HARMLESS if value else _HARMLESS | _NONE_LEFT).issuperset(rest) or (
        _MOVING.isdisjoint(rest)
        and (heads or (len(found) == 1 and "?" not in text and stands_alone(spoken, found[0], _HARMLESS)))
    )
    if value is None or not clear or without_whole_part(text):
        raise Unclear(ONE_NUMBER)
    return value


def stands_alone(spoken: Sequence[str], span: Span | Quantity, harmless: frozenset[str]) -> bool:
    """Whether nothing beside a number takes it up, so that what follows only describes.

    Harmless words lead to it, or one that names it, and one follows: "satu saja, itu pun kurus", "pilih nomor
    tiga pak haji"; not "umur 3", "ada 2 kandang".
    """
    before, behind = spoken[: span.start], spoken[span.end :]
    led = harmless.issuperset(before) or before[-1] in _NAMING
    return led and (not behind or behind[0] in harmless) and _ORDINALS.isdisjoint(spoken)
