"""What is saved is mended by an officer, who is sent exactly what was written."""

import pytest

from domain.farmers import Farmer
from tests.conversations.conftest import Appointed
from tests.conversations.sent import NUMBER
from tests.transcripts import Chat


@pytest.mark.parametrize(
    "said",
    [
        "sapi yg 356 umurnya salah 5 tahun, bisa diganti?",
        "kambing yg 427 mau dihapus, sudah dijual ke tetangga",
        "batalkan yg barusan",
        "dusunnya salah min harusnya dusun brang",
        "ralat umur sapi harusnya 3 tahun",
        "data sapi saya salah",
    ],
)
@pytest.mark.parametrize("first", ["menu", "ternak saya"])
def test_what_was_saved_wrong_goes_to_an_officer(
    chat: Chat, aminah: Farmer, appointed: Appointed, first: str, said: str
) -> None:
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: {first}
        SiJINAK: …
        Aminah: {said}
        SiJINAK: Data yang sudah tersimpan dibetulkan oleh petugas. Kirim ini ke petugas?
                 «{said}» [Ya, kirim | Bukan]
        Aminah: ya
        SiJINAK: Sudah kami teruskan ke petugas, nomor 1. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
    """)


def test_a_father_is_enrolled_by_an_officer(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: min sy mau daftarin bapak sy jg
        SiJINAK: Mendaftarkan orang lain belum bisa di sini, petugas yang mendaftarkan. Kirim ini ke petugas?
                 «min sy mau daftarin bapak sy jg» [Ya, kirim | Bukan]
    """)


@pytest.mark.parametrize(
    "said", ["min mau daftar pak", "daftar sapi bapak saya", "hapus data saya", "sapi saya mau dijual"]
)
def test_other_wishes_are_not_taken_for_it(chat: Chat, aminah: Farmer, said: str) -> None:
    [told] = chat.say("Aminah", said)
    assert "Kirim ini ke petugas" not in told.said


def test_that_a_cow_is_with_calf_is_offered_to_an_officer(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: sapi saya sudah bunting 6 bulan, tolong dicatat
        SiJINAK: Itu belum bisa dicatat di sini, tetapi petugas bisa membantu. Kirim ini ke petugas?
                 «sapi saya sudah bunting 6 bulan, tolong dicatat» [Ya, kirim | Bukan]
    """)


def test_animals_that_are_not_in_the_list_are_registered(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 1 sapi. …
        Aminah: kambing sy jg ada 2, sama kuda 1
        SiJINAK: … lanjut dengan: kuda 1

                 Saya catat dulu:
                 Ternak: Kambing …
    """)


@pytest.mark.parametrize("looked_at", ["ternak saya", NUMBER])
def test_an_officer_is_told_which_animal_died(
    chat: Chat, aminah: Farmer, appointed: Appointed, looked_at: str
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", looked_at)
    told = chat.say("Aminah", "yg pertama mati" if looked_at != NUMBER else "yg ini mati")
    [alert] = [line.said for line in told if line.who == "SiJINAK > Rahma"]
    assert f"mati (sapi {NUMBER})" in alert
