"""Reads how much an animal weighs: "250 kg", "2,5 kwintal", "300an kilo", "dua kuintal setengah"."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from flows.language.corrections import meant
from flows.language.measures import MINUSES, loose, measures, to_the_point
from flows.language.numerals import beside, quantities, signed
from flows.language.tables import SMALL, SPECIES_WORDS, SPELLINGS, word_map, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

A_WEIGHT = hint("Tulis beratnya. Contoh: 250 kg, 2,5 kuintal.")
ONE_WEIGHT = hint("Tulis satu berat saja. Contoh: 250 kg.")
WHICH_UNIT = hint("{number} kilogram atau {number} kuintal? Contoh: {number} kg.")
IMPLAUSIBLE = hint("Berat itu tidak mungkin untuk ternak. Contoh: 250 kg, 2,5 kuintal.")

UNITS: dict[str, int] = word_map("grams")

_KILOGRAM, _QUINTAL, _TON = 1_000, 100_000, 1_000_000
_MOST = 100 * _TON
_SCALES = frozenset({"puluh", "ratus", "ribu", "sepuluh", "seratus", "seribu"})
_ON_SCALES = re.compile(
    r"\b(?:di)?(?:naik|naikkan|turun|dinaikkan)(?: (?:ke|dari|di))? (?:timbangan|truk|mobil|kapal)\b"
)
_ROUGH = word_set("rough")
_UNSURE = word_set("unsure") - {"kurang"}
_BESIDE = SMALL | SPECIES_WORDS | word_set("beside_weights")
_OTHER = word_set("other_weights")


class Weight(NamedTuple):
    """Kilograms, whole or not, and whether only about so many; str() reads back."""

    kilograms: int | float
    approximate: bool = False

    def __str__(self) -> str:
        grams = round(self.kilograms * _KILOGRAM)
        about = "sekitar " if self.approximate else ""
        if grams % 10:
            return f"{about}{grams} gram"
        return f"{about}{grams / _KILOGRAM:.2f} kg".replace(".", ",").replace(",00", "")


def weight(text: str) -> Weight:
    """The one weight that the text tells, to the gram, more than 0 and up to 100 tonnes.

    Unclear for a number without a unit, for a range, for gains and losses, and for what is no animal's.
    """
    told = _ON_SCALES.sub(" ", " ".join(words(text))).split()
    spoken = [part for word in to_the_point(meant(told)) for part in _without_ending(word)]
    said = [word for word in spoken if word not in _ROUGH and word != "kurang"]
    if "minus" in said or text.lstrip().startswith(MINUSES):
        raise Unclear(IMPLAUSIBLE)
    less = ("lebih" in spoken) < ("kurang" in spoken)  # "kurang lebih" is rough, "kurang" alone is unsure
    more = {"lebih", "dari"}.issubset(spoken)
    if less or more or signed(text) or not (_UNSURE | _OTHER).isdisjoint(said):
        raise Unclear(A_WEIGHT if UNITS.keys().isdisjoint(said) and not quantities(said) else ONE_WEIGHT)
    return _checked(_one(said), approximate=not _ROUGH.isdisjoint(spoken))


def _without_ending(word: str) -> tuple[str, ...]:
    """ "kiloan" and "ratusan" in two words, so that they read like "300-an kilo"."""
    stem = SPELLINGS.get(word[:-2], word[:-2]) if word.endswith("an") else ""
    return (stem, "an") if stem in UNITS or stem in _SCALES else (word,)


def _one(said: Sequence[str]) -> Fraction | None:
    """The grams that everything in the words agrees on; None where it does not."""
    found = measures(said, UNITS, _rest)
    others = loose(said, UNITS, found)
    if not found:
        numbers = [number for number in others if number.value]
        if len(numbers) != 1 or not _BESIDE.issuperset(beside(said, numbers)):
            raise Unclear(A_WEIGHT)
        raise Unclear(WHICH_UNIT, number=" ".join(said[numbers[0].start : numbers[0].end]))
    values = {amount.value for amount in found}
    value = values.pop()
    money = "ribu" in said and value is not None and (value % _QUINTAL or value > 10 * _TON)  # "50rb sekilo"
    return None if values or others or money else value


def _checked(grams: Fraction | None, *, approximate: bool) -> Weight:
    if grams is None or grams.denominator != 1:
        raise Unclear(ONE_WEIGHT)
    if not 0 < grams <= _MOST:
        raise Unclear(IMPLAUSIBLE)
    kilograms = grams / _KILOGRAM
    return Weight(int(kilograms) if kilograms.denominator == 1 else float(kilograms), approximate)


def _rest(size: int, value: Fraction) -> Fraction | None:
    """ "2 kuintal 30" is 230 kg and "1 ton 200" 1,200 kg; "2 kuintal 5" may be 205 or 250."""
    tens = (size == _QUINTAL and 10 <= value < 100) or (size == _TON and 100 <= value < 1000)
    return value * _KILOGRAM if tens else None
