"""Reads from which day to which: "12-15 juni", "senin sampai rabu", "minggu depan", "bulan depan"."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from flows.language.calendars import MONTHS, spoken
from flows.language.clocks import clocks_told
from flows.language.dates import day_told
from flows.language.tables import SMALL
from flows.language.told_days import AROUND
from flows.language.unclear import Unclear, hint

A_SPAN = hint("Dari tanggal berapa sampai tanggal berapa? Contoh: 12 sampai 15 Juni.")
BACKWARDS = hint("Tanggal akhirnya lebih dulu dari tanggal awalnya. Contoh: 12 sampai 15 Juni.")

_MONTH = rf"(?: (?:bulan )?(?:{'|'.join(MONTHS)})| bulan (?:{'|'.join(AROUND)}))"
_DASH = re.compile(rf"(?<!\S)(\d\d?)-(\d\d?)(?={_MONTH}|$)")
_TO = re.compile(r"(?<!\S)(?:sampai dengan|sampai|hingga|s d)(?!\S)")
_FROM = re.compile(r"(?<!\S)(?:dari|mulai|antara|sejak)(?!\S)")
_ALONE = re.compile(r"(?:tanggal )?(\d\d?)")
_WHOLE = re.compile(rf"(minggu|bulan) ({'|'.join(AROUND)})")
_IDLE = SMALL - {"ini"}
_SUNDAY = 6


class Span(NamedTuple):
    """Days from the first to the last, both included."""

    first: date
    last: date


def span_said(text: str, today: date) -> Span:
    """The days that the text tells: a span, a whole week (Monday to Sunday) or month, or one day alone.

    Unclear for no days, for a span that ends before it begins, for whatever `dates.day_said` refuses, and
    for "minggu depan" on a Sunday, with which a week begins for some and ends for others.
    """
    said = clocks_told(_FROM.sub("", _DASH.sub(r"\1 sampai \2", spoken(text)))).rest
    ends = [end.strip() for end in _TO.split(said)]
    if len(ends) == 2 and all(ends):
        return _between(ends[0], ends[1], today)
    if whole := _WHOLE.fullmatch(" ".join([word for word in said.split() if word not in _IDLE])):
        return _week(today, AROUND[whole[2]]) if whole[1] == "minggu" else _month(today, AROUND[whole[2]])
    day = day_told(said, today) if len(ends) == 1 else None
    return _span(day, day)


def _between(start: str, end: str, today: date) -> Span:
    """ "12" of "12 sampai 15 juni" is of the month in which the span ends; an end comes after its start."""
    alone, end_alone = _ALONE.fullmatch(start), _ALONE.fullmatch(end)
    if alone and not end_alone:
        last = day_told(end, today)
        return _span(last and _same_month(int(alone[1]), last), last)
    first = day_told(f"tanggal {alone[1]}" if alone else start, today)
    return _span(first, first and day_told(f"tanggal {end_alone[1]}" if end_alone else end, first))


def _same_month(day: int, last: date) -> date:
    if not 1 <= day <= last.day:
        raise Unclear(BACKWARDS)  # "28 sampai 2 desember" may be a slip
    return last.replace(day=day)


def _span(first: date | None, last: date | None) -> Span:
    if first is None or last is None:
        raise Unclear(A_SPAN)
    if last < first:
        raise Unclear(BACKWARDS)
    return Span(first, last)


def _week(today: date, weeks: int) -> Span:
    if today.weekday() == _SUNDAY:
        raise Unclear(A_SPAN)
    monday = today + timedelta(days=7 * weeks - today.weekday())
    return Span(monday, monday + timedelta(days=6))


def _month(today: date, months: int) -> Span:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    return Span(first, first.replace(day=monthrange(year, month + 1)[1]))
