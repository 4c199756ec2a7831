"""Finds the days that a text tells outright: "besok", "tgl 12", "12 juni", "3 hari lagi", "akhir bulan"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from flows.language.calendars import CLOCK, COUNTED, DAY_MONTH, FULL, ISO, MONTHS
from flows.language.clocks import HOURS
from flows.language.durations import Duration, duration
from flows.language.tables import word_map
from flows.language.unclear import Unclear, hint

ONE_DAY = hint("Tulis satu hari saja, yang paling cocok. Contoh: besok.")
NO_SUCH_DATE = hint("Tanggal itu tidak ada di kalender. Contoh: 12 Juni 2027.")
TOO_FAR = hint("Tanggal itu terlalu jauh. Contoh: 12 Juni 2027.")

DAY = "#"
"""Stands where a day was told, in a text that is read on."""

AROUND = {"depan": 1, "ini": 0, "lalu": -1, "kemarin": -1}

_DIGIT = re.compile(r"\d")
_MOST_YEARS = 10
_PAST = ("lalu", "kemarin")
_DAYS_AGO: dict[str, int] = {said: ago for said, ago in word_map("days_ago").items() if said != "nanti"}
_MONTHS_AHEAD = 13  # every day and month comes again within them, but the 29th of February

_Reading = Callable[["re.Match[str]", date, bool], date]


def days_told(said: str, today: date, past: bool) -> tuple[set[date], str]:
    """The days in a text that `calendars.spoken` has left, and the text with a mark for each.

    A day without a month or a year is the next one, today included; the last one for the past.
    Unclear for days that no calendar has, for several in one ("12-15 juni"), and beyond ten years.
    """
    days, rest = set[date](), f" {said} "
    for form, reading in _FORMS if _DIGIT.search(rest) else _IN_WORDS:
        if form.search(rest):  # most forms are not there
            days.update([reading(match, today, past) for match in form.finditer(rest)])
            rest = form.sub(f" {DAY}", rest)
    if any(abs(day.year - today.year) > _MOST_YEARS for day in days):
        raise Unclear(TOO_FAR)
    return days, rest.strip()


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unclear(NO_SUCH_DATE) from None


def _full_year(written: str) -> int:
    return int(written) + (2000 if len(written) < 3 else 0)


def _month_on(today: date, months: int) -> tuple[int, int]:
    """The year and month so many months from now."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return year, month + 1


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _nearest(day: int, month: int | None, today: date, past: bool) -> date:
    """The next such day, or the last."""
    for months in range(_MONTHS_AHEAD):
        year, here = _month_on(today, -months if past else months)
        if month in (None, here) and 1 <= day <= monthrange(year, here)[1]:
            found = date(year, here, day)
            if found <= today if past else found >= today:
                return found
    raise Unclear(NO_SUCH_DATE)


def _of_tense(day: int, month: int | None, tail: str, today: date, past: bool) -> date:
    """The same, where "kemarin" and "lalu" mean the past, and "nanti" and "besok" what comes."""
    if tail in _PAST:
        return _nearest(day, month, today - timedelta(days=1), True)
    return _nearest(day, month, today, past and tail in ("", "ini"))


def _iso(match: re.Match[str], today: date, past: bool) -> date:
    return _day(int(match[1]), int(match[2]), int(match[3]))


def _full(match: re.Match[str], today: date, past: bool) -> date:
    return _day(_full_year(match[3]), int(match[2]), int(match[1]))


def _several(match: re.Match[str], today: date, past: bool) -> date:
    raise Unclear(ONE_DAY)


def _named_month(match: re.Match[str], today: date, past: bool) -> date:
    day, month = int(match["day"]), MONTHS[match["month"]]
    if match["year"]:
        return _day(_full_year(match["year"]), month, day)
    if match["around"]:
        return _day(today.year + AROUND[match["around"]], month, day)
    return _of_tense(day, month, match["tail"] or "", today, past)


def _month_first(match: re.Match[str], today: date, past: bool) -> date:
    return _nearest(int(match[2]), MONTHS[match[1]], today, past)


def _month_around(match: re.Match[str], today: date, past: bool) -> date:
    day, around = match["day"] or match["behind"], match["around"] or match["before"]
    return _day(*_month_on(today, AROUND[around]), int(day))


def _end(match: re.Match[str], today: date, past: bool) -> date:
    if match["month"]:
        month = MONTHS[match["month"]]
        year = int(match["year"]) if match["year"] else _nearest(1, month, today.replace(day=1), past).year
        return _last_of(year, month)
    return _last_of(*_month_on(today, AROUND[match["around"] or "ini"]))


