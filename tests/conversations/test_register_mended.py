"""A registration mended on its way: a line of the summary, a step back, from the start, a changed message."""

from domain.animals import Ownership
from domain.species import Sex, Species
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat

FIRST = "daftar sapi bali betina 1 ekor umur 3 tahun"


def up_to_the_summary(chat: Chat, who: str = "Aminah") -> None:
    """Answer everything that is asked before the summary."""
    for said in (FIRST, "1", "sendiri", "AB", "lewati", "lewati"):
        chat.say(who, said)
    assert chat.last[who].text.endswith("Sudah benar?")


def test_one_line_of_the_summary_is_changed_and_the_rest_stays(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_summary(chat)
    chat("""
        Aminah: tidak
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Ternak | Jumlah | Rumpun | Kelamin | Umur | Tempat | Milik | Cap | Anting | Foto]
        Aminah: kelamin
        SiJINAK: Jantan atau betina? [Jantan | Betina]
        Aminah: jantan
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Jantan
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: umurnya salah
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 18 bln
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Jantan
                 Umur: 18 bulan
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ok
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [animal] = declared(chat)
    assert (animal.sex, animal.brand) == (Sex.MALE, "AB")


def test_a_longer_summary_shows_its_lines_in_two_lists(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali jantan 1 betina 1 umur 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Campur
                 Jantan/betina: 1 jantan 1 betina
                 Umur: sekitar 3 tahun

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: lar
        SiJINAK: Nama larnya apa? Contoh: Limung. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: Limung
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: gaduhan
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: Haji Amir
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Campur
                 Jantan/betina: 1 jantan 1 betina
                 Umur: sekitar 3 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: Limung, Desa Boak, Kec. Unter Iwes
                 Milik: Gaduhan (bagi hasil)
                 Pemilik: Haji Amir
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: salah
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Ternak | Jumlah | Rumpun | Kelamin | Jantan/betina | Umur | Tempat | Nama lar | Milik | Baris lain]
        Aminah: 10
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Pemilik | Cap | Anting | Foto | Baris lain]
        Aminah: baris lain
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Ternak | Jumlah | Rumpun | Kelamin | Jantan/betina | Umur | Tempat | Nama lar | Milik | Baris lain]
        Aminah: [Baris lain]
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Pemilik | Cap | Anting | Foto | Baris lain]
        Aminah: foto
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: (foto)
        SiJINAK: Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Campur
                 Jantan/betina: 1 jantan 1 betina
                 Umur: sekitar 3 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: Limung, Desa Boak, Kec. Unter Iwes
                 Milik: Gaduhan (bagi hasil)
                 Pemilik: Haji Amir
                 Foto: ada
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert all(animal.photo_id for animal in declared(chat))


def test_another_kind_of_animal_forgets_what_fits_it_no_more(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_summary(chat)
    chat("""
        Aminah: ternaknya salah
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: ayam kampung
        SiJINAK: Ternak: Ayam kampung
                 Jumlah: 1 ekor
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [flock] = declared(chat)
    assert (flock.species, flock.breed, flock.born, flock.brand) == (Species.CHICKEN_NATIVE, None, None, None)


def test_an_owner_is_forgotten_when_the_animal_is_ones_own_after_all(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_summary(chat)
    chat("""
        Aminah: miliknya salah
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: gaduhan
        SiJINAK: Siapa nama pemiliknya? Contoh: Haji Amir. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: Haji Amir
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
        Aminah: milik salah
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: sendiri
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: benar
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [animal] = declared(chat)
    assert (animal.ownership, animal.owner_name) == (Ownership.OWN, None)


def test_a_step_back_from_the_start_and_away(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: kembali
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: kambing
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 2
        SiJINAK: Jenis atau rumpunnya apa? [Kacang (lokal) | PE (Etawa) | Boer | Persilangan | Lainnya]
        Aminah: kembali
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 3
        SiJINAK: Jenis atau rumpunnya apa? [Kacang (lokal) | PE (Etawa) | Boer | Persilangan | Lainnya]
        Aminah: ulang
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: domba
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: lanjut
        SiJINAK: Tidak ada yang tertunda.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert declared(chat) == []


def test_nothing_is_written_when_he_leaves_at_the_summary(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_summary(chat)
    chat("""
        Aminah: makasih
        SiJINAK: Jawab YA atau TIDAK saja. Contoh: ya.

                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: ternak saya
        SiJINAK: Belum ada ternak yang tercatat. Tulis yang mau didaftarkan. Contoh: daftar sapi 2 ekor. [Daftar ternak]
    """)
    assert declared(chat) == []
