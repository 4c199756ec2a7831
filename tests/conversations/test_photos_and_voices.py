"""Photos and voice notes that nobody asked for: kept, and handed to an officer on a word or by themselves."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.fetches import Never
from domain.farmers import Farmer
from domain.questions import Question
from tests.conversations.conftest import Appointed, Fetched
from tests.conversations.sent import PHOTO, SOUND, media, photo_of, said, voice_note
from tests.transcripts import Chat, Line, check

UNHEARD = "Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup. Contoh: daftar sapi 2 ekor. Ternak sakit atau mati, atau orang digigit? Pilih 1. [Darurat | Bukan, teruskan | Kirim ke petugas]"


def questions(chat: Chat) -> list[str]:
    """What was left for officers."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question.text).order_by(Question.id)))


def test_a_photo_goes_to_an_officer_on_a_word(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: (foto)
        SiJINAK: Fotonya sudah sampai dan kami simpan, terima kasih. Ternak sakit atau mati, atau orang digigit? Pilih 1. [Darurat | Kirim ke petugas | Tidak usah]
        Aminah: [Kirim ke petugas]
        SiJINAK: 1 foto sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.

                 Ada yang bisa dibantu, Aminah? …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
    """)
    assert questions(chat) == ["1 foto"]
    check(fetched("Aminah", photo_of("")), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    assert chat.last["Rahma"].file == PHOTO
    chat("""
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? …
        Rahma: 1
        SiJINAK: Nomor 1: «1 foto»
                 Bersama 1 foto.
                 …
        SiJINAK: Foto untuk nomor 1.
        Rahma: Sapinya sehat, Bu.
        SiJINAK: Kirim ini ke Aminah?
                 «Sapinya sehat, Bu.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «1 foto». Mau membalas? Ketik PETUGAS.
                          Sapinya sehat, Bu.
    """)


def test_what_is_there_already_goes_at_once(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "(suara)")
    assert fetched("Aminah", voice_note()) == []
    chat("""
        Aminah: 3
        SiJINAK: 1 pesan suara sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
        SiJINAK > Rahma: Pesan suara untuk nomor 1.
    """)
    assert chat.last["Rahma"].file == SOUND
    assert [one.content_type for one in media(chat)] == ["audio/ogg"]


def test_an_album_goes_as_a_whole(chat: Chat, aminah: Farmer, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    for photo in [replace(chat.inbound("Aminah", "(foto)"), album="a1") for _ in range(3)]:
        chat.hand_over("Aminah", photo)
    chat("""
        Aminah: kirim
        SiJINAK: 3 foto sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
    """)


def test_a_photo_with_a_wish_is_heard_and_kept(chat: Chat, aminah: Farmer) -> None:
    photo = replace(chat.inbound("Aminah", "(foto)"), text="daftar sapi bali 2 ekor")
    assert chat.hand_over("Aminah", photo)[0].said.startswith("Saya catat dulu:")
    assert len(media(chat)) == 1


def test_a_voice_note_may_be_the_emergency(chat: Chat, aminah: Farmer) -> None:
    chat(f"""
        Aminah: (suara)
        SiJINAK: {UNHEARD}
        Aminah: 1
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
    """)


def test_a_second_voice_note_goes_to_an_officer_by_itself(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "daftar sapi bali 2 ekor")
    chat(f"""
        Aminah: (suara)
        SiJINAK: {UNHEARD}
        Aminah: (suara)
        SiJINAK: 2 pesan suara sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.

                 Jantan atau betina? [Jantan | Betina | Campur]
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Aminah: (suara)
        SiJINAK: 1 pesan suara sudah kami teruskan ke petugas. …
    """)
    assert questions(chat) == ["2 pesan suara\n1 pesan suara"]


def test_words_between_two_voice_notes_begin_anew(chat: Chat, aminah: Farmer) -> None:
    chat(f"""
        Aminah: (suara)
        SiJINAK: {UNHEARD}
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 …
        Aminah: (suara)
        SiJINAK: {UNHEARD}
        Aminah: bukan
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
    """)
    assert questions(chat) == []


def test_a_voice_note_that_does_not_come_is_told_to_who_sent_it_to_an_officer(
    chat: Chat, aminah: Farmer, fetched: Fetched
) -> None:
    chat.say("Aminah", "(suara)")
    assert fetched("Aminah", Never("gone")) == []
    chat(f"""
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? …
        Aminah: (suara)
        SiJINAK: {UNHEARD}
        Aminah: kirim ke petugas
        SiJINAK: Sudah kami simpan, nomor 1. Petugas yang menjawabnya belum terdaftar di sini, …
    """)
    check(
        fetched("Aminah", Never("gone")),
        said(
            "Maaf, pesan suara yang tadi tidak bisa dibuka, jadi petugas belum bisa mendengarnya. Mohon kirim "
            "sekali lagi, atau tulis saja, pendek pun cukup."
        ),
    )


def test_of_several_that_do_not_come_it_is_told_once(chat: Chat, aminah: Farmer, fetched: Fetched) -> None:
    chat.say("Aminah", "(suara)")
    chat.say("Aminah", "(suara)")
    assert [len(fetched("Aminah", Never("gone"), 1)) for _ in range(2)] == [1, 0]


def test_a_first_voice_note_is_answered_before_the_notice(chat: Chat) -> None:
    chat("""
        Joko: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup.

                 Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Joko: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. … [Darurat | Bukan, teruskan]
        Joko: teruskan
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Joko: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. … [Darurat | Bukan, teruskan]
        Joko: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
        Joko: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. … [Darurat | Bukan, teruskan | Kirim ke petugas]
        Joko: teruskan
        SiJINAK: Siapa nama Bapak/Ibu?
        Joko: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. …
        Joko: Joko
        SiJINAK: Tinggal di desa mana? …
    """)


def test_of_somebody_who_has_not_agreed_nothing_is_kept(chat: Chat) -> None:
    for line in ("(foto)", "(suara)", "(suara)", "3"):
        chat.say("Aminah", line)
    assert media(chat) == []
    assert questions(chat) == []
