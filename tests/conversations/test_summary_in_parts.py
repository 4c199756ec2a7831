"""A summary mended in one message: every part is taken, asked, or said not to be understood."""

import pytest

from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def at_the_summary(chat: Chat, heads: int = 3) -> None:
    """Answer everything that is asked before the summary of some cows."""
    for said in (
        f"daftar sapi bali betina {heads} ekor umur 3 tahun",
        "1",
        "1",
        "lewati",
        "lewati",
        "lewati",
    ):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.endswith("Sudah benar?")


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("tdk, umurnya 4 thn. cap ada H", "Umur: sekitar 4 tahun. Cap: H."),
        (
            "umurnya 2 tahun bukan 1, sama jumlahnya 4 ekor jd 3 betina 1 jantan",
            "Umur: sekitar 2 tahun. Jumlah: 4 ekor. Kelamin: Campur. Jantan/betina: 1 jantan 3 betina.",
        ),
        ("bukan 3 ekor, 4 ekor, cap AB", "Jumlah: 4 ekor. Cap: AB."),
        ("yg satu jantan", "Kelamin: Campur. Jantan/betina: 1 jantan 2 betina."),
    ],
)
def test_every_line_that_is_told_is_changed(chat: Chat, enrolled: Enrolled, said: str, changed: str) -> None:
    enrolled("Aminah")
    at_the_summary(chat)
    chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith(f"Baik, saya ganti. {changed}\n\nTernak: Sapi")
    assert declared(chat) == []


def test_a_line_that_cannot_be_read_is_asked_after_the_others_are_changed(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    at_the_summary(chat)
    chat("""
        Aminah: bukan betina, jantan. umurnya 4
        SiJINAK: Baik, saya ganti. Kelamin: Jantan.

                 Umurnya kira-kira berapa? …
        Aminah: 4 tahun
        SiJINAK: Ternak: Sapi
                 Jumlah: 3 ekor
                 Rumpun: Bali
                 Kelamin: Jantan
                 Umur: sekitar 4 tahun
                 …
    """)


def test_a_part_that_nobody_understands_is_said(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    at_the_summary(chat)
    chat("""
        Aminah: umurnya 4 tahun, warnanya merah
        SiJINAK: Baik, saya ganti. Umur: sekitar 4 tahun.

                 Ini belum saya pahami: «warnanya merah».

                 Ternak: Sapi
                 …
    """)


@pytest.mark.parametrize("said", ["umur yg satu 2 thn", "salah satu umurnya 2 tahun"])
def test_what_is_told_of_one_animal_is_not_told_of_all(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    at_the_summary(chat)
    chat.say("Aminah", said)
    told = chat.last["Aminah"].text
    assert told.startswith("Yang dicatat di sini sama untuk 3 ekor, jadi belum saya ubah.")
    assert "Umur: sekitar 3 tahun" in told


def test_one_year_is_no_single_animal(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    at_the_summary(chat)
    chat.say("Aminah", "umurnya salah, satu tahun")
    assert chat.last["Aminah"].text.startswith("Baik, saya ganti. Umur: sekitar 1 tahun.")


def test_an_age_taken_back_later_without_its_unit_is_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali betina 3 ekor umur 3 tahun", "1", "1", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: eh salah umurnya bukan 3 tapi 4
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 4 thn
        SiJINAK: Kirim foto ternaknya. …
    """)


@pytest.mark.parametrize("said", ["6 dan 4 tahun", "yg satu 6 thn yg satu 4 thn", "6 and 4 years"])
def test_two_ages_are_told_apart(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar kuda betina 2 ekor", "1", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Umurnya berbeda-beda? Satu kali daftar untuk satu umur.")
