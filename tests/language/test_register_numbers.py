"""Register numbers as they are made, copied and mistyped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.register_numbers import HIGHEST_SERIAL, MistypedRegisterNumber, make
from flows.language.register_numbers import looks_like, read
from flows.language.unclear import Unclear

SERIALS = st.integers(1, HIGHEST_SERIAL)


@pytest.mark.parametrize(
    "typed",
    [
        *("SBW-00012340", "sbw-00012340", "SBW00012340", "SBW 00012340", "sbw 0001 2340", "SBW.0001.2340"),
        *("SBW-OOO1234O", "sbw-oooI234o", "SBW-000l2340", "00012340", "0001 2340", "ooo12340", "no 00012340"),
        *("nomor: 00012340", "sbw12340", "SBW-12340", "SBW - 00012340", "SBW–00012340", "SBW_00012340"),
        *(
            " SBW-00012340 ",
            "cek sbw-00012340 ya",
            "SBW-00012340 ini",
            "ternak SBW-00012340!",
            "(SBW-00012340)",
        ),
        *("S B W 0001 2340", "kartu nya tertulis sbwOOOl234O", "no reg 0001-2340 min", "#SBW00012340"),
        *(
            "sapi 00012340 mati",
            "ternak no 0001-2340 yang sakit",
            "SBW-00012340 sapi betina",
            "sbwnya 00012340",
        ),
        *("SBW-00000013 eh SBW-00012340", "SBW-00012340 2 ekor", "sbw00012340pak", "SBW:00012340"),
        *("nol nol nol satu dua tiga empat nol", "sbw-00012340, umur 3 tahun"),
        *("ＳＢＷ－０００１２３４０", "SBW-00012340 SBW-00012340", "nomornya sbw 0 0 0 1 2 3 4 0"),
    ],
)
def test_a_number_is_read_however_it_is_copied(typed):
    assert looks_like(typed)
    assert read(typed) == "SBW-00012340"


@pytest.mark.parametrize(
    "typed",
    [
        "SBW-00012341",
        "00012341",
        "SBW-00021340",
        "SBW-00000000",
        "sbw 12341",
        "SBW-0001234",
        "no 00012341 pak",
    ],
)
def test_a_mistyped_number_is_known_by_its_check_digit(typed):
    assert looks_like(typed)
    with pytest.raises(MistypedRegisterNumber) as mistyped:
        read(typed)
    assert mistyped.value.number.startswith("SBW-")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "sbw",
        "SBW-",
        "12340",
        "081234567890",
        "2",
        "sapi 2 ekor",
        "sbw saya",
        "5204010101900001",
        "1234567",
        "lahir 01-02-2024",
        "harga 12.500.000",
        "hp 0812 0000 4411",
        "lupa nomornya pak",
        "SBW-00012340 eh salah",
    ],
)
def test_other_texts_are_no_register_number(typed):
    assert not looks_like(typed)
    with pytest.raises(Unclear):
        read(typed)


def test_two_numbers_at_once_are_asked_to_be_one():
    with pytest.raises(Unclear):
        read(f"{make(1)} dan {make(2)}")


@given(SERIALS)
def test_a_number_reads_itself_back(serial):
    number = make(serial)
    assert read(number) == number == read(number[4:]) == read(number.lower().replace("0", "o"))


@given(SERIALS, st.integers(4, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(serial, place, difference):
    number = make(serial)
    wrong = str((int(number[place]) + difference) % 10)
    with pytest.raises(MistypedRegisterNumber):
        read(number[:place] + wrong + number[place + 1 :])


@given(SERIALS, st.integers(4, 10))
def test_two_neighbours_swapped_are_always_found(serial, place):
    number = make(serial)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if swapped != number:
        with pytest.raises(MistypedRegisterNumber):
            read(swapped)


@pytest.mark.parametrize("serial", [0, -1, HIGHEST_SERIAL + 1])
def test_a_serial_outside_of_the_series_has_no_number(serial):
    with pytest.raises(ValueError, match="serial"):
        make(serial)
