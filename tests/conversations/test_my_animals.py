"""A farmer looks at what he has: page by page, and one animal by its place, its number or its tag."""

from tests.conversations.conftest import Enrolled
from tests.transcripts import Chat


def with_animals(chat: Chat, who: str, *declarations: str) -> None:
    """Declare animals at home, without brand, tag and photo."""
    for said in declarations:
        for answer in (said, "1", "1", *["lewati"] * 3, "ya"):
            if not chat.say(who, answer)[0].said.startswith("Tercatat"):
                continue
            break
        chat.say(who, "menu")


def test_nothing_yet_leads_to_the_registration(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: ternak saya
        SiJINAK: Belum ada ternak yang tercatat. Tulis yang mau didaftarkan. Contoh: daftar sapi 2 ekor. [Daftar ternak]
        Aminah: 1
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: cek sapi saya
        SiJINAK: Belum ada ternak yang tercatat. Tulis yang mau didaftarkan. Contoh: daftar sapi 2 ekor. [Daftar ternak]
        Aminah: daftar sapi bali 1 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina]
    """)


def test_page_by_page(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    with_animals(
        chat,
        "Aminah",
        "daftar sapi bali betina 9 ekor umur 3 tahun",
        "daftar kambing boer jantan 8 ekor umur 1 tahun",
    )
    chat("""
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 1. SBW-00000013 sapi betina
                 2. SBW-00000021 sapi betina
                 3. SBW-00000037 sapi betina
                 4. SBW-00000045 sapi betina
                 5. SBW-00000059 sapi betina
                 6. SBW-00000068 sapi betina
                 7. SBW-00000076 sapi betina
                 8. SBW-00000084 sapi betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 2.
        Aminah: lagi
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 9. SBW-00000092 sapi betina
                 10. SBW-00000101 kambing jantan
                 11. SBW-00000117 kambing jantan
                 12. SBW-00000125 kambing jantan
                 13. SBW-00000130 kambing jantan
                 14. SBW-00000149 kambing jantan
                 15. SBW-00000158 kambing jantan
                 16. SBW-00000163 kambing jantan

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 3.
        Aminah: 10
        SiJINAK: SBW-00000101
                 Ternak: kambing jantan
                 Rumpun: Boer
                 Umur: sekitar 1 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
        Aminah: lagi
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 1. SBW-00000013 sapi betina
                 2. SBW-00000021 sapi betina
                 3. SBW-00000037 sapi betina
                 4. SBW-00000045 sapi betina
                 5. SBW-00000059 sapi betina
                 6. SBW-00000068 sapi betina
                 7. SBW-00000076 sapi betina
                 8. SBW-00000084 sapi betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 2.
        Aminah: lanjut
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 1. SBW-00000013 sapi betina
                 2. SBW-00000021 sapi betina
                 3. SBW-00000037 sapi betina
                 4. SBW-00000045 sapi betina
                 5. SBW-00000059 sapi betina
                 6. SBW-00000068 sapi betina
                 7. SBW-00000076 sapi betina
                 8. SBW-00000084 sapi betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 2.
        Aminah: LAGI
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 9. SBW-00000092 sapi betina
                 10. SBW-00000101 kambing jantan
                 11. SBW-00000117 kambing jantan
                 12. SBW-00000125 kambing jantan
                 13. SBW-00000130 kambing jantan
                 14. SBW-00000149 kambing jantan
                 15. SBW-00000158 kambing jantan
                 16. SBW-00000163 kambing jantan

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 3.
        Aminah: lagi
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 17. SBW-00000174 kambing jantan

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 1.
        Aminah: lagi
        SiJINAK: Ternak Bapak/Ibu: 9 sapi, 8 kambing.
                 1. SBW-00000013 sapi betina
                 2. SBW-00000021 sapi betina
                 3. SBW-00000037 sapi betina
                 4. SBW-00000045 sapi betina
                 5. SBW-00000059 sapi betina
                 6. SBW-00000068 sapi betina
                 7. SBW-00000076 sapi betina
                 8. SBW-00000084 sapi betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor. Ketik LAGI untuk halaman 2.
    """)


def test_one_animal_by_place_number_and_tag(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    with_animals(chat, "Aminah", "daftar kerbau murrah betina 2 ekor umur 3 tahun")
    chat("""
        Aminah: sbw 0000002-1
        SiJINAK: SBW-00000021
                 Ternak: kerbau betina
                 Rumpun: Murrah
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
        Aminah: 1
        SiJINAK: SBW-00000013
                 Ternak: kerbau betina
                 Rumpun: Murrah
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
        Aminah: SBW-OOOOOO21
        SiJINAK: SBW-00000021
                 Ternak: kerbau betina
                 Rumpun: Murrah
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
        Aminah: SBW-00000012
        SiJINAK: Nomor SBW-00000012 salah ketik, ada angka yang keliru. Coba cocokkan lagi. Contoh: SBW-00012340.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Aminah: 3
        SiJINAK: Ternak itu tidak ada di daftar Bapak/Ibu. Coba cocokkan lagi. Contoh: 1.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Aminah: ID99999999
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Ternak itu tidak ada di daftar Bapak/Ibu. Coba cocokkan lagi. Contoh: 1. Atau ketik PETUGAS, kami bantu.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Aminah: kembali
        SiJINAK: Ternak Bapak/Ibu: 2 kerbau.
                 1. SBW-00000013 kerbau betina
                 2. SBW-00000021 kerbau betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: SBW-00000031
        SiJINAK: Nomor SBW-00000031 salah ketik, ada angka yang keliru. Coba cocokkan lagi. Contoh: SBW-00012340.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
    """)


def test_anothers_animal_is_unknown(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    enrolled("Salim")
    with_animals(chat, "Salim", "daftar kuda sumbawa jantan 1 ekor umur 4 tahun")
    with_animals(chat, "Aminah", "daftar sapi bali betina 1 ekor umur 3 tahun")
    chat("""
        Aminah: SBW-00000013
        SiJINAK: Ternak itu tidak ada di daftar Bapak/Ibu. Coba cocokkan lagi. Contoh: 1.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Aminah: SBW-00000021
        SiJINAK: SBW-00000021
                 Ternak: sapi betina
                 Rumpun: Bali
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
    """)


def test_another_wish_is_followed_at_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    with_animals(chat, "Aminah", "daftar 30 ekor ayam kampung")
    chat("""
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 30 ayam kampung.
                 1. SBW-00000013 ayam kampung, 30 ekor

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.
        Aminah: makasih
        SiJINAK: Sama-sama.

                 Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU.
        Aminah: mau daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: ternak saya
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: pindah
        SiJINAK: Ternak Bapak/Ibu: 30 ayam kampung.
                 1. SBW-00000013 ayam kampung, 30 ekor

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: menu
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
    """)
