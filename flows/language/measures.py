"""Finds amounts told in units that fall from coarse to fine: "2 juta 750 ribu", "dua kuintal setengah"."""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from flows.language.numerals import FRACTIONS, Quantity, quantities
from flows.language.tables import word_set

MINUSES = ("-", "−", "–")
"""What an amount is below zero behind, even with a space between."""

_MASK = "|"
_OTHER_UNITS = (word_set("other_units") | {"ekor"}) - FRACTIONS.keys()
_BEFORE_OTHERS = word_set("before_other_numbers")

_BESIDE_THE_POINT = re.compile(
    r"\b(?:tidak|belum) (?:(?:ada|punya) (?!yang\b|apa\b)\w+"
    r"|dibayar|bayar|lunas|ditransfer|dikirim|makan|minum|dipotong)\b"
    r"|\btidak (?:bisa |boleh )?kurang(?: lagi)?\b"
)

Rest = Callable[[int, Fraction], Fraction | None]
"""What a number without a unit adds behind a unit of that size ("2 kuintal 30"); None where it is unsure."""


class Measure(NamedTuple):
    """An amount said by words[start:end], in the finest unit; None for what has no one reading."""

    value: Fraction | None
    start: int
    end: int


def to_the_point(spoken: Sequence[str]) -> list[str]:
    """Without a no that leaves an amount as it is: "12 juta, belum dibayar", "tidak bisa kurang lagi"."""
    return _BESIDE_THE_POINT.sub(" ", " ".join(spoken)).split()


def measures(spoken: Sequence[str], units: Mapping[str, int], rest: Rest) -> list[Measure]:
    """Every amount in the words, in order; a unit that no number stands before has no reading."""
    told = {number.start: number for number in between(spoken, units)}
    found, place = list[Measure](), 0
    while place < len(spoken):
        number = told.get(place)
        if number and at(spoken, number.end) in units:
            found.append(_measure(spoken, told, place, units, rest))
            place = found[-1].end
        else:
            if spoken[place] in units:
                found.append(Measure(None, place, place + 1))
            place = number.end if number else place + 1
    return found


def loose(spoken: Sequence[str], units: Mapping[str, int], found: Sequence[Measure]) -> list[Quantity]:
    """The numbers outside of those measures that may be amounts too: no ages, heads, dates and the like."""
    return [
        number
        for number in between(spoken, units)
        if not any(measure.start <= number.start < measure.end for measure in found)
        and not _counts_else(spoken, number)
        and (not number.start or spoken[number.start - 1] not in _BEFORE_OTHERS)
    ]


def between(spoken: Sequence[str], units: Mapping[str, int]) -> list[Quantity]:
    """The numbers between the units, which may be number words themselves ("juta")."""
    return quantities([_MASK if word in units else word for word in spoken])


def _measure(
    spoken: Sequence[str], told: Mapping[int, Quantity], start: int, units: Mapping[str, int], rest: Rest
) -> Measure:
    parts, place, size = list[Fraction | None](), start, 0
    while number := told.get(place):
        unit = units.get(at(spoken, number.end))
        if unit is None and _counts_else(spoken, number):
            break
        part = _part(spoken, number, unit, size, rest)
        if size and unit and (unit >= size or (part or 0) >= size):
            break  # another amount
        cut = size and parts[-1] is not None and parts[-1] % size  # "1,5 juta 200 ribu"
        parts.append(None if cut else part)
        place = number.end + (unit is not None)
        if unit is None:
            break
        size = unit
    sure = [part for part in parts if part is not None]
    return Measure(sum(sure, Fraction()) if len(sure) == len(parts) else None, start, place)


def _counts_else(spoken: Sequence[str], number: Quantity) -> bool:
    """Whether the number is one of heads, years and the like."""
    return at(spoken, number.end) in _OTHER_UNITS or spoken[number.start] == "seekor"


def _part(
    spoken: Sequence[str], number: Quantity, unit: int | None, size: int, rest: Rest
) -> Fraction | None:
    """What a number adds: by its unit, and behind the last one by `rest`; "setengah" is half of that."""
    if number.value is None or unit:
        return number.value and number.value * (unit or 1)
    if spoken[number.start] in FRACTIONS:
        return number.value * size
    return rest(size, number.value)


def at(spoken: Sequence[str], place: int) -> str:
    """The word at that place, "" beyond the last."""
    return spoken[place] if place < len(spoken) else ""
