"""An officer takes the marks of a herd, one short message each, and issues the letter."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal, AnimalState
from domain.letters import Letter
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

WHOSE = "Pemiliknya siapa? Ketik nomor salah satu ternaknya, atau nama dan desanya. Contoh: Aminah, Boak."


@pytest.fixture
def herd(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> Chat:
    """Aminah has declared three cows; Rahma is the vet of her kecamatan."""
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    told = "daftar 3 sapi bali betina umur 3 tahun di kandang rumah milik sendiri cap AB, anting tidak ada"
    for said in (told, "lewati", "ya"):
        chat.say("Aminah", said)
    return chat


def test_one_after_the_other_and_then_the_letter(herd: Chat) -> None:
    herd(f"""
        Rahma: verifikasi
        SiJINAK: {WHOSE}
        Rahma: aminah, boak
        SiJINAK: Aminah, Desa Boak, Kec. Unter Iwes. Sudah diperiksa 0 dari 3.
                 1. SBW-00000013 sapi betina, sekitar 3 tahun, cap AB
                 2. SBW-00000021 sapi betina, sekitar 3 tahun, cap AB
                 3. SBW-00000037 sapi betina, sekitar 3 tahun, cap AB

                 Tulis angka dan cirinya. …
        Rahma: 2 jantan, poel 3, putih kaki, cap MN
        SiJINAK: Tercatat: SBW-00000021 sapi jantan, sekitar 3,5 tahun, cap MN: putih kaki.

                 Aminah, … Sudah diperiksa 1 dari 3.
                 1. SBW-00000013 …
                 3. SBW-00000037 …
        Rahma: 3 merah, beranak dua kali, sobek telinga kanan
        SiJINAK: Tercatat: SBW-00000037 sapi betina, sekitar 3 tahun, cap AB: merah, sobek telinga kanan. …
        Rahma: 1 sesuai
        SiJINAK: Tercatat: SBW-00000013 sapi betina, sekitar 3 tahun, cap AB.

                 Aminah, Desa Boak, Kec. Unter Iwes. Semua 3 ekor sudah diperiksa. …
        Rahma: surat
        SiJINAK: Terbitkan surat Aminah untuk 3 ekor yang sudah diperiksa? … [Ya, terbitkan | Belum]
        Rahma: ya
        SiJINAK: Surat terbit: 00001/SKKT/2026, untuk 3 ekor. Dikirim ke pemilik sebentar lagi. …
        Rahma: selesai
        SiJINAK: Baik, selesai untuk Aminah. [Pemilik lain | Menu]
        Aminah: SBW-00000021
        SiJINAK: SBW-00000021
                 Ternak: sapi jantan
                 …
                 Keadaan: sudah diperiksa petugas
                 …
    """)


def test_all_of_them_at_once(herd: Chat) -> None:
    herd("""
        Rahma: verifikasi
        SiJINAK: …
        Rahma: SBW-00000013
        SiJINAK: Aminah, Desa Boak, Kec. Unter Iwes. Sudah diperiksa 0 dari 3. …
        Rahma: semua sesuai
        SiJINAK: 3 ekor dicatat sesuai pernyataan.

                 Aminah, Desa Boak, Kec. Unter Iwes. Semua 3 ekor sudah diperiksa. …
    """)
    with Session(herd.engine) as session:
        assert set(session.scalars(select(Animal.state))) == {AnimalState.VERIFIED}


def test_what_is_no_mark_writes_nothing(herd: Chat) -> None:
    herd("""
        Rahma: verifikasi
        SiJINAK: …
        Rahma: aminah, boak
        SiJINAK: …
        Rahma: apa ini
        SiJINAK: Tulis angkanya, lalu cirinya. Contoh: 1 merah, tanduk patah, beranak 2.

                 Yang mana berikutnya?
        Rahma: 1
        SiJINAK: Tulis juga cirinya. Sesuai pernyataan? Ketik 1 sesuai. …
        Rahma: 4 merah
        SiJINAK: Nomor 4 tidak ada di daftarnya. …
        Rahma: 1 merah, beranak banyak
        SiJINAK: Bagian “beranak banyak” belum kami pahami. …
        Rahma: 1 jantan, beranak 2
        SiJINAK: Yang itu jantan, tidak mungkin beranak. Cocokkan lagi. …
        Rahma: surat
        SiJINAK: Terbitkan surat Aminah untuk 0 ekor yang sudah diperiksa? …
        Rahma: ya
        SiJINAK: Belum ada ternak milik sendiri yang sudah diperiksa, jadi belum bisa dibuatkan surat. …
    """)
    with Session(herd.engine) as session:
        assert set(session.scalars(select(Animal.state))) == {AnimalState.DECLARED}
        assert session.scalars(select(Letter)).all() == []


def test_a_letter_that_is_put_off_is_not_issued(herd: Chat) -> None:
    for said in ("verifikasi", "aminah, boak", "semua sesuai"):
        herd.say("Rahma", said)
    herd("""
        Rahma: surat
        SiJINAK: Terbitkan surat Aminah untuk 3 ekor …
        Rahma: belum
        SiJINAK: Baik, belum diterbitkan. …
    """)
    with Session(herd.engine) as session:
        assert session.scalars(select(Letter)).all() == []


def test_two_of_one_name_are_told_apart(herd: Chat, enrolled: Enrolled) -> None:
    enrolled("Amin")
    herd("""
        Rahma: verifikasi
        SiJINAK: …
        Rahma: amin, boak
        SiJINAK: Ada beberapa yang namanya mirip. Pilih angkanya. Contoh: 1. [Amin (…) | Aminah (…)]
        Rahma: 1
        SiJINAK: Amin, Desa Boak, Kec. Unter Iwes: belum ada ternak yang dinyatakan. Ketik SELESAI.
    """)


@pytest.mark.parametrize("said", ["Hasan, Boak", "aminah, Jorok", "farmer:1x", "SBW-00000999"])
def test_nobody_is_found_who_is_not_there(herd: Chat, said: str) -> None:
    herd.say("Rahma", "verifikasi")
    for line in herd.say("Rahma", said):
        assert "Sudah diperiksa" not in line.said


def test_another_kecamatan_s_officer_finds_nobody(herd: Chat, appointed: Appointed) -> None:
    appointed("Udin", "52.04.06")
    herd.say("Udin", "verifikasi")
    for said in ("aminah, boak", "SBW-00000013", "farmer:1"):
        herd(f"""
            Udin: {said}
            SiJINAK: Belum ditemukan di wilayah Bapak/Ibu. …
        """)


def test_a_farmer_verifies_nothing(herd: Chat) -> None:
    herd("""
        Aminah: verifikasi
        SiJINAK: Maaf, saya belum paham. …
    """)


def test_it_goes_on_where_it_was_left(herd: Chat) -> None:
    for said in ("verifikasi", "aminah, boak", "1 merah"):
        herd.say("Rahma", said)
    herd("""
        Rahma: menu
        SiJINAK: …
        Rahma: lanjut
        SiJINAK: Aminah, Desa Boak, Kec. Unter Iwes. Sudah diperiksa 1 dari 3. …
    """)
