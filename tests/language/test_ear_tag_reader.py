"""An ear tag's number is found among the words around it, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ear_tags import normalise
from domain.register_numbers import SERIES
from flows.language import ear_tags
from flows.language.ear_tags import ear_tag, every_ear_tag
from flows.language.unclear import Unclear


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ID52041234", "ID52041234"),
        ("id 5204-1234", "ID52041234"),
        ("anting IDN 0042 1177", "IDN00421177"),
        ("NTB-004417", "NTB004417"),
        ("no antingnya 0042177350", "0042177350"),
        ("no 0042177350 sapi betina", "0042177350"),
        ("eartag: AB 123 456", "AB123456"),
        ("kuning, nmr 52 04 000 918", "5204000918"),
        ("sbw.20.0771", "SBW200771"),
        ("rfid nya 360000012345678", "360000012345678"),
        ("nomor anting sapi saya ID0099182 pak", "ID0099182"),
        ("anting00421177pak", "00421177"),
        ("yg kiri 00421177 yg kanan 00421177", "00421177"),
        ("sapi 2 ekor umur 3 tahun anting 00421177", "00421177"),
        ("0042 1177 2 ekor", "00421177"),
        ("ID52041235 eh ID52041234", "ID52041234"),
    ],
)
def test_a_tag_is_read_however_it_is_told(typed, read):
    assert ear_tag(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("", "antingnya lepas", "blm ada anting", "ga kebaca udah pudar", "kuning warnanya", "anting 1234"),
        *("belum dipasang anting 0042117", "lahir 12-06-2024", "hp 081200005522", "Rp 15.000.000"),
        *("nik 5204071203850001", "ID52041234, ID52041235", "ID52041234/5", "ABCDEF", "1" * 21),
        *(series.make(1234) for series in SERIES),
    ],
)
def test_what_is_no_one_tag_is_asked_again(typed):
    with pytest.raises(Unclear) as unclear:
        ear_tag(typed)
    assert "Contoh" in unclear.value.hint


@pytest.mark.parametrize(
    "typed",
    [
        "ID52041234, id 52041235",
        "ID52041234 ID52041235",
        "ID52041234 dan ID52041235 pak",
        "ID52041234\nID52041235",
    ],
)
def test_several_tags_are_read_in_order(typed):
    assert every_ear_tag(typed) == ["ID52041234", "ID52041235"]


@pytest.mark.parametrize("typed", ["", "merah", "ID52041234, 123", "ID52041234; hp 081200005522"])
def test_one_part_that_is_no_tag_asks_for_all(typed):
    with pytest.raises(Unclear):
        every_ear_tag(typed)


@given(st.from_regex(r"(ID|IDN|NTB|XQ|Z)?[0-9]{6,12}[XZ]?", fullmatch=True))
def test_a_tag_reads_itself_back(tag):
    assert ear_tag(tag) == tag == ear_tag(tag.lower()) == ear_tag(f"anting {tag} pak")


def test_a_plate_is_no_tag():
    with pytest.raises(Unclear):
        ear_tag("EA 1234 AB")


@given(st.one_of(st.text(), st.text("IDidpak0129 .-/,", max_size=30)))
def test_any_text_is_a_tag_that_reads_itself_back_or_unclear(typed):
    try:
        tag = ear_tag(typed)
    except Unclear:
        return
    assert normalise(tag) == tag == ear_tag(tag)


def test_every_hint_shows_an_example():
    assert all("Contoh" in hint for hint in (ear_tags.NO_TAG, ear_tags.ONE_TAG))
