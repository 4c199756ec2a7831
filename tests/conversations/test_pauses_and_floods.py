"""Somebody comes back after hours, or writes more in a minute than a person can."""

from dataclasses import replace

from sqlalchemy import func, select

from bot.tables import inbox
from flows.flood import MOST
from flows.messages import Kind
from tests.conversations.conftest import Enrolled
from tests.transcripts import Chat


def test_after_hours_he_is_asked_whether_to_go_on(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        (2 jam kemudian)
        Aminah: betina
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        (4 jam kemudian)
        Aminah: 3 tahun
        SiJINAK: Tadi Bapak/Ibu sedang di Daftar ternak. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Aminah: teruskan
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 3 tahun
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        (4 hari kemudian)
        Aminah: halo
        SiJINAK: Tadi Bapak/Ibu sedang di Daftar ternak. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Aminah: 1
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        (4 jam kemudian)
        Aminah: selamat pagi
        SiJINAK: Tadi Bapak/Ibu sedang di Daftar ternak. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Aminah: di rumah
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        (4 jam kemudian)
        Aminah: assalamualaikum
        SiJINAK: Tadi Bapak/Ibu sedang di Daftar ternak. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Aminah: menu
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah

                 Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        (4 jam kemudian)
        Aminah: pagi
        SiJINAK: Tadi Bapak/Ibu sedang di Daftar ternak. Jawaban yang tadi masih ada. Mau diteruskan? [Teruskan | Menu]
        Aminah: 2
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah

                 Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
    """)


def test_a_word_of_any_time_needs_no_question_first(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        (5 jam kemudian)
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
    """)


def test_the_button_of_the_open_question_is_an_answer_after_hours_too(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        (5 jam kemudian)
        Aminah: [Betina]
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_what_was_only_looked_at_is_not_asked_about(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar 30 ekor ayam kampung", "1", "1", "ya"):
        chat.say("Aminah", said)
    chat("""
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 30 ayam kampung.
                 1. SBW-00000013 ayam kampung, 30 ekor

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.
        (5 jam kemudian)
        Aminah: halo
        SiJINAK: Halo.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)


def test_a_flood_is_kept_and_answered_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    begun = chat.now
    told = []
    for _ in range(MOST + 5):
        chat.now = begun  # all of them in one minute
        told.append(chat.say("Aminah", "halo"))
    assert [len(lines) for lines in told] == [1] * (MOST + 1) + [0] * 4
    assert told[MOST][0].said.startswith("Pesannya banyak sekali,")
    with chat.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(inbox)) == MOST + 5
    chat("""
        (1 menit kemudian)
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)


def test_a_second_copy_says_nothing(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    message = chat.inbound("Aminah", "menu")
    assert len(chat.hand_over("Aminah", message)) == 1
    assert chat.hand_over("Aminah", message) == []
    assert chat.hand_over("Aminah", replace(message, kind=Kind.STICKER)) == []
