"""Questions as people bring them: with the wish itself, declined, told twice, and asked after."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.officers import Role
from domain.questions import Question
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

WRITE = "Silakan tulis pertanyaannya. Petugas akan membalas di sini."
WRITE_COMPLAINT = "Silakan tulis pengaduannya: apa, di mana, kapan. Hanya pimpinan Dinas yang membacanya."
HANDED_OVER = (
    "Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, …"
)
NEWS = "Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya."


def asked(chat: Chat) -> list[str]:
    """What was left for the officers."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question.text)))


@pytest.mark.parametrize(
    "said",
    [
        *("no, I have no question now", "ga jadi", "tidak jadi pak", "tidak ada", "batal aja dulu", "g"),
        *("nanti saja", "tidak ada pertanyaan lagi", "ndak jadi nak"),
    ],
)
def test_who_declines_has_asked_nothing(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: petugas
        SiJINAK: {WRITE}
        Aminah: {said}
        SiJINAK: …
        Aminah: batal
        SiJINAK: …
    """)
    assert asked(chat) == []


def test_who_has_none_is_shown_the_way_out(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: petugas
        SiJINAK: {WRITE}
        Aminah: tidak ada
        SiJINAK: Tidak jadi bertanya? Ketik BATAL. Kalau ada, tulis pertanyaannya. Contoh: Kapan vaksin PMK di Boak?

                 {WRITE}
        Aminah: tidak ada obat cacing di kios, di mana belinya?
        SiJINAK: Sudah kami simpan, nomor 1. …
        Aminah: pengaduan
        SiJINAK: {WRITE_COMPLAINT}
        Aminah: tidak ada
        SiJINAK: Tidak jadi mengadu? Ketik BATAL. Kalau ada, tulis pengaduannya. Contoh: Di pos ada yang minta uang, kemarin pagi.

                 {WRITE_COMPLAINT}
    """)


def test_a_death_told_as_a_question_is_an_emergency(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: petugas
        SiJINAK: {WRITE}
        Aminah: pak sapi saya mati satu
        SiJINAK: ⚠️ JANGAN disembelih, …
        SiJINAK: Kejadiannya di Desa Boak, …
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: ternak mati atau berdarah. … «pak sapi saya mati satu» …
    """)


@pytest.mark.parametrize(
    "said",
    [
        "siapa petugasnya nomor hpnya brp",
        "mau tanya petugas, sapi saya boleh dijual ga umur 1 tahun",
        "pak mantri kapan ke boak",
        "minta nomor petugas",
    ],
)
def test_a_question_that_comes_with_the_wish_is_said_back_and_sent(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: {said}
        SiJINAK: Saya kirim ke petugas:
                 «{said}»
                 Sudah benar? [Ya, kirim | Tulis lagi]
        Aminah: hmm
        SiJINAK: Ketik 1 kalau sudah benar, atau 2 untuk menulisnya lagi.

                 Saya kirim ke petugas:
                 «{said}»
                 Sudah benar? [Ya, kirim | Tulis lagi]
        Aminah: ya
        SiJINAK: {HANDED_OVER}
        SiJINAK > Rahma: {NEWS}
    """)
    assert asked(chat) == [said]


def test_said_back_it_may_be_written_anew(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: pak mantri kapan ke boak
        SiJINAK: Saya kirim ke petugas: …
        Aminah: 2
        SiJINAK: Silakan tulis pertanyaannya.
        Aminah: Kapan mantri ke Kerato?
        SiJINAK: {HANDED_OVER}
        SiJINAK > Rahma: {NEWS}
    """)
    assert asked(chat) == ["Kapan mantri ke Kerato?"]


@pytest.mark.parametrize(
    "said", ["tanya petugas", "mau tanya", "pak saya mau tanya dong", "dokter hewan", "mantri"]
)
def test_a_bare_wish_asks_for_the_question(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: {WRITE}
    """)


def test_a_very_long_question_is_said_back_in_part(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    told = chat.say("Aminah", "mau tanya petugas " + "sapi " * 800)
    assert len(told[0].said) < 600
    assert "…»" in told[0].said


@pytest.mark.parametrize("said", ["kapan dijawab", "sdh dijwb blm", "kok lama ya", "mana jawabannya"])
def test_who_waits_hears_until_when(chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("petugas", "Boleh jual sapi umur 1 tahun?"):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: {said}
        SiJINAK: Pertanyaan … nomor 1 … sudah ada pada petugas… Dibalas di sini paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang.
    """)


def test_where_nobody_answers_no_moment_is_promised(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for earlier in ("petugas", "Boleh jual sapi umur 1 tahun?"):
        chat.say("Aminah", earlier)
    chat("""
        Aminah: kapan dijawab
        SiJINAK: Sudah kami simpan, nomor 1. Petugas yang menjawabnya belum terdaftar di sini, …
    """)


def test_a_complaint_that_comes_with_the_wish_is_kept_too(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Kadis", role=Role.HEAD)
    chat("""
        Aminah: petugas minta uang 500rb di pos kemarin
        SiJINAK: Saya kirim ke pimpinan Dinas:
                 «petugas minta uang 500rb di pos kemarin»
                 Sudah benar? [Ya, kirim | Tulis lagi]
        Aminah: benar pak
        SiJINAK: Pengaduan Bapak/Ibu tercatat, nomor 1. Dijawab paling lambat hari ini pukul 14.30 WITA. Terima kasih sudah menyampaikan.
        SiJINAK > Kadis: Pengaduan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Aminah: kapan dijawab
        SiJINAK: Pengaduan nomor 1 («…») sudah ada pada petugas, belum dijawab. Dibalas di sini paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang.
    """)
