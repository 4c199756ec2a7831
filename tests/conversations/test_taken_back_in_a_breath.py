"""What is taken back in the same breath, left with politeness, or refused again and again."""

import pytest

from tests.conversations.conftest import Enrolled, Introduced
from tests.transcripts import Chat


@pytest.mark.parametrize(
    "said",
    ["karang dima. bukan, labuhan sumbawa", "labuhan sumbawa, bukan karang dima", "boak eh labuhan sumbawa"],
)
def test_the_place_that_he_keeps_to_is_taken(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    chat.say("Aminah", "Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: Desa Labuhan Sumbawa, Kec. Labuhan Badas. Dusunnya apa? …
    """)


def test_where_a_pin_was_taken_to_is_denied_in_words(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat.say("Aminah", "Aminah")
    chat("""
        Aminah: (lokasi -8.53,117.43)
        SiJINAK: Desa Jorok, Kec. Unter Iwes. Dusunnya apa? …
        Aminah: bkn disitu, di sempe
        SiJINAK: Baik, saya ganti. Tinggal di: Desa Sempe, Kec. Moyo Hulu.

                 Desa Sempe, Kec. Moyo Hulu. Dusunnya apa? …
        Aminah: kmbali
        SiJINAK: Tinggal di desa mana? …
    """)


@pytest.mark.parametrize("said", ["batal aja", "batal dulu ya kak", "udah batal"])
def test_a_polite_cancel_is_one(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi 3 ekor")
    chat(f"""
        Aminah: {said}
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? …
    """)


def test_who_gives_up_twice_is_let_go(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi 3 ekor")
    chat("""
        Aminah: gajadi
        SiJINAK: Mau berhenti dari Daftar ternak? [Teruskan | Simpan dulu | Batalkan]
        Aminah: gajadi
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? …
    """)


def test_a_no_that_comes_twice_is_no_echo(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar 30 ekor ayam kampung", "1", "1"):
        chat.say("Aminah", said)
    chat("""
        Aminah: nonda
        SiJINAK: Baris mana yang salah? …
    """)


def test_a_number_where_nothing_was_to_choose_is_not_called_a_wrong_choice(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: 7
        SiJINAK: Maaf, saya belum paham. Pilih angkanya, atau tulis keperluannya. …
        Aminah: 9
        SiJINAK: Angka itu tidak ada di pilihannya. …
    """)


def test_impatience_is_no_wish_for_an_officer_and_a_misspelt_wish_is_one(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    for said in ("daftar 30 ekor ayam kampung", "1", "1"):
        chat.say("Aminah", said)
    [reply] = chat.say("Aminah", "jgn banyak tanya, simpan aja")
    assert "Tanya petugas" not in reply.said
    [reply] = chat.say("Aminah", "tnya petugas")
    assert "Tanya petugas" in reply.said
