"""What tells more of an emergency belongs to its report: in place of an answer, and after the questions ended."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.questions import Question
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

RED = "⚠️ JANGAN disembelih, …"
SICK = "Pisahkan yang sakit dari yang sehat. …"
WHERE = "Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]"
ANYWHERE = "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [LEWATI]"
MORE = "Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]"
ANYTHING_ELSE = "Ada lagi yang perlu petugas tahu? Misalnya sejak kapan. Tidak ada? Ketik LEWATI. [LEWATI]"
DONE = "Terima kasih, sudah kami teruskan ke petugas. Tetap jauhkan orang dan ternak lain."
THANKED = "Terima kasih, sudah kami teruskan ke petugas."
ALONG = "Tambahan laporan darurat nomor 1: Desa Boak, Kec. Unter Iwes."
ADDED = "Kami tambahkan ke laporan nomor 1, petugas sudah kami kabari. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110. Keperluan lain? Ketik MENU."

ADDED_AGAIN = "Kami tambahkan ke laporan nomor 1, petugas sudah kami kabari. Keperluan lain? Ketik MENU."
NEWS = "Laporan nomor 1 sudah ada pada petugas. Jam datangnya belum kami ketahui; begitu petugas menjawab, kami sampaikan di sini. Ada yang bertambah parah? Tulis saja."


def texts(chat: Chat) -> list[str]:
    """What each report says."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question.text).order_by(Question.id)))


