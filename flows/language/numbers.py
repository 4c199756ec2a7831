"""Reads whole numbers, in digits and in Indonesian words, and finds where they stand in a text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.language.tables import SMALL, word_map
from flows.language.text import words
from flows.language.unclear import Unclear, hint

UNITS: dict[str, int] = word_map("units")
ORDINALS: dict[str, int] = word_map("ordinals")
DOZENS: dict[str, int] = word_map("dozens")
ALONE: dict[str, int] = word_map("alone")

ONE_NUMBER = hint("Tulis satu angka saja. Contoh: 2.")

_ONES: dict[str, int] = word_map("one_of_a_scale")
_SCALES = {"b": 1, "p": 10, "r": 100, "k": 1000, "m": 1_000_000}
_VALUES = UNITS | ORDINALS | ALONE | _ONES

# The grammar stands on one letter a word, so that a place in the letters is a place in the words:
# u unit · t ten, eleven · b belas · p puluh · r ratus · k ribu · m juta · R K M one of these
# D pair, dozen, score · a o a word that is a number by itself · n c d numerals of one, three, other many
# digits · x like a number, but none
_LETTERS = {
    **dict.fromkeys(UNITS, "u"),
    **dict.fromkeys(ORDINALS, "o"),
    **dict.fromkeys(DOZENS, "D"),
    **dict.fromkeys(ALONE, "a"),
    **dict(zip(_ONES, "ttRKM", strict=True)),
    **dict(zip(("belas", "bls", "puluh", "ratus", "ribu", "juta"), "bbprkm", strict=True)),
}
_TENS = "(?:[un]b|[un]pu?|t|u)"
_HUNDREDS = f"(?:(?:R|[un]r){_TENS}?|{_TENS})"
_THOUSANDS = f"(?:(?:{_HUNDREDS}|[ncd])k|K)"
_MILLIONS = f"(?:(?:{_HUNDREDS}|[ncd])m|M)"
# "2 ribu 5" is 2,005 for one and 2,500 for another: only three digits may follow a scale.
_SPAN = re.compile(
    f"(?:(?:{_MILLIONS}{_THOUSANDS}?|{_THOUSANDS})(?:{_HUNDREDS}|c|(?P<odd>[nd]))?|{_HUNDREDS}|[acdno]|(?P<none>x))"
    "(?P<dozens>D)?"
)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,2}")
_MOST_DIGITS = 9

_HARMLESS = SMALL | {"ekor", "ke", "buah"}


class Span(NamedTuple):
    """A number said by words[start:end]; `value` is None for what has no one reading as a number."""

    value: int | None
    start: int
    end: int


def number(text: str) -> int:
    """The one whole number, 0 or more, that the text says: "dua", "2ekor", "sepasang", "1.200", "ke-3".

    Unclear for two different numbers, fractions, signs, and words that may change the number.
    """
    spoken = words(text)
    found = spans(spoken)
    values = {span.value for span in found}
    value = values.pop() if len(values) == 1 else None
    if value is None or not _HARMLESS.issuperset(beside(spoken, found)):
        raise Unclear(ONE_NUMBER)
    return value


def spans(spoken: Sequence[str]) -> list[Span]:
    """Every number in the words, in order."""
    letters = "".join([_LETTERS.get(word) or _letter(word) for word in spoken])
    return [_span(found, spoken) for found in _SPAN.finditer(letters)]


def beside(spoken: Sequence[str], found: Sequence[Span]) -> list[str]:
    """The words outside of those spans."""
    taken = {place for span in found for place in range(span.start, span.end)}
    return [word for place, word in enumerate(spoken) if place not in taken]


def _letter(word: str) -> str:
    if not word[0].isdigit():
        return " "
    if _GROUPED.fullmatch(word):
        return "d"
    zeros = len(word) > 3 and word[0] == "0"  # a telephone number, no count
    if not word.isdigit() or zeros or len(word) > _MOST_DIGITS:
        return "x"
    return {1: "n", 3: "c"}.get(len(word), "d")


def _span(found: re.Match[str], spoken: Sequence[str]) -> Span:
    start, end = found.span()
    if found["odd"] or found["none"]:
        return Span(None, start, end)
    value = _reckoned(found[0], spoken[start:end])
    return Span(value if value < 10**_MOST_DIGITS else None, start, end)


def _reckoned(letters: str, spoken: Sequence[str]) -> int:
    total = group = last = 0
    for letter, word in zip(letters, spoken, strict=True):
        if letter == "D":
            return (total + group + last) * DOZENS[word]
        if letter in "km":
            total, group, last = total + (group + last) * _SCALES[letter], 0, 0
        elif letter in "bpr":
            group, last = group + last * _SCALES[letter] + 10 * (letter == "b"), 0
        elif letter in "KM":
            total += _VALUES[word]
        elif letter == "R":
            group += _VALUES[word]
        else:
            last += _VALUES[word] if word in _VALUES else int(word.replace(".", ""))
    return total + group + last
