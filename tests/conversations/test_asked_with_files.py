"""Photos and voice notes that go along with a question, and those that were promised to an officer."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.fetches import Never
from domain.farmers import Farmer
from domain.questions import Question, files_of
from tests.conversations.conftest import Appointed, Fetched, Introduced
from tests.conversations.sent import PHOTO, photo_of, voice_note
from tests.transcripts import Chat, Line, check

SPOILED = "Maaf, pesan suara yang tadi tidak bisa dibuka, jadi petugas belum bisa mendengarnya. Mohon kirim sekali lagi, atau tulis saja, pendek pun cukup."


def questions(chat: Chat) -> list[tuple[str, int]]:
    """What was left for officers, and with how many files."""
    with Session(chat.engine) as session:
        found = session.scalars(select(Question).order_by(Question.id))
        return [(question.text, len(files_of(session, question))) for question in found]


def test_what_stands_under_a_photo_is_the_question(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "petugas")
    asked = replace(chat.inbound("Aminah", "(foto)"), text="Ini kutu apa?", album="a1")
    assert chat.hand_over("Aminah", asked)[0].said.startswith("Pertanyaan Bapak/Ibu sudah kami teruskan")
    assert chat.hand_over("Aminah", replace(chat.inbound("Aminah", "(foto)"), album="a1")) == []
    assert questions(chat) == [("Ini kutu apa?", 2)]
    for _ in range(2):
        check(fetched("Aminah", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
        assert chat.last["Rahma"].file == PHOTO


def test_of_a_photo_alone_words_are_asked(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: (foto)
        SiJINAK: Terima kasih, 1 foto ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
    """)
    assert fetched("Aminah", photo_of("")) == []
    chat("""
        Aminah: Ini kutu apa?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
        SiJINAK > Rahma: Foto untuk nomor 1.
    """)
    assert questions(chat) == [("Ini kutu apa?", 1)]


def test_who_cannot_write_sends_the_voice_note_alone(
    chat: Chat, aminah: Farmer, appointed: Appointed
) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: (suara)
        SiJINAK: Terima kasih, 1 pesan suara ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: kirim
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
    """)
    assert questions(chat) == [("1 pesan suara", 1)]


def test_who_goes_back_on_it_has_sent_nothing(chat: Chat, aminah: Farmer, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("petugas", "(foto)", "batal", "petugas", "Kapan vaksin?"):
        chat.say("Aminah", said)
    assert questions(chat) == [("Kapan vaksin?", 0)]


def test_a_voice_note_that_cannot_be_opened_is_asked_for_again_at_once(
    chat: Chat, aminah: Farmer, fetched: Fetched
) -> None:
    chat.say("Aminah", "petugas")
    chat.say("Aminah", "(suara)")
    check(fetched("Aminah", Never("gone")), [Line("SiJINAK", SPOILED)])
    chat("""
        Aminah: (suara)
        SiJINAK: Terima kasih, 1 pesan suara ikut dikirim bersama tulisannya. …
    """)


def test_of_what_cannot_be_opened_nothing_is_promised(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "(suara)")
    assert fetched("Aminah", Never("gone")) == []
    chat(f"""
        Aminah: kirim ke petugas
        SiJINAK: {SPOILED}

                 Ada yang bisa dibantu, Aminah? …
    """)
    assert questions(chat) == []


def test_a_stranger_s_photos_are_passed_on_in_the_middle_of_his_enrolment(
    chat: Chat, introduced: Introduced, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    introduced("Joko")
    chat("""
        Joko: (foto)
        SiJINAK: Fotonya sudah sampai … [Kirim ke petugas | …]
    """)
    buttons = chat.last["Joko"]
    chat("""
        Joko: Joko
        SiJINAK: Tinggal di desa mana? …
        Joko: (foto)
        SiJINAK: Fotonya sudah sampai … [Kirim ke petugas | …]
        Joko: Boak
        SiJINAK: Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
    """)
    chat.last["Joko"] = buttons
    chat("""
        Joko: [Kirim ke petugas]
        SiJINAK: 2 foto sudah kami teruskan ke petugas. …

                 Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
    """)
    chat.last["Joko"] = buttons
    chat("""
        Joko: [Kirim ke petugas]
        SiJINAK: Yang tadi sudah ada pada petugas, tidak perlu dikirim ulang.

                 Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
    """)
    for _ in range(2):
        check(fetched("Joko", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])


def test_what_was_asked_under_a_file_may_be_typed_later(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("(suara)", "ternak saya"):
        chat.say("Aminah", said)
    assert fetched("Aminah", voice_note()) == []
    chat("""
        Aminah: kirim ke petugas
        SiJINAK: 1 pesan suara sudah kami teruskan ke petugas. …
        SiJINAK > Rahma: Pertanyaan baru nomor 1, …
        SiJINAK > Rahma: Pesan suara untuk nomor 1.
    """)
