"""Wishes heard by their cues: the longest wins, an even end is told, what stands beside can turn it away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.cues import Ear, Heard, Wish

SELL = Wish("sell", cues=("jual|dijual", "{animal} … dijual"), unless=("harga jual",))
LOSE = Wish("lose", cues=("{losses}", "{animal} … {losses}"))
CHAT = Wish("chat", cues=("petugas", "tanya"), rank=1)
EAR = Ear((SELL, LOSE, CHAT))


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("mau jual sapi", ("sell",)),
        ("JUAL!!", ("sell",)),
        ("sapinya mau dijual besok pagi", ("sell",)),
        ("sapi hilang", ("lose",)),
        ("mau tanya, sapi hilang lapor ke mana", ("lose",)),  # asking gives way
        ("tanya petugas", ("chat",)),
        ("sapi hilang atau dijual", ("sell", "lose")),
        ("harga jual sapi", ()),
        ("selamat pagi", ()),
        ("", ()),
        ("jual pulsa", ()),  # no matter of animals
        ("jual sapi buat beli motor", ("sell",)),
        ("mau jual eh bukan, sapi hilang", ("lose",)),
        ("ngejual kambing", ("sell",)),
        ("hilangnya sapi saya", ("lose",)),
        ("sapi sapi saya dijual", ("sell",)),
    ],
)
def test_what_is_wished_for(text: str, wishes: tuple[str, ...]) -> None:
    assert EAR.hear(text).wishes == wishes


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("pak tolong ya saya mau jual", ("sell",)),  # everyday words explain themselves
        ("mau jual di labuhan badas besok pagi", ("sell",)),  # so do places and times
        ("mau jual lemari antik", ()),  # two strange words beside one that tells
        ("mau jual limosin sama brangus, sapi besar", ("sell",)),  # beside an animal anything may stand
        ("petugas sensus kapan datang", ()),  # another matter
        ("tanya petugas soal lemari antik", ("chat",)),  # two words that tell
        ("dicuri orang bertopeng", ("lose",)),  # one strange word may be a name
        ("hilang semangat", ()),  # but not beside a word that is as common elsewhere
    ],
)
def test_a_single_word_is_heard_only_where_the_rest_is_familiar(text: str, wishes: tuple[str, ...]) -> None:
    assert EAR.hear(text).wishes == wishes


@pytest.mark.parametrize("text", ["sapi kehilangn", "kemalingn sapi"])
def test_a_slip_of_the_pen_is_heard_and_told(text: str) -> None:
    assert EAR.hear(text) == Heard(("lose",), fuzzy=True)


@pytest.mark.parametrize("text", ["juak", "jujur", "tanda"])
def test_a_short_word_is_never_mended(text: str) -> None:
    assert EAR.hear(text).wishes == ()


@given(st.text(max_size=300))
def test_any_text_is_heard(text: str) -> None:
    assert set(EAR.hear(text).wishes) <= {"sell", "lose", "chat"}


@given(
    st.sampled_from(["jual", "dijual", "hilang", "petugas"]),
    st.sampled_from(["pak", "min", "ya", "🙏", "..."]),
)
def test_courtesies_beside_it_change_nothing(word: str, beside: str) -> None:
    alone = EAR.hear(word).wishes
    assert EAR.hear(f"{beside} {word} {beside}").wishes == alone


DIE = Wish("die", cues=("{dead}",))
FALL = Wish("fall", cues=("{animal} … jatuh … jurang",), gives_way_to=("die",))
STRAY = Wish("stray", cues=("tidak pulang",), only_beside=("{animal}",))
PRAISE = Wish("praise", cues=("terima kasih … sudah",), anywhere=True)
GOSSIP = Wish("gossip", cues=("lihat … tv",), anywhere=True)
OF_MEANING = Ear((DIE, FALL, STRAY, PRAISE), other_matters=(GOSSIP,))


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("sapi jatuh ke jurang", ("fall",)),
        ("sapi jatuh ke jurang terus mati", ("die",)),  # however much more the fall names
        ("kerbau saya dari kemarin sudah dicari ke mana mana tetap tidak pulang", ("stray",)),
        ("suami tidak pulang", ()),  # no animal is named
        ("terima kasih sudah mengantar suami ke rumah guru", ("praise",)),  # whatever stands beside it
        ("tadi lihat di tv sapi mati", ()),  # another matter, though an animal is named
        ("spai mati", ("die",)),
    ],
)
def test_meaning_goes_before_the_letters_named(text: str, wishes: tuple[str, ...]) -> None:
    assert OF_MEANING.hear(text).wishes == wishes
