"""Ages as farmers tell them, kept as birth dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ages import BirthDate, Precision, oldest_years, said
from domain.species import Species
from flows.language.ages import AN_AGE, HOW_MANY_TEETH, WHICH_UNIT, age
from flows.language.days import NO_SUCH_DAY, NOT_YET
from flows.language.durations import TOO_OLD
from flows.language.unclear import Unclear

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "birth"),
    [
        ("3 thn", "2023-11-24/year"),
        ("3th", "2023-11-24/year"),
        ("tiga tahun", "2023-11-24/year"),
        ("umurnya 3 thn pak", "2023-11-24/year"),
        ("18 bln", "2025-05-24/month"),
        ("8 bl", "2026-03-24/month"),
        ("setahun", "2025-11-24/year"),
        ("setahun setengah", "2025-05-24/year"),
        ("satu setengah tahun", "2025-05-24/year"),
        ("1,5 tahun", "2025-05-24/year"),
        ("2.5 thn", "2024-05-24/year"),
        ("1½ tahun", "2025-05-24/year"),
        ("setengah tahun", "2026-05-24/year"),
        ("2 th 3 bln", "2024-08-24/month"),
        ("dua tahun tiga bulan", "2024-08-24/month"),
        ("2 minggu", "2026-11-10/month"),
        ("3 hari", "2026-11-21/day"),
        ("sekitar 3 tahun", "2023-11-24/estimate"),
        ("kurang lebih 2 tahun", "2024-11-24/estimate"),
        ("2 tahunan", "2024-11-24/estimate"),
        ("poel 2", "2024-02-24/estimate"),
        ("powel satu", "2024-11-24/estimate"),
        ("poel 2 pasang", "2024-02-24/estimate"),
        ("belum poel", "2025-11-24/estimate"),
        ("poel penuh", "2022-11-24/estimate"),
        ("pedet", "2026-05-24/estimate"),
        ("anak sapi", "2026-05-24/estimate"),
        ("dara", "2025-05-24/estimate"),
        ("sapi dara betina", "2025-05-24/estimate"),
        ("induk", "2022-11-24/estimate"),
        ("pejantan", "2022-11-24/estimate"),
        ("sudah tua", "2018-11-24/estimate"),
        ("induk 5 tahun", "2021-11-24/year"),
        ("baru lahir", "2026-11-24/month"),
        ("br lahir kmrn", "2026-11-23/day"),
        ("lahir kemarin", "2026-11-23/day"),
        ("lahir tadi malam", "2026-11-23/day"),
        ("lahir hari ini", "2026-11-24/day"),
        ("lahir senin kemarin", "2026-11-23/day"),
        ("lahir selasa", "2026-11-17/day"),
        ("lahir minggu lalu", "2026-11-17/month"),
        ("lahir bulan lalu", "2026-10-15/month"),
        ("lahir tahun lalu", "2025-07-01/year"),
        ("lahir 3 bulan yg lalu", "2026-08-24/month"),
        ("lahir agustus kemarin", "2026-08-15/month"),
        ("lahir bulan 8", "2026-08-15/month"),
        ("lahir tgl 3 bulan 5 tahun 2024", "2024-05-03/day"),
        ("lahir 3 bulan 5 hari lalu", "2026-08-19/day"),
        ("poel 1 umur 18 bulan", "2025-05-24/month"),
        ("18 bln poel 1", "2025-05-24/month"),
        ("lahir agst", "2026-08-15/month"),
        ("lahir desember", "2025-12-15/month"),
        ("agustus tahun lalu", "2025-08-15/month"),
        ("lahir agustus 2024", "2024-08-15/month"),
        ("lahir 8/2024", "2024-08-15/month"),
        ("lahir 12/6/2024", "2024-06-12/day"),
        ("lahir tgl 12-6-24", "2024-06-12/day"),
        ("12 juni 2024", "2024-06-12/day"),
        ("lahir 12 juni", "2026-06-12/day"),
        ("lahir 12/6", "2026-06-12/day"),
        ("lahir 29 februari", "2024-02-29/day"),
        ("2024-06-12", "2024-06-12/day"),
        ("lahir thn 2023", "2023-07-01/year"),
        ("2023", "2023-07-01/year"),
        ("60 tahun", "1966-11-24/year"),
        ("2 tahun kurang sebulan", "2024-12-24/month"),
        ("giginya sdh ganti 2 pasang", "2024-02-24/estimate"),
        ("poel 4 udah rata giginya", "2022-11-24/estimate"),
        ("poel 3 kata jagalnya", "2023-08-24/estimate"),
        ("msh pedet", "2026-05-24/estimate"),
        ("3 th eh 4 th maksud sy", "2022-11-24/year"),
        ("3 tahun eh 4", "2022-11-24/year"),
        ("umur 4 tahun, beli di pasar", "2022-11-24/year"),
        ("gigi belum ganti", "2025-11-24/estimate"),
        ("sapi dara bu, blm pernah kawin", "2025-05-24/estimate"),
        ("yang ini pejantan pak", "2022-11-24/estimate"),
        ("pedet jantan masih menyusu", "2026-05-24/estimate"),
        ("induk sudah beranak dua kali", "2022-11-24/estimate"),
        ("pejantan brahman, badannya besar", "2022-11-24/estimate"),
        ("satu tahun seperempat", "2025-08-24/year"),
        ("kambing setahunan", "2025-11-24/estimate"),
        ("lahir tahun kemarin bulan mei", "2025-05-15/month"),
        ("sudah tua sekali pak", "2018-11-24/estimate"),
        ("umurnya saya kira 3 tahun", "2023-11-24/estimate"),
        ("bapak saya kira 4 tahun", "2022-11-24/estimate"),
        ("punya istri, 3 tahun", "2023-11-24/year"),
        ("kata bapak saya 4 tahun", "2022-11-24/year"),
        ("menurut saya sudah 3 tahun", "2023-11-24/year"),
    ],
)
def test_an_age_is_kept_as_a_birth_date(typed, birth):
    assert str(age(typed, TODAY)) == birth


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("80 tahun", TOO_OLD),
        ("61 thn", TOO_OLD),
        ("900 bulan", TOO_OLD),
        ("lahir 1950", TOO_OLD),
        ("lahir besok", NOT_YET),
        ("lahir lusa", NOT_YET),
        ("lahir 25/11/2026", NOT_YET),
        ("lahir desember 2026", NOT_YET),
        ("lahir 31 februari 2024", NO_SUCH_DAY),
        ("lahir 31/4/2024", NO_SUCH_DAY),
        ("poel", HOW_MANY_TEETH),
        ("poel 9", HOW_MANY_TEETH),
        ("poel 2 gigi", HOW_MANY_TEETH),
        ("poel 2 sudah rata", HOW_MANY_TEETH),
        ("bunting 7 bulan", AN_AGE),
        ("beli umur setahun, sekarang sudah 3 tahun", AN_AGE),
        ("dibeli waktu umur 2 tahun", AN_AGE),
        ("sudah 2 tahun di kandang", AN_AGE),
        ("kurang dari setahun", AN_AGE),
        ("", AN_AGE),
        ("tidak tahu", AN_AGE),
        ("0 tahun", AN_AGE),
        ("-3 tahun", AN_AGE),
        ("3 atau 4 tahun", AN_AGE),
        ("3-4 tahun", AN_AGE),
        ("12/6", AN_AGE),
        ("belum setahun", AN_AGE),
        ("beli 3 tahun lalu", AN_AGE),
        ("lahir lebaran kemarin", AN_AGE),
        ("lahir november kemarin", AN_AGE),
        ("lahir", AN_AGE),
        ("dara atau induk", AN_AGE),
        ("dara itu apa?", AN_AGE),
        ("belum dara", AN_AGE),
        ("induk yang mana", AN_AGE),
        ("pejantan muda", AN_AGE),
        ("umurnya sama dengan anak saya", AN_AGE),
        ("umur kandangnya 2 tahun", AN_AGE),
        ("pedet dari induk yang mati", AN_AGE),
        ("umur saya sendiri 54 tahun nak", AN_AGE),
        ("saya sudah 54 tahun", AN_AGE),
        ("anak saya 10 tahun", AN_AGE),
        ("istri saya 40 tahun", AN_AGE),
    ],
)
def test_an_impossible_or_unclear_age_is_refused_with_the_reason(typed, hint):
    with pytest.raises(Unclear) as unclear:
        age(typed, TODAY)
    assert unclear.value.hint == hint


@pytest.mark.parametrize("typed", ["3", "tiga", "umur 3", "umr3", "3 pak"])
def test_a_bare_number_is_asked_for_its_unit(typed):
    with pytest.raises(Unclear) as unclear:
        age(typed, TODAY)
    assert unclear.value.hint == WHICH_UNIT
    sentence = unclear.value.hint.format_map(unclear.value.values)
    assert sentence == "3 tahun atau 3 bulan? Contoh: 3 tahun."


def test_teeth_and_classes_depend_on_the_species():
    assert str(age("poel 2", TODAY, Species.GOAT)) == "2025-02-24/estimate"
    assert str(age("poel 2", TODAY, Species.HORSE)) == "2022-11-24/estimate"
    assert str(age("induk", TODAY, Species.GOAT)) == "2024-11-24/estimate"
    with pytest.raises(Unclear):
        age("poel 2", TODAY, Species.DUCK)


@given(
    st.builds(BirthDate, st.dates(), st.sampled_from(Precision)),
    st.dates(),
    st.sampled_from(Species),
)
def test_a_birth_date_reads_itself_back_on_any_day(birth, today, species):
    assert age(str(birth), today, species) == birth


@given(st.integers(1, 60), st.dates(date(1970, 1, 1), date(2090, 12, 31)))
def test_years_are_whole_years_of_life(years, today):
    assert age(f"{years} tahun", today).months_at(today) == years * 12


@given(st.integers(0, 20_000), st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_a_written_date_of_the_past_is_read_as_it_stands(days, today):
    on = today - timedelta(days=days)
    assert age(f"lahir {on.day}/{on.month}/{on.year}", today) == BirthDate(on, Precision.DAY)


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        ("2024-06-12/day", "lahir 12 Juni 2024"),
        ("2023-11-24/year", "sekitar 3 tahun"),
        ("2025-05-24/year", "sekitar 1,5 tahun"),
        ("2024-02-24/estimate", "sekitar 3 tahun"),
        ("2026-05-24/estimate", "sekitar 6 bulan"),
        ("2026-03-24/month", "8 bulan"),
        ("2024-08-24/month", "2 tahun 3 bulan"),
        ("2024-11-24/month", "2 tahun"),
        ("2026-11-24/month", "kurang dari 1 bulan"),
    ],
)
def test_an_age_is_said_back_as_precisely_as_it_is_known(kept, sentence):
    assert said(age(kept, TODAY), TODAY) == sentence


def test_every_species_has_an_age_that_is_a_slip_of_the_pen():
    assert all(1 <= oldest_years(species) <= 60 for species in Species)


def test_what_is_no_birth_date_is_not_parsed():
    for text in ("", "2024-06-12", "2024-02-31/day", "2024-06-12/week", "x2024-06-12/day"):
        assert BirthDate.parse(text) is None
