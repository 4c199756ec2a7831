"""Hours as farmers tell them; the policy is docs/dates.md."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language import clocks
from flows.language.clocks import A_TIME, NO_SUCH_TIME, ONE_TIME, OUR_TIME, WHICH_HOUR, time_said
from flows.language.unclear import Unclear


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("jam 8 pagi", "08:00"),
        ("8 pagi besok", "08:00"),
        ("jm7 pagi", "07:00"),
        ("jam tujuh", "07:00"),
        ("jam 10", "10:00"),
        ("jam 12", "12:00"),
        ("jam 2", "14:00"),
        ("jam 5", "17:00"),
        ("jam 6", "06:00"),
        ("jam 2 siang", "14:00"),
        ("jam 11 siang", "11:00"),
        ("jam 4 sore pak", "16:00"),
        ("nanti sore jam 4", "16:00"),
        ("jam 8 malam", "20:00"),
        ("jam 12 malam", "00:00"),
        ("jam 1 malam", "01:00"),
        ("jam 12 siang", "12:00"),
        ("jam 3 dini hari", "03:00"),
        ("jam 5 subuh", "05:00"),
        ("tengah hari", "12:00"),
        ("tengah malam", "00:00"),
        ("setengah 9", "08:30"),
        ("stgh sembilan", "08:30"),
        ("jam setengah 1", "12:30"),
        ("setengah 6", "17:30"),
        ("setengah tujuh malam", "18:30"),
        ("setengah 9 minggu depan", "08:30"),
        ("jam 7 lewat 15", "07:15"),
        ("jam 7 lebih 15 menit", "07:15"),
        ("jam dua belas lewat sepuluh", "12:10"),
        ("sore jam lima lewat seperempat", "17:15"),
        ("jam 9 kurang 10", "08:50"),
        ("jam 1 kurang seperempat", "12:45"),
        ("jam 7 setengah", "07:30"),
        ("jam 1/2 8", "07:30"),
        ("½ 9", "08:30"),
        ("7,30 pagi", "07:30"),
        ("pukul 13.30", "13:30"),
        ("pkl 09.45 WITA", "09:45"),
        ("13:05", "13:05"),
        ("16.20", "16:20"),
        ("7:15", "07:15"),
        ("jam 0830", "08:30"),
        ("jam 8 30", "08:30"),
        ("jam 05.30", "05:30"),
        ("jam 02.00", "02:00"),
        ("jam 02.00 siang", "14:00"),
        ("00.15", "00:15"),
        ("habis dzuhur", "13:00"),
        ("ba'da ashar", "16:00"),
        ("setelah sholat magrib", "19:00"),
        ("habis jumatan", "13:00"),
        ("jam 7 habis magrib", "19:00"),
        ("jam 1 habis dzuhur", "13:00"),
        ("sekitar jam 8", "08:00"),
        ("jam 9an", "09:00"),
        ("pukul 10.00 s.d. selesai", "10:00"),
        ("jam tujuh pagi bu, sebelum ke sawah", "07:00"),
        ("selamat pagi pak, jam 2 bisa", "14:00"),
        ("pagi pak, jam 3 bisa?", "15:00"),
        ("jam 8 eh jam 9 pagi aja", "09:00"),
        ("bukan jam 8 tapi jam 9", "09:00"),
        ("jam 8 20 ekor", "08:00"),
        ("jam 8 12 juni", "08:00"),
    ],
)
def test_a_time_is_read(typed, said):
    assert time_said(typed).isoformat("minutes") == said


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("jam 25", NO_SUCH_TIME),
        ("jam 24", NO_SUCH_TIME),
        ("24.30", NO_SUCH_TIME),
        ("08.75", NO_SUCH_TIME),
        ("jam 8-10", ONE_TIME),
        ("08.00-10.00", ONE_TIME),
        ("jam 8 sampai jam 10", ONE_TIME),
        ("jam 9 atau jam 10 pagi", ONE_TIME),
        ("jam 8 9", ONE_TIME),
        ("sebelum jam 9", ONE_TIME),
        ("di atas jam 9", ONE_TIME),
        ("jam 8 s/d 10", ONE_TIME),
        ("jam 9 kurang", ONE_TIME),
        ("jam 7 malam eh jam 8", ONE_TIME),
        ("jam 9 tidak bisa", ONE_TIME),
        ("pagi", WHICH_HOUR),
        ("besok sore", WHICH_HOUR),
        ("sebelum dzuhur", WHICH_HOUR),
        ("jam 8 wib", OUR_TIME),
        ("jam 9 sore", A_TIME),
        ("jam 12 pagi", A_TIME),
        ("jam 9 eh salah", A_TIME),
        ("jam brp pak?", A_TIME),
        ("8", A_TIME),
        ("3 ekor", A_TIME),
        ("sudah 3 jam 2 ekor sakit", A_TIME),
        ("sudah 3 malam sakit", WHICH_HOUR),
        ("nanti ya", A_TIME),
        ("2 jam lagi", A_TIME),
        ("selamat pagi", A_TIME),
        ("", A_TIME),
    ],
)
def test_what_is_no_time_or_may_be_two_is_asked(typed, hint):
    with pytest.raises(Unclear) as asked:
        time_said(typed)
    assert asked.value.hint == hint


def test_half_a_day_is_asked_with_an_hour_of_it():
    with pytest.raises(Unclear) as asked:
        time_said("sore aja pak")
    assert asked.value.hint.format_map(asked.value.values) == "Kira-kira jam berapa? Contoh: jam 4 sore."


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_reads_itself_back(hour, minute):
    kept = time(hour, minute)
    assert time_said(kept.isoformat("minutes")) == kept
    assert time_said(f"pukul {hour:02}.{minute:02} WITA") == kept


@given(st.integers(1, 12), st.integers(0, 59))
def test_a_clock_alone_is_a_time_of_daylight(hour, minute):
    said = time_said(f"jam {hour}.{minute:02}")
    assert time(6) <= said < time(18)
    assert (said.hour % 12, said.minute) == (hour % 12, minute)


@given(st.integers(1, 12), st.sampled_from(sorted(clocks.HOURS)))
def test_a_part_of_the_day_never_moves_the_clock(hour, part):
    try:
        said = time_said(f"jam {hour} {part}")
    except Unclear:
        return
    first, end = clocks.HOURS[part]
    assert said.hour % 12 == hour % 12
    assert first <= said.hour < end or first <= said.hour + 24 < end


def test_every_part_of_the_day_has_hours_and_an_example():
    assert clocks.HOURS.keys() == clocks._EXAMPLES.keys()
    for part, example in clocks._EXAMPLES.items():
        first, end = clocks.HOURS[part]
        assert first <= time_said(example).hour < end or first <= time_said(example).hour + 24 < end


def test_every_hint_is_short_and_shows_an_example():
    named = vars(clocks).items()
    hints = {
        value for name, value in named if name.isupper() and isinstance(value, str) and value.endswith(".")
    }
    assert len(hints) >= 5
    assert all("Contoh" in hint and len(hint) < 200 for hint in hints)
