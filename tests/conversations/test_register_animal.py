"""A farmer declares animals."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal, AnimalState
from domain.farmers import Farmer
from domain.species import Sex, Species
from tests.transcripts import Chat

Enrolled = Callable[..., Farmer]


def declared(chat: Chat) -> list[Animal]:
    with Session(chat.engine) as session:
        return list(session.scalars(select(Animal).order_by(Animal.id)))


def test_a_farmer_registers_two_cows(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: bali
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: btina
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 3 thn
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: [Kandang di rumah]
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: punya sendiri
        SiJINAK: Ada cap di badannya? Ketik capnya, contoh: AB. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: ab
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: tdk ada
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: 1
        SiJINAK: Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Cap: ab
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    first, second = declared(chat)
    assert (first.species, first.sex, first.breed, first.brand) == (Species.CATTLE, Sex.FEMALE, "bali", "ab")
    assert (second.state, second.number) == (AnimalState.DECLARED, "SBW-00000021")
