"""Whoever writes first is told what SiJINAK is and what it keeps; nothing is kept before a clear yes."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.tables import conversations, inbox
from domain.farmers import Farmer
from domain.questions import Question
from tests.transcripts import Chat

Appointed = Callable[..., None]


def farmers_of(chat: Chat) -> list[Farmer]:
    with Session(chat.engine) as session:
        return list(session.scalars(select(Farmer).order_by(Farmer.id)))


def agreed(chat: Chat, who: str) -> bool:
    with chat.engine.connect() as connection:
        here = conversations.c.address == chat.address(who)
        return connection.scalars(select(conversations.c.agreed_at).where(here)).one() is not None


def kept_texts(chat: Chat) -> list[str]:
    with chat.engine.connect() as connection:
        return [text for text in connection.scalars(select(inbox.c.text)) if text]


def test_a_greeting_is_answered_by_the_notice(chat: Chat) -> None:
    chat("""
        Aminah: assalamualaikum
        SiJINAK: Selamat datang di SiJINAK, layanan ternak Kabupaten Sumbawa.
                 Kami mencatat nama, nomor HP, desa, dan ternak Bapak/Ibu untuk surat, vaksin, dan layanan Dinas (UU 27/2022). Nomor HP dan NIK tidak ditunjukkan ke warga lain.
                 Kapan saja boleh: DATA SAYA, HAPUS DATA, BERHENTI. Ternak mati mendadak atau orang digigit? Ketik DARURAT.
                 Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)
    assert (agreed(chat, "Aminah"), kept_texts(chat)) == (False, [])


