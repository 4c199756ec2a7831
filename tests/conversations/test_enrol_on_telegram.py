"""On Telegram a number is given by the contact button, and only one's own counts."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.farmers import Farmer
from tests.transcripts import Chat


@pytest.fixture
def chat(chat: Chat) -> Chat:
    """The same people on Telegram, where an address is no number."""
    chat.channel = "telegram"
    chat.addresses = {"Rudi": "70001", "Joko": "70002"}
    return chat


ASKED = "Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]"
NEXT = "Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]"


@pytest.fixture
def asked(chat: Chat, introduced: Callable[[str], None]) -> None:
    """Rudi, who is asked for his number."""
    introduced("Rudi")
    chat(f"""
        Rudi: Rudi Hartono
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Rudi: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Rudi: lewati
        SiJINAK: {ASKED}
    """)


def test_only_his_own_contact_counts(chat: Chat, asked: None) -> None:
    chat("""
        Rudi: (kontak 6281999888 orang)
        SiJINAK: Itu kontak orang lain. Tekan tombol Kirim nomor HP saya, atau ketik LEWATI.

                 Boleh kami simpan nomor HP-nya? [LEWATI]
        Rudi: (kontak 628123456789)
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Rudi: tidak usah
        SiJINAK: Nama: Rudi Hartono
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Nomor HP: +628123456789
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Rudi: ya
        SiJINAK: Terima kasih, Rudi Hartono. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    with Session(chat.engine) as session:
        assert session.scalars(select(Farmer)).one().phone == "+628123456789"


@pytest.mark.parametrize(
    "refusal",
    [
        *("lewat aja", "-", "gausah deh", "ga", "no", "jangan dulu lah", "nanti aja", "malas", "males ah"),
        *("rahasia", "nomornya rahasia pak", "ga punya hp", "nongka", "gpp lewati aja", "👎"),
    ],
)
def test_a_refusal_in_any_words_leaves_the_number_out(chat: Chat, asked: None, refusal: str) -> None:
    chat(f"""
        Rudi: {refusal}
        SiJINAK: {NEXT}
    """)


def test_a_yes_is_told_where_the_button_is(chat: Chat, asked: None) -> None:
    chat("""
        Rudi: iya boleh
        SiJINAK: Terima kasih. Tekan tombol Kirim nomor HP saya di bawah obrolan ini, nanti nomornya terkirim sendiri. Tombolnya tidak ada? Ketik LEWATI.

                 Boleh kami simpan nomor HP-nya? [LEWATI]
        Rudi: (kontak 628123456789)
        SiJINAK: Boleh kami kirim pengingat, …
    """)


def test_a_typed_number_is_not_insisted_on(chat: Chat, asked: None) -> None:
    chat(f"""
        Rudi: 0812-3456-789
        SiJINAK: Terima kasih, tetapi nomor yang diketik belum bisa kami simpan, karena bisa salah ketik atau milik orang lain. Tekan tombol Kirim nomor HP saya di bawah obrolan ini. Tidak mau? Ketik LEWATI.

                 Boleh kami simpan nomor HP-nya? [LEWATI]
        Rudi: +628123456789
        SiJINAK: Nomor HP kita lewati dulu.

                 {NEXT}
        Rudi: 👍
        SiJINAK: Nama: Rudi Hartono
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
    """)


def test_a_question_is_answered_and_never_taken_for_a_refusal(chat: Chat, asked: None) -> None:
    for question in ("untuk apa?", "tombolnya mana?", "apa itu dusun", "kenapa?"):
        [reply] = chat.say("Rudi", question)
        assert reply.said.endswith("Boleh kami simpan nomor HP-nya? [LEWATI]")


@pytest.mark.parametrize("answers", [("hmm", "hm hm"), ("ya", "hmm"), ("bapak saya punya", "entahlah")])
def test_the_number_is_asked_for_no_third_time(chat: Chat, asked: None, answers: tuple[str, str]) -> None:
    first, second = answers
    chat(f"""
        Rudi: {first}
        SiJINAK: …Kirim nomor HP saya … LEWATI.

                 Boleh kami simpan nomor HP-nya? [LEWATI]
        Rudi: {second}
        SiJINAK: Nomor HP kita lewati dulu.

                 {NEXT}
    """)


def test_a_sick_animal_is_no_refusal(chat: Chat, asked: None) -> None:
    chat("""
        Rudi: hmm
        SiJINAK: Tekan tombol Kirim nomor HP saya …
        Rudi: sapi saya sakit
        SiJINAK: Pisahkan yang sakit dari yang sehat. …
        SiJINAK: Di desa mana kejadiannya? …
        Rudi: lewati
        SiJINAK: …
        Rudi: lewati
        SiJINAK: Terima kasih, …

                 Yang tadi (kenalan) masih tersimpan. Ketik LANJUT untuk meneruskan.
    """)


def test_nobody_has_to_give_his_number(chat: Chat, introduced: Callable[[str], None]) -> None:
    introduced("Joko")
    chat("""
        Joko: Joko
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Joko: surabaya
        SiJINAK: Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]
        Joko: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Joko: boleh
        SiJINAK: Nama: Joko
                 Tinggal di: Kota Surabaya
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Joko: ya
        SiJINAK: Terima kasih, Joko. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    with Session(chat.engine) as session:
        assert session.scalars(select(Farmer)).one().phone is None


def test_the_buttons_ask_for_what_the_platform_can_give(
    chat: Chat, introduced: Callable[[str], None]
) -> None:
    introduced("Rudi")
    chat.say("Rudi", "Rudi")
    assert chat.last["Rudi"].share == "location"
    chat.say("Rudi", "mataram")
    assert chat.last["Rudi"].share == "contact"
