"""Reads one number, in digits and in Indonesian words: "2", "dua belas", "sepasang", "1.200", "2,5"."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from flows.language.corrections import meant
from flows.language.numerals import ORDINALS, Quantity, Span, beside, quantities, signed, spans
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

__all__ = ["Span", "beside", "number", "part_with_numbers", "quantity", "spans", "stands_alone"]

_Finding = Callable[[Sequence[str]], Sequence[Span | Quantity]]

ONE_NUMBER = hint("Tulis satu angka saja. Contoh: 2.")

_HARMLESS = SMALL | SPECIES_WORDS | {"ekor", "ke", "buah", "ternak", "hewan"} | word_set("beside_numbers")
_NONE_LEFT = frozenset({"habis", "kosong"})
_MOVING = word_set("moving")
_OTHERS = (
    (word_set("before_other_numbers") | word_set("counted_else") | word_set("kinsfolk")) - SMALL - {"ke"}
)
_PARTS = re.compile(r"[,;.](?!\d)|\n")
_ENDS = word_set("superlatives")
_ORDINALS = ORDINALS.keys()
_NAMING = word_set("naming_numbers")


def number(text: str) -> int:
    """The one whole number, 0 or more, that the text says: "dua", "2ekor", "sepasang", "1.200", "ke-3".

    Unclear for two different numbers, fractions, signs, and words that may change the number.
    """
    return int(_whole_or_part(text, spans))


def quantity(text: str) -> int | float:
    """What `number` reads, and fractions: "2,5", "setengah", "dua setengah", "1/2", "satu koma lima".

    Unclear as there, and for "1.20", which may be a time.
    """
    value = _whole_or_part(text, quantities)
    return int(value) if value == int(value) else float(value)


def _whole_or_part(text: str, finding: _Finding) -> int | Fraction:
    try:
        spoken = meant(words(text))
        return _only(spoken, finding(spoken), text)
    except Unclear:
        part = part_with_numbers(text, _MOVING)
        if not part:
            raise
        spoken = meant(words(part))
        return _only(spoken, finding(spoken), part)


def _only(spoken: Sequence[str], found: Sequence[Span | Quantity], text: str) -> int | Fraction:
    values = {span.value for span in found}
    value = values.pop() if len(values) == 1 else None
    rest = beside(spoken, found)
    heads = all(spoken[span.end : span.end + 1] == ["ekor"] for span in found)
    clear = (_HARMLESS if value else _HARMLESS | _NONE_LEFT).issuperset(rest) or (
        _MOVING.isdisjoint(_without_superlative(rest))
        and (heads or (len(found) == 1 and "?" not in text and stands_alone(spoken, found[0], _HARMLESS)))
    )
    if value is None or not clear or signed(text):
        raise Unclear(ONE_NUMBER)
    return value


def _without_superlative(rest: Sequence[str]) -> list[str]:
    """ "yang paling bawah" points at one; "paling 5" and "paling banyak 5" set a bound."""
    following = [*rest[1:], ""]
    return [
        word for word, behind in zip(rest, following, strict=True) if word != "paling" or behind not in _ENDS
    ]


def part_with_numbers(text: str, changing: frozenset[str]) -> str:
    """The one part between commas that tells numbers, where the others only describe; "" for none.

    "cuma tiga, warnanya merah semua"; not where a word in another part may change the number.
    """
    parts = [part for part in _PARTS.split(text) if part.strip()]
    told = [part for part in parts if spans(words(part))]
    if len(parts) < 2 or len(told) != 1 or "?" in text:
        return ""
    others = {word for part in parts if part is not told[0] for word in words(part)}
    return told[0] if changing.isdisjoint(others) else ""


def stands_alone(spoken: Sequence[str], span: Span | Quantity, harmless: frozenset[str]) -> bool:
    """Whether nothing beside a number takes it up, so that what follows only describes.

    Harmless words lead to it, or one that names it, and one follows: "satu saja, itu pun kurus", "pilih nomor
    tiga pak haji"; not "umur 3", "ada 2 kandang".
    """
    before, behind = spoken[: span.start], spoken[span.end :]
    led = harmless.issuperset(before) or (before[-1] in _NAMING and _OTHERS.isdisjoint(before))
    return led and (not behind or behind[0] in harmless) and _ORDINALS.isdisjoint(spoken)
