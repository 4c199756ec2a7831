"""Whose declared animals are: one's own, shared with an owner, from the government, of family or others."""

import pytest
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
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: gaduhan
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: 08123
        SiJINAK: Tulis namanya saja. Contoh: Aminah.

                 Siapa nama pemiliknya? Tidak tahu? Ketik LEWATI. [LEWATI]
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
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: bagi hasil
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir. Tidak tahu? Ketik LEWATI. [LEWATI]
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
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
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


FIRST = "daftar sapi bali betina 1 ekor umur 3 tahun"


def owned(chat: Chat, said: str) -> str:
    """What is asked after this is said of whose the animal is."""
    for text in (FIRST, "1", said):
        chat.say("Aminah", text)
    return chat.last["Aminah"].text


def declared_owner(chat: Chat) -> tuple[str, str | None]:
    """Whose the one animal is that the talk ends with."""
    while "Sudah benar?" not in chat.last["Aminah"].text:
        chat.say("Aminah", "lewati")
    chat.say("Aminah", "ya")
    [animal] = declared(chat)
    return animal.ownership, animal.owner_name


@pytest.mark.parametrize(
    "said",
    [
        "punya bapak sy min, bukan sy",
        "milik bapak saya, bukan gaduhan",
        "bkn punya sy, punya mertua",
        "punya orang lain",
        "titipan tetangga",
        "punya orang tua",
        "4",
    ],
)
def test_animals_of_family_or_others_are_no_one_s_own(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    assert owned(chat, said).startswith("Siapa nama pemiliknya?")
    chat.say("Aminah", "lupa namanya")
    assert declared_owner(chat) == (Ownership.KEPT, None)


@pytest.mark.parametrize(
    ("said", "ownership", "owner"),
    [
        ("milik adik saya jufri", Ownership.KEPT, "Jufri"),
        ("punya pak Haji Umar, bukan sy", Ownership.KEPT, "Haji Umar"),
        ("gaduhan dari Haji Umar", Ownership.SHARED, "Haji Umar"),
        ("milik sendiri, bukan gaduhan", Ownership.OWN, None),
        ("punya saya sendiri", Ownership.OWN, None),
        ("they are ours", Ownership.OWN, None),
    ],
)
def test_the_owner_is_heard_beside_whose_they_are(
    chat: Chat, enrolled: Enrolled, said: str, ownership: Ownership, owner: str | None
) -> None:
    enrolled("Aminah")
    assert owned(chat, said).startswith("Ada cap di badannya?")
    assert declared_owner(chat) == (ownership, owner)


@pytest.mark.parametrize("said", ["bukan punya saya", "bukan gaduhan", "bukan bantuan pemerintah"])
def test_what_is_denied_is_not_chosen(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    assert owned(chat, said).startswith("Kalau begitu milik siapa? Pilih dengan angkanya.")


def test_two_owners_are_told_apart(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 11 ekor umur 3 tahun", "1"):
        chat.say("Aminah", text)
    chat("""
        Aminah: 10 punya sendiri 1 punya adik
        SiJINAK: Satu kali daftar untuk satu pemilik. Kurangi dulu jumlahnya (ketik: jumlahnya 2), yang milik orang lain didaftarkan sesudahnya. Yang ini milik siapa? Contoh: sendiri.

                 Ternak ini milik siapa? [Milik sendiri | …]
        Aminah: jumlahnya 10
        SiJINAK: Baik, saya ganti. Jumlah: 10 ekor.

                 Ternak ini milik siapa? [Milik sendiri | …]
    """)


def test_an_animal_kept_for_somebody_is_shown_as_his(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    owned(chat, "punya mertua saya")
    chat.say("Aminah", "Nonda")
    assert declared_owner(chat) == (Ownership.KEPT, "Nonda")
    chat.say("Aminah", "SBW-00000013")
    assert "Milik: milik Nonda, dipelihara di sini" in chat.last["Aminah"].text
