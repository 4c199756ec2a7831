"""An officer's side: she finds what was asked, and nothing leaves that she did not agree to."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.farmers import Farmer
from domain.questions import Question, QuestionState
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

READ_BACK = "[Ya, kirim | Tulis ulang | Jangan kirim]"
OPENED = (
    "Nomor 1: «Obatnya apa?»\n                 Dari Aminah, Desa Boak, … Tulis jawabannya. [LEWATI | TUTUP]"
)


@pytest.fixture
def opened(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> Chat:
    """Aminah has asked, and Rahma has just opened her question."""
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for who, said in (
        ("Aminah", "petugas"),
        ("Aminah", "Obatnya apa?"),
        ("Rahma", "pertanyaan"),
        ("Rahma", "1"),
    ):
        chat.say(who, said)
    return chat


def state(chat: Chat) -> QuestionState:
    """Where the only question stands."""
    with Session(chat.engine) as session:
        return session.scalars(select(Question.state)).one()


@pytest.mark.parametrize(
    "typed", ["fotonya mana?", "tidak tahu", "tidak ada", "Sapi mati mendadak jangan dipotong"]
)
def test_whatever_she_types_is_read_back_and_not_sent(opened: Chat, typed: str) -> None:
    opened(f"""
        Rahma: {typed}
        SiJINAK: Kirim ini ke Aminah?
                 «{typed}» {READ_BACK}
    """)
    assert state(opened) is QuestionState.OPEN


@pytest.mark.parametrize("left", ["lewati", "LEWATI", "1"])
def test_she_leaves_it_for_later_before_she_has_written(opened: Chat, left: str) -> None:
    opened(f"""
        Rahma: {left}
        SiJINAK: Baik, tidak ada yang dikirim. Nomor 1 tetap menunggu. [Pertanyaan lain | Menu]
        Rahma: 1
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Obatnya apa?]
    """)


@pytest.mark.parametrize("left", ["3", "lewati", "jangan kirim", "jangan", "ga jadi"])
def test_she_leaves_it_for_later_after_she_has_written(opened: Chat, left: str) -> None:
    opened(f"""
        Rahma: Garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
        Rahma: {left}
        SiJINAK: Baik, tidak ada yang dikirim. Nomor 1 tetap menunggu.
                 Tulisan yang tidak jadi: «Garam.» [Pertanyaan lain | Menu]
    """)
    assert state(opened) is QuestionState.OPEN


def test_batal_sends_nothing(opened: Chat) -> None:
    opened(f"""
        Rahma: Garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
        Rahma: batal
        SiJINAK: Baik, tidak ada yang dikirim. Pertanyaannya tetap menunggu.

                 Ada yang bisa dibantu? …
    """)
    assert state(opened) is QuestionState.OPEN


def test_what_she_has_written_waits_while_she_looks_at_the_menu(opened: Chat) -> None:
    opened(f"""
        Rahma: Garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
        Rahma: menu
        SiJINAK: Yang tadi (Pertanyaan masuk) masih tersimpan. Ketik LANJUT untuk meneruskan.

                 Ada yang bisa dibantu? …
        Rahma: lanjut
        SiJINAK: Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
        Rahma: laporan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Obatnya apa?]
        Rahma: 1
        SiJINAK: {OPENED}
        Rahma: Air garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Air garam.» {READ_BACK}
        Rahma: kirim
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke Aminah. Ada yang keliru? Ketik RALAT. [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «Obatnya apa?». Mau membalas? Ketik PETUGAS.
                          Air garam.
    """)


def test_more_words_are_added_and_only_a_clear_yes_sends_them(opened: Chat) -> None:
    opened(f"""
        Rahma: Beri air garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Beri air garam.» {READ_BACK}
        Rahma: Besok saya ke sana.
        SiJINAK: Saya tambahkan.

                 Kirim ini ke Aminah?
                 «Beri air garam.
                 Besok saya ke sana.» {READ_BACK}
        Rahma: ya tapi
        SiJINAK: Belum dikirim. Ketik 1 untuk mengirim, 2 untuk menulis ulang, 3 kalau tidak jadi.

                 Kirim ini ke Aminah?
                 … {READ_BACK}
        Rahma: 5
        SiJINAK: Belum dikirim. Ketik 1 untuk mengirim, 2 untuk menulis ulang, 3 kalau tidak jadi.

                 Kirim ini ke Aminah?
                 … {READ_BACK}
        Rahma: (foto)
        SiJINAK: Foto dan pesan suara belum bisa kami kirim ke penanya. Mohon ditulis. Contoh: Beri air hangat dulu.

                 Kirim ini ke Aminah?
                 … {READ_BACK}
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke Aminah. Ada yang keliru? Ketik RALAT. [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «Obatnya apa?». Mau membalas? Ketik PETUGAS.
                          Beri air garam.
                          Besok saya ke sana.
    """)


def test_she_writes_it_anew(opened: Chat) -> None:
    opened(f"""
        Rahma: Air laut.
        SiJINAK: Kirim ini ke Aminah?
                 «Air laut.» {READ_BACK}
        Rahma: 2
        SiJINAK: Belum dikirim: «Air laut.»

                 {OPENED}
        Rahma: Air garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Air garam.» {READ_BACK}
        Rahma: kembali
        SiJINAK: {OPENED}
        Rahma: Garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke Aminah. Ada yang keliru? Ketik RALAT. [Pertanyaan lain | Menu]
        SiJINAK > Aminah: … Garam.
    """)


def test_after_hours_her_answer_is_still_read_back(opened: Chat) -> None:
    opened(f"""
        (4 jam kemudian)
        Rahma: Air garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Air garam.» {READ_BACK}
        (4 jam kemudian)
        Rahma: ya
        SiJINAK: Tadi Bapak/Ibu sedang di Pertanyaan masuk. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Rahma: teruskan
        SiJINAK: Kirim ini ke Aminah?
                 «Air garam.» {READ_BACK}
    """)


def test_she_is_told_when_another_officer_was_quicker(opened: Chat, appointed: Appointed) -> None:
    appointed("Dewi", "52.04.22")
    opened(f"""
        Rahma: Air garam.
        SiJINAK: Kirim ini ke Aminah?
                 «Air garam.» {READ_BACK}
    """)
    for said in ("pertanyaan", "1", "Madu.", "ya"):
        opened.say("Dewi", said)
    opened("""
        Rahma: ya
        SiJINAK: Pertanyaan itu sudah dijawab petugas lain.

                 Tidak ada pertanyaan yang menunggu. [Menu]
    """)


@pytest.mark.parametrize(
    "asked",
    ["laporan darurat yang masuk", "laporan", "ada laporan?", "pertanyaan masuk", "lihat laporan warga"],
)
def test_she_finds_what_came_in_other_words(opened: Chat, asked: str) -> None:
    opened(f"""
        Rahma: menu
        SiJINAK: …
        Rahma: {asked}
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Obatnya apa?]
    """)


def test_nobody_else_is_led_there(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: laporan
        SiJINAK: Maaf, saya belum paham. …
    """)


def test_a_number_of_no_choice_shows_the_choices_again(chat: Chat, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Rahma: pertanyaan
        SiJINAK: Tidak ada pertanyaan yang menunggu. [Menu]
        Rahma: 2
        SiJINAK: Angka itu tidak ada di pilihannya. … [Menu]
        Rahma: 1
        SiJINAK: Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: 7
        SiJINAK: Angka itu tidak ada di pilihannya.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
    """)
