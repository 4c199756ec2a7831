"""Another wish in the words of an emergency is offered once that is reported."""

import pytest

from domain.farmers import Farmer
from flows.besides import wish_beside
from tests.conversations.conftest import Appointed
from tests.transcripts import Chat

OFFERED = "Tadi Bapak/Ibu juga menulis: «mau daftar 2 sapi». Mau diteruskan? [Teruskan | Nanti saja]"


def test_a_strangers_other_wish_waits_until_he_is_enrolled(chat: Chat, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat(f"""
        Joko: sapi saya digigit anjing gila, sekalian mau daftar 2 sapi
        SiJINAK: Pisahkan yang sakit …
        SiJINAK: Di desa mana kejadiannya? …
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: ternak sakit. …
        Joko: boak
        SiJINAK: Ceritakan singkat: …
        Joko: lewati
        SiJINAK: Terima kasih, sudah kami teruskan ke petugas. Tetap jauhkan orang dan ternak lain.

                 {OFFERED}
        SiJINAK > Rahma: …
        Joko: ya
        SiJINAK: Selamat datang di SiJINAK, …
        Joko: setuju
        SiJINAK: … Siapa nama Bapak/Ibu?
        Joko: Joko
        SiJINAK: Tinggal di desa mana? …
        Joko: boak
        SiJINAK: … Dusunnya apa? …
        Joko: lewati
        SiJINAK: Boleh kami kirim pengingat, …
        Joko: boleh
        SiJINAK: Nama: Joko
                 …
        Joko: ya
        SiJINAK: … Ternak: Sapi
                 Jumlah: 2 ekor
                 …
    """)


@pytest.mark.parametrize(
    ("said", "then"), [("ya", "Saya catat dulu:"), ("nanti saja", "Baik. Kalau nanti mau, tulis saja lagi")]
)
def test_a_farmer_goes_on_or_leaves_it(
    chat: Chat, aminah: Farmer, appointed: Appointed, said: str, then: str
) -> None:
    appointed("Rahma", "52.04.22")
    for text in ("sapi saya mati mendadak sekalian mau daftar 2 sapi", "boak", "lewati"):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.endswith("«mau daftar 2 sapi». Mau diteruskan?")
    assert chat.say("Aminah", said)[0].said.startswith(then)


@pytest.mark.parametrize(
    "text",
    [
        "sapi saya mati mendadak",
        "sapi mati mendadak, tolong petugas cepat datang",
        "sapi mati mendadak dan dagingnya sudah dijual",
        "anak saya digigit anjing, lukanya dalam",
    ],
)
def test_what_belongs_to_the_emergency_is_no_other_wish(text: str) -> None:
    assert wish_beside(text) == ""
