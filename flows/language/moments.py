"""Reads a day with its hour: "besok jam 8 pagi", "nanti sore jam 4", "2 jam lagi"."""

import re
from datetime import date, datetime, time, timedelta

from flows.language.calendars import spoken
from flows.language.clocks import ONE_TIME, Told, clocks_told, daytime
from flows.language.dates import DOTTED, day_told
from flows.language.unclear import Unclear, hint

A_MOMENT = hint("Tulis hari dan jamnya. Contoh: besok jam 8 pagi.")
WHICH_DAY = hint("Hari apa? Tulis hari dan jamnya. Contoh: besok jam 8 pagi.")
WHICH_HALF = hint("Jam itu pagi, siang, sore, atau malam? Contoh: besok jam 7 malam.")
WHICH_NIGHT = hint("Itu malam yang mana? Tulis tanggalnya. Contoh: 12 Juni jam 00.30.")

_WRITTEN = re.compile(r"\s*\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d)?\s*")
_AWAY = re.compile(
    r"(?<!\S)(?:(?:(\d+|setengah|\d+ setengah) jam)?(?: ?(\d+) menit)?) (?:yang )?(lagi|lalu)(?!\S)"
)
_AFTER_EVENT = re.compile(  # "habis panen jam 8 pagi"
    r"\b(?:habis|setelah|sesudah|selesai|sebelum|sehabis|kalau sudah|tunggu|menjelang|pas)"
    r" (?:panen|tanam|lebaran|puasa|hajatan|pesta|nikahan|musim|hujan|idul|kurban|kapal|sembuh|hari raya)\b"
)
_NOW = re.compile(r"\bsekarang\b")
_THIS_NIGHT = re.compile(r"\b(?:nanti|tadi) malam\b|\bmalam (?:ini|nanti|tadi)\b")
_FRIDAY, _FRIDAY_PRAYER = 4, "jumatan"
_MORNING = 4 * 60  # minutes; until then "malam" goes on after midnight
_MOST_MINUTES = 72 * 60


def moment_said(text: str, now: datetime, *, past: bool = False) -> datetime:
    """The one moment that the text tells, in the time zone of `now`, which is aware.

    Unclear for a day without its hour, an hour that is over without its day, and whatever `day_said` and
    `time_said` refuse; `past` where only what was is asked for. The policy: docs/dates.md. Reads
    `isoformat()` back.
    """
    if _WRITTEN.fullmatch(text):
        return _written(text.strip(), now)
    said = spoken(text)
    try:
        return _told(said, now, past)
    except Unclear:
        if not DOTTED.search(said):
            raise
        return _told(DOTTED.sub(r"\1/\2", said, count=1), now, past)  # "12.06 jam 8"


def _written(text: str, now: datetime) -> datetime:
    try:
        written = datetime.fromisoformat(text)
    except ValueError:
        raise Unclear(A_MOMENT) from None
    return written.astimezone(now.tzinfo) if written.tzinfo else written.replace(tzinfo=now.tzinfo)


def _told(said: str, now: datetime, past: bool) -> datetime:
    if away := _AWAY.search(said):
        return _away(away, said, now)
    found = clocks_told(said)
    if len(set(found.clocks)) > 1:
        raise Unclear(ONE_TIME)
    day = day_told(found.rest, now.date(), past=past)
    if not found.clocks and _NOW.search(said):
        return now.replace(second=0, microsecond=0)
    if day is None and not found.clocks and not found.parts:
        raise Unclear(A_MOMENT)
    if day is None and _AFTER_EVENT.search(said):
        raise Unclear(WHICH_DAY)
    moment = _on(day, found, now, past or "tadi" in found.rest.split())
    if _FRIDAY_PRAYER in said.split() and moment.weekday() != _FRIDAY:
        raise Unclear(WHICH_DAY)
    return moment


def _away(away: re.Match[str], said: str, now: datetime) -> datetime:
    hours = [30 if part == "setengah" else 60 * int(part) for part in (away[1] or "0").split()]
    minutes = sum(hours) + int(away[2] or 0)
    rest = said.replace(away[0], "")
    if clocks_told(rest).clocks or day_told(rest, now.date()) or not 0 < minutes <= _MOST_MINUTES:
        raise Unclear(A_MOMENT)
    return now + timedelta(minutes=-minutes if away[3] == "lalu" else minutes)


def _on(day: date | None, found: Told, now: datetime, past: bool) -> datetime:
    """The moment on that day; on this day, when none was told and the hour agrees with the tense."""
    today, present = now.date(), now.hour * 60 + now.minute
    minutes = _today(found, present, past) if day == today else daytime(found)
    if minutes < _MORNING and "malam" in found.parts:
        if day is None or not _THIS_NIGHT.search(found.rest):
            raise Unclear(WHICH_NIGHT)
        day += timedelta(days=1)
    if day is None and (minutes > present if past else minutes <= present):
        raise Unclear(WHICH_DAY)
    moment = datetime.combine(day or today, time(), now.tzinfo) + timedelta(minutes=minutes)
    if day == today and (moment > now if past else "nanti" in found.rest.split() and moment < now):
        raise Unclear(WHICH_DAY)  # "tadi jam 8 malam" in the morning
    return moment


def _today(found: Told, present: int, past: bool) -> int:
    """The time told for today: "tadi jam 5" is over, "nanti jam 5" is to come.

    Without such a word a time by daylight that is over is asked for, as long as its other half is to come.
    """
    by_day = daytime(found)
    if len(found.clocks) != 1 or found.clocks[0].exact or found.parts | found.earlier:
        return by_day
    halves = found.clocks[0].halves
    ahead = [half for half in halves if half > present]
    if past:
        alive = [half for half in halves if half <= present]
    elif by_day in ahead or "nanti" in found.rest.split():
        alive = ahead
    else:
        alive = [] if ahead else [by_day]
    if by_day not in alive and len(alive) != 1:
        raise Unclear(WHICH_HALF)
    return by_day if by_day in alive else alive[0]
