"""A village is read from what people write; a doubt becomes a list to choose from."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.regions.gazetteer import every_place
from flows.language.unclear import Unclear
from flows.language.villages import MOST_OPTIONS, Ambiguous, home, village

VILLAGES = [place.code for place in every_place().values() if place.is_village]
KECAMATAN = [place.code for place in every_place().values() if place.kind == "kecamatan"]
LONGEST = 400  # characters, so that a hint and ten options stay under 600


def asked(reader, text):
    with pytest.raises(Ambiguous) as doubt:
        reader(text)
    return doubt.value.hint.format_map(doubt.value.values), doubt.value.options


def refused(reader, text):
    with pytest.raises(Unclear) as doubt:
        reader(text)
    assert not isinstance(doubt.value, Ambiguous)
    return doubt.value.hint.format_map(doubt.value.values)


def test_a_village_is_read_as_its_code():
    assert village("ds boak") == "52.04.22.2003"
    assert village("boak kec untr iwes") == "52.04.22.2003"
    assert village("kel. seketeng") == "52.04.08.1004"


@pytest.mark.parametrize("reader", [village, home])
def test_every_code_is_read_back(reader):
    assert all(reader(code) == code for code in VILLAGES)


def test_every_code_elsewhere_is_read_back_as_a_home():
    wide = [code for code in every_place() if code.count(".") < 2 and not "52.04".startswith(code)]
    assert all(home(code) == code for code in wide)


def test_namesakes_are_told_apart_by_their_kecamatan():
    hint, options = asked(village, "jorok")
    assert hint == (
        "Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap."
        " Contoh: Jorok, Unter Iwes."
    )
    assert options == (("52.04.06.2005", "Jorok (Utan)"), ("52.04.22.2004", "Jorok (Unter Iwes)"))


def test_a_kecamatan_asks_for_the_village_in_it():
    hint, options = asked(village, "moyo hulu")
    assert hint.startswith("Desa mana di Kec. Moyo Hulu? Pilih angkanya, atau ketik nama desanya.")
    assert len(options) == MOST_OPTIONS
    assert [label for _, label in options] == sorted(label for _, label in options)


def test_a_kecamatan_with_a_namesake_lists_the_namesake_first():
    _, options = asked(village, "rhee")
    assert [label for _, label in options] == ["Rhee", "Luk", "Rhee Loka", "Sampe"]


def test_sumbawa_asks_for_the_kelurahan_in_the_town():
    _, options = asked(village, "sumbawa")
    assert len(options) == 8


def test_two_kecamatan_may_be_chosen_and_then_ask_for_their_villages():
    _, options = asked(village, "moyo hlr")
    assert options == (("52.04.09", "Kec. Moyo Hilir"), ("52.04.10", "Kec. Moyo Hulu"))
    assert asked(village, options[0][0])[1] == asked(village, "moyo hilir")[1]


def test_a_doubtful_spelling_is_confirmed():
    hint, options = asked(village, "stowe")
    assert (
        hint == "Maksudnya Desa Stowe Brang, Kec. Utan? Ketik 1 kalau benar. Kalau bukan, ketik lagi namanya."
    )
    assert options == (("52.04.06.2001", "Stowe Brang"),)


@pytest.mark.parametrize(
    "typed", ["pelat eh bukan, boak", "bukan pelat tapi boak", "eh boak", "boak eh", "sapi di boak pak"]
)
def test_a_place_that_is_taken_back_is_left_out(typed):
    assert village(typed) == "52.04.22.2003"


def test_a_village_called_as_an_everyday_word_is_confirmed():
    assert asked(village, "mungkin")[1] == (("52.04.28.2003", "Mungkin"),)
    assert village("desa mungkin") == "52.04.28.2003"


def test_nonsense_is_answered_by_an_example():
    assert refused(village, "mati lampu") == (
        "Kami belum menemukan desa itu di Kabupaten Sumbawa. Ketik nama desa dan kecamatannya."
        " Contoh: Boak, Unter Iwes."
    )
    assert "Lombok Tengah" in refused(home, "mati lampu")


def test_animals_live_in_the_regency_only():
    assert refused(village, "mataram").startswith("Kota Mataram di luar Kabupaten Sumbawa.")
    assert refused(village, "ntb").startswith("Kami belum menemukan desa itu")
    assert refused(village, "kab sumbawa").startswith("Desa atau kelurahannya apa?")


def test_a_person_may_live_anywhere():
    assert home("mataram") == "52.71"
    assert home("lotim") == "52.03"
    assert home("sumbawa barat") == "52.07"
    assert home("ds boak") == "52.04.22.2003"
    assert [label for _, label in asked(home, "bima")[1]] == ["Kabupaten Bima", "Kota Bima"]
    assert asked(home, "rhee") == asked(village, "rhee")
    assert asked(home, "sumbawa") == asked(village, "sumbawa")


@pytest.mark.parametrize("code", KECAMATAN)
def test_every_kecamatan_leads_to_its_villages(code):
    hint, options = asked(village, code)
    assert 0 < len(options) <= MOST_OPTIONS
    assert all(village(chosen).startswith(code) for chosen, _ in options)
    assert len(hint) + sum(len(label) + 5 for _, label in options) < LONGEST


@given(st.text())
@pytest.mark.parametrize("reader", [village, home])
def test_any_text_is_read_or_asked_about(reader, text):
    with suppress(Unclear):
        assert reader(text) in every_place()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("krg dima badas", "52.04.18.2002"),
        ("krg dima", "52.04.18.2002"),
        ("jorok iwes", "52.04.22.2004"),
        ("untr iws jrk", "52.04.22.2004"),
        ("labuhan aji kec. labuhan badas, di pulau moyo", "52.04.18.2004"),
        ("saya tinggalnya di penyaring pak sudah tiga puluh tahun, aslinya dari lombok", "52.04.23.2003"),
    ],
)
@pytest.mark.parametrize("reader", [village, home])
def test_a_short_or_a_long_address_is_written_out(reader, typed, code):
    assert reader(typed) == code


@pytest.mark.parametrize(
    "typed", ["dulu tinggal di penyaring", "tinggal di penyaring atau boak", "sbw", "mtr", "lbhn bds", "krg"]
)
def test_an_address_with_two_meanings_is_asked_about(typed):
    with pytest.raises(Unclear):
        village(typed)


def test_who_lives_in_one_place_and_keeps_in_another_is_asked():
    with pytest.raises(Unclear):
        village("saya tinggal di penyaring, kandang di boak")
