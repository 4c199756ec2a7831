"""Numbers of animals, permits and bills as they are made, copied and mistyped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.register_numbers import (
    BILL,
    HIGHEST_SERIAL,
    PERMIT,
    REGISTER,
    SERIES,
    MistypedRegisterNumber,
    make,
)
from flows.language.register_numbers import looks_like, prefixed, read
from flows.language.unclear import Unclear

SERIALS = st.integers(1, HIGHEST_SERIAL)
ANY_SERIES = st.sampled_from(SERIES)
NAMES = {REGISTER: "nomor ternak", PERMIT: "nomor izin", BILL: "nomor tagihan"}


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


@pytest.mark.parametrize(
    "typed",
    [
        *("IZN-00012340", "izn 0001 2340", "IZN.0001.2340", "IZNOOO1234O", "izn12340", "I Z N 00012340"),
        *("1ZN-00012340", "lzn 00012340", "IZN/00012340", "izn: 00012340", "ＩＺＮ－０００１２３４０"),
        *("izin 00012340", "izin00012340", "IZIN-0001234O", "ijin no 0001-2340", "nomor izin 00012340"),
        *("no. izin saya: 0001 2340", "idzin 00012340", "izinnya 00012340 pak", "permohonan 00012340"),
        *("nomor izin pak 00012340", "00012340 nomor izin sy", "izin yg nol nol nol satu dua tiga empat nol"),
        *("IZN-00012340 utk sapi SBW-00000013", "IZN-00012340, tagihannya TGH-00000013"),
        *("nomor izin 00012341 eh 00012340", "IZN-00012341 eh 00012340", "bayar nomor izin 00012340"),
        *("izin 00012340 dan tagihan 00000013", "izin keluar 00012340, sapi 00000013"),
    ],
)
def test_a_permit_is_read_with_its_prefix_or_its_name(typed):
    assert looks_like(typed, PERMIT)
    assert read(typed, PERMIT) == "IZN-00012340"


@pytest.mark.parametrize(
    "typed",
    [
        *("TGH-00012340", "tgh 0001 2340", "TGH.0001.2340", "TGHOOO1234O", "tgh12340", "T G H 00012340"),
        *("tagihan no 0001 2340", "tagihan00012340", "Tagihan: 0001-2340", "kode bayar 00012340"),
        *("kode bayarnya OOO12340", "byr tagihan 00012340 ya", "skrd nomor 00012340", "retribusi 00012340"),
        *("nomor tagihan izin 00012340", "TGH-00012340 untuk izin IZN-00000013", "00012340 mau bayar"),
        *("tagihn 00012340", "tghn 0001 2340", "tagian no 00012340"),
        *("mau bayar 00012340", "pembayaran TGH-00012340", "tagihan nol nol nol satu dua tiga empat nol"),
    ],
)
def test_a_bill_is_read_with_its_prefix_or_its_name(typed):
    assert looks_like(typed, BILL)
    assert read(typed, BILL) == "TGH-00012340"


@pytest.mark.parametrize(
    ("typed", "series"),
    [
        *((f"{series.prefix}00012340", series) for series in SERIES),
        *((f"{name} 00012340", series) for series, name in NAMES.items()),
        *(("00012340", REGISTER), ("sapi 00012340 sudah bayar izin", REGISTER)),
        *(("izin lapor, sapi 00012340 mati", REGISTER), ("izin pak, 00012340", REGISTER)),
        *(("izin 00012340 untuk sapi", PERMIT), ("bayar tagihan 00012340 utk sapi", BILL)),
    ],
)
def test_a_number_belongs_to_one_series_alone(typed, series):
    assert [one for one in SERIES if looks_like(typed, one)] == [series]


@pytest.mark.parametrize("series", SERIES)
@pytest.mark.parametrize(
    "typed",
    ["izin sapi 00012340", "tagihan izin 00012340", "THG-00012340", "skkh-00012340", "izin", "kode bayar"],
)
def test_a_number_that_may_belong_to_several_belongs_to_none(typed, series):
    assert not looks_like(typed, series)


@pytest.mark.parametrize(
    "typed",
    [
        *("bayar 12.500.000", "bayar 12500000", "tagihan rp 250.000", "bayar lewat 0812 0000 4411"),
        *("tagihan 01-02-2024", "tagihan 5204010101900001", "tagihan 2 ekor", "sudah bayar belum"),
    ],
)
def test_other_numbers_beside_a_bill_are_none(typed):
    with pytest.raises(Unclear):
        read(typed, BILL)


@pytest.mark.parametrize("typed", ["IZN-00012341", "izin 00012341", "nomor izin 00021340", "izn 0001234"])
def test_a_mistyped_permit_is_told_with_its_own_prefix(typed):
    with pytest.raises(MistypedRegisterNumber) as mistyped:
        read(typed, PERMIT)
    assert mistyped.value.number.startswith("IZN-")


@pytest.mark.parametrize(
    ("typed", "series"),
    [("tgh 0001 2340", BILL), ("cek izn00012341 ya", PERMIT), ("#SBW-00012340", REGISTER)]
    + [(typed, None) for typed in ("izin 00012340", "00012340", "izn", "tgh saya", "IDN00012340", "")],
)
def test_a_prefix_before_a_number_tells_its_series(typed, series):
    assert prefixed(typed) == series


@pytest.mark.parametrize("series", SERIES)
def test_who_is_asked_for_a_number_sees_one_of_its_series(series):
    with pytest.raises(Unclear, match=f"Contoh: {series.prefix}00012340"):
        read("lupa", series)


@given(ANY_SERIES)
def test_two_numbers_at_once_are_asked_to_be_one(series):
    with pytest.raises(Unclear):
        read(f"{series.make(1)} dan {series.make(2)}", series)


@given(SERIALS)
def test_eight_digits_alone_are_an_animals_number(serial):
    number = make(serial)
    assert read(number[4:]) == number
    assert not looks_like(number[4:], PERMIT)
    assert not looks_like(number[4:], BILL)


@given(ANY_SERIES, SERIALS)
def test_a_number_reads_itself_back_and_in_no_other_series(series, serial):
    number = series.make(serial)
    assert read(number, series) == number == read(number.lower().replace("0", "o"), series)
    assert [one for one in SERIES if looks_like(number, one)] == [series]


@given(ANY_SERIES, SERIALS, st.sampled_from(["", " ", "-", ".", " . ", "_"]), st.integers(1, 7))
def test_gaps_change_nothing(series, serial, gap, place):
    digits = series.make(serial)[4:]
    typed = f"{series.prefix[:3]}{gap}{digits[:place]}{gap}{digits[place:]}"
    assert read(typed, series) == series.prefix + digits


@given(st.sampled_from([PERMIT, BILL]), SERIALS, st.sampled_from([" ", ": ", " saya ", "nya: ", " sy "]))
def test_the_name_does_what_the_prefix_does(series, serial, between):
    digits = series.make(serial)[4:]
    assert read(f"{NAMES[series]}{between}{digits}", series) == series.prefix + digits


@given(ANY_SERIES, SERIALS, st.integers(4, 11), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(series, serial, place, difference):
    number = series.make(serial)
    wrong = str((int(number[place]) + difference) % 10)
    with pytest.raises(MistypedRegisterNumber):
        read(number[:place] + wrong + number[place + 1 :], series)


@given(ANY_SERIES, SERIALS, st.integers(4, 10))
def test_two_neighbours_swapped_are_always_found(series, serial, place):
    number = series.make(serial)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if swapped != number:
        with pytest.raises(MistypedRegisterNumber):
            read(swapped, series)


@pytest.mark.parametrize("serial", [0, -1, HIGHEST_SERIAL + 1])
def test_a_serial_outside_of_the_series_has_no_number(serial):
    with pytest.raises(ValueError, match="serial"):
        make(serial)
