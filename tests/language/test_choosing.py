"""Which option a person means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.choosing import Chosen, Option, choose
from flows.language.unclear import Unclear

SPECIES = (
    Option("cattle", "Sapi", ("lembu",)),
    Option("buffalo", "Kerbau"),
    Option("horse", "Kuda", ("jaran",)),
    Option("goat", "Kambing", ("bedus",)),
    Option("chicken_native", "Ayam kampung"),
    Option("chicken_broiler", "Ayam pedaging"),
    Option("other", "Lainnya"),
)
SEXES = (Option("male", "Jantan"), Option("female", "Betina"), Option("mixed", "Campur"))
YES_NO = (
    Option("yes", "Ya, benar", ("ya", "iya", "benar", "betul", "setuju")),
    Option("no", "Ada yang salah", ("tidak", "salah", "belum")),
)
PLACES = (
    Option("own", "Kandang di rumah sendiri di Boak"),
    Option("lar", "Lar"),
    Option("shared", "Kandang kelompok tani ternak"),
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1", "cattle"),
        ("1.", "cattle"),
        ("satu", "cattle"),
        ("yg pertama", "cattle"),
        ("nomor 2", "buffalo"),
        ("no 2", "buffalo"),
        ("2️⃣", "buffalo"),
        ("pilih 3 pak", "horse"),
        ("ketiga", "horse"),
        ("1. Sapi", "cattle"),
        ("sapi", "cattle"),
        ("SAPI", "cattle"),
        ("Sapi!!", "cattle"),
        ("sapi aja", "cattle"),
        ("sapi pak makasih", "cattle"),
        ("sapi2", "cattle"),
        ("spi", "cattle"),
        ("lembu", "cattle"),
        ("kb", "buffalo"),
        ("kebo", "buffalo"),
        ("jaran", "horse"),
        ("bedus", "goat"),
        ("kmbing", "goat"),
        ("ayam kampung", "chicken_native"),
        ("lainya", "other"),
        ("cattle", "cattle"),
        ("chicken_broiler", "chicken_broiler"),
    ],
)
def test_a_choice_is_understood_for_certain(typed, value):
    assert choose(typed, SPECIES) == Chosen(value, fuzzy=False)


@pytest.mark.parametrize(
    ("typed", "options", "value"),
    [
        ("kambng", SPECIES, "goat"),
        ("ayam kampng", SPECIES, "chicken_native"),
        ("pedaging", SPECIES, "chicken_broiler"),
        ("campr", SEXES, "mixed"),
        ("campuran", SEXES, "mixed"),
        ("betinna", SEXES, "female"),
        ("jantam", SEXES, "male"),
    ],
)
def test_a_slip_of_the_pen_is_understood_but_marked(typed, options, value):
    assert choose(typed, options) == Chosen(value, fuzzy=True)


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("0", SPECIES),
        ("8", SPECIES),
        ("99", SPECIES),
        ("-1", SPECIES),
        ("1 2", SPECIES),
        ("2. Sapi", SPECIES),
        ("3 ekor", SPECIES),
        ("", SPECIES),
        ("🙏", SPECIES),
        ("sapi kerbau", SPECIES),
        ("sapi dan kuda", SPECIES),
        ("bukan sapi", SPECIES),
        ("ayam", SPECIES),
        ("kembung", SPECIES),
        ("muda", SPECIES),
        ("sapu", SPECIES),
        ("api", SPECIES),
        ("domba", SPECIES),
        ("mati lampu", SPECIES),
        ("jantan betina", SEXES),
        ("jantan apa betina?", SEXES),
        ("jantan atau betina ya", SEXES),
        ("siwe apa jantan sama2", SEXES),
        ("jangan", SEXES),
        ("jantung", SEXES),
        ("retina", SEXES),
        ("siap kak makasih", YES_NO),
        ("ya tapi kok mahal", YES_NO),
        ("ok nanti", YES_NO),
        ("mati lampu", YES_NO),
        ("ya makasih", YES_NO),
        ("ya?", YES_NO),
        ("ya tidak", YES_NO),
        ("kandang", PLACES),
    ],
)
def test_what_is_no_choice_or_two_is_unclear(typed, options):
    with pytest.raises(Unclear):
        choose(typed, options)


@pytest.mark.parametrize("option", PLACES)
@pytest.mark.parametrize("length", [20, 24])
def test_a_label_cut_by_the_platform_is_its_option(option, length):
    assert choose(option.label[:length], PLACES) == Chosen(option.value, fuzzy=False)
    assert choose(option.label[: length - 1] + "…", PLACES).value == option.value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("ya", "yes"),
        ("1", "yes"),
        ("ya pak", "yes"),
        ("setuju pak", "yes"),
        ("yes please", "yes"),
        ("no", "no"),
        ("salah", "no"),
        ("ada yg salah", "no"),
    ],
)
def test_a_plain_yes_or_no_is_a_choice(typed, value):
    assert choose(typed, YES_NO) == Chosen(value, fuzzy=False)


def test_numbers_mean_nothing_where_none_are_shown():
    assert choose("sapi", SPECIES, numbered=False).value == "cattle"
    with pytest.raises(Unclear):
        choose("1", SPECIES, numbered=False)


def test_a_label_with_a_number_is_itself_before_it_is_a_place_in_the_list():
    options = (Option("two", "2 tahun"), Option("one", "1 tahun"))
    assert choose("1 tahun", options).value == "one"
    assert choose("1", options).value == "two"


def test_two_labels_that_are_cut_alike_are_asked_again():
    options = (Option("a", "Kandang kelompok tani satu"), Option("b", "Kandang kelompok tani dua"))
    with pytest.raises(Unclear):
        choose("Kandang kelompok tan", options)


@given(st.sampled_from(SPECIES))
def test_values_labels_and_numbers_read_themselves_back(option):
    for typed in (option.value, option.label, str(SPECIES.index(option) + 1)):
        assert choose(typed, SPECIES) == Chosen(option.value, fuzzy=False)
