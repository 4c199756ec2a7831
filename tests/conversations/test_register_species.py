"""Farmers declare every kind of animal: one by one, as a flock, of both sexes, many at once."""

from domain.species import Sex, Species
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_a_flock_is_one_entry_with_a_count(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: ayam kampung
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 25 ekor
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: di rumah
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: sendiri
        SiJINAK: Ternak: Ayam kampung
                 Jumlah: 25 ekor
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [flock] = declared(chat)
    assert (flock.species, flock.heads, flock.sex, flock.born) == (Species.CHICKEN_NATIVE, 25, None, None)


def test_pigs_stand_behind_lainnya(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Made")
    chat("""
        Made: daftar ternak
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Made: lainnya
        SiJINAK: Ternak lainnya yang mana? [Ayam pedaging | Ayam petelur | Itik | Entok | Angsa | Unggas lain | Babi]
        Made: babi
        SiJINAK: … berapa ekor? Contoh: 2.
        Made: satu
        SiJINAK: Jenis atau rumpunnya apa? [Babi lokal | Landrace | Persilangan | Lainnya]
        Made: 1
        SiJINAK: Jantan atau betina? [Jantan | Betina]
        Made: jantan
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Made: 8 bulan
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Made: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Made: milik saya
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Made: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Made: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Made: lewati
        SiJINAK: Ternak: Babi
                 Jumlah: 1 ekor
                 Rumpun: Babi lokal
                 Kelamin: Jantan
                 Umur: 8 bulan
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Made: [Ya, benar]
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [pig.species for pig in declared(chat)] == [Species.PIG]


def test_a_pig_may_be_named_at_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Made")
    chat("""
        Made: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Made: babi
        SiJINAK: … berapa ekor? Contoh: 2.
        Made: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Made? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Made: daftar babi 3 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Babi
                 Jumlah: 3 ekor

                 Jenis atau rumpunnya apa? [Babi lokal | Landrace | Persilangan | Lainnya]
    """)


def test_mixed_sexes_are_counted_and_entered_males_first(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: mau daftar kerbau
        SiJINAK: Saya catat dulu:
                 Ternak: Kerbau

                 … berapa ekor? Contoh: 2.
        Aminah: 5
        SiJINAK: Jenis atau rumpunnya apa? [Sumbawa (lumpur) | Murrah | Lainnya]
        Aminah: lumpur
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: campur
        SiJINAK: Berapa jantan, berapa betina? Contoh: jantan 2 betina 3.
        Aminah: jantan 2 betina 2
        SiJINAK: Tadi jumlahnya 5 ekor. Tulis jantan dan betinanya supaya cocok. Contoh: jantan 1 betina 4.

                 Berapa jantan, berapa betina?
        Aminah: 2 jtn 3 btn
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: dara
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 2 tahun
        SiJINAK: Baik, saya ganti. Umur: sekitar 2 tahun.

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: kandang
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: LEWATI
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: [LEWATI]
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: skip
        SiJINAK: Ternak: Kerbau
                 Jumlah: 5 ekor
                 Rumpun: Sumbawa (lumpur)
                 Kelamin: Campur
                 Jantan/betina: 2 jantan 3 betina
                 Umur: sekitar 2 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: iya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 SBW-00000037
                 SBW-00000045
                 SBW-00000059
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [animal.sex for animal in declared(chat)] == [Sex.MALE] * 2 + [Sex.FEMALE] * 3


def test_everything_in_one_message_leaves_little_to_ask(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: assalamualaikum mau daftar sapi bali jantan 2 betina 3 umur 18 bln
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 5 ekor
                 Rumpun: Bali
                 Kelamin: Campur
                 Jantan/betina: 2 jantan 3 betina
                 Umur: 18 bulan

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: bali
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
    """)


def test_many_animals_do_not_fill_the_screen(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi betina 12 ekor umur 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 12 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: bali
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 12 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 SBW-00000037
                 SBW-00000045
                 SBW-00000059
                 SBW-00000068
                 SBW-00000076
                 SBW-00000084
                 dan 4 nomor lain, ketik TERNAK SAYA.
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert len(declared(chat)) == 12
