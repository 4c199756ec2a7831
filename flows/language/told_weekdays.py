"""Finds the weekdays that a text tells, and the days that they may be: "senin depan", "jumat besok"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from flows.language.calendars import CLOCK, WEEKDAYS
from flows.language.told_days import AROUND

WEEKDAY = "&"
"""Stands where a weekday or a week was told, in a text that is read on."""

_SUNDAY = 6
_AROUND = "|".join(AROUND)


class Weekday(NamedTuple):
    """A weekday (Monday is 0), what is said of the week, and how many days before it is meant.

    "malam jumat" is the evening of the day before.
    """

    weekday: int
    tail: str = ""
    before: tuple[int, ...] = (0,)

    def days(self, today: date, week: int | None, past: bool) -> set[date]:
        """Every day that may be meant, `week` weeks from this one or in the week that the words tell."""
        ahead = (self.weekday - today.weekday()) % 7
        if week is None and self.tail.startswith("minggu "):
            week = AROUND[self.tail.removeprefix("minggu ")]
        if week is not None:
            found = self._in_week(today, week)
        elif self.tail in ("lalu", "kemarin"):
            found = {ahead - 7}
        elif self.tail == "besok":
            found = {ahead or 7}
        elif self.tail == "depan":
            found = {ahead or 7} | self._in_week(today, 1)
        elif self.tail == "ini":
            found = {ahead, self.weekday - today.weekday()}
        elif past:
            found = {ahead - 7} if ahead else {0, -7}
        else:
            found = {ahead} if ahead else {0, 7}
        return {today + timedelta(days=days - before) for days in found for before in self.before}

    def _in_week(self, today: date, week: int) -> set[int]:
        """Days from today, for a week that begins on Monday and for one that begins on Sunday."""
        from_monday = 7 * week + self.weekday - today.weekday()
        from_sunday = 7 * week + (self.weekday + 1) % 7 - (today.weekday() + 1) % 7
        return {from_monday, from_sunday}

    def is_day(self, day: date) -> bool:
        """Whether that day agrees with what was told."""
        return any((day + timedelta(days=before)).weekday() == self.weekday for before in self.before)


def weekdays_told(said: str) -> tuple[set[Weekday], set[int], str]:
    """The weekdays and the weeks (0 is this one) in a text, and the text with a mark for each."""
    rest = f" {said} "
    weekdays = {_weekday(match) for match in _WEEKDAY.finditer(rest)}
    rest = _WEEKDAY.sub(f" {WEEKDAY}", rest) if weekdays else rest
    weeks = {AROUND[match[1]] for match in _WEEK.finditer(rest)}
    return weekdays, weeks, (_WEEK.sub(f" {WEEKDAY}", rest) if weeks else rest).strip()


def _weekday(match: re.Match[str]) -> Weekday:
    evening = match["evening"] or ""
    before = (0,) if not evening else (0, 1) if evening.startswith(CLOCK) else (1,)
    weekday = WEEKDAYS.get(match["weekday"].removeprefix("hari "), _SUNDAY)
    return Weekday(weekday, match["tail"] or "", before)


_NAMES = "|".join(WEEKDAYS)
_WEEKDAY = re.compile(
    rf" (?:(?P<evening>(?:{CLOCK} )?malam) )?"
    rf"(?P<weekday>(?:hari )?(?:{_NAMES})|hari minggu|(?<!\d )minggu(?! (?:{_AROUND}|ke|lagi|{_NAMES})\b))"
    rf"(?: (?P<tail>minggu (?:{_AROUND})|{_AROUND}|besok|nanti))?(?= )"
)
_WEEK = re.compile(rf" (?<!\d )minggu ({_AROUND})(?= )")
