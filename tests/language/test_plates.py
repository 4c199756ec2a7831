"""A vehicle's plate is read with or without gaps; a word behind it is none of its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.plates import plate
from flows.language.tables import word_set
from flows.language.unclear import Unclear

PLATES = st.builds(
    "{} {} {}".format,
    st.sampled_from(sorted(word_set("plate_regions"))),
    st.integers(1, 9999),
    st.from_regex(r"[A-Z]{1,3}", fullmatch=True),
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("EA 1420 AB", "EA 1420 AB"),
        ("ea8021k", "EA 8021 K"),
        ("Ea 8021 k", "EA 8021 K"),
        ("EA-8455-CD", "EA 8455 CD"),
        ("nopol ea.8310.ae", "EA 8310 AE"),
        ("dr 9912 xy", "DR 9912 XY"),
        ("L9077UV", "L 9077 UV"),
        ("b 9441 txz", "B 9441 TXZ"),
        ("truk ea 9003 f pak", "EA 9003 F"),
        ("pickup hitam EA 87 K", "EA 87 K"),
        ("truk EA 8021 K muat 15 sapi", "EA 8021 K"),
        ("EA 8021 K 2 ekor", "EA 8021 K"),
        ("EA 80 21 K", "EA 8021 K"),
        ("Nomor polisi kendaraan: EA 8765 DE", "EA 8765 DE"),
        ("EA 1234", "EA 1234"),
        ("plat ea 8021", "EA 8021"),
        ("EA 8021 pak", "EA 8021"),
        ("EA 8012 K eh EA 8021 K", "EA 8021 K"),
        ("ea 8021 k, yang ea 8021 k itu", "EA 8021 K"),
        ("PG 2752 EH", "PG 2752 EH"),
        ("mobil l300 ea 8123 k", "EA 8123 K"),
        ("L 300 UB", "L 300 UB"),
        ("dr 8821 kl", "DR 8821 KL"),
        ("truk dr 8821 kl pak", "DR 8821 KL"),
    ],
)
def test_a_plate_is_read_however_it_is_typed(typed, read):
    assert plate(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("", "EA", "1234 AB", "EA 12345 AB", "EA 0123 K", "EA 8021 ABCD", "plat EA 8021 ABCD", "EX 1234 AB"),
        *(
            "EA 8O21 K",
            "blm tau mobilnya",
            "fuso merah",
            "ea 8021 ya",
            "ea 8021 eh",
            "ea 8021 pak",
            "EA 8021 5 AB",
        ),
        *("pickup l300", "L 300", "colt t120ss"),
        *("kb 2 ekor", "kb 2", "b 2 kg", "g 2", "dr 2 sapi", "n 5 thn", "b 20 jt", "dr 2 kl 3", "ea 8021 bu"),
        *("EA 8021 K dan DR 1234 AB", "EA 8021 K eh AB", "EA 8021 K eh salah"),
    ],
)
def test_what_is_no_one_plate_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        plate(typed)
    assert "Contoh" in unclear.value.hint


@given(PLATES)
def test_a_plate_reads_itself_back_and_without_its_gaps(written):
    assert plate(written) == written
    assert plate(written.replace(" ", "")) == written
    assert plate(written.lower().replace(" ", "")) == written


@given(st.one_of(st.text(), st.text("EABKea1290 .-pky", max_size=20)))
def test_any_text_is_a_plate_that_reads_itself_back_or_unclear(typed):
    try:
        read = plate(typed)
    except Unclear:
        return
    assert plate(read) == read
