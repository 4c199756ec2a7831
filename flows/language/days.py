"""Reads the day of a birth as farmers tell it: "kemarin", "agustus kemarin", "12/6/2024", "3 hari lalu"."""

import re
from calendar import isleap
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from domain.ages import BirthDate, Precision
from flows.language.calendars import DAY_MONTH, FULL, ISO, MONTHS, WEEKDAYS, with_month_names
from flows.language.durations import MOST_YEARS, TOO_OLD, duration
from flows.language.numbers import spans
from flows.language.tables import word_map, word_set
from flows.language.unclear import Unclear, hint

NOT_YET = hint("Tanggal lahirnya belum lewat. Tulis tanggal yang sudah lewat. Contoh: lahir 12 Juni 2024.")
NO_SUCH_DAY = hint("Tanggal itu tidak ada di kalender. Contoh: lahir 12 Juni 2024.")

Words = tuple[str, ...]

_PAST = {"kemarin", "lalu"}
_PARTS_OF_DAY = {"pagi", "siang", "sore", "subuh", "petang", "malam"}
_DAYS_AGO: dict[Words, int] = {tuple(said.split()): ago for said, ago in word_map("days_ago").items()}
_IGNORED = word_set("beside_dates")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")


def past_day(spoken: Sequence[str], today: date) -> BirthDate | None:
    """The past day that exactly these words say; None when they say none.

    Unclear for days to come, days that no calendar has, and more than 60 years ago.
    """
    said = _year_last(with_month_names([word for word in spoken if word not in _IGNORED]))
    for reading in (_days_ago, _weekday, _around, _written, _with_month_name, _year, _long_ago):
        birth = reading(said, today)
        if birth:
            return _checked(birth, today)
    return None


def _year_last(said: Words) -> Words:
    """ "tahun lalu bulan mei" in the order of "mei tahun lalu"."""
    if said[:1] != ("tahun",) or MONTHS.keys().isdisjoint(said[2:]):
        return said
    return (*(word for word in said[2:] if word != "bulan"), *said[:2])


def _checked(birth: BirthDate, today: date) -> BirthDate:
    if birth.on > today:
        raise Unclear(NOT_YET)
    if today.year - birth.on.year > MOST_YEARS:
        raise Unclear(TOO_OLD, number=str(today.year - birth.on.year))
    return birth


def _day(year: int, month: int, day: int, precision: Precision = Precision.DAY) -> BirthDate:
    try:
        return BirthDate(date(year, month, day), precision)
    except ValueError:
        raise Unclear(NO_SUCH_DAY) from None


def _month(year: int, month: int, today: date) -> BirthDate:
    """The middle of a month; of the present one, the middle of what has passed."""
    if (year, month) == (today.year, today.month):
        return BirthDate(today.replace(day=(today.day + 1) // 2), Precision.MONTH)
    return _day(year, month, 15, Precision.MONTH)


def _whole_year(year: int, today: date) -> BirthDate:
    if year == today.year:
        start = date(year, 1, 1)
        return BirthDate(start + (today - start) / 2, Precision.YEAR)
    return _day(year, 7, 1, Precision.YEAR)


def _days_ago(said: Words, today: date) -> BirthDate | None:
    if said == ("tadi", "malam"):
        return BirthDate(today - timedelta(days=1), Precision.DAY)
    ago = _DAYS_AGO.get(tuple(word for word in said if word not in _PARTS_OF_DAY))
    return None if ago is None else BirthDate(today - timedelta(days=ago), Precision.DAY)


def _weekday(said: Words, today: date) -> BirthDate | None:
    if said[:1] == ("hari",):
        said = ("ahad", *said[2:]) if said[1:2] == ("minggu",) else said[1:]
    if not said or said[0] not in WEEKDAYS or not _PAST.issuperset(said[1:]):
        return None
    ago = (today.weekday() - WEEKDAYS[said[0]] - 1) % 7 + 1  # "senin" said on a Monday is a week ago
    return BirthDate(today - timedelta(days=ago), Precision.DAY)


def _around(said: Words, today: date) -> BirthDate | None:
    if len(said) != 2 or said[1] not in _PAST | {"ini"}:
        return None
    unit, past = said[0], said[1] in _PAST
    if unit == "minggu" and past:
        return BirthDate(today - timedelta(days=7), Precision.MONTH)
    if unit == "bulan":
        month = today.replace(day=1) - timedelta(days=1) if past else today
        return _month(month.year, month.month, today)
    return _whole_year(today.year - past, today) if unit == "tahun" else None


def _written(said: Words, today: date) -> BirthDate | None:
    three = len(said) == 3 and all(word.isdigit() for word in said)
    if not three and len(said) != 1:
        return None
    written = "-".join(said)
    if found := FULL.fullmatch(written):
        return _day(_full_year(int(found[3]), today), int(found[2]), int(found[1]))
    if found := ISO.fullmatch(written):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_YEAR.fullmatch(written):
        return _month(int(found[2]), int(found[1]), today)
    if found := DAY_MONTH.fullmatch(written):
        return _latest(int(found[1]), int(found[2]), today)
    return None


def _full_year(year: int, today: date) -> int:
    if year >= 100:
        return year
    return year + 2000 if year + 2000 <= today.year + 10 else year + 1900


def _latest(day: int, month: int, today: date) -> BirthDate:
    """The last time that this day of the year was."""
    leap_day = (month, day) == (2, 29)
    years = (year for year in range(today.year, today.year - 9, -1) if not leap_day or isleap(year))
    return next(birth for year in years if (birth := _day(year, month, day)).on <= today)


def _with_month_name(said: Words, today: date) -> BirthDate | None:
    place = next((place for place, word in enumerate(said) if word in MONTHS), None)
    if place is None:
        return None
    month, before, behind = MONTHS[said[place]], said[:place], said[place + 1 :]
    day = _only_number(word for word in before if word not in ("bulan", "hari"))
    if day == 0:
        return None
    year = _year_behind(behind, today)
    if year is None and behind and (not _PAST.issuperset(behind) or month == today.month):
        return None  # "agustus kemarin" said in August may be this one or the last
    if day:
        return _day(year, month, day) if year else _latest(day, month, today)
    return _month(year or today.year - (month > today.month), month, today)


def _only_number(spoken: Iterable[str]) -> int | None:
    """The number that the words are; None when there are none, 0 when they are something else."""
    said = tuple(spoken)
    found = spans(said)
    if not said:
        return None
    return found[0].value or 0 if len(found) == 1 and found[0][1:] == (0, len(said)) else 0


def _year_behind(behind: Words, today: date) -> int | None:
    """The year that the words behind a month's name tell, if they do."""
    if len(behind) == 2 and behind[0] == "tahun" and behind[1] in _PAST:
        return today.year - 1
    behind = behind[1:] if behind[:1] == ("tahun",) else behind
    named = len(behind) == 1
    if named and behind[0].isdigit() and len(behind[0]) in (2, 4):
        return _full_year(int(behind[0]), today)
    return today.year if behind == ("ini",) else None


def _year(said: Words, today: date) -> BirthDate | None:
    said = said[1:] if said[:1] == ("tahun",) else said
    if len(said) != 1 or not said[0].isdigit() or len(said[0]) != 4 or not 1900 <= int(said[0]) <= 2100:
        return None
    return _whole_year(int(said[0]), today)


def _long_ago(said: Words, today: date) -> BirthDate | None:
    """Reads "3 bulan lalu", and "3 bulan" for those who leave the last word out."""
    length = duration(said[:-1] if said[-1:] == ("lalu",) else said)
    return length.birth(today) if length else None
