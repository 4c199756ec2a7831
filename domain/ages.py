"""How old an animal is: a birth date with its precision, and the tables for teeth and classes."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from domain.species import Species

MONTH_NAMES = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)

_CANONICAL = re.compile(r"(\d{4}-\d\d-\d\d)/(day|month|year|estimate)")


class Precision(StrEnum):
    """How exactly a birth date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ESTIMATE = "estimate"  # from teeth, from a class, or said as "about"


class AgeClass(StrEnum):
    """A class that farmers name instead of an age."""

    YOUNG = "young"  # pedet, anak
    MAIDEN = "maiden"  # dara, muda
    DAM = "dam"  # induk
    SIRE = "sire"  # pejantan
    ADULT = "adult"  # dewasa
    OLD = "old"  # tua


@dataclass(frozen=True, slots=True)
class BirthDate:
    """The day nearest to the birth, and how exactly it is known; str() is "2024-06-12/day"."""

    on: date
    precision: Precision

    def __str__(self) -> str:
        return f"{self.on.isoformat()}/{self.precision}"

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Reads what str() wrote; None for anything else."""
        found = _CANONICAL.fullmatch(text)
        if not found:
            return None
        try:
            return cls(date.fromisoformat(found[1]), Precision(found[2]))
        except ValueError:
            return None

    def months_at(self, today: date) -> int:
        """Whole months of life on that day; 0 for a day before the birth."""
        months = (today.year - self.on.year) * 12 + today.month - self.on.month
        return max(0, months - (today.day < self.on.day))


class Told(NamedTuple):
    """An age in words: a sentence with placeholders, so that it can be translated, and what fills them."""

    sentence: str
    values: Mapping[str, object] = MappingProxyType({})


def said(birth: BirthDate, today: date) -> str:
    """The age as a farmer says it: "lahir 12 Juni 2024", "8 bulan", "sekitar 3 tahun"."""
    sentence, values = told(birth, today)
    return sentence.format_map(values)


def told(birth: BirthDate, today: date) -> Told:
    """The same, not filled yet."""
    if birth.precision is Precision.DAY:
        day, month, year = birth.on.day, MONTH_NAMES[birth.on.month - 1], birth.on.year
        return Told("lahir {day} {month} {year}", {"day": day, "month": month, "year": year})
    months = birth.months_at(today)
    if months == 0:
        return Told("kurang dari 1 bulan")
    return _years_and_months(months) if birth.precision is Precision.MONTH else _rounded(months)


def _years_and_months(months: int) -> Told:
    years, rest = divmod(months, 12)
    if months < 24:
        return Told("{months} bulan", {"months": months})
    if rest:
        return Told("{years} tahun {months} bulan", {"years": years, "months": rest})
    return Told("{years} tahun", {"years": years})


def _rounded(months: int) -> Told:
    """To half years, for a finer figure would claim more than is known."""
    if months < 12:
        return Told("sekitar {months} bulan", {"months": months})
    years, half = divmod((months + 3) // 6, 2)
    return Told("sekitar {years} tahun", {"years": f"{years},5" if half else years})


def months_by_teeth(species: Species, pairs: int) -> int | None:
    """Months of life when `pairs` of incisors have changed (poel); None where no table says it."""
    months: list[int] = _TABLES["teeth"].get(_TABLES["kinds"][species], {}).get("months", [])
    return months[pairs] if 0 <= pairs < len(months) else None


def most_pairs(species: Species) -> int | None:
    """The highest poel of that species, or None where teeth tell nothing."""
    table = _TABLES["teeth"].get(_TABLES["kinds"][species])
    return len(table["months"]) - 1 if table else None


def months_by_class(species: Species, age_class: AgeClass) -> int:
    """Months of life of an animal that is only called by its class."""
    months: int = _TABLES["classes"][_TABLES["kinds"][species]][age_class]
    return months


def oldest_years(species: Species) -> int:
    """The age in years above which a declaration is taken for a slip of the pen."""
    years: int = _TABLES["oldest_years"][species]
    return years


_TABLES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "data" / "ages.toml").read_text(encoding="utf-8")
)
