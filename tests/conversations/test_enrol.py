"""A newcomer says who he is and where he lives, as he writes it."""

from collections.abc import Callable

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
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
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
        SiJINAK: Kami belum mengenal tempat itu. Ketik nama desa dan kecamatannya, atau kabupatennya kalau di luar Sumbawa. Contoh: Boak, Unter Iwes. Atau: Lombok Tengah.

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: jorok
        SiJINAK: Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap. Contoh: Jorok, Unter Iwes. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: 2
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
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
        SiJINAK: Maksudnya Desa Boak, Kec. Unter Iwes? Ketik 1 kalau benar. Kalau bukan, ketik lagi namanya. [Boak]
        Aminah: boak
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
    """)


def test_a_kecamatan_alone_leads_to_its_villages(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: moyo hilr
        SiJINAK: Desa mana di Kec. Moyo Hilir? Pilih angkanya, atau ketik nama desanya. Contoh: Serading. [Batu Bangka | Berare | Kakiang | Labuhan Ijuk | Moyo | Moyo Mekar | Ngeru | Olat Rawa | Poto | Serading]
        Aminah: poto
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
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
                 Kelamin: Betina
                 Umur: sekitar 2 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
    """)
    assert the_farmer(chat).hamlet is None


def test_what_is_no_name_and_no_place_is_asked_again(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: setuju
        SiJINAK: Tulis nama Bapak/Ibu dengan huruf. Contoh: Aminah.

                 Siapa nama Bapak/Ibu?
        Aminah: 081234567
        SiJINAK: Tulis nama Bapak/Ibu dengan huruf. Contoh: Aminah.

                 Siapa nama Bapak/Ibu?
        Aminah: makasih kak
        SiJINAK: Sama-sama.

                 Siapa nama Bapak/Ibu?
        Aminah: daftar sapi
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis nama Bapak/Ibu dengan huruf. Contoh: Aminah.

                 Siapa nama Bapak/Ibu? [Dibantu petugas]
        Aminah: 😀
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis nama Bapak/Ibu dengan huruf. Contoh: Aminah.

                 Siapa nama Bapak/Ibu? [Dibantu petugas]
        Aminah: www.menang-undian.com
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis nama Bapak/Ibu dengan huruf. Contoh: Aminah.

                 Siapa nama Bapak/Ibu? [Dibantu petugas]
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: di sana
        SiJINAK: Kami belum mengenal tempat itu. Ketik nama desa dan kecamatannya, atau kabupatennya kalau di luar Sumbawa. Contoh: Boak, Unter Iwes. Atau: Lombok Tengah.

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: (lokasi -6.2,106.8)
        SiJINAK: Titik itu di luar Kabupaten Sumbawa. Ketik saja nama desanya. Contoh: Boak, Unter Iwes.

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: 😀
        SiJINAK: Tulis nama dusunnya saja. Contoh: Boak Atas. Tidak ada? Ketik LEWATI.

                 Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: tidak ada
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: lewati
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: ya kenapa?
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ok nanti
        SiJINAK: Jawab YA atau TIDAK saja. Contoh: ya.

                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
    """)


def test_one_line_is_corrected_without_starting_over(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminh
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
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


def test_words_of_any_time_in_the_middle_of_it(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: menu
        SiJINAK: Menunya terbuka setelah kenalan, tinggal sebentar.

                 Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: data saya
        SiJINAK: Belum ada data Bapak/Ibu yang kami simpan.

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: kembali
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: Siti
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: menu
        SiJINAK: Menunya terbuka setelah kenalan, tinggal sebentar.

                 Saya catat dulu:
                 Nama: Siti

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Kapan kantor buka?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.

                 Yang tadi (kenalan) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: halo
        SiJINAK: Saya catat dulu:
                 Nama: Siti

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: batal
        SiJINAK: Baik, dibatalkan. Tidak ada yang disimpan. Kalau nanti mau kenalan lagi, tulis saja di sini.
        Aminah: halo
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: batal
        SiJINAK: Baik, tidak jadi dihapus.
        Aminah: lanjut
        SiJINAK: Saya catat dulu:
                 Nama: Aminah

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: hapus
        SiJINAK: Sudah kami hapus. Terima kasih sudah memakai SiJINAK.
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)
