"""An answer that was sent cannot be taken back: a correction follows it to the same person."""

import pytest

from domain.farmers import Farmer
from tests.conversations.conftest import Appointed
from tests.transcripts import Chat


@pytest.fixture
def answered(chat: Chat, aminah: Farmer, appointed: Appointed) -> Chat:
    """Rahma has just answered Aminah."""
    appointed("Rahma", "52.04.22")
    for who, said in (
        ("Aminah", "petugas"),
        ("Aminah", "Berapa hari?"),
        ("Rahma", "nomor 1"),
        ("Rahma", "3 hari."),
        ("Rahma", "ya"),
    ):
        chat.say(who, said)
    return chat


@pytest.mark.parametrize(
    "said",
    [
        "eh salah kirim, tarik jawaban tadi",
        "batalkan jawaban tadi",
        "ralat",
        "jawaban saya tadi keliru",
        "hapus pesan tadi",
    ],
)
def test_she_wants_it_back(answered: Chat, said: str) -> None:
    answered(f"""
        Rahma: {said}
        SiJINAK: Yang sudah terkirim ke Aminah tidak bisa ditarik: «3 hari.». Tulis ralatnya, nanti saya bacakan dulu. Tidak jadi? Ketik LEWATI. [LEWATI]
        Rahma: 4 hari, bukan 3
        SiJINAK: Kirim ralat ini ke Aminah?
                 «4 hari, bukan 3» [Ya, kirim | Tulis ulang | Jangan kirim]
        Rahma: ya
        SiJINAK: Ralat sudah dikirim ke Aminah.
        SiJINAK > Aminah: Ralat dari petugas Rahma untuk «Berapa hari?»:
                          4 hari, bukan 3
    """)


@pytest.mark.parametrize("said", ["lewati", "ga jadi"])
def test_she_leaves_it_as_it_was(answered: Chat, said: str) -> None:
    answered(f"""
        Rahma: ralat
        SiJINAK: …
        Rahma: {said}
        SiJINAK: Baik, tidak ada yang dikirim.
    """)


def test_who_has_answered_nothing_has_nothing_to_correct(chat: Chat, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Rahma: salah kirim
        SiJINAK: Maaf, saya belum paham. …
    """)
