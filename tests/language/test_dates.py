"""Days to come and days that were, as farmers tell them; the policy is docs/dates.md."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ages import MONTH_NAMES
from flows.language import dates, told_days
from flows.language.dates import A_DAY, NOT_THAT_WEEKDAY, WHICH_DAY_OF_IT, WHICH_OF_TWO, day_said
from flows.language.told_days import NO_SUCH_DATE, ONE_DAY, TOO_FAR
from flows.language.unclear import Unclear

TODAY = date(2026, 11, 24)  # a Tuesday
DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("besok", "2026-11-25"),
        ("bsk pak", "2026-11-25"),
        ("esok hari", "2026-11-25"),
        ("besok siang bisa pak?", "2026-11-25"),
        ("besok jam 10", "2026-11-25"),
        ("8 pagi besok", "2026-11-25"),
        ("lusa aja", "2026-11-26"),
        ("besok lusa", "2026-11-26"),
        ("sebulan lalu", "2026-10-24"),
        ("5 bulan lalu", "2026-06-24"),
        ("tgl 5 bulan lalu", "2026-10-05"),
        ("sakit sejak senin", "2026-11-23"),
        ("lusa pagi pak kalau tidak hujan", "2026-11-26"),
        ("seminggu lagi dari sekarang", "2026-12-01"),
        ("tulat", "2026-11-27"),
        ("tubin", "2026-11-28"),
        ("nawar siup", "2026-11-25"),
        ("saperap", "2026-11-23"),
        ("kemarin", "2026-11-23"),
        ("kmrn sore", "2026-11-23"),
        ("kemarin dulu", "2026-11-22"),
        ("tadi malam", "2026-11-23"),
        ("semalam", "2026-11-23"),
        ("tadi pagi", "2026-11-24"),
        ("hari ini", "2026-11-24"),
        ("nanti sore", "2026-11-24"),
        ("nanti jam 4 sore", "2026-11-24"),
        ("malam ini", "2026-11-24"),
        ("sekarang aja", "2026-11-24"),
        ("senin", "2026-11-30"),
        ("hari jumat", "2026-11-27"),
        ("hari jum'at ya pak", "2026-11-27"),
        ("jumat besok", "2026-11-27"),
        ("jumat ini", "2026-11-27"),
        ("jumat nanti", "2026-11-27"),
        ("senin depan", "2026-11-30"),
        ("senin yang akan datang", "2026-11-30"),
        ("selasa depan", "2026-12-01"),
        ("selasa besok", "2026-12-01"),
        ("selasa ini", "2026-11-24"),
        ("jumat minggu depan", "2026-12-04"),
        ("minggu depan hari jumat", "2026-12-04"),
        ("senin minggu lalu", "2026-11-16"),
        ("minggu", "2026-11-29"),
        ("minggu pagi", "2026-11-29"),
        ("hari minggu", "2026-11-29"),
        ("malam jumat", "2026-11-26"),
        ("malam minggu", "2026-11-28"),
        ("jumat malam", "2026-11-27"),
        ("senin lalu", "2026-11-23"),
        ("sabtu kemarin", "2026-11-21"),
        ("besok rabu", "2026-11-25"),
        ("rabu, 2 desember 2026", "2026-12-02"),
        ("kamis tgl 26", "2026-11-26"),
        ("tgl 12", "2026-12-12"),
        ("tgl12", "2026-12-12"),
        ("tanggal dua belas", "2026-12-12"),
        ("tgl 24", "2026-11-24"),
        ("tgl 31", "2026-12-31"),
        ("tgl 12 kemarin", "2026-11-12"),
        ("tgl 24 lalu", "2026-10-24"),
        ("tgl 30 bln ini", "2026-11-30"),
        ("5 bulan depan", "2026-12-05"),
        ("bulan depan tgl 5", "2026-12-05"),
        ("tgl 20 bulan lalu", "2026-10-20"),
        ("12 juni", "2027-06-12"),
        ("12juni", "2027-06-12"),
        ("24 november", "2026-11-24"),
        ("tgl 12 bulan 6", "2027-06-12"),
        ("bulan 12 tgl 5", "2026-12-05"),
        ("12 juni 26", "2026-06-12"),
        ("12 juni kemarin", "2026-06-12"),
        ("12 juni tahun depan", "2027-06-12"),
        ("1 april jam 8 pagi tahun 2027", "2027-04-01"),
        ("5 desember 20 ekor", "2026-12-05"),
        ("25 novmber", "2026-11-25"),
        ("29 feb 2028", "2028-02-29"),
        ("dua puluh lima november dua ribu dua puluh enam", "2026-11-25"),
        ("12-6-26", "2026-06-12"),
        ("12 - 6 - 26", "2026-06-12"),
        ("12/6", "2027-06-12"),
        ("12.06", "2027-06-12"),
        ("03.12.2026", "2026-12-03"),
        ("10-12", "2026-12-10"),
        ("3 hari lagi", "2026-11-27"),
        ("tiga hr lg", "2026-11-27"),
        ("2 minggu lagi", "2026-12-08"),
        ("seminggu lagi", "2026-12-01"),
        ("setengah bulan lagi", "2026-12-09"),
        ("sebulan lagi", "2026-12-24"),
        ("10 hari yg lalu", "2026-11-14"),
        ("akhir bulan", "2026-11-30"),
        ("akhir bulan depan", "2026-12-31"),
        ("akhir februari", "2027-02-28"),
        ("tgl terakhir bulan ini", "2026-11-30"),
        ("besok eh lusa aja", "2026-11-26"),
        ("bukan besok tapi lusa", "2026-11-26"),
        ("tgl 3 eh tgl 4 desember", "2026-12-04"),
        ("vaksin ke 2 besok untuk 3 ekor", "2026-11-25"),
        ("kemarin tgl 23", "2026-11-23"),
        ("matinya tgl 12 pak", "2026-11-12"),
        ("mati tgl 12", "2026-11-12"),
        ("hilang hari jumat", "2026-11-20"),
        ("seminggu dari sekarang", "2026-12-01"),
        ("jangan lupa besok", "2026-11-25"),
        ("umur 3 tahun besok vaksin", "2026-11-25"),
        ("15 12 26", "2026-12-15"),
        ("tgl 01-12", "2026-12-01"),
        ("paling lambat 5 desember", "2026-12-05"),
    ],
)
def test_a_day_is_read(typed, day):
    assert day_said(typed, TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("31 februari", NO_SUCH_DATE),
        ("31/2/2027", NO_SUCH_DATE),
        ("29 februari", NO_SUCH_DATE),
        ("6/13", NO_SUCH_DATE),
        ("tgl 32", NO_SUCH_DATE),
        ("tgl 0", NO_SUCH_DATE),
        ("12-6-1926", TOO_FAR),
        ("99 tahun lagi", TOO_FAR),
        ("selasa", WHICH_OF_TWO),
        ("jumat depan", WHICH_OF_TWO),
        ("senin ini", WHICH_OF_TWO),
        ("hari minggu depan", WHICH_OF_TWO),
        ("jam 7 malam jumat", WHICH_OF_TWO),
        ("minggu depan", WHICH_DAY_OF_IT),
        ("minggu ini", WHICH_DAY_OF_IT),
        ("bulan depan", WHICH_DAY_OF_IT),
        ("awal bulan", WHICH_DAY_OF_IT),
        ("akhir tahun", WHICH_DAY_OF_IT),
        ("besok jumat", NOT_THAT_WEEKDAY),
        ("kamis 2 desember", NOT_THAT_WEEKDAY),
        ("besok atau lusa", ONE_DAY),
        ("besok besok", ONE_DAY),
        ("besok kalau tidak bisa lusa", ONE_DAY),
        ("kalau tidak bisa besok", ONE_DAY),
        ("besok2", ONE_DAY),
        ("senin dan selasa", ONE_DAY),
        ("12-15 juni", ONE_DAY),
        ("tgl 25-27", ONE_DAY),
        ("tgl 10-12", ONE_DAY),
        ("senin sampai rabu", ONE_DAY),
        ("setelah tgl 12", ONE_DAY),
        ("tiap senin", ONE_DAY),
        ("jangan besok", ONE_DAY),
        ("3 hari dari besok", ONE_DAY),
        ("2 hari kemarin", ONE_DAY),
        ("besok tidak bisa", ONE_DAY),
        ("besok 12", ONE_DAY),
        ("kamis 2", ONE_DAY),
        ("besok eh salah", A_DAY),
        ("", A_DAY),
        ("12", A_DAY),
        ("3 hari", A_DAY),
        ("2 minggu depan", A_DAY),
        ("nanti", A_DAY),
        ("juni", A_DAY),
        ("kapan2", A_DAY),
        ("pagi", A_DAY),
        ("selama 3 hari", A_DAY),
    ],
)
def test_what_is_no_day_or_may_be_two_is_asked(typed, hint):
    with pytest.raises(Unclear) as asked:
        day_said(typed, TODAY)
    assert asked.value.hint == hint


def test_the_question_names_both_days():
    with pytest.raises(Unclear) as asked:
        day_said("jumat depan", TODAY)
    sentence = asked.value.hint.format_map(asked.value.values)
    assert sentence == "Tanggal 27 November atau 4 Desember? Tulis tanggalnya. Contoh: 4 Desember."


@pytest.mark.parametrize(
    ("typed", "day"),
    [("senin depan", "2026-11-30"), ("senin ini", "2026-11-23"), ("malam senin", "2026-11-29")],
)
def test_a_monday_told_on_a_monday(typed, day):
    assert day_said(typed, date(2026, 11, 23)).isoformat() == day


@pytest.mark.parametrize("typed", ["senin depan", "senin minggu depan", "minggu"])
def test_on_a_sunday_the_next_week_has_two_beginnings(typed):
    with pytest.raises(Unclear):
        day_said(typed, date(2026, 11, 29))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("senin", "2026-11-23"),
        ("hari jumat", "2026-11-20"),
        ("tgl 12", "2026-11-12"),
        ("tgl 30", "2026-10-30"),
        ("12 juni", "2026-06-12"),
        ("5 desember", "2025-12-05"),
        ("kemarin", "2026-11-23"),
    ],
)
def test_where_only_the_past_is_asked_for_the_last_one_is_meant(typed, day):
    assert day_said(typed, TODAY, past=True).isoformat() == day


@given(DAYS, DAYS)
def test_a_written_date_is_read_as_it_stands_on_any_day(day, today):
    near = abs(day.year - today.year) <= 10
    month = MONTH_NAMES[day.month - 1]
    for typed in (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%y}",
        f"tgl {day.day} {month} {day.year}",
    ):
        if near:
            assert day_said(typed, today) == day
        else:
            with pytest.raises(Unclear):
                day_said(typed, today)


@given(DAYS, st.integers(0, 364))
def test_a_day_and_month_is_the_next_such_day(today, ahead):
    day = today + timedelta(days=ahead)
    if (day.month, day.day) != (2, 29):
        assert day_said(f"{day.day} {MONTH_NAMES[day.month - 1]}", today) == day
        assert day_said(f"{day.day}/{day.month}", today) == day


@given(DAYS, st.integers(1, 300))
def test_days_ahead_and_days_ago_are_counted(today, days):
    assert day_said(f"{days} hari lagi", today) - today == timedelta(days=days)
    assert today - day_said(f"{days} hari yang lalu", today) == timedelta(days=days)


@given(DAYS, st.sampled_from(("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "hari minggu")))
def test_a_weekday_is_within_a_week_and_never_today_unless_asked(today, weekday):
    to_come = day_said(f"{weekday} besok", today)
    assert 0 < (to_come - today).days <= 7
    if (to_come - today).days < 7:
        assert day_said(weekday, today) == to_come
    else:
        with pytest.raises(Unclear):
            day_said(weekday, today)


def test_every_hint_is_short_and_shows_an_example():
    named = [*vars(dates).items(), *vars(told_days).items()]
    hints = {
        value for name, value in named if name.isupper() and isinstance(value, str) and value.endswith(".")
    }
    assert len(hints) >= 5
    assert all("Contoh" in hint and len(hint) < 200 for hint in hints)
