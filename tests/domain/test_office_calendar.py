"""The farmer's day, the office's week, and how both are said."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.office_calendar import (
    WITA,
    answer_due,
    is_open,
    is_working_day,
    said_date,
    said_moment,
    wita_date,
)
from domain.regency import kecamatan_of, regency


def wita(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


def test_a_farmer_s_day_begins_at_midnight_in_sumbawa():
    assert wita_date(datetime(2026, 11, 24, 15, 59, tzinfo=UTC)) == date(2026, 11, 24)
    assert wita_date(datetime(2026, 11, 24, 16, 0, tzinfo=UTC)) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-24T09:10", "2026-11-24T13:30"),  # Tuesday morning: four hours, to the half hour
        ("2026-11-24T06:00", "2026-11-24T11:30"),  # before the office opens: counted from its opening
        ("2026-11-24T12:00", "2026-11-24T16:00"),  # exactly as long as it is open
        ("2026-11-24T12:01", "2026-11-25T10:00"),  # not enough of the day is left
        ("2026-11-24T23:00", "2026-11-25T10:00"),
        ("2026-11-27T15:00", "2026-11-30T10:00"),  # Friday afternoon
        ("2026-11-28T09:00", "2026-11-30T10:00"),  # Saturday
        ("2026-12-24T20:00", "2026-12-28T10:00"),  # Christmas is a Friday
        ("2027-03-25T16:00", "2027-03-29T10:00"),  # Good Friday
    ],
)
def test_an_answer_is_due_when_the_office_can_give_it(asked, due):
    assert answer_due(wita(asked)) == wita(due)


@given(st.integers(0, 2 * 365 * 24 * 60))
def test_an_answer_is_never_due_while_the_office_is_closed(minutes):
    now = wita("2026-01-01T00:00") + timedelta(minutes=minutes)
    due = answer_due(now)
    assert due > now
    assert is_working_day(due.astimezone(WITA).date())
    assert (due.astimezone(WITA).minute % 30, due.second, due.microsecond) == (0, 0, 0)


def test_the_office_is_open_in_its_hours():
    assert is_open(wita("2026-11-27T16:29"))
    assert not is_open(wita("2026-11-26T16:00"))
    assert not is_open(wita("2026-11-29T10:00"))
    assert not is_open(wita("2027-08-17T10:00"))


def test_a_date_is_said_with_its_day():
    assert said_date(date(2026, 11, 24)) == "Selasa, 24 November 2026"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-24T13:30", "hari ini pukul 13.30 WITA"),
        ("2026-11-25T10:00", "besok pukul 10.00 WITA"),
        ("2026-11-30T10:00", "Senin, 30 November 2026 pukul 10.00 WITA"),
        ("2026-11-23T10:00", "kemarin pukul 10.00 WITA"),
        ("2026-11-22T10:00", "Minggu, 22 November 2026 pukul 10.00 WITA"),
    ],
)
def test_a_moment_is_said_from_where_one_stands(moment, said):
    assert said_moment(wita(moment), wita("2026-11-24T09:10")) == said


def test_no_time_zone_database_is_needed():
    said = (
        "from datetime import datetime, UTC; from domain.office_calendar import said_moment;"
        "now = datetime(2026, 11, 24, tzinfo=UTC); print(said_moment(now, now))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", said], env={"PYTHONTZPATH": ""}, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "hari ini pukul 08.00 WITA\n"


def test_what_nobody_has_confirmed_says_so():
    place = regency()
    assert place.name == "Kabupaten Sumbawa"
    assert (place.agency.phone, place.agency.confirmed) == ("", "")
    assert place.puskeswan_of("52.04.22") is None


@pytest.mark.parametrize(
    ("code", "kecamatan"),
    [("52.04.22.2003", "52.04.22"), ("52.04.22", "52.04.22"), ("52.04", None), ("52.71", None), (None, None)],
)
def test_a_place_of_the_regency_belongs_to_a_kecamatan(code, kecamatan):
    assert kecamatan_of(code) == kecamatan
