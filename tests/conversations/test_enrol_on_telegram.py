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


def test_only_his_own_contact_counts(chat: Chat, introduced: Callable[[str], None]) -> None:
    introduced("Rudi")
    chat("""
        Rudi: Rudi Hartono
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Rudi: boak
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Rudi: lewati
        SiJINAK: Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]
        Rudi: 0812-3456-789
        SiJINAK: Supaya tidak salah nomor, tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI.

                 Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]
        Rudi: (kontak 6281999888 orang)
        SiJINAK: Itu kontak orang lain. Tekan tombol Kirim nomor HP saya, atau ketik LEWATI.

                 Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]
        Rudi: kok tombolnya tidak ada
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tekan tombol Kirim nomor HP saya di bawah, atau ketik LEWATI. Atau ketik PETUGAS, kami bantu.

                 Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI. [LEWATI]
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
