"""A newcomer's talk that goes astray: what is no answer, and words of any time in the middle of it."""

import pytest

from tests.conversations.conftest import Introduced
from tests.transcripts import Chat


def test_what_is_no_name_and_no_place_is_asked_again(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: setuju
        SiJINAK: Tulis namanya saja. Contoh: Aminah.

                 Siapa nama Bapak/Ibu?
        Aminah: 081234567
        SiJINAK: Tulis namanya saja. Contoh: Aminah.

                 Siapa nama Bapak/Ibu?
        Aminah: makasih kak
        SiJINAK: Sama-sama.

                 Siapa nama Bapak/Ibu?
        Aminah: lewati
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis namanya saja. Contoh: Aminah. Atau ketik PETUGAS, kami bantu.

                 Siapa nama Bapak/Ibu?
        Aminah: 😀
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis namanya saja. Contoh: Aminah. Atau ketik PETUGAS, kami bantu.

                 Siapa nama Bapak/Ibu?
        Aminah: www.menang-undian.com
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Tulis namanya saja. Contoh: Aminah. Atau ketik PETUGAS, kami bantu.

                 Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: di sana
        SiJINAK: Kami belum mengenal tempat itu. Ketik nama desa dan kecamatannya, atau kabupatennya kalau di luar Sumbawa. Contoh: Boak, Unter Iwes. Atau: Lombok Tengah.

                 Tinggal di desa mana?
        Aminah: (lokasi -6.2,106.8)
        SiJINAK: Titik itu di luar Kabupaten Sumbawa. Tinggal di sana? Tulis kotanya. Contoh: Mataram. Tidak? Tulis desanya. Contoh: Boak.

                 Tinggal di desa mana?
        Aminah: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: 😀
        SiJINAK: Tulis nama dusunnya saja. Contoh: Boak Atas. Tidak ada? Ketik LEWATI.

                 Dusunnya apa? [LEWATI]
        Aminah: tidak ada
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: lewati
        SiJINAK: Jawab BOLEH atau TIDAK USAH saja. Contoh: boleh.

                 Boleh kami kirim pengingat? [Boleh | Tidak usah]
        Aminah: ya kenapa?
        SiJINAK: Pengingat itu pesan dari kami di sini, misalnya jadwal vaksin di desa Bapak/Ibu. Tidak mau lagi? Ketik BERHENTI.

                 Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ok nanti
        SiJINAK: Nanti juga boleh. Ketik MENU, jawabannya kami simpan.

                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
    """)


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

                 Sampai di sini:
                 Nama: Siti

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Kapan kantor buka?
        SiJINAK: Sudah kami simpan, nomor 1. Petugas yang menjawabnya belum terdaftar di sini, jadi belum bisa kami janjikan kapan dibalas. Ternak mati mendadak atau orang digigit? Ketik DARURAT.

                 Yang tadi (kenalan) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: halo
        SiJINAK: Sampai di sini:
                 Nama: Siti

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: batal
        SiJINAK: Baik, dibatalkan. Tidak ada yang disimpan. Kalau nanti mau kenalan lagi, tulis saja di sini.
        Aminah: halo
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Masih ada 1 pertanyaan atau laporan yang belum dijawab: … Yakin? Ketik HAPUS, atau BATAL.
        Aminah: batal
        SiJINAK: Baik, tidak jadi dihapus.
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Nama: Aminah

                 Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Masih ada 1 pertanyaan atau laporan yang belum dijawab: … Yakin? Ketik HAPUS, atau BATAL.
        Aminah: hapus
        SiJINAK: Sudah kami hapus: catatan nomor HP, dusun, dan isi pertanyaan. Percakapan ini terhapus paling lambat 3×24 jam lagi. Terima kasih sudah memakai SiJINAK.
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)


def test_a_hamlet_is_taken_out_of_what_is_told_with_it(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? …
        Aminah: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: Boak Atas, nomor hp 081234567890
        SiJINAK: Saya catat dulu: Boak Atas.

                 Boleh kami kirim pengingat, … [Boleh | Tidak usah]
        Aminah: blh
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: Boak Atas
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: dusunnya Boak Bawah aja min, nomornya jangan ikut
        SiJINAK: Baik, saya ganti. Dusun: Boak Bawah. …
    """)


def test_a_hamlet_told_with_the_village_is_not_asked_again(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? …
        Aminah: desa boak unter iwes dusun Boak Atas min
        SiJINAK: Boleh kami kirim pengingat, … [Boleh | Tidak usah]
        Aminah: boleh
        SiJINAK: … Dusun: Boak Atas …
    """)


@pytest.mark.parametrize("said", ["gak tau", "ga ad jg", "tdk ad", "ndak tau min"])
def test_a_hamlet_that_he_does_not_know_is_left_out(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    for answer in ("Aminah", "boak"):
        chat.say("Aminah", answer)
    chat(f"""
        Aminah: {said}
        SiJINAK: Boleh kami kirim pengingat, … [Boleh | Tidak usah]
    """)
