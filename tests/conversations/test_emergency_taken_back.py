"""An emergency reported by mistake is taken back, and its officers hear of it."""

import pytest

from tests.conversations.conftest import Appointed, Enrolled
from tests.conversations.test_emergency_more import MORE, WHERE, texts
from tests.transcripts import Chat

BACK = "Baik, kami sampaikan ke petugas bahwa laporannya keliru. Kalau ternyata benar, ketik DARURAT."
TOLD = "Laporan darurat nomor 1: pelapor menyatakan salah lapor."
MISTAKES = [
    "salah",
    "salah lapor",
    "salah pencet",
    "slh",
    "ga jadi",
    "bukan",
    "tidak jadi",
    "maaf salah kirim pak",
]


@pytest.mark.parametrize("said", [said for said in MISTAKES if said != "bukan"])
def test_at_the_first_question(chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("darurat", "1"):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: {said}
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. …
        Rahma: 1
        SiJINAK: Nomor 1: «DARURAT: ternak mati atau berdarah
                 Pelapor: salah lapor.»
                 …
        Aminah: tadi pagi
        SiJINAK: Maaf, saya belum paham. …
    """)


@pytest.mark.parametrize("said", ["bukan", "tidak", "di tempat lain", "2"])
def test_no_to_his_own_village_is_another_place_and_no_mistake(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati mendadak")
    chat(f"""
        Aminah: {said}
        SiJINAK: Baik, di tempat lain.

                 Di desa mana kejadiannya? …
        Aminah: jorok utan
        SiJINAK: {MORE}
    """)


@pytest.mark.parametrize("said", ["ya", "1", "iya pak", "di sana"])
def test_yes_is_his_own_village(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya mati mendadak")
    chat(f"""
        Aminah: {said}
        SiJINAK: {MORE}
    """)


@pytest.mark.parametrize(
    "said", ["boak min, tp sudah saya pisah sendiri", "boak bagian belakang masjid raya"]
)
def test_a_village_said_in_front_is_heard_and_the_rest_kept(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str
) -> None:
    enrolled("Aminah", "52.04.22.2005")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati mendadak")
    chat(f"""
        Aminah: {said}
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes, ya. Keliru? Ketik KEMBALI.

                 Ada lagi yang perlu petugas tahu? …
        SiJINAK > Rahma: Tambahan laporan darurat nomor 1: … «{said}»
    """)


@pytest.mark.parametrize("said", MISTAKES)
def test_at_the_second_question(chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("darurat", "1", "boak"):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: {said}
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
    """)
    assert texts(chat) == ["ternak mati atau berdarah\nPelapor: salah lapor."]


def test_where_the_place_may_be_meant_it_is_asked_which(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya sakit di poto")
    chat(f"""
        Aminah: salah
        SiJINAK: Tempatnya yang keliru? Ketik KEMBALI. Laporannya yang keliru? Ketik SALAH LAPOR.

                 {MORE}
        Aminah: salah lapor
        SiJINAK: {BACK}
    """)


@pytest.mark.parametrize("left", [["batal"], ["lewati", "lewati"]])
def test_after_the_questions_too(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, left: list[str]
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("sapi saya mati mendadak", *left):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: salah
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
    """)


def test_taken_back_it_can_be_true_after_all(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for earlier in ("sapi saya mati mendadak", "salah"):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: sapi saya mati mendadak
        SiJINAK: ⚠️ JANGAN disembelih, …
        SiJINAK: {WHERE}
    """)
    assert len(texts(chat)) == 2
