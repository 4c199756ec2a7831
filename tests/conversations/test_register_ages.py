"""Who does not know how old an animal is leaves it to the officer who comes to look."""

import pytest

from domain.farmers import Farmer
from tests.conversations.herd import declared
from tests.transcripts import Chat


@pytest.mark.parametrize(
    "said",
    [
        "tidak tahu",
        "lupa",
        "ga tau umurnya pak",
        "kurang tahu",
        "LEWATI",
        "entah",
        "sudah lupa tanggal lahirnya",
    ],
)
def test_an_unknown_age_is_left_to_the_officer(chat: Chat, aminah: Farmer, said: str) -> None:
    chat.say("Aminah", "daftar sapi bali betina 1 ekor")
    chat(f"""
        Aminah: {said}
        SiJINAK: Baik, umurnya nanti diperkirakan petugas.

                 Dipelihara di mana? …
    """)
    for answer in ("1", "sendiri", "lewati", "lewati", "lewati", "ya"):
        chat.say("Aminah", answer)
    assert declared(chat)[-1].born is None


def test_that_it_is_unknown_may_be_said_at_once(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: daftar sapi bali betina 1 ekor umurnya ga tau
        SiJINAK: Saya catat dulu:
                 …
                 Dipelihara di mana? …
    """)


def test_it_can_be_told_at_the_summary_still(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar sapi bali betina 1 ekor", "lupa", "1", "sendiri", "lewati", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: umurnya 3 tahun
        SiJINAK: Baik, saya ganti. Umur: sekitar 3 tahun.

                 Ternak: Sapi
                 …
                 Umur: sekitar 3 tahun
                 …
    """)


def test_a_bare_number_is_no_choice_of_leaving_it_out(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "daftar sapi bali betina 1 ekor")
    chat("""
        Aminah: 1
        SiJINAK: 1 tahun atau 1 bulan? Contoh: 1 tahun. [1 tahun | 1 bulan]
    """)


@pytest.mark.parametrize("said", ["sapi sy bunting brp bln dl br lahir", "baru lahir kapan boleh disuntik"])
def test_a_question_is_no_age(chat: Chat, aminah: Farmer, said: str) -> None:
    for text in ("daftar sapi bali betina 2 ekor", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.endswith("Tidak tahu? Ketik LEWATI.")