def _of_a_month(match: re.Match[str], today: date, past: bool) -> date:
    return _of_tense(int(match[1]), None, match[2] or "", today, past)


def _day_month(match: re.Match[str], today: date, past: bool) -> date:
    day, month = int(match[1]), int(match[2])
    exact = "tanggal" not in match[0] or "0" in (match[1][0], match[2][0])
    if "-" in match[0] and (month > 12 or (day < month and not exact)):
        raise Unclear(ONE_DAY)  # "tgl 25-27"; and "tgl 10-12" may be three days too
    return _of_tense(day, month, match[3] or "", today, past)


def _away(match: re.Match[str], today: date, past: bool) -> date:
    length = duration(match[1].split())
    if not length or max(length.months, length.days) > 999:
        raise Unclear(TOO_FAR)
    return _moved(today, length, -1 if match[2] == "lalu" else 1)


def _moved(today: date, length: Duration, way: int) -> date:
    year, month = _month_on(today, way * length.months)
    day = min(today.day, monthrange(year, month)[1])
    return date(year, month, day) + timedelta(days=way * length.days)


def _near(match: re.Match[str], today: date, past: bool) -> date:
    return today - timedelta(days=_DAYS_AGO[match[0][1:]])


def _today(match: re.Match[str], today: date, past: bool) -> date:
    return today


def _last_night(match: re.Match[str], today: date, past: bool) -> date:
    return today - timedelta(days=1)


def _form(pattern: str, reading: _Reading) -> tuple[re.Pattern[str], _Reading]:
    return re.compile(rf" (?:{pattern})(?= )"), reading  # a literal first letter is found fast


_MONTH = "|".join(MONTHS)
_PART = "|".join(HOURS)
_AROUND = "|".join(AROUND)
_TAIL = "depan|nanti|besok|ini|lalu|kemarin"
_UNIT = r"(?:\d{1,3}(?:[.,]\d)?|setengah|1 setengah|\d setengah) (?:tahun|bulan|minggu|hari)(?: setengah)?"
_ON = "(?:lagi|kemudian|mendatang)"
_FROM_NOW = "dari (?:sekarang|hari ini)"
_IN_FIGURES = (
    _form(ISO.pattern, _iso),
    _form(rf"(?:tanggal )?(?:{FULL.pattern})", _full),
    _form(r"(?:tanggal )?(\d\d?) (\d\d?) (20\d\d|[23]\d)", _full),
    _form(rf"(?:tanggal )?\d\d?-\d\d? (?:bulan )?(?:{_MONTH}|bulan (?:ini|depan))", _several),
    _form(
        rf"(?:tanggal )?(?P<day>\d\d?) (?:bulan )?(?P<month>{_MONTH})(?:(?: {CLOCK}(?: (?:{_PART}))?)?"
        rf"(?: (?:tahun )?(?P<year>\d{{4}}|\d\d(?! (?:{COUNTED})))| tahun (?P<around>{_AROUND}))"
        rf"| (?P<tail>{_TAIL}))?",
        _named_month,
    ),
    _form(rf"(?:bulan )?({_MONTH}) tanggal (\d\d?)", _month_first),
    _form(
        rf"(?:tanggal |(?!\d\d? bulan lalu))(?P<day>\d\d?) bulan (?P<around>{_AROUND})"  # "5 bulan lalu"
        rf"|bulan (?P<before>{_AROUND}) tanggal (?P<behind>\d\d?)",
        _month_around,
    ),
    _form(rf"(?:tanggal )?{DAY_MONTH.pattern}(?: ({_TAIL}))?", _day_month),
    _form(rf"tanggal (\d\d?)(?: ({_TAIL}))?", _of_a_month),
)
_IN_WORDS = (
    _form(
        rf"({_UNIT}(?: {_UNIT})*) (lalu|{_ON}(?: {_FROM_NOW})?|{_FROM_NOW})",
        _away,
    ),
    _form(
        rf"(?:akhir|(?:tanggal|hari) terakhir) (?:bulan(?: (?P<around>{_AROUND}))?"
        rf"|(?:bulan )?(?P<month>{_MONTH})(?: (?:tahun )?(?P<year>\d{{4}}))?)",
        _end,
    ),
    _form(r"besok besok|lusa (?:lusa|besok)", _several),
    _form("tadi malam|malam tadi", _last_night),
    _form(
        rf"ini hari|hari ni|(?:nanti|tadi) (?:{_PART}|{CLOCK})|(?:{_PART}|{CLOCK}) (?:ini|nanti|tadi)", _today
    ),
    _form("|".join(sorted(_DAYS_AGO, key=len, reverse=True)), _near),
)
_FORMS = (*_IN_FIGURES, *_IN_WORDS)
