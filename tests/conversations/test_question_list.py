"""The officer's list: page by page, any question by its number, and what needs no answer is closed."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.farmers import Farmer
from domain.questions import Question, QuestionState
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat


@pytest.fixture
def asked(chat: Chat, aminah: Farmer, appointed: Appointed) -> Chat:
    """Aminah has asked ten things, and Rahma serves in her kecamatan."""
    appointed("Rahma", "52.04.22")
    for n in range(1, 11):
        chat.say("Aminah", "petugas")
        chat.say("Aminah", f"Soal ke{n} apa jawabnya?")
        chat.pass_time("(5 menit kemudian)")
    return chat


def test_lagi_turns_the_page(asked: Chat) -> None:
    asked("""
        Rahma: pertanyaan
        SiJINAK: 1 sampai 8 dari 10 yang menunggu, yang paling mendesak dulu. Yang mana? Ketik LAGI untuk yang lain. [No 1 … | No 8 … | Lagi]
        Rahma: yang lain
        SiJINAK: 9 sampai 10 dari 10 … [No 9 … | No 10 … | Lagi]
        Rahma: [Lagi]
        SiJINAK: 1 sampai 8 … [No 1 … | Lagi]
        Rahma: lagi
        SiJINAK: 9 sampai 10 …
        Rahma: 2
        SiJINAK: Nomor 10: «Soal ke10 apa jawabnya?» …
    """)


@pytest.mark.parametrize("typed", ["nomor 9", "no 9", "No. 9", "#9", "pertanyaan nomor 9", "buka nomor 9"])
def test_a_number_that_was_announced_opens_it(asked: Chat, typed: str) -> None:
    asked(f"""
        Rahma: {typed}
        SiJINAK: Nomor 9: «Soal ke9 apa jawabnya?» …
    """)


def test_a_number_in_the_list_is_a_place_unless_it_is_called_a_number(asked: Chat) -> None:
    for said in ("nomor 1", "Ya.", "kirim", "pertanyaan"):
        asked.say("Rahma", said)
    asked("""
        Rahma: 2
        SiJINAK: Nomor 3: …
        Rahma: lewati
        SiJINAK: …
        Rahma: pertanyaan
        SiJINAK: …
        Rahma: nomor 2
        SiJINAK: Nomor 2: …
    """)


def test_a_number_that_waits_no_longer_or_never_was_is_said_so(asked: Chat) -> None:
    for said in ("nomor 1", "Ya.", "kirim"):
        asked.say("Rahma", said)
    asked("""
        Rahma: nomor 1
        SiJINAK: Nomor 1 sudah dijawab atau ditutup.

                 1 sampai 8 dari 9 …
        Rahma: 25
        SiJINAK: Nomor 25 tidak ada di antara yang bisa Bapak/Ibu buka.

                 1 sampai 8 dari 9 …
    """)


def test_what_needs_no_answer_is_closed_and_its_asker_told(asked: Chat) -> None:
    asked("""
        Rahma: nomor 4
        SiJINAK: Nomor 4: … [LEWATI | TUTUP]
        Rahma: tutup
        SiJINAK: Tutup nomor 4 tanpa jawaban? Aminah kami kabari. [Ya, tutup | Tidak, jawab]
        Rahma: tidak
        SiJINAK: Nomor 4: … [LEWATI | TUTUP]
        Rahma: selesai
        SiJINAK: Tutup nomor 4 tanpa jawaban? …
        Rahma: ya
        SiJINAK: Nomor 4 ditutup tanpa jawaban. [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Petugas Rahma menutup «Soal ke4 apa jawabnya?» tanpa jawaban tertulis. Masih perlu? Ketik PETUGAS, tulis lagi.
    """)
    with Session(asked.engine) as session:
        closed = session.scalars(select(Question).where(Question.state == QuestionState.CLOSED)).one()
        assert (closed.number, closed.answered_at) == (4, asked.now)
        assert closed.officer_id


def test_nothing_is_kept_of_a_question_only_looked_at(asked: Chat) -> None:
    asked("""
        Rahma: nomor 4
        SiJINAK: Nomor 4: …
        Rahma: menu
        SiJINAK: Ada yang bisa dibantu? … [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: nomor 4
        SiJINAK: Nomor 4: …
        Rahma: Ya.
        SiJINAK: Kirim ini ke Aminah? …
        Rahma: menu
        SiJINAK: Yang tadi (Pertanyaan masuk) masih tersimpan. …
        Rahma: nomor 4
        SiJINAK: Nomor 4: …
        Rahma: lewati
        SiJINAK: Baik, tidak ada yang dikirim. Nomor 4 tetap menunggu. [Pertanyaan lain | Menu]
        Rahma: menu
        SiJINAK: Ada yang bisa dibantu? …
    """)


def test_a_death_comes_first_and_what_was_taken_back_last(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    appointed("Rahma", "52.04.22")
    for name in ("Aminah", "Salim", "Siti"):
        enrolled(name)
    for who, said in (
        ("Aminah", "sapi saya sakit mencret di boak"),
        ("Aminah", "lewati"),
        ("Aminah", "salah lapor"),
        ("Siti", "kambing saya sakit batuk di boak"),
        ("Siti", "lewati"),
        ("Salim", "sapi saya mati mendadak keluar darah di kerekeh"),
        ("Salim", "lewati"),
    ):
        chat.say(who, said)
    chat("""
        Rahma: darurat
        SiJINAK: Apa yang terjadi? …
        Rahma: lihat laporan darurat yang masuk
        SiJINAK: Ada 3 yang menunggu. Yang mana? [No 3 DARURAT Kerekeh | No 2 DARURAT Boak | No 1 DARURAT Boak]
    """)
