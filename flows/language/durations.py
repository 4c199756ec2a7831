"""Reads a length of time in years, months, weeks and days: "2 th 3 bln", "1,5 tahun", "setahun setengah"."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from domain.ages import BirthDate, Precision
from flows.language.numbers import spans
from flows.language.unclear import Unclear, hint

TOO_OLD = hint("Umur {number} tahun terlalu tua untuk ternak. Contoh: 3 tahun, 8 bulan.")
MOST_YEARS = 60

UNITS = ("tahun", "bulan", "minggu", "hari")
"""From coarse to fine."""

_PRECISIONS = dict(zip(UNITS, (Precision.YEAR, Precision.MONTH, Precision.MONTH, Precision.DAY), strict=True))
_MONTHS = {"tahun": 12, "bulan": 1}
_DAYS = {"minggu": 7, "hari": 1}
_DAYS_OF_MONTH = 30
_ONE = {"setahun": "tahun", "sebulan": "bulan", "seminggu": "minggu", "sehari": "hari"}
_HALF = {
    "setengah": Fraction(1, 2),
    "seperempat": Fraction(1, 4),
    "1/2": Fraction(1, 2),
    "1/4": Fraction(1, 4),
    "3/4": Fraction(3, 4),
}
_DECIMAL = re.compile(r"\d{1,2}[.,]\d{1,2}")


class Duration(NamedTuple):
    """Whole months and days, and the finest unit that was named."""

    months: int
    days: int
    unit: str

    def birth(self, today: date) -> BirthDate:
        """The birth so long ago, as precise as the finest unit; Unclear when that is more than 60 years."""
        years = (self.months + self.days // _DAYS_OF_MONTH) // 12
        if years > MOST_YEARS:
            raise Unclear(TOO_OLD, number=str(years))
        index = today.year * 12 + today.month - 1 - self.months
        year, month = divmod(index, 12)
        day = min(today.day, monthrange(year, month + 1)[1])
        return BirthDate(date(year, month + 1, day) - timedelta(days=self.days), _PRECISIONS[self.unit])


def duration(spoken: Sequence[str]) -> Duration | None:
    """The length that exactly these words say, units falling from years to days; None for anything else."""
    said = [part for word in spoken for part in (("satu", _ONE[word]) if word in _ONE else (word,))]
    months, days, place, unit = Fraction(), Fraction(), 0, ""
    while place < len(said):
        amount, place = _amount(said, place)
        finer = UNITS[UNITS.index(unit) + 1 :] if unit else UNITS
        if amount is None or place == len(said) or said[place] not in finer:
            return None
        unit, place = said[place], place + 1
        if place < len(said) and said[place] in _HALF and place + 1 == len(said):  # "2 tahun setengah"
            amount, place = amount + _HALF[said[place]], place + 1
        months += amount * _MONTHS.get(unit, 0)
        days += amount * _DAYS.get(unit, 0)
    if not unit:
        return None
    return Duration(int(months), round((months % 1) * _DAYS_OF_MONTH + days), unit)


def _amount(said: list[str], place: int) -> tuple[Fraction | None, int]:
    """A whole number, a decimal or a fraction, and the place behind it."""
    if said[place] in _HALF:
        return _HALF[said[place]], place + 1
    if _DECIMAL.fullmatch(said[place]):
        return Fraction(said[place].replace(",", ".")), place + 1
    first = next(iter(spans(said[place:])), None)
    if not first or first.start or first.value is None:
        return None, place
    end = place + first.end
    if end < len(said) and said[end] in _HALF:  # "satu setengah tahun"
        return first.value + _HALF[said[end]], end + 1
    return Fraction(first.value), end
