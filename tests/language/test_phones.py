"""A telephone number is read however it is typed or told, and only if a numbering plan has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language import phones
from flows.language.phones import phone
from flows.language.unclear import Unclear

MOBILE = "+6281200004411"
NATIONAL = st.from_regex(r"8[1-35-9][0-9]{7,10}", fullmatch=True)
GAPS = st.sampled_from(["", " ", "-", ".", " - ", "  "])
TOLD = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


@pytest.mark.parametrize(
    "typed",
    [
        *("081200004411", "0812-0000-4411", "0812 0000 4411", "0812.0000.4411", "(0812) 0000 4411"),
        *("+6281200004411", "+62-812-0000-4411", "+62 812 0000 4411", "(+62) 812-0000-4411"),
        *("6281200004411", "62 812 0000 4411", "+62 0812 0000 4411", "+62(0)81200004411", "0062 81200004411"),
        *(
            "812 0000 4411",
            "+0812 0000 4411",
            "08 12 00 00 44 11",
            "０８１２００００４４１１",
            "0812–0000–4411",
        ),
        *("O812 OOOO 4411", "0812 0000 44ll", "o81200004411", "0812 0000 44I1"),
        *(
            "081200004411pak",
            "wa081200004411",
            "no hp sy 0812 0000 4411",
            "hp nya: 0812-0000-4411, punya anak sy",
        ),
        *("0812 0000 4411 2 ekor", "2 ekor sapi, hp 081200004411", "0812 0000 4411 atau +6281200004411"),
        *("0813-0000-2222 eh salah 0812-0000-4411", "bukan 0813-0000-2222 tapi 0812-0000-4411"),
        "nol delapan satu dua nol nol nol nol empat empat satu satu",
        "nomor saya kosong delapan dua belas kosong kosong kosong kosong empat empat sebelas",
        "plus enam dua delapan satu dua nol nol nol nol empat empat satu satu pak",
        "0️⃣8️⃣1️⃣2️⃣0️⃣0️⃣0️⃣0️⃣4️⃣4️⃣1️⃣1️⃣",
    ],
)
def test_a_number_is_read_however_it_is_told(typed):
    assert phone(typed) == MOBILE


def test_numbers_of_other_places_are_read():
    assert phone("+60 12-345 6789") == "+60123456789"
    assert phone("+65 9123 4567") == "+6591234567"
    assert phone("kantor 0371 21234") == "+6237121234"


@pytest.mark.parametrize(
    "typed",
    [
        *("", "hp", "0812", "08120000", "0812 0000", "081200004411234", "0812 0000 4411 2222", "60123456789"),
        *("5204221708850003", "gapunya hp pak", "pakai nomor tetangga nanti", "0812 xxxx 4411", "123456789"),
        *("0812-0000-1111 atau 0813-0000-2222", "bukan 0812-0000-1111", "0812-0000-1111 eh salah"),
        *("081200001111 udah ga aktif", "0812 0000 1111 sudah hilang", "+999 1234 5678", "0371 2I234"),
        *("nol delapan satu dua", "nol delapan satu dua ribu", "0812-0000-44 belakangnya lupa"),
    ],
)
def test_what_is_no_one_number_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        phone(typed)
    assert "Contoh" in unclear.value.hint


@given(NATIONAL, GAPS, st.sampled_from(["0", "62", "+62", "+62 0", ""]))
def test_every_indonesian_mobile_number_is_read_with_any_gaps(national, gap, begin):
    groups = [national[:3], national[3:7], national[7:]]
    assert phone(begin + gap + gap.join(groups)) == f"+62{national}"


@given(NATIONAL)
def test_a_number_reads_itself_back_and_is_heard_digit_by_digit(national):
    assert phone(f"+62{national}") == f"+62{national}"
    assert phone(" ".join(TOLD[int(digit)] for digit in f"0{national}")) == f"+62{national}"


@given(st.one_of(st.text(), st.text("0123456789+oOlI -.()ekor", max_size=40)))
def test_any_text_is_a_number_that_reads_itself_back_or_unclear(typed):
    try:
        number = phone(typed)
    except Unclear:
        return
    assert phone(number) == number


def test_every_hint_shows_an_example():
    assert all("Contoh" in hint for hint in (phones.A_PHONE, phones.WHOLE_PHONE, phones.ONE_PHONE))
