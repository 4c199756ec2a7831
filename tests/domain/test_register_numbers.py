"""The register number as it is printed: found in a code's text or address, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.register_numbers import HIGHEST_SERIAL, SERIES, make, printed_in

NUMBER, ANOTHER = make(1234), make(1235)


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        NUMBER.lower(),
        f"https://ternak.example/t/{NUMBER}?dari=kartu#1",
        f"Ternak {NUMBER}, Desa Boak",
        f"{NUMBER} {NUMBER}",
        f"{NUMBER} IZN-00012357 TGH-00000000",
    ],
)
def test_it_is_found_wherever_it_stands(text):
    assert printed_in(text) == NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SBW-00012341",
        "SBW 0001 2340",
        "00012340",
        "IZN-00012340",
        "TGH-00012340",
        f"X{NUMBER}",
        f"{NUMBER}0",
        f"{NUMBER} {ANOTHER}",
        "https://ternak.example/v/ABCDEFGHIJKLMNOP",
    ],
)
def test_what_is_not_printed_so_is_none(text):
    assert printed_in(text) == ""


@given(st.sampled_from(SERIES), st.integers(1, HIGHEST_SERIAL))
def test_every_number_is_found_in_its_own_series_alone(series, serial):
    number = series.make(serial)
    assert [one.printed_in(f"kartu:{number}.") for one in SERIES] == [
        number if one is series else "" for one in SERIES
    ]


def test_no_two_series_share_a_prefix():
    assert [series.prefix for series in SERIES] == ["SBW-", "IZN-", "TGH-"]
