"""Amounts of money as people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.language.rupiah import NOTHING, ONE_AMOUNT, WHICH_SCALE, Rupiah, rupiah
from flows.language.unclear import Unclear


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("50rb", 50_000),
        ("50 rebu", 50_000),
        ("100rbu", 100_000),
        ("10k", 10_000),
        ("Rp 1.500.000,-", 1_500_000),
        ("Rp1.500.000,00", 1_500_000),
        ("rp25.000", 25_000),
        ("Rp. 50.000 ,-", 50_000),
        ("IDR 1,500,000.00", 1_500_000),
        ("3.000.000 rupiah", 3_000_000),
        ("Rp 500", 500),
        ("500 perak", 500),
        ("25.000", 25_000),
        ("1500000", 1_500_000),
        ("1,5 juta", 1_500_000),
        ("1.5jt", 1_500_000),
        ("2½ juta", 2_500_000),
        ("1/2 juta", 500_000),
        ("setengah juta", 500_000),
        ("dua setengah juta", 2_500_000),
        ("tiga juta setengah", 3_500_000),
        ("sejuta setengah", 1_500_000),
        ("dua belas koma lima juta", 12_500_000),
        ("seratus ribu", 100_000),
        ("lima belas ribu", 15_000),
        ("dua juta tujuh ratus lima puluh ribu rupiah", 2_750_000),
        ("2 juta 750 ribu", 2_750_000),
        ("1jt500", 1_500_000),
        ("dua juta tujuh ratus lima puluh", 2_750_000),
        ("1 juta 500.000", 1_500_000),
        ("2 ribu 500", 2500),
        ("1,2 M", 1_200_000_000),
        ("1 milyar 200 juta", 1_200_000_000),
        ("Rp 1.250.500.250", 1_250_500_250),
        ("goceng", 5000),
        ("ceban kak", 10_000),
        ("noban", 20_000),
        ("goban", 50_000),
        ("gocap ribu", 50_000),
        ("５０ｒｂ", 50_000),
        ("5️⃣0️⃣rb", 50_000),
        ("laku 12,5 jt pak", 12_500_000),
        ("sapi 2 ekor laku 24 juta", 24_000_000),
        ("sdh sy transfer 67.500 kemarin", 67_500),
        ("setor 150000 lewat bank", 150_000),
        ("bayar 50rb tgl 12", 50_000),
        ("Rp 13.000.000 (tiga belas juta rupiah)", 13_000_000),
        ("8 juta eh 8,2 juta deh", 8_200_000),
        ("150rb eh salah 160", 160_000),
        ("bukan 50rb tapi 60rb", 60_000),
        ("12 juta, belum dibayar", 12_000_000),
        ("12 juta ndak bisa kurang lagi", 12_000_000),
        ("sudah saya bayar 50rb tapi belum ada kuitansi", 50_000),
        ("22.000.000 per dua ekor itu semua", 22_000_000),
    ],
)
def test_an_amount_is_read(typed, amount):
    assert rupiah(typed) == amount


@pytest.mark.parametrize(
    "typed", ["0rb", "0 rupiah", "-5000", "- 5000", "Rp -50.000", "rp-5000", "minus 5 ribu", "-200rb"]
)
def test_nothing_and_less_than_nothing_is_refused_with_the_reason(typed):
    with pytest.raises(Unclear) as unclear:
        rupiah(typed)
    assert unclear.value.hint == NOTHING


@pytest.mark.parametrize(
    "typed", ["25", "1.5", "12,5", "dua ratus lima puluh", "25 aja pak", "gocap", "bayar 25"]
)
def test_a_small_number_is_asked_for_its_scale(typed):
    with pytest.raises(Unclear) as unclear:
        rupiah(typed)
    assert unclear.value.hint == WHICH_SCALE


@pytest.mark.parametrize(
    "typed",
    [
        "2 ribu 5",
        "2jt5",
        "1jt50",
        "2,500",
        "1.500 juta",
        "50.000 ribu",
        "1500rb",
        "9,5 juta 250 ribu",
        "satu juta lima ratus rupiah",
        "Rp 25",
        "Rp 1.5.000",
        "1.250,50 ribu",
        "rb50",
        "5 o ribu",
        "juta",
        "12 jutaan",
        "50rb-an",
        "sekitar 12 juta",
        "kurang lebih 12 juta",
        "hampir 10 juta",
        "2 juta lebih",
        "11 juta ke atas",
        ".5 juta",
        "belasan juta",
        "50rb 100rb",
        "50-100rb",
        "50.000-100.000",
        "9 juta atau 10 juta",
        "15.000.000 (lima juta)",
        "8 juta dp 2 juta",
        "15jt/ekor",
        "@15jt",
        "15 juta per ekor",
        "22 juta per 2 ekor",
        "15 juta per ekor semua",
        "15jt x 2",
        "harga 50rb per kilo",
        "bukan 50rb",
        "kurang 50rb",
        "12 juta belum sama ongkos",
        "tidak sampai 12 juta",
        "bayar 50rb yang 25rb nyusul",
        "100 ribu dolar",
        "1001 miliar",
    ],
)
def test_an_amount_that_may_be_another_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        rupiah(typed)
    assert unclear.value.hint == ONE_AMOUNT


@pytest.mark.parametrize(
    "typed", ["", "gratis", "masih nego bang", "tiga ekor", "2024", "sapi 5000", "10 dus"]
)
def test_what_tells_no_money_is_unclear(typed):
    with pytest.raises(Unclear) as unclear:
        rupiah(typed)
    assert "Contoh" in unclear.value.hint


AMOUNTS = st.integers(100, 10**12 - 1)


@given(AMOUNTS)
def test_an_amount_reads_itself_back(amount):
    assert rupiah(str(Rupiah(amount))) == amount


@given(st.integers(1, 999), st.integers(1, 999))
def test_millions_and_thousands_add_up(millions, thousands):
    amount = millions * 1_000_000 + thousands * 1000
    for typed in (
        f"{millions} juta {thousands} ribu",
        f"{millions}jt{thousands}rb",
        f"rp {millions} jt {thousands} rb",
    ):
        assert rupiah(typed) == amount


@given(st.integers(1, 999), st.integers(1, 99))
def test_decimals_of_a_million_are_exact(millions, hundredths):
    assert rupiah(f"{millions},{hundredths:02} juta") == millions * 1_000_000 + hundredths * 10_000


@example(25_000_000_000, 100)
@given(AMOUNTS, AMOUNTS)
def test_two_amounts_are_never_one(one, other):
    if one != other:
        with pytest.raises(Unclear):
            rupiah(f"{Rupiah(one)} {Rupiah(other)}")


@given(AMOUNTS)
def test_less_than_nothing_is_never_more(amount):
    for typed in (f"-{amount}", f"Rp -{amount}", f"-{Rupiah(amount)}"):
        with pytest.raises(Unclear):
            rupiah(typed)