@pytest.mark.parametrize(
    "first",
    [
        "/start",
        "(stiker)",
        "(suara)",
        "(foto)",
        "(lokasi -8.5,117.4)",
        "(kontak 628123)",
        "(lain)",
        "menu",
        "bantuan",
        "kembali",
        "ulang",
        "lanjut",
        "🙏",
    ],
)
def test_whatever_comes_first_is_answered_by_the_notice(chat: Chat, first: str) -> None:
    chat(f"""
        Aminah: {first}
        SiJINAK: …Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)


@pytest.mark.parametrize(
    "yes", ["1", "setuju", "SETUJU", "[SETUJU]", "ya", "Ya pak", "iya setuju", "1.", "👍"]
)
def test_a_clear_yes_consents(chat: Chat, yes: str) -> None:
    chat(f"""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: {yes}
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
    """)
    assert agreed(chat, "Aminah")


@pytest.mark.parametrize(
    "loose",
    [
        "siap kak makasih",
        "ya tapi kok mahal",
        "oke nanti",
        "makasih",
        "halo",
        "setuju atau tidak ya",
        "daftar sapi",
        "4",
        "0",
    ],
)
def test_a_loose_yes_consents_to_nothing(chat: Chat, loose: str) -> None:
    chat(f"""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: {loose}
        SiJINAK: Supaya jelas, ketik SETUJU kalau boleh, atau TIDAK kalau tidak.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
    """)
    assert (agreed(chat, "Aminah"), kept_texts(chat)) == (False, [])


@pytest.mark.parametrize(
    "asking", ["ya?", "boleh tanya", "apa ini", "utk apa data sy", "siapa yg lihat nomor hp sy?"]
)
def test_who_asks_back_is_told_more(chat: Chat, asking: str) -> None:
    chat(f"""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: {asking}
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. … Lanjut? [SETUJU | Tidak]
    """)
    assert (agreed(chat, "Aminah"), kept_texts(chat)) == (False, [])


def test_who_asks_first_is_told_more_and_may_decline(chat: Chat) -> None:
    chat("""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: tanya dulu
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. Gunanya: surat ternak, jadwal vaksin, izin kirim, dan bukti bayar. Yang boleh melihat hanya petugas Dinas yang berhak. Bapak/Ibu boleh melihat, membetulkan, dan menghapusnya (UU 27/2022); catatan yang wajib disimpan akan kami jelaskan. Lanjut? [SETUJU | Tidak]
        Aminah: gimana ya
        SiJINAK: Supaya jelas, ketik SETUJU kalau boleh, atau TIDAK kalau tidak.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tidak]
        Aminah: kembali
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: 2
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. Gunanya: surat ternak, jadwal vaksin, izin kirim, dan bukti bayar. Yang boleh melihat hanya petugas Dinas yang berhak. Bapak/Ibu boleh melihat, membetulkan, dan menghapusnya (UU 27/2022); catatan yang wajib disimpan akan kami jelaskan. Lanjut? [SETUJU | Tidak]
        Aminah: tidak
        SiJINAK: Baik, tidak ada yang kami catat. Kalau nanti berubah pikiran, tulis saja di sini. Ternak mati mendadak atau orang digigit? Ketik DARURAT, selalu kami layani.
        Aminah: saya mau daftar sapi
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: [Tidak]
        SiJINAK: Baik, tidak ada yang kami catat. Kalau nanti berubah pikiran, tulis saja di sini. Ternak mati mendadak atau orang digigit? Ketik DARURAT, selalu kami layani.
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: berhenti
        SiJINAK: Baik, tidak ada yang kami catat. Kalau nanti berubah pikiran, tulis saja di sini. Ternak mati mendadak atau orang digigit? Ketik DARURAT, selalu kami layani.
        Aminah: batal
        SiJINAK: Baik, tidak ada yang kami catat. Kalau nanti berubah pikiran, tulis saja di sini. Ternak mati mendadak atau orang digigit? Ketik DARURAT, selalu kami layani.
    """)
    assert (agreed(chat, "Aminah"), farmers_of(chat)) == (False, [])


def test_a_voice_note_before_the_answer_is_no_answer(chat: Chat) -> None:
    chat("""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup. Contoh: daftar sapi 2 ekor. Ternak sakit atau mati, atau orang digigit? Pilih 1. [Darurat | Bukan, teruskan]
        Aminah: 2
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup. Contoh: daftar sapi 2 ekor. Ternak sakit atau mati, atau orang digigit? Pilih 1. [Darurat | Bukan, teruskan]
        Aminah: 1
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
    """)
    assert not agreed(chat, "Aminah")


def test_words_of_any_time_have_an_answer_before_setuju(chat: Chat) -> None:
    chat("""
        Aminah: halo
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: petugas
        SiJINAK: Untuk itu perlu persetujuan Bapak/Ibu dulu. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110, atau ketik DARURAT.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: pengaduan
        SiJINAK: Untuk itu perlu persetujuan Bapak/Ibu dulu. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110, atau ketik DARURAT.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: data saya
        SiJINAK: Belum ada data Bapak/Ibu yang kami simpan.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: hapus data
        SiJINAK: Belum ada data Bapak/Ibu yang kami simpan.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: kontak
        SiJINAK: Nomor penting: Ambulans dan gawat darurat 119, Polisi 110.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: bantuan
        SiJINAK: Supaya jelas, ketik SETUJU kalau boleh, atau TIDAK kalau tidak.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
        Aminah: menu
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: (stiker)
        SiJINAK: Terima kasih stikernya.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
    """)
    with Session(chat.engine) as session:
        assert session.scalar(select(func.count()).select_from(Question)) == 0


def test_the_first_wish_waits_for_the_end_of_the_introduction(chat: Chat) -> None:
    chat("""
        Aminah: daftar sapi betina 2 ekor umur 3 thn
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: boleh
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK.

                 Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
    """)
    assert [farmer.name for farmer in farmers_of(chat)] == ["Aminah"]
    assert kept_texts(chat)[0] == "Aminah"


def test_a_wish_older_than_a_day_is_forgotten(chat: Chat) -> None:
    chat("""
        Aminah: daftar sapi 2 ekor
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        (25 jam kemudian)
        Aminah: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Aminah: Mataram
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: tidak usah
        SiJINAK: Nama: Aminah
                 Tinggal di: Kota Mataram
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)


def test_an_officer_who_has_animals_is_introduced_when_he_wants_to_register(
    chat: Chat, appointed: Appointed
) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Rahma: halo
        SiJINAK: Halo.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: daftar kambing 2 ekor
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Rahma: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
        Rahma: Rahma
        SiJINAK: Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.
        Rahma: boak
        SiJINAK: …. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Rahma: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Rahma: tidak usah
        SiJINAK: Nama: Rahma
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Tidak usah
                 Sudah benar? [Ya, benar | Ada yang salah]
        Rahma: benar
        SiJINAK: Terima kasih, Rahma. Bapak/Ibu sudah tercatat di SiJINAK.

                 Saya catat dulu:
                 Ternak: Kambing
                 Jumlah: 2 ekor

                 Jenis atau rumpunnya apa? [Kacang (lokal) | PE (Etawa) | Boer | Persilangan | Lainnya]
    """)
