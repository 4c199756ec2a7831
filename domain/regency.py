"""What is particular to the regency: its Dinas, its hours, the numbers to call, the ear tag's format."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from domain.regions.gazetteer import REGENCY

FILE = Path(__file__).parent / "data" / "regency.toml"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Agency:
    """The Dinas; `phone` is empty as long as it is not known, `confirmed` names who confirmed the row."""

    name: str
    short: str
    phone: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """A number that a person in need is told to call."""

    label: str
    phone: str


@dataclass(frozen=True, slots=True)
class Puskeswan:
    """A field post of the Dinas and the codes of the kecamatan that it serves."""

    name: str
    kecamatan: tuple[str, ...]
    phone: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class Office:
    """Opening and closing time by weekday (0 is Monday), in WITA; a day that is missing is free."""

    hours: Mapping[int, tuple[time, time]]
    fixed_holidays: frozenset[str]  # "08-17"
    dated_holidays: frozenset[date]

    def hours_on(self, day: date) -> tuple[time, time] | None:
        """When the office opens and closes on that day; None when it does not open."""
        is_holiday = f"{day:%m-%d}" in self.fixed_holidays or day in self.dated_holidays
        return None if is_holiday else self.hours.get(day.weekday())


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """How soon a question is answered at the latest."""

    working: timedelta
    next_day: time
    emergency: timedelta


@dataclass(frozen=True, slots=True)
class Letters:
    """The letter of ownership: whose species stand on it, how many, how many months it holds, its number.

    `confirmed` names who confirmed this; "" as long as nobody has.
    """

    species: frozenset[str]
    most_animals: int
    months: int
    number: str  # "{serial:05}/SKKT/{year}"
    confirmed: str


@dataclass(frozen=True, slots=True)
class Regency:
    """The whole file."""

    name: str
    agency: Agency
    numbers: tuple[EmergencyNumber, ...]
    puskeswan: tuple[Puskeswan, ...]
    office: Office
    answers: AnswerTimes
    ear_tag: re.Pattern[str]
    letters: Letters

    def puskeswan_of(self, kecamatan_code: str | None) -> Puskeswan | None:
        """The Puskeswan that serves a kecamatan; None as long as the Dinas has not said."""
        return next((post for post in self.puskeswan if kecamatan_code in post.kecamatan), None)


@cache
def regency() -> Regency:
    """The regency that this program serves, read once."""
    return read(tomllib.loads(FILE.read_text(encoding="utf-8")))


def read(file: Mapping[str, Any]) -> Regency:
    """The regency of a parsed file; a wrong or missing entry raises KeyError, TypeError or ValueError."""
    answers = file["answers"]
    return Regency(
        name=file["name"],
        agency=Agency(**file["agency"]),
        numbers=tuple(EmergencyNumber(**row) for row in file["numbers"]),
        puskeswan=tuple(
            Puskeswan(**(row | {"kecamatan": tuple(row["kecamatan"])})) for row in file.get("puskeswan", ())
        ),
        office=_office(file["office"]["hours"], file["holidays"]),
        answers=AnswerTimes(
            working=timedelta(hours=answers["working_hours"]),
            next_day=time.fromisoformat(answers["next_day"]),
            emergency=timedelta(hours=answers["emergency_hours"]),
        ),
        ear_tag=re.compile(file["ear_tags"]["pattern"]),
        letters=Letters(**(file["letters"] | {"species": frozenset(file["letters"]["species"])})),
    )


def kecamatan_of(region_code: str | None) -> str | None:
    """The kecamatan of the regency that a village or kecamatan belongs to; None for any other place."""
    inside = region_code is not None and region_code.startswith(f"{REGENCY}.")
    return region_code[: len("52.04.22")] if inside and region_code else None


def _office(hours: Mapping[str, list[str]], holidays: Mapping[str, Any]) -> Office:
    return Office(
        hours={
            WEEKDAYS.index(day): (time.fromisoformat(opens), time.fromisoformat(closes))
            for day, (opens, closes) in hours.items()
        },
        fixed_holidays=frozenset(holidays["fixed"]),
        dated_holidays=frozenset(map(date.fromisoformat, holidays["dated"])),
    )
