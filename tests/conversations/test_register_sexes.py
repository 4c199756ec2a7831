"""How many males and females a herd has, told in part, in whole, or anew."""

import pytest

from domain.species import Sex
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


@pytest.mark.parametrize(
    ("said", "males"),
    [
        ("4 jantan sisanya betina", 4),
        ("campur, 1 jantan", 1),
        ("yg betina cuma 2", 10),
        ("semua betina kecuali 3", 3),
        ("jantan 4, yang lain betina", 4),
    ],
)
def test_the_rest_of_a_herd_is_of_the_other_sex(
    chat: Chat, enrolled: Enrolled, said: str, males: int
) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali 12 ekor", said):
        chat.say("Aminah", text)
    told = chat.last["Aminah"].text
    assert told.startswith(f"Saya catat: {males} jantan, {12 - males} betina.\n\nUmurnya kira-kira berapa?")
    for text in ("3 tahun", "1", "1", "lewati", "lewati", "lewati", "ya"):
        chat.say("Aminah", text)
    assert [animal.sex for animal in declared(chat)].count(Sex.MALE) == males
    assert len(declared(chat)) == 12


def test_heads_and_a_part_of_them_are_mended_at_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 3 ekor
        SiJINAK: … Umurnya kira-kira berapa? …
        Aminah: eh salah 5 ekor, yg jantan 1
        SiJINAK: Baik, saya ganti. Jumlah: 5 ekor. Kelamin: Campur. Jantan/betina: 1 jantan 4 betina.

                 Umurnya kira-kira berapa? …
    """)


@pytest.mark.parametrize(
    ("said", "line"), [("2 ekor, betina semua", "Betina"), ("1 betina", "Betina"), ("3 jantan", "Jantan")]
)
def test_a_sex_beside_the_heads_is_kept(chat: Chat, enrolled: Enrolled, said: str, line: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(
        f"Saya catat dulu:\nKelamin: {line}\n\nJenis atau rumpunnya apa?"
    )


def test_more_of_one_sex_than_there_are_is_no_part(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 5 ekor
        SiJINAK: … Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: 5 jantan 5 betina
        SiJINAK: Baik, saya ganti. Jumlah: 10 ekor.

                 Umurnya kira-kira berapa? …
    """)
