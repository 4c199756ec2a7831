"""A person sees what is kept about him, and has it erased."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.tables import conversations
from domain.farmers import Farmer
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_what_is_kept_is_shown(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: data saya
        SiJINAK: Yang kami simpan tentang Bapak/Ibu:
                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: -
                 Nomor HP: -
                 Pengingat: ya
                 Ternak: 0 ekor
                 Pertanyaan ke petugas: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Ada yang salah? Ketik PETUGAS. [Hapus data | Menu]
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: privasi
        SiJINAK: Yang kami simpan tentang Bapak/Ibu:
                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: -
                 Nomor HP: -
                 Pengingat: ya
                 Ternak: 0 ekor
                 Pertanyaan ke petugas: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Ada yang salah? Ketik PETUGAS. [Hapus data | Menu]
        Aminah: 1
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: tidak jadi
        SiJINAK: Untuk menghapus ketik HAPUS. Tidak jadi? Ketik BATAL.

                 Yakin mau menghapus data Bapak/Ibu?
        Aminah: batal
        SiJINAK: Baik, tidak jadi dihapus.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)


def test_erased_he_is_a_stranger_again_and_the_register_stays(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar 30 ekor ayam kampung", "1", "1", "ya"):
        chat.say("Aminah", said)
    chat("""
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: ya
        SiJINAK: Untuk menghapus ketik HAPUS. Tidak jadi? Ketik BATAL.

                 Yakin mau menghapus data Bapak/Ibu?
        Aminah: HAPUS
        SiJINAK: Sudah kami hapus. Catatan 30 ekor ternak tetap ada di Dinas. Terima kasih sudah memakai SiJINAK.
        Aminah: ternak saya
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
    """)
    assert [animal.heads for animal in declared(chat)] == [30]
    with Session(chat.engine) as session:
        farmer = session.scalars(select(Farmer)).one()
        forgotten = session.execute(select(conversations.c.forget_at, conversations.c.quiet_at)).one()
    assert (farmer.phone, farmer.hamlet, farmer.erased_at is None) == (None, None, False)
    assert all(forgotten)


def test_erasing_is_taken_back_by_batal(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: hapus data
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: batal
        SiJINAK: Baik, tidak jadi dihapus.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: data saya
        SiJINAK: Yang kami simpan tentang Bapak/Ibu:
                 Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Dusun: -
                 Nomor HP: -
                 Pengingat: ya
                 Ternak: 0 ekor
                 Pertanyaan ke petugas: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Ada yang salah? Ketik PETUGAS. [Hapus data | Menu]
    """)
