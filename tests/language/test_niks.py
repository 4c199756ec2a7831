"""A NIK is taken exactly as it stands on the card, or not at all."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.language import niks
from flows.language.niks import nik
from flows.language.unclear import Unclear

VALID = "5204071203850001"
NIKS = st.builds(
    lambda region, woman, born, serial: f"{region}{born.day + 40 * woman:02}{born:%m%y}{serial:04}",
    st.from_regex(r"(11|32|52|53|71|94)(0[1-9]|[1-9][0-9])(0[1-9]|[1-9][0-9])", fullmatch=True),
    st.booleans(),
    st.dates(),
    st.integers(1, 9999),
)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "5204071203850001",
            "5204 0712 0385 0001",
            "5204.0712.0385.0001",
            "52040712-0385-0001",
            "５２０４０７１２０３８５０００１",
        ),
        *(
            "nik sy 5204071203850001",
            "NIK: 5204.0712.0385.0001",
            "ktp 5204071203850001 ya bu",
            "'5204071203850001",
        ),
        *("nik5204071203850001", "5204071203850001pak", "nik di kk 5204071203850001", "5204 07 120385 0001"),
        *("hp 6281200004411 nik 5204071203850001", "5204071203850001, hp 081200004411"),
        *("5204071203850009 eh salah 5204071203850001", "5204-07-120385-0001"),
        "lima dua nol empat nol tujuh satu dua nol tiga delapan lima nol nol nol satu",
    ],
)
def test_a_nik_is_read_however_it_is_copied(typed):
    assert nik(typed) == VALID


def test_a_womans_day_of_birth_is_forty_more():
    assert nik("5204085702600001") == "5204085702600001"


@pytest.mark.parametrize(
    "typed",
    [
        *("", "nanti ya, ktp di rumah", "081200005522", "520407120385000", "52040712038500011"),
        *(
            "52O4071203850001",
            "520407l203850001",
            "O5204071203850001",
            "520407120385000I",
            "5204x71203850001",
        ),
        *("5204070003850001", "5204073203850001", "5204074003850001", "5204077203850001", "5204071213850001"),
        *("5204071200850001", "5204073002850001", "5204072902850001", "5204077002850001", "5204071203850000"),
        *("9904071203850001", "0004071203850001", "5200071203850001", "5204001203850001"),
        *("5204071203850001 dan 5204071203850002", "no kk 5204071203850001", "5204071203850001 eh salah"),
    ],
)
def test_a_nik_that_cannot_be_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        nik(typed)
    assert "Contoh" in unclear.value.hint
    assert typed == "" or typed not in unclear.value.hint


def test_a_leap_day_is_taken_in_leap_years():
    assert nik("5204072902840001") == "5204072902840001"
    assert nik("5204072902000001") == "5204072902000001"


@given(NIKS, st.sampled_from(["", " ", "-", "."]))
def test_every_possible_nik_is_read_with_any_gaps(number, gap):
    assert nik(gap.join((number[:4], number[4:8], number[8:12], number[12:]))) == number


@given(NIKS, st.integers(0, 15), st.sampled_from("oOlIi|aZ"))
def test_no_letter_is_taken_for_a_digit(number, place, letter):
    with pytest.raises(Unclear):
        nik(number[:place] + letter + number[place + 1 :])


@given(NIKS, st.integers(0, 15))
def test_a_missing_digit_is_noticed(number, place):
    with pytest.raises(Unclear):
        nik(number[:place] + number[place + 1 :])


@given(st.one_of(st.text(), st.from_regex(r"[0-9 .-]{14,24}", fullmatch=True)))
def test_any_text_is_sixteen_digits_of_it_or_unclear(typed):
    assume(typed.isascii())
    try:
        number = nik(typed)
    except Unclear:
        return
    assert len(number) == 16
    assert number in "".join(filter(str.isdigit, typed))


def test_every_hint_shows_an_example():
    assert all("Contoh" in hint for hint in (niks.A_NIK, niks.SIXTEEN_DIGITS, niks.NO_SUCH_NIK))
