"""Whose declared animals are: one's own, shared with an owner, from the government."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Ownership
from domain.media import Media
from domain.species import Species
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_gaduhan_names_its_owner(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi betina 1 ekor 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: 1
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: gaduhan
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir.
        Aminah: 08123
        SiJINAK: Tulis namanya saja. Contoh: Aminah.

                 Siapa nama pemiliknya?
        Aminah: Haji Amir
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: AB
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Gaduhan (bagi hasil)
                 Pemilik: Haji Amir
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
        Aminah: SBW-00000013
        SiJINAK: SBW-00000013
                 Ternak: sapi betina
                 Rumpun: Bali
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: gaduhan dari Haji Amir
                 Cap: AB
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
    """)
    [cow] = declared(chat)
    assert (cow.ownership, cow.owner_name) == (Ownership.SHARED, "Haji Amir")


def test_a_flock_may_be_shared_too(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar 40 ekor itik
        SiJINAK: Saya catat dulu:
                 Ternak: Itik
                 Jumlah: 40 ekor

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: bagi hasil
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir.
        Aminah: Pak Haji
        SiJINAK: Ternak: Itik
                 Jumlah: 40 ekor
                 Tempat: Kandang di rumah
                 Milik: Gaduhan (bagi hasil)
                 Pemilik: Pak Haji
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [flock] = declared(chat)
    assert (flock.species, flock.heads, flock.owner_name) == (Species.DUCK, 40, "Pak Haji")


def test_aid_animals_with_a_photo(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi betina 1 ekor 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: bali
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: pemerintah
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: besok saya kirim
        SiJINAK: Kirim fotonya lewat tombol kamera atau galeri. Belum ada? Ketik LEWATI.

                 Ada foto ternaknya? [LEWATI]
        Aminah: (suara)
        SiJINAK: Kirim fotonya lewat tombol kamera atau galeri. Belum ada? Ketik LEWATI.

                 Ada foto ternaknya? [LEWATI]
        Aminah: 2
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Kirim fotonya lewat tombol kamera atau galeri. Belum ada? Ketik LEWATI. Atau ketik PETUGAS, kami bantu.

                 Ada foto ternaknya? [LEWATI]
        Aminah: (foto)
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Bantuan pemerintah
                 Foto: ada
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [cow] = declared(chat)
    with Session(chat.engine) as session:
        assert session.scalars(select(Media.id)).all() == [cow.photo_id]
    assert cow.ownership is Ownership.AID
