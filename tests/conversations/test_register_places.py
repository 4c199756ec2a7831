"""Where declared animals are kept: at home, on a lar, in another village."""

from domain import regions
from domain.holdings import HoldingKind
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared, holdings
from tests.transcripts import Chat


def test_animals_on_a_lar_and_the_lar_is_known_the_next_time(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar 1 kuda jantan umur 4 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 1 ekor
                 Kelamin: Jantan
                 Umur: sekitar 4 tahun

                 Jenis atau rumpunnya apa? [Sumbawa | Persilangan | Lainnya]
        Aminah: 1
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: padang
        SiJINAK: Nama larnya apa? Contoh: Limung.
        Aminah: lar limung
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Kuda
                 Jumlah: 1 ekor
                 Rumpun: Sumbawa
                 Kelamin: Jantan
                 Umur: sekitar 4 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: limung, Desa Boak, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
        Aminah: daftar 1 kuda betina umur 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Sumbawa | Persilangan | Lainnya]
        Aminah: sumbawa
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar limung | Lar lain | Kandang di desa lain]
        Aminah: limung
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Kuda
                 Jumlah: 1 ekor
                 Rumpun: Sumbawa
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Lar limung
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [lar] = holdings(chat)
    assert (lar.kind, lar.name, lar.village_code) == (HoldingKind.LAR, "limung", "52.04.22.2003")
    assert {animal.holding_id for animal in declared(chat)} == {lar.id}


def test_animals_in_another_village(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar domba betina 1 ekor 2 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Domba
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 2 tahun

                 Jenis atau rumpunnya apa? [Ekor gemuk | Ekor tipis | Lainnya]
        Aminah: ekor gemuk
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: desa lain
        SiJINAK: Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Aminah: mataram
        SiJINAK: Kota Mataram di luar Kabupaten Sumbawa. Ketik desa tempat ternaknya dipelihara. Contoh: Boak, Unter Iwes.

                 Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Aminah: (lokasi -8.40029,117.14289)
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Domba
                 Jumlah: 1 ekor
                 Rumpun: Ekor gemuk
                 Kelamin: Betina
                 Umur: sekitar 2 tahun
                 Tempat: Kandang di desa lain
                 Desa: Desa Jorok, Kec. Utan
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [regions.title(place.village_code) for place in holdings(chat)] == ["Desa Jorok, Kec. Utan"]


def test_a_trader_elsewhere_is_asked_where_his_animals_stand(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Joko", "52.71")
    chat("""
        Joko: daftar sapi jantan 1 ekor 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Kelamin: Jantan
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Joko: bali
        SiJINAK: Dipelihara di mana? [Lar (padang lepas) | Kandang di desa lain]
        Joko: 1
        SiJINAK: Nama larnya apa? Contoh: Limung.
        Joko: Limung
        SiJINAK: Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Joko: boak
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah]
        Joko: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Joko: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Joko: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Joko: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Jantan
                 Umur: sekitar 3 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: Limung
                 Desa: Desa Boak, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Joko: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [place.village_code for place in holdings(chat)] == ["52.04.22.2003"]
