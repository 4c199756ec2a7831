"""From which day to which, as farmers tell it; the policy is docs/dates.md."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.dates import WHICH_OF_TWO
from flows.language.day_spans import A_SPAN, BACKWARDS, span_said
from flows.language.told_days import NO_SUCH_DATE
from flows.language.unclear import Unclear

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("12-15 juni", "2027-06-12", "2027-06-15"),
        ("12 - 15 juni", "2027-06-12", "2027-06-15"),
        ("25 sampai 27 november", "2026-11-25", "2026-11-27"),
        ("tgl 25-27", "2026-11-25", "2026-11-27"),
        ("antara tgl 1 sampe tgl 5", "2026-12-01", "2026-12-05"),
        ("28 november s/d 2 desember", "2026-11-28", "2026-12-02"),
        ("tgl 28 sd 3", "2026-11-28", "2026-12-03"),
        ("20 desember sampai 5 januari", "2026-12-20", "2027-01-05"),
        ("senin s.d. rabu", "2026-11-30", "2026-12-02"),
        ("dari besok sampai jumat ya pak", "2026-11-25", "2026-11-27"),
        ("1-12-2026 sampai 5-12-2026", "2026-12-01", "2026-12-05"),
        ("minggu depan pak", "2026-11-30", "2026-12-06"),
        ("minggu ini", "2026-11-23", "2026-11-29"),
        ("bulan depan", "2026-12-01", "2026-12-31"),
        ("bulan lalu", "2026-10-01", "2026-10-31"),
        ("besok", "2026-11-25", "2026-11-25"),
    ],
)
def test_a_span_of_days_is_read(typed, first, last):
    assert span_said(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("halo", A_SPAN),
        ("", A_SPAN),
        ("besok sampai", A_SPAN),
        ("besok sampai selesai", A_SPAN),
        ("28 sampai 2 desember", BACKWARDS),
        ("10 nov 2026 sampai 1 nov 2026", BACKWARDS),
        ("28 sampai 31 februari", NO_SUCH_DATE),
        ("selasa sampai kamis", WHICH_OF_TWO),
    ],
)
def test_what_is_no_span_or_may_be_two_is_asked(typed, hint):
    with pytest.raises(Unclear) as asked:
        span_said(typed, TODAY)
    assert asked.value.hint == hint


def test_a_week_told_on_a_sunday_may_have_begun():
    with pytest.raises(Unclear):
        span_said("minggu depan", date(2026, 11, 29))


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 300))
def test_two_written_days_are_the_ends(first, days):
    last = first + timedelta(days=days)
    assert span_said(f"{first:%d/%m/%Y} sampai {last:%d/%m/%Y}", TODAY) == (first, last)
