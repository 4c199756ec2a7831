"""What an officer notes of an animal in one line."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ages import BirthDate, Precision
from domain.animals import Seen
from domain.species import Sex, Species
from flows.language.marks import marks
from flows.language.unclear import Unclear

TODAY = date(2026, 11, 24)
THREE = BirthDate(date(2023, 11, 24), Precision.YEAR)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", {}),
        ("merah", {"colour": "merah"}),
        ("merah bata, tanduk patah kiri", {"colour": "merah bata", "horns": "patah kiri"}),
        ("merah betina", {"colour": "merah", "sex": Sex.FEMALE}),
        ("btn, merah", {"sex": Sex.FEMALE, "colour": "merah"}),
        ("beranak 2", {"times_calved": 2}),
        ("beranak dua kali; hitam", {"times_calved": 2, "colour": "hitam"}),
        ("cap AB-1", {"brand": "AB-1"}),
        ("Cap: H.M", {"brand": "H.M"}),
        ("kuping sobek kanan", {"ears": "sobek kanan"}),
        ("unyeng dua di dahi", {"whorls": "dua di dahi"}),
        ("warna putih, kaki belang", {"colour": "putih", "others": "kaki belang"}),
        ("merah, putih kaki, luka punuk", {"colour": "merah", "others": "putih kaki, luka punuk"}),
        ("tanduk panjang, tanduk melengkung", {"horns": "panjang, melengkung"}),
        ("jantan, 3 tahun, hitam", {"sex": Sex.MALE, "born": THREE, "colour": "hitam"}),
    ],
)
def test_it_reads(text, seen):
    assert marks(text, TODAY, Species.CATTLE) == Seen(**seen)


@pytest.mark.parametrize("text", ["beranak banyak", "merah, beranak", "umur lama", "merah, 90 tahun"])
def test_it_asks_about_the_part_that_it_cannot_read(text):
    with pytest.raises(Unclear) as unclear:
        marks(text, TODAY, Species.CATTLE)
    assert unclear.value.values["part"] in text


@given(st.text(max_size=200))
def test_nothing_breaks_it(text):
    with suppress(Unclear):
        assert isinstance(marks(text, TODAY, Species.BUFFALO), Seen)
