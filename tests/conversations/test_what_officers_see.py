"""What an officer sees of a question: who asked, where it is, and the files that were left with it."""

from bot.fetches import Never
from domain.farmers import Farmer
from tests.conversations.conftest import Appointed, Enrolled, Fetched, Introduced
from tests.conversations.sent import PHOTO, photo_of, voice_note
from tests.transcripts import Chat, Line, check

READ_BACK = "[Ya, kirim | Tulis ulang | Jangan kirim]"


def test_of_a_stranger_she_sees_that_he_is_one(
    chat: Chat, introduced: Introduced, appointed: Appointed
) -> None:
    appointed("Rahma", "52.04.22")
    introduced("Joko")
    for said in ("petugas", "Kapan ada vaksin untuk anjing di sekitar sini? " * 3):
        chat.say("Joko", said)
    chat(f"""
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? …
        Rahma: 1
        SiJINAK: Nomor 1: «Kapan …»
                 Dari orang yang belum terdaftar, tempat belum diketahui, hari ini pukul 10.00 WITA. … [LEWATI | TUTUP]
        Rahma: Kamis.
        SiJINAK: Kirim ini ke orang yang belum terdaftar?
                 «Kamis.» {READ_BACK}
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Joko: Jawaban petugas Rahma untuk «Kapan ada vaksin untuk anjing di sekitar sini? Kapan ada vaksin untuk anjing di…». Mau membalas? Ketik PETUGAS.
                        Kamis.
    """)


def test_of_a_report_she_sees_where_it_is_and_where_its_teller_lives(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Salim", "52.04.22.2003")
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati mendadak", "Kerekeh", "lewati"):
        chat.say("Salim", said)
    chat("""
        Rahma: laporan
        SiJINAK: Ada 1 yang menunggu. Yang mana? …
        Rahma: 1
        SiJINAK: Nomor 1: «DARURAT: sapi saya mati mendadak …»
                 Dari Salim (Desa Boak, Kec. Unter Iwes). Tempatnya Desa Kerekeh, Kec. Unter Iwes, hari ini pukul 10.00 WITA. …
    """)


def test_she_sees_the_files_again_when_she_opens_the_question(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("petugas", "(suara)", "(foto)", "Ini kenapa?"):
        chat.say("Aminah", said)
    check(fetched("Aminah", voice_note(), 1), [Line("SiJINAK > Rahma", "Pesan suara untuk nomor 1.")])
    check(fetched("Aminah", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    for _ in range(2):
        chat("""
            Rahma: pertanyaan
            SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Ini kenapa?]
            Rahma: 1
            SiJINAK: Nomor 1: «Ini kenapa?»
                     Bersama 1 pesan suara dan 1 foto.
                     Dari Aminah, …
            SiJINAK: Pesan suara untuk nomor 1.
            SiJINAK: Foto untuk nomor 1.
        """)
        assert chat.last["Rahma"].file == PHOTO
        chat.say("Rahma", "lewati")


def test_she_sees_that_a_voice_note_cannot_be_opened(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("petugas", "(suara)", "kirim"):
        chat.say("Aminah", said)
    check(
        fetched("Aminah", Never("gone")),
        [
            Line("SiJINAK", "Maaf, pesan suara yang tadi tidak bisa dibuka, … Mohon kirim sekali lagi, …"),
            Line(
                "SiJINAK > Rahma",
                "Pesan suara untuk nomor 1 tidak bisa dibuka, pengirimnya sudah diminta mengulang.",
            ),
        ],
    )
    chat("""
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Aminah: 1 pesan su…]
        Rahma: 1
        SiJINAK: Nomor 1: «1 pesan suara»
                 Tidak bisa dibuka: 1 pesan suara.
                 Dari Aminah, …
        Aminah: (suara)
        SiJINAK: 1 pesan suara sudah kami teruskan ke petugas. …
    """)
