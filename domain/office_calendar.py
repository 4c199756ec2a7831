"""The farmer's day in WITA, when the office works, and how a day and an hour are said."""

from datetime import date, datetime, time, timedelta, timezone

from babel.dates import format_date

from domain.regency import Regency, regency

WITA = timezone(timedelta(hours=8), "WITA")
"""UTC+8 without summer time (Keppres 41/1987); fixed, so that no time zone database is needed."""

HALF_HOUR = timedelta(minutes=30)


def wita_date(now: datetime) -> date:
    """The farmer's calendar day at a moment."""
    return now.astimezone(WITA).date()


def is_working_day(day: date, *, of: Regency | None = None) -> bool:
    """Whether the office opens on that day at all."""
    return (of or regency()).office.hours_on(day) is not None


def is_open(now: datetime, *, of: Regency | None = None) -> bool:
    """Whether the office is open at that moment."""
    here = now.astimezone(WITA)
    hours = (of or regency()).office.hours_on(here.date())
    return hours is not None and hours[0] <= here.time() < hours[1]


def answer_due(now: datetime, *, of: Regency | None = None) -> datetime:
    """When a question asked now is answered at the latest, on a half hour in WITA.

    Four working hours later if the office is then still open, else at 10.00 of the next working day
    (domain/data/regency.toml, [answers]).
    """
    here, place = now.astimezone(WITA), of or regency()
    hours = place.office.hours_on(here.date())
    if hours:
        opens, closes = (datetime.combine(here.date(), hour, WITA) for hour in hours)
        due = _next_half_hour(max(here, opens) + place.answers.working)
        if due <= closes:
            return due
    return datetime.combine(_next_working_day(here.date(), place), place.answers.next_day, WITA)


def said_date(day: date) -> str:
    """ "Selasa, 24 November 2026"."""
    return format_date(day, "EEEE, d MMMM y", locale="id")


def clock(moment: datetime) -> str:
    """ "10.00", in WITA."""
    return f"{moment.astimezone(WITA):%H.%M}"


def said_time(moment: datetime) -> str:
    """ "pukul 10.00 WITA"."""
    return f"pukul {clock(moment)} WITA"


def said_moment(moment: datetime, now: datetime) -> str:
    """ "hari ini pukul 14.00 WITA" (also "kemarin", "besok"), "Senin, 30 November 2026 pukul 10.00 WITA"."""
    day = wita_date(moment)
    near = {-1: "kemarin", 0: "hari ini", 1: "besok"}.get((day - wita_date(now)).days)
    return f"{near or said_date(day)} {said_time(moment)}"


def _next_half_hour(moment: datetime) -> datetime:
    past = (moment - datetime.combine(moment.date(), time(), WITA)) % HALF_HOUR
    return moment + HALF_HOUR - past if past else moment


def _next_working_day(day: date, place: Regency) -> date:
    following = (day + timedelta(days=ahead) for ahead in range(1, 60))
    return next((later for later in following if place.office.hours_on(later)), day + timedelta(days=1))
