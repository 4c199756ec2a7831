"""Reads the one day of what is to come or was: "besok", "senin depan", "tgl 12", "3 hari lagi", "kemarin"."""

import re
from datetime import date
from typing import NamedTuple

from domain.ages import MONTH_NAMES
from flows.language.calendars import THINGS, spoken, thoughts
from flows.language.clocks import clocks_told
from flows.language.tables import SMALL, word_set
from flows.language.told_days import DAY, ONE_DAY, days_told
from flows.language.told_weekdays import WEEKDAY, Weekday, weekdays_told
from flows.language.unclear import Unclear, hint

A_DAY = hint("Hari apa atau tanggal berapa? Contoh: besok, Senin depan, 12 Juni.")
WHICH_OF_TWO = hint("Tanggal {first} atau {second}? Tulis tanggalnya. Contoh: {second}.")
WHICH_DAY_OF_IT = hint("Hari apa atau tanggal berapa? Contoh: Senin minggu depan, tanggal 5 bulan depan.")
NOT_THAT_WEEKDAY = hint("Hari dan tanggalnya belum cocok. Tulis tanggalnya saja. Contoh: {day}.")

_OVER = word_set("over")
_OPEN = re.compile(
    r" (?:(?:atau|antara|bukan|jangan(?! lupa)|tidak|belum|hingga|sampai|setiap|tiap|kecuali|selain)(?= )"
    rf"|(?:sebelum|setelah|sesudah|habis|lewat) [{DAY}{WEEKDAY}]"
    rf"|(?<! ke )(?<! umur )\d\S*(?! (?:{THINGS}) )(?= ))"
)
_WITHOUT_DAY = re.compile(
    r" (?:(?<!\d )(?:minggu|bulan|tahun) (?:depan|ini|lalu|kemarin)|awal|akhir|pertengahan)(?= )"
)
DOTTED = re.compile(r"(?<!jam )(?<!pukul )(?<!\S)(\d\d?)\.(0?[1-9]|1[0-2])(?!\S)")
_TO_COME = re.compile(r"\b(?:akan datang|berikutnya)\b")
_PART_OF_MONTH = re.compile(  # "awal bulan depan tanggal 1"
    r"(?<!\S)(?:awal|akhir|pertengahan|tengah) (?=(?:bulan )?(?:depan|ini|lalu|kemarin|[a-z]+) tanggal \d)"
)
_IDLE = re.compile(r"(?<!\S)(?:yang|itu|pada) ")


# "besok kalau tidak hujan" is tomorrow
_WEATHER = re.compile(
    rf" kalau tidak (?:hujan|sibuk|ada halangan|berhalangan|ada apa apa) (?=[{DAY}{WEEKDAY}])"
)
_CONDITION = re.compile(rf"(?<=[{DAY}{WEEKDAY}] )(?:[^\d{DAY}{WEEKDAY}]* )?kalau [^\d{DAY}{WEEKDAY}]*$")


class _Found(NamedTuple):
    days: set[date]
    weekdays: set[Weekday]
    weeks: set[int]
    rest: str


def day_said(text: str, today: date, *, past: bool = False) -> date:
    """The one day that the text tells; `past` where only what was is asked for. The policy: docs/dates.md.

    Unclear for no day or several, for one that no calendar has, for a week or a month without its day, and
    for words that may mean two days ("jumat depan" on a Tuesday). Reads `isoformat()` back.
    """
    said = DOTTED.sub(r"\1/\2", spoken(text))
    day = day_told(clocks_told(said).rest, today, past=past)
    if day is None:
        raise Unclear(A_DAY)
    return day


def day_told(said: str, today: date, *, past: bool = False) -> date | None:
    """The same for a text with marks for its clocks; None when nothing in it tells a day."""
    said = _PART_OF_MONTH.sub("", _IDLE.sub("", _TO_COME.sub("depan", said)))
    past = past or not _OVER.isdisjoint(said.split())
    found = [_found(thought, today, past) for thought in thoughts(said)]
    told = [place for place, thought in enumerate(found) if thought.days or thought.weekdays or thought.weeks]
    meant = told[-1] if told else len(found) - 1
    if told and meant + 1 < len(found) and SMALL.issuperset(found[-1].rest.split()):
        raise Unclear(A_DAY)  # "besok eh salah"
    return _settled(found[meant], today, past)


def _found(said: str, today: date, past: bool) -> _Found:
    weekdays, weeks, rest = weekdays_told(said)
    days, rest = days_told(rest, today, past)
    return _Found(days, weekdays, weeks, rest)


def _settled(found: _Found, today: date, past: bool) -> date | None:
    if len(found.days) > 1 or len(found.weekdays) > 1 or len(found.weeks) > 1:
        raise Unclear(ONE_DAY)
    rest = _CONDITION.sub(" ", _WEATHER.sub(" ", f" {found.rest} "))
    if _WITHOUT_DAY.search(rest) or (found.weeks and not found.weekdays):
        raise Unclear(WHICH_DAY_OF_IT)
    if not found.days and not found.weekdays:
        return None
    if _OPEN.search(rest):
        raise Unclear(ONE_DAY)
    weekday = next(iter(found.weekdays), None)
    if not found.days and weekday:
        return _of_weekday(weekday, found.weeks, today, past)
    day = next(iter(found.days))
    if weekday and not weekday.is_day(day):
        raise Unclear(NOT_THAT_WEEKDAY, day=_spelt(day))
    return day


def _of_weekday(weekday: Weekday, weeks: set[int], today: date, past: bool) -> date:
    days = sorted(weekday.days(today, next(iter(weeks), None), past))
    if weekday.before != (0,) and weekday.tail in ("", "nanti") and not past:
        days = [day for day in days if day >= today]
    if len(days) > 1:
        raise Unclear(WHICH_OF_TWO, first=_spelt(days[0]), second=_spelt(days[-1]))
    return days[0]


def _spelt(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"