def test_more_of_the_animal_is_kept_and_the_place_asked_again(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati mendadak")
    chat(f"""
        Aminah: kambing jg batuk
        SiJINAK: {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «kambing jg batuk»
        Aminah: sp 2 g mkn
        SiJINAK: {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «sp 2 g mkn»
        Aminah: gmn ini pak
        SiJINAK: {NEWS}

                 {WHERE}
        Aminah: boak
        SiJINAK: {ANYTHING_ELSE}
        Aminah: tadi malam
        SiJINAK: {DONE}
        SiJINAK > Rahma: {ALONG} «tadi malam»
    """)
    assert texts(chat) == [
        "sapi saya mati mendadak\nkambing jg batuk\nsp 2 g mkn\nDesa Boak, Kec. Unter Iwes: tadi malam"
    ]


@pytest.mark.parametrize("said", ["jaran sopo, ndak mau bangun", "sapi sakit", "pak mantri cepat datang"])
def test_it_is_no_wish_for_something_else(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "kambing saya sakit")
    chat(f"""
        Aminah: {said}
        SiJINAK: {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «{said}»
        Aminah: boak
        SiJINAK: {ANYTHING_ELSE}
        Aminah: 2 ekor
        SiJINAK: {DONE}
        SiJINAK > Rahma: {ALONG} «2 ekor»
    """)


def test_a_stranger_is_thanked_too(chat: Chat) -> None:
    chat.say("Joko", "sapi saya mati mendadak")
    chat(f"""
        Joko: yang lain jg lemas
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas.

                 {ANYWHERE}
        Joko: kerato
        SiJINAK: {ANYTHING_ELSE}
        Joko: lewati
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.
        Joko: td pagi
        SiJINAK: Kami tambahkan ke laporan nomor 1. Petugas belum bisa kami panggil dari sini. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110. Keperluan lain? Ketik MENU.
        Joko: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)
    assert texts(chat)[0].split("\n")[-1] == "td pagi"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("sapi sy mati mendadak di poto", "Desa Poto, Kec. Moyo Hilir"),
        ("sapi mati mendadak d poto tadi pagi pak", "Desa Poto, Kec. Moyo Hilir"),
        ("kambing sakit di desa boak unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("anak saya digigit anjing di brang biji jam 7", "Kelurahan Brang Biji, Kec. Sumbawa"),
        ("sapi saya mati mendadak di kandang belakang rumah", "Desa Kerato, Kec. Unter Iwes"),
        ("jaranku mate mendadak pang bale kaku", "Desa Kerato, Kec. Unter Iwes"),
    ],
)
def test_a_place_told_with_the_report_is_not_asked_but_said_back(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str, place: str
) -> None:
    enrolled("Aminah", "52.04.22.2005")
    appointed("Rahma")
    chat(f"""
        Aminah: {said}
        SiJINAK: …
        SiJINAK: Kejadiannya di {place}, ya. Keliru? Ketik KEMBALI.

                 {MORE}
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: … {place}. Pelapor: Aminah. «{said}» …
        Aminah: kembali
        SiJINAK: Kejadiannya di Desa Kerato, …
        Aminah: jorok utan
        SiJINAK: {MORE}
        Aminah: 1 ekor
        SiJINAK: Terima kasih, sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Tambahan laporan darurat nomor 1: Desa Jorok, Kec. Utan. «1 ekor»
    """)


@pytest.mark.parametrize(
    "said",
    [
        "sapi mati mendadak keluar darah di hidung",
        "sapi mati mendadak di labuhan badas",
        "sapi mati mendadak di rumah tetangga",
        "sapi mati mendadak di mata air",
    ],
)
def test_a_place_that_is_not_certain_is_asked(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: {RED}
        SiJINAK: {WHERE}
    """)


def test_at_home_in_samawa(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya sakit")
    chat(f"""
        Aminah: pang bale kaku
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes, ya. Keliru? Ketik KEMBALI.

                 {MORE}
    """)


def test_what_is_written_after_the_end_is_added(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati mendadak", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat(f"""
        Aminah: td pagi
        SiJINAK: {ADDED}
        SiJINAK > Rahma: {ALONG} «td pagi»
        Aminah: org makan dagingnya udah
        SiJINAK: {RED}

                 {ADDED_AGAIN}
        SiJINAK > Rahma: {ALONG} «org makan dagingnya udah»
        Aminah: anak saya kegigit juga
        SiJINAK: ⚠️ Cuci luka SEKARANG, …

                 {ADDED_AGAIN}
        SiJINAK > Rahma: {ALONG} «anak saya kegigit juga»
        Aminah: gmn ini pak
        SiJINAK: {NEWS}
        Aminah: kpn dtg
        SiJINAK: {NEWS}
        Aminah: makasih
        SiJINAK: Sama-sama. Ketik MENU kapan saja.
        (31 menit kemudian)
        Aminah: kpn dtg
        SiJINAK: Maaf, saya belum paham. …
    """)
    assert texts(chat)[0].split("\n")[2:] == [
        "td pagi",
        "org makan dagingnya udah",
        "anak saya kegigit juga",
    ]


def test_what_an_officer_has_answered_is_not_added_to(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati mendadak", "lewati", "lewati"):
        chat.say("Aminah", said)
    for said in ("pertanyaan", "1", "Kami berangkat.", "1"):
        chat.say("Rahma", said)
    chat("""
        Aminah: td pagi
        SiJINAK: Maaf, saya belum paham. …
    """)


def test_written_twice_it_is_one_report(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati mendadak")
    chat(f"""
        Aminah: sapi saya mati mendadak
        SiJINAK: {THANKED}

                 {WHERE}
        Aminah: sapi saya mati mendadak 1 ekor
        SiJINAK: {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «sapi saya mati mendadak 1 ekor»
        Aminah: lewati
        SiJINAK: {ANYTHING_ELSE}
        Aminah: lewati
        SiJINAK: {DONE}
        SiJINAK > Rahma: {ALONG}
        Aminah: sapi mati mendadak pak tolong
        SiJINAK: {RED} Kami tambahkan ke laporan nomor 1.
        SiJINAK > Rahma: {ALONG} «sapi mati mendadak pak tolong»
    """)
    assert len(texts(chat)) == 1
    chat(f"""
        Aminah: kambing mati mendadak di jorok utan
        SiJINAK: {RED}
        SiJINAK: Kejadiannya di Desa Jorok, Kec. Utan, ya. Keliru? Ketik KEMBALI.

                 {MORE}
        SiJINAK > Rahma: ⚠️ DARURAT nomor 2: …
    """)
    assert len(texts(chat)) == 2


def test_later_it_is_another_one(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("sapi saya mati mendadak", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat(f"""
        (11 menit kemudian)
        Aminah: sapi saya mati mendadak
        SiJINAK: {RED}
        SiJINAK: {WHERE}
    """)
    assert len(texts(chat)) == 2


def test_left_halfway_its_questions_are_taken_up_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("sapi saya sakit", "boak", "menu"):
        chat.say("Aminah", said)
    chat(f"""
        Aminah: sapi saya sakit parah
        SiJINAK: {SICK} Kami tambahkan ke laporan nomor 1.
        SiJINAK: {MORE}
        Aminah: dagingnya sudah dimakan orang
        SiJINAK: {RED}

                 Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.
    """)
    assert len(texts(chat)) == 1


@pytest.mark.parametrize("said", ["g tau", "tidak tau pak", "entah", "lewati"])
def test_who_does_not_know_is_asked_no_more(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya sakit")
    chat(f"""
        Aminah: {said}
        SiJINAK: {MORE}
        Aminah: {said}
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.
    """)
    assert texts(chat) == ["sapi saya sakit\nDesa Boak, Kec. Unter Iwes"]
