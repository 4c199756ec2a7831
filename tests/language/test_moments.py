"""Days with their hours, as farmers tell them; the policy is docs/dates.md."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.office_calendar import WITA
from flows.language import day_spans, moments, tables
from flows.language.clocks import A_TIME, NO_SUCH_TIME, ONE_TIME, WHICH_HOUR, time_said
from flows.language.dates import day_said
from flows.language.day_spans import span_said
from flows.language.moments import A_MOMENT, WHICH_DAY, WHICH_HALF, WHICH_NIGHT, moment_said
from flows.language.told_days import NO_SUCH_DATE, ONE_DAY
from flows.language.unclear import Unclear

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=WITA)  # a Tuesday
MOMENTS = st.integers(-3_000_000, 30_000_000).map(lambda minutes: NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("besok jam 8 pagi", "2026-11-25T08:00"),
        ("besok jam 10", "2026-11-25T10:00"),
        ("8 pagi besok", "2026-11-25T08:00"),
        ("besok 08.10", "2026-11-25T08:10"),
        ("besok habis dzuhur", "2026-11-25T13:00"),
        ("jumat habis jumatan", "2026-11-27T13:00"),
        ("nanti sore jam 4", "2026-11-24T16:00"),
        ("nanti jam 8", "2026-11-24T20:00"),
        ("jam 10", "2026-11-24T10:00"),
        ("jam 4", "2026-11-24T16:00"),
        ("hari ini jam 4", "2026-11-24T16:00"),
        ("tadi jam 5", "2026-11-24T05:00"),
        ("tadi pagi jam 6", "2026-11-24T06:00"),
        ("kemarin jam 5", "2026-11-23T17:00"),
        ("tadi malam jam 8", "2026-11-23T20:00"),
        ("semalam jam 11", "2026-11-23T23:00"),
        ("tadi malam jam 2", "2026-11-24T02:00"),
        ("malam ini jam 8", "2026-11-24T20:00"),
        ("nanti malam jam 1", "2026-11-25T01:00"),
        ("malam jumat jam 8", "2026-11-26T20:00"),
        ("senin depan jam setengah 9", "2026-11-30T08:30"),
        ("tgl 2 desember 2026 jam 09.15", "2026-12-02T09:15"),
        ("1 april jam 8 pagi tahun 2027", "2027-04-01T08:00"),
        ("15/12/2026 16:45", "2026-12-15T16:45"),
        ("25/11 08.30", "2026-11-25T08:30"),
        ("25.11 08.10", "2026-11-25T08:10"),
        ("bsk jam 9 eh jam 10 pagi", "2026-11-25T10:00"),
        ("besok jam 9 eh lusa", "2026-11-26T09:00"),
        ("lusa jam 7 malam kalau tidak hujan", "2026-11-26T19:00"),
        ("selamat sore pak, besok jam 9", "2026-11-25T09:00"),
        ("vaksin ke 2 besok jam 2 untuk 3 ekor", "2026-11-25T14:00"),
        ("sekarang", "2026-11-24T09:30"),
        ("2 jam lagi", "2026-11-24T11:30"),
        ("setengah jam lagi", "2026-11-24T10:00"),
        ("1 setengah jam lagi", "2026-11-24T11:00"),
        ("30 menit yang lalu", "2026-11-24T09:00"),
        ("2026-11-25T07:15", "2026-11-25T07:15"),
    ],
)
def test_a_moment_is_read(typed, moment):
    assert moment_said(typed, NOW) == datetime.fromisoformat(moment).replace(tzinfo=WITA)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("besok", A_TIME),
        ("besok pagi", WHICH_HOUR),
        ("jam 8", WHICH_DAY),
        ("tadi jam 8 malam", WHICH_DAY),
        ("nanti jam 6 pagi", WHICH_DAY),
        ("hari ini jam 8", WHICH_HALF),
        ("jam 12 malam", WHICH_NIGHT),
        ("besok malam jam 1", WHICH_NIGHT),
        ("31 februari jam 8 pagi", NO_SUCH_DATE),
        ("besok jam 25", NO_SUCH_TIME),
        ("besok jam 8-10", ONE_TIME),
        ("besok jam 8 atau jam 9", ONE_TIME),
        ("besok atau lusa jam 9 pagi", ONE_DAY),
        ("nanti sore atau besok pagi", ONE_DAY),
        ("besok 2 jam lagi", A_MOMENT),
        ("999 jam lagi", A_MOMENT),
        ("2026-02-31T07:15", A_MOMENT),
        ("kapan2", A_MOMENT),
        ("", A_MOMENT),
    ],
)
def test_what_is_no_moment_or_may_be_two_is_asked(typed, hint):
    with pytest.raises(Unclear) as asked:
        moment_said(typed, NOW)
    assert asked.value.hint == hint


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("jam 8", "2026-11-24T08:00"),
        ("hari ini jam 5", "2026-11-24T05:00"),
        ("senin jam 4", "2026-11-23T16:00"),
    ],
)
def test_where_only_the_past_is_asked_for_the_hour_is_over(typed, moment):
    assert moment_said(typed, NOW, past=True) == datetime.fromisoformat(moment).replace(tzinfo=WITA)


@given(MOMENTS, MOMENTS)
def test_a_moment_reads_itself_back_at_any_time(moment, now):
    assert moment_said(moment.isoformat(), now) == moment
    assert moment_said(moment.astimezone(UTC).isoformat(), now) == moment
    assert moment_said(f"{moment:%Y-%m-%dT%H:%M}", now) == moment


@given(MOMENTS, st.integers(0, 23), st.integers(0, 59))
def test_tomorrow_at_a_written_time_is_tomorrow(now, hour, minute):
    said = moment_said(f"besok pukul {hour:02}.{minute:02}", now)
    assert said.date() == now.date() + timedelta(days=1)
    assert (said.hour, said.minute, said.tzinfo) == (hour, minute, WITA)


@given(MOMENTS, st.integers(1, 12))
def test_an_hour_without_a_day_is_still_to_come(now, hour):
    try:
        said = moment_said(f"jam {hour}", now)
    except Unclear:
        return
    assert now < said
    assert said.date() == now.date()


WORDS = sorted(
    {*tables.word_map("hours_of_the_day"), *tables.word_map("days_ago"), *tables.SMALL}
    | {
        "jam",
        "pukul",
        "setengah",
        "lewat",
        "kurang",
        "lagi",
        "lalu",
        "depan",
        "minggu",
        "bulan",
        "tahun",
        "hari",
    }
    | {
        "tgl",
        "senin",
        "jumat",
        "juni",
        "desember",
        "akhir",
        "habis",
        "malam",
        "eh",
        "atau",
        "sampai",
        "menit",
    }
    | {
        "0",
        "1",
        "7",
        "8",
        "12",
        "25",
        "31",
        "99",
        "2026",
        "999",
        "12/6",
        "31/2",
        "12-6-26",
        "13.30",
        "8-10",
        "7:15",
    }
)
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
ANYTHING = st.text(st.characters(codec=None), max_size=60)
READERS = {
    "day_said": lambda typed, now: day_said(typed, now.date()),
    "day_said of the past": lambda typed, now: day_said(typed, now.date(), past=True),
    "time_said": lambda typed, now: time_said(typed),
    "moment_said": moment_said,
    "moment_said of the past": lambda typed, now: moment_said(typed, now, past=True),
    "span_said": lambda typed, now: span_said(typed, now.date()),
}


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=300, deadline=None)
@given(typed=st.one_of(ANYTHING, SENTENCES), now=MOMENTS)
def test_a_reader_never_raises_anything_but_unclear(reader, typed, now):
    try:
        READERS[reader](typed, now)
    except Unclear as asked:
        asked.hint.format_map(asked.values)


def test_every_hint_is_short_and_shows_an_example():
    named = [*vars(moments).items(), *vars(day_spans).items()]
    hints = {
        value for name, value in named if name.isupper() and isinstance(value, str) and value.endswith(".")
    }
    assert len(hints) >= 5
    assert all("Contoh" in hint and len(hint) < 200 for hint in hints)
