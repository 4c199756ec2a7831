"""Reads a time of day: "jam 8 pagi", "setengah 9", "jam 7 lewat 15", "pukul 13.30", "habis dzuhur"."""

import re
from collections.abc import Callable, Sequence
from datetime import time
from functools import lru_cache
from typing import NamedTuple

from flows.language.calendars import CLOCK, COUNTED, THINGS, TURN, spoken, thoughts
from flows.language.tables import SMALL, word_map
from flows.language.unclear import Unclear, hint

A_TIME = hint("Jam berapa? Tulis jamnya saja. Contoh: jam 8 pagi.")
WHICH_HOUR = hint("Kira-kira jam berapa? Contoh: {example}.")
NO_SUCH_TIME = hint("Jam itu tidak ada. Contoh: jam 2 siang atau 14.00.")
ONE_TIME = hint("Tulis satu jam saja, yang paling cocok. Contoh: jam 9 pagi.")
OUR_TIME = hint("Tulis jamnya menurut waktu di sini, WITA. Contoh: jam 9 pagi.")

HOURS: dict[str, list[int]] = word_map("hours_of_the_day")
"""Parts of the day, each with its first hour and the hour that ends it; above 24 it is the next day's."""

_AFTER_PRAYERS: dict[str, int] = word_map("after_prayers")
_EXAMPLES: dict[str, str] = word_map("example_hours")

_HALF_DAY, _DAY = 12 * 60, 24 * 60
_DAYLIGHT = range(6 * 60, 18 * 60)
_SHARES = {"seperempat": 15, "1/4": 15, "setengah": 30, "1/2": 30}

_PARTS = "|".join(HOURS)
_PRAYER = re.compile(rf"\b(?:habis|setelah|sesudah|selesai|bada) (?:salat )?({'|'.join(_AFTER_PRAYERS)})\b")
_OPEN = re.compile(
    r" (?:(?:atau|antara|bukan|jangan(?! lupa)|tidak|belum|hingga|(?:sampai|s d)(?! selesai))(?= )"
    rf"|(?:sebelum|setelah|sesudah|habis|lewat|setiap|tiap|kurang|atas|bawah|diatas|dibawah) {CLOCK}"
    rf"|{CLOCK} (?:kurang|lebih|lewat|ke atas|ke bawah|\d\d?(?! (?:{COUNTED}))(?!\S)))"
)
_CONDITION = re.compile(rf"(?<= )kalau [^\d{CLOCK}]*$")  # "jam 7 kalau tidak hujan"
_DIGIT = re.compile(r"\d")
_ELSEWHERE = re.compile(r"\bwi[bt]\b")
_GREETING = re.compile(
    r"\bselamat (?:pagi|siang|sore|malam)\b|^(?:pagi|siang|sore|malam)"
    r"(?= (?:pak|bapak|bu|ibu|kak|kakak|mas|mbak|min|admin|bang|om|petugas)\b.*[\d@])"
)


_Reading = Callable[[re.Match[str]], "Clock"]


class Clock(NamedTuple):
    """What a clock shows, in minutes since midnight; `exact` when it counts 24 hours."""

    minutes: int
    exact: bool = False

    @property
    def halves(self) -> tuple[int, ...]:
        """The times of day that it may be, in minutes since midnight."""
        if self.minutes >= _HALF_DAY + 60:
            return (self.minutes,)
        return (self.minutes % _HALF_DAY, self.minutes % _HALF_DAY + _HALF_DAY)


class Told(NamedTuple):
    """The clocks of a text, the parts of the day beside them and before, and what else the text says."""

    clocks: Sequence[Clock]
    parts: frozenset[str]
    earlier: frozenset[str]
    rest: str


def time_said(text: str) -> time:
    """The one time of day that the text tells; which half of the day is meant: docs/dates.md.

    Unclear for no time or two, for one that no clock shows, for a part of the day alone ("pagi"), and for
    another time zone. After a prayer is the next full hour. Reads `isoformat("minutes")` back.
    """
    return time(*divmod(daytime(clocks_told(spoken(text))), 60))


@lru_cache(maxsize=256)
def clocks_told(said: str) -> Told:
    """What a text, as `calendars.spoken` leaves it, tells of the hour; what is taken back does not count."""
    found = [_told(thought) for thought in thoughts(_GREETING.sub("", said))]
    rest = f" {TURN} ".join([thought.rest for thought in found])
    meant = max((place for place, thought in enumerate(found) if thought.clocks), default=len(found) - 1)
    if found[meant].clocks and meant + 1 < len(found) and SMALL.issuperset(found[-1].rest.split()):
        raise Unclear(A_TIME)  # "jam 8 eh salah"
    earlier = frozenset[str]().union(*(thought.parts for thought in found[:meant]))
    return Told(found[meant].clocks, found[meant].parts, earlier, rest)


