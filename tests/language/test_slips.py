"""Words are taken for the known words that were meant, and every guess says that it is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.slips import Slips

MEND = Slips(
    frozenset(
        {"daftar", "daftarkan", "catat", "sapi", "lemas", "menu", "suap", "retribusi", "suntik", "ternak"}
    )
).mend


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("daftarin", "daftar"),
        ("nyatet", "catat"),
        ("mencatat", "catat"),
        ("dicatatkan", "catat"),
        ("penyuntikan", "suntik"),
        ("lemes", "lemas"),
        ("mendaptarkan", "daftar"),
        ("sapine", "sapi"),
        ("ternakku", "ternak saya"),
    ],
)
def test_affixes_and_ways_of_speaking_are_no_guess(written: str, meant: str) -> None:
    assert MEND(written) == (meant, False)


@pytest.mark.parametrize(
    ("written", "meant"), [("mnu", "menu"), ("rtribsi", "retribusi"), ("retribisi", "retribusi")]
)
def test_left_out_vowels_and_slips_are_a_guess(written: str, meant: str) -> None:
    assert MEND(written) == (meant, True)


@pytest.mark.parametrize(
    "written", ["sup", "mana", "manis", "makan", "memang", "semua", "sore", "12", "soto"]
)
def test_another_word_stays_itself(written: str) -> None:
    assert MEND(written) == (written, False)


@pytest.mark.parametrize("written", ["spai", "saip"])
def test_two_letters_swapped_are_seen_only_in_the_words_named(written: str) -> None:
    animals = Slips(frozenset({"sapi", "lemas"}), swapped=frozenset({"sapi"})).mend
    assert animals(written) == ("sapi", True)
    assert animals("lmeas") == ("lmeas", False)


@pytest.mark.parametrize(("written", "meant"), [("kdaftar", "daftar"), ("dsuntik", "suntik")])
def test_a_prefix_without_its_vowel_is_no_guess(written: str, meant: str) -> None:
    assert MEND(written) == (meant, False)


@given(st.text(st.characters(categories=["Ll", "Nd"]), min_size=1, max_size=40))
def test_any_word_is_mended_into_words(written: str) -> None:
    assert MEND(written)[0].strip()
