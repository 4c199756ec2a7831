"""Whole numbers as farmers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.numbers import number
from flows.language.unclear import Unclear


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2", 2),
        ("0", 0),
        ("dua", 2),
        ("duwa", 2),
        ("seekor", 1),
        ("sepasang", 2),
        ("3 pasang", 6),
        ("selusin", 12),
        ("2 lusin", 24),
        ("2ekor", 2),
        ("2 ekr", 2),
        ("dua belas", 12),
        ("duabelas", 12),
        ("2 bls", 12),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua puluh lima", 25),
        ("seratus dua", 102),
        ("dua ratus lima puluh tiga", 253),
        ("seribu dua ratus", 1200),
        ("25 ribu", 25_000),
        ("2 ribu 500", 2500),
        ("satu juta dua ratus ribu", 1_200_000),
        ("1.200", 1200),
        ("ke-3", 3),
        ("ketiga", 3),
        ("yg pertama", 1),
        ("nomor 2 pak", 2),
        ("２", 2),
        ("2️⃣", 2),
        ("2 (dua) ekor", 2),
        ("sy punya 4 aja kak", 4),
        ("tiga ekor pak makasih", 3),
    ],
)
def test_a_number_is_read(typed, value):
    assert number(typed) == value


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "sapi",
        "rb20",
        "1.2.3",
        "1.20",
        "2,5",
        "1/2",
        "½",
        "-1",
        "−1",
        "(-1)",
        "20-an",
        "20an",
        "2 3",
        "dua tiga",
        "2 atau 3",
        "2-3",
        "kurang 2",
        "lebih dari 5",
        "2 ribu 5",
        "081234567890",
        "1e5",
        "dua puluh lima ratus",
        "12345678901",
        "2 kg",
        "bukan 2",
        "sapi2",
    ],
)
def test_what_is_no_single_number_is_asked_again_with_an_example(typed):
    with pytest.raises(Unclear) as unclear:
        number(typed)
    assert "Contoh" in unclear.value.hint


@given(st.integers(0, 10**9 - 1))
def test_a_number_reads_itself_back(value):
    assert number(str(value)) == value


@given(st.integers(1000, 10**9 - 1))
def test_dots_between_thousands_change_nothing(value):
    assert number(f"{value:,}".replace(",", ".")) == value
