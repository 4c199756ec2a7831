"""The words that are understood at any time: berhenti, mulai, bahasa, kontak, bantuan, menu, lanjut."""

import pytest
from sqlalchemy import select

from bot.tables import conversations
from flows.reserved import RESERVED
from tests.conversations.conftest import Enrolled
from tests.transcripts import Chat


def is_quiet(chat: Chat) -> bool:
    with chat.engine.connect() as connection:
        return connection.scalars(select(conversations.c.quiet_at)).one() is not None


def test_berhenti_at_rest_stops_what_nobody_asked_for(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: berhenti
        SiJINAK: Baik, pengingat dan kabar lain kami hentikan. Ternak dan surat Bapak/Ibu tetap tercatat. Yang tetap kami kirim hanya jawaban dan hasil dari permohonan Bapak/Ibu sendiri. Ingin diingatkan lagi? Ketik MULAI.
    """)
    assert is_quiet(chat)
    chat("""
        Aminah: halo
        SiJINAK: Halo.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: data saya
        SiJINAK: Yang kami simpan tentang Bapak/Ibu:
                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: -
                 Nomor HP: -
                 Pengingat: tidak
                 Ternak: 0 ekor
                 Pertanyaan dan laporan: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS. [Hapus data | Menu]
        Aminah: MULAI
        SiJINAK: Baik, pengingat dan kabar dari kami jalan lagi. Ingin berhenti? Ketik BERHENTI.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: mulai
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert not is_quiet(chat)


def test_berhenti_in_a_talk_asks_what_to_stop(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: BERHENTI
        SiJINAK: Apa yang dihentikan? [Obrolan ini saja | Semua pengingat | Tidak jadi]
        Aminah: apa ya
        SiJINAK: Pilih angkanya saja. Contoh: 1.
                 Apa yang dihentikan? [Obrolan ini saja | Semua pengingat | Tidak jadi]
        Aminah: tidak jadi
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: berhenti
        SiJINAK: Apa yang dihentikan? [Obrolan ini saja | Semua pengingat | Tidak jadi]
        Aminah: 1
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert not is_quiet(chat)
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: stop
        SiJINAK: Apa yang dihentikan? [Obrolan ini saja | Semua pengingat | Tidak jadi]
        Aminah: berhenti
        SiJINAK: Apa yang dihentikan? [Obrolan ini saja | Semua pengingat | Tidak jadi]
        Aminah: semua pengingat
        SiJINAK: Baik, pengingat dan kabar lain kami hentikan. Ternak dan surat Bapak/Ibu tetap tercatat. Yang tetap kami kirim hanya jawaban dan hasil dari permohonan Bapak/Ibu sendiri. Ingin diingatkan lagi? Ketik MULAI.
    """)
    assert is_quiet(chat)


def test_help_contacts_and_language(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: bantuan
        SiJINAK: Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, PETUGAS (dibantu orang), DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI, BAHASA (English).

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: kontak
        SiJINAK: Nomor penting: Ambulans dan gawat darurat 119, Polisi 110.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: bahasa
        SiJINAK: Pilih bahasanya. Choose the language. [Bahasa Indonesia | English]
        Aminah: 1
        SiJINAK: Baik, kita lanjut dalam Bahasa Indonesia.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: bantuan
        SiJINAK: Satu jenis dulu, yang lain sesudahnya. Contoh: sapi.
                 Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, PETUGAS (dibantu orang), DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI, BAHASA (English).

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: kontak
        SiJINAK: Nomor penting: Ambulans dan gawat darurat 119, Polisi 110.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: bahasa
        SiJINAK: Pilih bahasanya. Choose the language. [Bahasa Indonesia | English]
        Aminah: indonesia
        SiJINAK: Baik, kita lanjut dalam Bahasa Indonesia.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
    """)


def test_a_talk_is_left_for_the_menu_and_taken_up_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar kambing boer 3 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Kambing
                 Jumlah: 3 ekor
                 Rumpun: Boer

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: menu
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: data saya
        SiJINAK: Yang kami simpan tentang Bapak/Ibu:
                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: -
                 Nomor HP: -
                 Pengingat: ya
                 Ternak: 0 ekor
                 Pertanyaan dan laporan: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS.

                 Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan. [Hapus data | Menu]
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Kambing
                 Jumlah: 3 ekor
                 Rumpun: Boer

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: jantan
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_another_wish_in_the_middle_is_asked_about(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar kambing boer 3 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Kambing
                 Jumlah: 3 ekor
                 Rumpun: Boer

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: ternak saya
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: hmm
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: ternak saya
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: selesaikan dulu
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: jantan
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: tanya petugas
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: 2
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Kapan didata?
        SiJINAK: Sudah kami simpan, nomor 1. Petugas yang menjawabnya belum terdaftar di sini, jadi belum bisa kami janjikan kapan dibalas. Ternak mati mendadak atau orang digigit? Ketik DARURAT.

                 Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Kambing
                 Jumlah: 3 ekor
                 Rumpun: Boer
                 Kelamin: Jantan

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_courtesies_are_returned(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: assalamualaikum pak
        SiJINAK: Waalaikumsalam.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: selamat pagi
        SiJINAK: Halo.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: terima kasih banyak
        SiJINAK: Sama-sama. Ketik MENU kapan saja.
        Aminah: ok siap
        SiJINAK: Baik. Ketik MENU kapan saja.
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: halo
        SiJINAK: Halo.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: makasih
        SiJINAK: Sama-sama.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
    """)


@pytest.mark.parametrize(
    ("said", "service"),
    [
        ("kapan vaksin di boak", "vaksin"),
        ("mau daftar vaksin", "vaksin"),
        ("saya mau izin kirim", "izin kirim ternak"),
        ("urus ijin kirim sapi ke lombok", "izin kirim ternak"),
        ("bayar retribusi", "retribusi dan pembayaran"),
        ("mau buat skkt", "surat ternak"),
        ("sapi saya mau dijual", "jual beli ternak"),
        ("kawin suntik", "kawin suntik"),
        ("sapi saya beranak", "kelahiran ternak"),
        ("kambing saya hilang", "ternak hilang atau dipotong"),
        ("harga sapi sekarang", "harga ternak"),
    ],
)
def test_what_is_not_open_yet_is_said_honestly(
    chat: Chat, enrolled: Enrolled, said: str, service: str
) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: Urusan {service} belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS. [Tanya petugas | Menu]
        Aminah: 1
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
    """)


@pytest.mark.parametrize("word", sorted(RESERVED))
def test_every_word_is_understood_however_it_is_written(chat: Chat, enrolled: Enrolled, word: str) -> None:
    enrolled("Aminah")
    for written in (word, word.upper(), f"{word}!", f" {word} ", f"/{word}"):
        [first, *_] = chat.say("Aminah", written)
        assert "belum paham" not in first.said
        chat.say("Aminah", "batal")
