"""Finds the numbers in a text, in digits and in Indonesian words, whole or with fractions."""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from flows.language.tables import word_map

UNITS: dict[str, int] = word_map("units")
ORDINALS: dict[str, int] = word_map("ordinals")
DOZENS: dict[str, int] = word_map("dozens")
ALONE: dict[str, int] = word_map("alone")

FRACTIONS = {said: Fraction(value) for said, value in word_map("fractions").items()}

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
# "2.500" is thousands, and "1.20" may be a time: two places behind a dot end in no zero.
_DECIMAL = re.compile(r"\d{1,9}(?:,\d{1,2}|\.\d|\.\d[1-9])")
_NOT_ONES = {"ratus", "ribu", "juta", "seratus", "seribu", "sejuta", *DOZENS, *ALONE} - {"nol", "sebuah"}
_SIGNED = re.compile(r"(?<!\S)[.,]\d|(?<![-=])[<>]\s*\d|\w\s?\+(?!\s*\w)")
_MOST_DIGITS = 9
_MOST_PLACES = 2


class Span(NamedTuple):
    """A number said by words[start:end]; `value` is None for what has no one reading as a number."""

    value: int | None
    start: int
    end: int


class Quantity(NamedTuple):
    """A number, whole or not, said by words[start:end]; None for what has no one reading as a number."""

    value: Fraction | None
    start: int
    end: int


def signed(text: str) -> bool:
    """Whether a sign makes another number of what was typed: ".5" is not 5, nor are "20+" and "<20" 20."""
    return bool(_SIGNED.search(text))


def quantities(spoken: Sequence[str]) -> list[Quantity]:
    """Every number in the words, whole or not, in order."""
    return list(_quantities(tuple(spoken)))


@lru_cache(maxsize=256)  # one message is gone through several times
def _quantities(spoken: tuple[str, ...]) -> list[Quantity]:
    whole = {span.start: span for span in spans(spoken)}
    found, end = list[Quantity](), 0
    for place, word in enumerate(spoken):
        if place >= end and (word in FRACTIONS or place in whole):
            found.append(_quantity(spoken, place, whole))
            end = found[-1].end
    return found


def _quantity(spoken: Sequence[str], place: int, whole: dict[int, Span]) -> Quantity:
    if spoken[place] in FRACTIONS:
        return Quantity(FRACTIONS[spoken[place]], place, place + 1)
    span = whole[place]
    if span.value is None:
        decimal = span.end == place + 1 and _DECIMAL.fullmatch(spoken[place])
        return Quantity(Fraction(spoken[place].replace(",", ".")) if decimal else None, *span[1:])
    behind = spoken[span.end] if span.end < len(spoken) else ""
    if (behind in FRACTIONS or behind == "koma") and spoken[span.end - 1] in _NOT_ONES:
        return Quantity(None, place, span.end + 1)  # "sejuta setengah" is no 1,000,000.5
    if behind in FRACTIONS:  # "dua setengah", "2 1/2"
        return Quantity(span.value + FRACTIONS[behind], place, span.end + 1)
    places = _places(spoken, span.end + 1, whole) if behind == "koma" else ""
    if places:
        return Quantity(Fraction(f"{span.value}.{places}"), place, span.end + 1 + len(places))
    return Quantity(Fraction(span.value), *span[1:])


def _places(spoken: Sequence[str], place: int, whole: dict[int, Span]) -> str:
    """The decimals told one by one behind a "koma"; "" for none, and for too many."""
    places = ""
    while (span := whole.get(place)) and span.end == place + 1 and span.value in range(10):
        places, place = places + str(span.value), place + 1
    return places if len(places) <= _MOST_PLACES else ""


def spans(spoken: Sequence[str]) -> list[Span]:
    """Every whole number in the words, in order."""
    letters = "".join([_LETTERS.get(word) or _letter(word) for word in spoken])
    return [_span(found, spoken) for found in _SPAN.finditer(letters)]


def beside(spoken: Sequence[str], found: Sequence[Span | Quantity]) -> list[str]:
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
