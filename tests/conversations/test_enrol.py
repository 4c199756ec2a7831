"""A newcomer says who he is and where he lives, as he writes it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import regions
from domain.farmers import Farmer
from tests.conversations.conftest import Introduced
from tests.transcripts import Chat


def the_farmer(chat: Chat) -> Farmer:
    with Session(chat.engine) as session:
        return session.scalars(select(Farmer)).one()


def test_a_farmer_of_boak_enrols_on_whatsapp(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Siti Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: ds boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: dsn Boak Atas
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: boleh
        SiJINAK: Nama: Siti Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: Boak Atas
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Siti Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    farmer = the_farmer(chat)
    assert (farmer.name, regions.title(farmer.region_code)) == ("Siti Aminah", "Desa Boak, Kec. Unter Iwes")
    assert (farmer.hamlet, farmer.phone, farmer.wants_reminders) == (
        "Boak Atas",
        chat.address("Aminah"),
        True,
    )
    assert farmer.agreed_at < chat.now


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Boak", "Desa Boak, Kec. Unter Iwes"),
        ("ds boak", "Desa Boak, Kec. Unter Iwes"),
        ("desa BOAK kec unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("boak, unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("jorok utan", "Desa Jorok, Kec. Utan"),
        ("(lokasi -8.54951,117.45017)", "Desa Boak, Kec. Unter Iwes"),
        ("Mataram", "Kota Mataram"),
        ("surabaya", "Kota Surabaya"),
        ("lombok tengah", "Kabupaten Lombok Tengah"),
    ],
)
def test_a_place_is_understood(chat: Chat, introduced: Introduced, written: str, place: str) -> None:
    introduced("Aminah")
    chat.say("Aminah", "Aminah")
    chat.say("Aminah", written)
    chat.say("Aminah", "lewati")
    told = chat.say("Aminah", "tidak usah")
    assert f"Tinggal di: {place}\n" in told[0].said


def test_namesakes_are_asked_by_number(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: jorok
        SiJINAK: Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap. Contoh: Jorok, Unter Iwes. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: 3
        SiJINAK: Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: gtw
        SiJINAK: Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: 2
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak usah
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Jorok, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    assert regions.title(the_farmer(chat).region_code) == "Desa Jorok, Kec. Unter Iwes"


def test_a_namesake_may_be_answered_afresh(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: jorok
        SiJINAK: Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap. Contoh: Jorok, Unter Iwes. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: bukan, saya di boak
        SiJINAK: Desa Boak, Kec. Unter Iwes. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
    """)


def test_a_kecamatan_alone_leads_to_its_villages(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: moyo hilr
        SiJINAK: Desa mana di Kec. Moyo Hilir? Pilih angkanya, atau ketik nama desanya. Contoh: Serading. [Batu Bangka | Berare | Kakiang | Labuhan Ijuk | Moyo | Moyo Mekar | Ngeru | Olat Rawa | Poto | Serading]
        Aminah: poto
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak usah
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Poto, Kec. Moyo Hilir
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    assert regions.title(the_farmer(chat).region_code) == "Desa Poto, Kec. Moyo Hilir"


def test_a_trader_in_surabaya_is_asked_no_hamlet(chat: Chat, introduced: Introduced) -> None:
    introduced("Joko")
    chat("""
        Joko: Joko
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Joko: Surabaya
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Joko: jangan
        SiJINAK: Nama: Joko
                 Tinggal di: Kota Surabaya
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Joko: ya
        SiJINAK: Terima kasih, Joko. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
        Joko: daftar sapi betina 1 ekor bali umur 2 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 2 tahun

                 Dipelihara di mana? [Lar (padang lepas) | Kandang di desa lain]
    """)
    assert the_farmer(chat).hamlet is None


def test_one_line_is_corrected_without_starting_over(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminh
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: boleh
        SiJINAK: Nama: Aminh
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: salah
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Nama | Tinggal di | Dusun | Pengingat]
        Aminah: 1
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: tinggalnya salah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: jorok, utan
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Jorok, Kec. Utan
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: [Ada yang salah]
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Nama | Tinggal di | Dusun | Pengingat]
        Aminah: apa
        SiJINAK: Pilih angkanya saja. Contoh: 1.
                 Baris mana yang salah? Yang lain tetap disimpan. [Nama | Tinggal di | Dusun | Pengingat]
        Aminah: pengingat
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak usah
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Jorok, Kec. Utan
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: [Ya, benar]
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
    farmer = the_farmer(chat)
    assert (farmer.name, farmer.wants_reminders) == ("Aminah", False)
    assert regions.title(farmer.region_code) == "Desa Jorok, Kec. Utan"
