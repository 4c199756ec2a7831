"""Weights of animals as farmers tell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.unclear import Unclear
from flows.language.weights import A_WEIGHT, IMPLAUSIBLE, ONE_WEIGHT, WHICH_UNIT, Weight, weight


@pytest.mark.parametrize(
    ("typed", "kilograms"),
    [
        ("250 kg", 250),
        ("250KG", 250),
        ("２５０ ｋｇ", 250),
        ("250 kilo pak", 250),
        ("dua ratus lima puluh kilo", 250),
        ("1.200 kg", 1200),
        ("312,5 kg", 312.5),
        ("2,5 kwintal", 250),
        ("2.5 kw", 250),
        ("sekwintal", 100),
        ("dua kuintal setengah", 250),
        ("dua setengah kuintal", 250),
        ("satu koma lima kuintal", 150),
        ("2 kw 30 kg", 230),
        ("2 kuintal 30", 230),
        ("1/2 ton", 500),
        ("¼ ton", 250),
        ("0,3 ton", 300),
        ("satu ton dua kuintal", 1200),
        ("1 ton 200", 1200),
        ("seribu kilo", 1000),
        ("100 ton", 100_000),
        ("9 ons", 0.9),
        ("750 gram", 0.75),
        ("3 kg 5 ons", 3.5),
        ("Bobot hidup: 312 kg", 312),
        ("kambing sy 25kg", 25),
        ("sapi 3 ekor umur 2 tahun berat 250 kg", 250),
        ("250 kg seekor", 250),
        ("150 kg eh 160 kg", 160),
        ("150 kg eh 160", 160),
        ("3 kuintal (300 kg)", 300),
    ],
)
def test_a_weight_is_read(typed, kilograms):
    assert weight(typed) == Weight(kilograms, approximate=False)


@pytest.mark.parametrize(
    "typed",
    [
        "300an kilo",
        "300-an kg",
        "300 kiloan",
        "tiga ratusan kilo",
        "sekitar 3 kuintal",
        "kurang lebih 300 kg",
        "hampir 300 kg",
        "3 kuintalan",
        "kurleb 300kg",
        "kira2 300 kg",
    ],
)
def test_a_rough_weight_says_so(typed):
    assert weight(typed) == Weight(300, approximate=True)


@pytest.mark.parametrize("typed", ["250", "beratnya 250 pak", "2,5", "sapi 250"])
def test_a_bare_number_is_asked_for_its_unit(typed):
    with pytest.raises(Unclear) as unclear:
        weight(typed)
    assert unclear.value.hint == WHICH_UNIT


@pytest.mark.parametrize("typed", ["0 kg", "-20 kg", "- 20 kg", "101 ton", "2.000 kuintal"])
def test_what_no_animal_weighs_is_refused_with_the_reason(typed):
    with pytest.raises(Unclear) as unclear:
        weight(typed)
    assert unclear.value.hint == IMPLAUSIBLE


@pytest.mark.parametrize(
    "typed",
    [
        "250-300 kg",
        "250 sampai 300 kg",
        "250 kg 260 kg",
        "200 atau 250 kg",
        "lebih dari 250 kg",
        "kurang dari 250 kg",
        "tidak sampai 250 kg",
        "3 kuintal kurang 20 kilo",
        "2 kuintal 5",
        "1,500 kg",
        "naik 20 kg",
        "ratusan kilo",
        "kg",
        "pakan 5 kg",
        "rp 50.000 per kg",
        "50rb sekilo",
        "175 cm 300 kg",
    ],
)
def test_what_may_be_another_weight_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        weight(typed)
    assert unclear.value.hint == ONE_WEIGHT


@pytest.mark.parametrize("typed", ["", "belum ditimbang", "lingkar dada 165 cm", "umurnya 3 tahun", "3 ekor"])
def test_what_tells_no_weight_is_asked_with_an_example(typed):
    with pytest.raises(Unclear) as unclear:
        weight(typed)
    assert unclear.value.hint == A_WEIGHT or "Contoh" in unclear.value.hint


@given(st.integers(1, 100_000_000), st.booleans())
def test_a_weight_reads_itself_back(grams, approximate):
    kilograms = grams // 1000 if grams % 1000 == 0 else grams / 1000
    said = Weight(kilograms, approximate)
    assert weight(str(said)) == said


@given(st.integers(1, 999), st.integers(1, 99))
def test_quintals_and_kilograms_add_up(quintals, kilograms):
    assert weight(f"{quintals} kw {kilograms} kg").kilograms == quintals * 100 + kilograms