def daytime(found: Told) -> int:
    """The one time that was told, in minutes since midnight. Unclear as `time_said`."""
    if _ELSEWHERE.search(found.rest):
        raise Unclear(OUR_TIME)
    times = {time for clock in found.clocks for time in _times(clock, found)}
    if len(times) > 1 or _OPEN.search(_CONDITION.sub("", f" {found.rest} ")):
        raise Unclear(ONE_TIME)
    if times:
        return times.pop()
    if after := _PRAYER.search(found.rest):
        return _AFTER_PRAYERS[after[1]] * 60
    part = min(found.parts | found.earlier, default="")
    raise Unclear(WHICH_HOUR, example=_EXAMPLES[part]) if part else Unclear(A_TIME)


def _times(clock: Clock, found: Told) -> set[int]:
    """The times of day that a clock means: in the part of the day that was named, else by daylight."""
    if found.parts:
        return {_within(clock, part) for part in found.parts}
    plain = next((half for half in clock.halves if half in _DAYLIGHT and not clock.exact), clock.minutes)
    return {plain, *(_within(clock, part) for part in found.earlier)}


def _within(clock: Clock, part: str) -> int:
    first, end = (hour * 60 for hour in HOURS[part])
    for half in clock.halves:
        if first <= half < end or first <= half + _DAY < end:
            return half
    raise Unclear(A_TIME)  # "jam 9 sore"


def _told(said: str) -> Told:
    clocks, rest = list[Clock](), f" {said} "
    for form, reading in _FORMS if _DIGIT.search(rest) else _IN_WORDS:
        if form.search(rest):  # most forms are not there
            clocks += [reading(match) for match in form.finditer(rest)]
            rest = form.sub(f" {CLOCK}", rest)
    words = rest.split()
    return Told(
        tuple(clocks), frozenset(word for word in words if word in HOURS), frozenset(), " ".join(words)
    )


def _shown(hour: str, minute: str | int = 0) -> Clock:
    if int(hour) > 23 or int(minute) > 59:
        raise Unclear(NO_SUCH_TIME)
    return Clock(int(hour) * 60 + int(minute), hour[0] == "0")


def _half_before(match: re.Match[str]) -> Clock:
    """ "setengah 9" is half an hour before nine."""
    return Clock((_shown(match[1]).minutes - 30) % _DAY)


def _beside_an_hour(match: re.Match[str]) -> Clock:
    """ "7 lewat 15", "9 kurang 10"."""
    share = _SHARES.get(match[3]) or int(match[3])
    hour = _shown(match[1], share if match[2] != "kurang" else 0)
    return hour if match[2] != "kurang" else Clock((hour.minutes - share) % _DAY)


def _two(match: re.Match[str]) -> Clock:
    raise Unclear(ONE_TIME)


def _form(
    pattern: str, reading: Callable[[re.Match[str]], Clock]
) -> tuple[re.Pattern[str], Callable[..., Clock]]:
    return re.compile(rf" (?:{pattern})(?= )"), reading  # a literal first letter is found fast


_AT = r"(?<!\d )(?:(?:jam|pukul) )+"
_IN_FIGURES = (
    _form(rf"(?:{_AT}\d\d?(?:\.\d\d)?|\d\d?\.\d\d)-\d\d?(?:\.\d\d)?", _two),
    _form(
        rf"(?:{_AT})?(?:setengah|1/2) (\d\d?)(?! (?:ekor|kilogram|kuintal|ton|bulan|tahun|ribu|juta)\b)",
        _half_before,
    ),
    _form(rf"(?:{_AT})?(\d\d?) (lewat|lebih|kurang) (\d\d?|{'|'.join(_SHARES)})(?: menit)?", _beside_an_hour),
    _form(
        rf"{_AT}(\d\d?)(?: |[.,])(\d\d)(?! (?:\d|(?:{COUNTED})\b))", lambda match: _shown(match[1], match[2])
    ),
    _form(rf"{_AT}(\d\d)(\d\d)", lambda match: _shown(match[1], match[2])),
    _form(rf"{_AT}(\d\d?) (setengah|seperempat)", lambda match: _shown(match[1], _SHARES[match[2]])),
    _form(rf"{_AT}(\d+)(?! (?:{THINGS})\b)", lambda match: _shown(match[1])),
    _form(r"(\d\d?)\.(\d\d)", lambda match: _shown(match[1], match[2])),
    _form(rf"(\d\d?),(\d\d)(?= (?:{_PARTS}|wita)\b)", lambda match: _shown(match[1], match[2])),
    _form(
        rf"(?<!tanggal )(?<!sudah )(?<!selama )(1[0-2]|[1-9])(?= (?:{_PARTS}|wita)\b)",
        lambda match: _shown(match[1]),
    ),
)
_IN_WORDS = (
    _form(rf"(?<!{CLOCK} )tengah hari(?! {CLOCK})", lambda match: Clock(_HALF_DAY, True)),
    _form(rf"(?<!{CLOCK} )tengah malam(?! {CLOCK})", lambda match: Clock(0, True)),
)
_FORMS = (*_IN_FIGURES, *_IN_WORDS)
