"""Whole numbers as farmers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.numbers import number, quantity
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
        ("3 sapi", 3),
        ("tlg yg nmr 4", 4),
        ("nol pak, habis semua", 0),
        ("smbilan", 9),
        ("18 (delapan belas) ekor", 18),
        ("kalau di kandang saya itu semuanya ada tiga puluh enam ekor pak", 36),
        ("eh salah, bukan 3 tapi 4", 4),
        ("2 eh 3 deh kak", 3),
        ("salah pak, harusnya 7", 7),
        ("pilih yg no tiga pak haji", 3),
        ("yang 3 aja pak biar cepat", 3),
        ("no 8 yg paling bawah", 8),
        ("saya milih yang lima saja bu bidan", 5),
        ("satu saja, itu pun kurus", 1),
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
        "jam 2 pak",
        "paling 5",
        "5 paling banyak",
        "20+",
        "<20",
        "anak ke 3",
        "2 saja, boleh kah?",
        "3 pak, tapi belum pasti",
    ],
)
def test_what_is_no_single_number_is_asked_again_with_an_example(typed):
    with pytest.raises(Unclear) as unclear:
        number(typed)
    assert "Contoh" in unclear.value.hint


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("0,25", 0.25),
        ("setengah", 0.5),
        ("dua setengah", 2.5),
        ("1½", 1.5),
        ("dua koma lima", 2.5),
        ("nol koma tujuh lima", 0.75),
        ("2,5 pak", 2.5),
        ("1.350", 1350),
        ("selusin", 12),
        ("２３", 23),
    ],
)
def test_a_quantity_may_be_a_fraction(typed, value):
    assert quantity(typed) == value


@pytest.mark.parametrize(
    "typed",
    [
        "1.20",
        ".5",
        "1,000",
        "12/6",
        "rb30",
        "2.3.4",
        "2,5 3",
        "selusin setengah",
        "sejuta setengah",
        "2,5 kg",
        "-2,5",
    ],
)
def test_what_is_no_single_quantity_is_asked_again(typed):
    with pytest.raises(Unclear):
        quantity(typed)


@given(st.integers(0, 10**9 - 1).map(lambda hundredths: hundredths / 100))
def test_a_quantity_reads_itself_back(value):
    assert quantity(str(int(value) if value.is_integer() else value)) == value


@given(st.integers(0, 10**9 - 1))
def test_a_number_reads_itself_back(value):
    assert number(str(value)) == value


@given(st.integers(1000, 10**9 - 1))
def test_dots_between_thousands_change_nothing(value):
    assert number(f"{value:,}".replace(",", ".")) == value
