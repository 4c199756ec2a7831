"""What a farmer writes about a question that he asked before finds its way to the same officers."""

import pytest

from domain.farmers import Farmer
from tests.conversations.conftest import Appointed
from tests.transcripts import Chat


@pytest.fixture
def asked(chat: Chat, aminah: Farmer, appointed: Appointed) -> Chat:
    """Aminah has just asked for a medicine."""
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "petugas")
    chat.say("Aminah", "Sapi saya cacingan, obatnya apa?")
    return chat


@pytest.fixture
def answered(asked: Chat) -> Chat:
    """And Rahma has answered."""
    for said in ("nomor 1", "Beri obat cacing.", "ya"):
        asked.say("Rahma", said)
    return asked


@pytest.mark.parametrize(
    "said",
    [
        "tambah lagi: kambing ikut ndak",
        "saya tambah pertanyaan tadi, kambing ikut tidak",
        "tambahan bu, kambing ikut?",
    ],
)
def test_more_is_added_to_the_question_that_waits(asked: Chat, said: str) -> None:
    asked(f"""
        Aminah: {said}
        SiJINAK: Ini untuk petugas?
                 «{said}» [Ya, kirim | Bukan]
        Aminah: ya
        SiJINAK: Kami tambahkan ke pertanyaan nomor 1. Dibalas paling lambat hari ini pukul 14.30 WITA.
        SiJINAK > Rahma: Tambahan untuk nomor 1: «{said}» Ketik NOMOR 1 untuk membukanya.
    """)


def test_who_only_says_that_more_comes_is_told_how(asked: Chat) -> None:
    asked("""
        Aminah: bukan daftar. saya tambah pertanyaan tadi
        SiJINAK: Baik. Tulis tambahannya, awali dengan TAMBAH. Contoh: tambah: kambingnya ikut atau tidak?
    """)


def test_more_animals_are_no_more_of_a_question(asked: Chat) -> None:
    asked("""
        Aminah: tambah lagi sapi 2 ekor
        SiJINAK: Saya catat dulu: …
    """)


@pytest.mark.parametrize(
    "said",
    ["bagaimana jawaban pertanyaan saya tadi?", "kapan dibalas", "kok belum dijawab", "sudah ada balasan?"],
)
def test_how_it_stands(asked: Chat, said: str) -> None:
    asked(f"""
        (2 jam kemudian)
        Aminah: {said}
        SiJINAK: Pertanyaan nomor 1 («Sapi saya cacingan, obatnya apa?») sudah ada pada petugas, belum dijawab. Dibalas di sini paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang.
    """)


def test_how_it_stands_when_it_was_answered_or_closed(answered: Chat) -> None:
    answered("""
        Aminah: pertanyaan saya sudah dijawab belum
        SiJINAK: Pertanyaan nomor 1 («Sapi saya cacingan, obatnya apa?») sudah dijawab hari ini pukul 10.00 WITA:
                 Beri obat cacing.
        Aminah: petugas
        SiJINAK: …
        Aminah: Berapa sendok sekali minum?
        SiJINAK: …
        SiJINAK > Rahma: …
        Rahma: nomor 2
        SiJINAK: …
        Rahma: tutup
        SiJINAK: …
        Rahma: ya
        SiJINAK: …
        SiJINAK > Aminah: …
        Aminah: kapan dibalas
        SiJINAK: Pertanyaan nomor 2 («Berapa sendok sekali minum?») ditutup petugas hari ini pukul 10.00 WITA. Masih perlu? Ketik PETUGAS.
    """)


def test_what_he_asks_after_an_answer_is_for_the_officer_and_nothing_under_way_is_lost(
    answered: Chat,
) -> None:
    answered("""
        Aminah: daftar kambing
        SiJINAK: Saya catat dulu: …
        Aminah: makasih bu dokter, itu obatnya beli dimana?
        SiJINAK: Ini untuk petugas?
                 «makasih bu dokter, itu obatnya beli dimana?» [Ya, kirim | Bukan]
        Aminah: ya
        SiJINAK: Sudah kami teruskan ke petugas, nomor 2. Dibalas paling lambat hari ini pukul 14.30 WITA.

                 Kambing berapa ekor? Contoh: 2.
        SiJINAK > Rahma: Pertanyaan baru nomor 2, …
    """)


def test_what_he_asks_next_is_read_back(answered: Chat) -> None:
    answered("""
        Aminah: mau tanya lagi obat yg kemarin namanya apa
        SiJINAK: Ini untuk petugas?
                 «mau tanya lagi obat yg kemarin namanya apa» [Ya, kirim | Bukan]
        Aminah: bukan
        SiJINAK: Ada yang bisa dibantu, Aminah? …
    """)


@pytest.mark.parametrize("said", ["2", "ya", "kaku mau bicara orang", "mau tanya bu"])
def test_what_asks_nothing_is_not_sent(chat: Chat, aminah: Farmer, said: str) -> None:
    chat(f"""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. …
        Aminah: {said}
        SiJINAK: Soal apa? Tulis satu kalimat. Contoh: Kambing saya mencret dua hari, obatnya apa?

                 Silakan tulis pertanyaannya. …
    """)


def test_a_few_words_are_read_back(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. …
        Aminah: data ternak saya
        SiJINAK: Saya kirim ke petugas:
                 «data ternak saya»
                 Sudah benar? [Ya, kirim | Tulis lagi]
        Aminah: (foto: ini kotorannya bu)
        SiJINAK: Terima kasih, 1 foto ikut dikirim bersama pertanyaannya.

                 Saya kirim ke petugas:
                 «data ternak saya
                 ini kotorannya bu»
                 Sudah benar? [Ya, kirim | Tulis lagi]
        Aminah: iya kirim
        SiJINAK: Sudah kami simpan, nomor 1. …
    """)


def test_the_words_under_a_photo_go_with_it(chat: Chat, aminah: Farmer, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: (foto: ini kotorannya bu)
        SiJINAK: Fotonya sudah sampai … [Darurat | Kirim ke petugas | Tidak usah]
        Aminah: 2
        SiJINAK: 1 foto sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
        Rahma: nomor 1
        SiJINAK: Nomor 1: «1 foto
                 ini kotorannya bu» …
    """)
