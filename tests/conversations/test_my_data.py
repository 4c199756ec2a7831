"""A person sees what is kept about him, and has it erased."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.tables import conversations
from domain.farmers import Farmer
from domain.questions import Question, QuestionState
from tests.conversations.conftest import Appointed, Enrolled
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
                 Pertanyaan dan laporan: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS. [Hapus data | Menu]
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
                 Pertanyaan dan laporan: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS. [Hapus data | Menu]
        Aminah: 1
        SiJINAK: Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, dan pembayaran wajib kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: hps
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
        SiJINAK: Sudah kami hapus: catatan nomor HP, dusun, dan isi pertanyaan. Percakapan ini terhapus paling lambat 3×24 jam lagi. Catatan 30 ekor ternak tetap ada di Dinas. Kalau kelak memakai SiJINAK lagi, ternak itu jangan didaftarkan ulang. Ketik PETUGAS, nanti disambungkan lagi ke Bapak/Ibu. Terima kasih sudah memakai SiJINAK.
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
                 Pertanyaan dan laporan: 0
                 Foto dan suara: 0
                 Setuju sejak: Selasa, 24 November 2026
                 Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS. [Hapus data | Menu]
    """)


LIMITS = "Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. … Yakin? Ketik HAPUS, atau BATAL."


@pytest.mark.parametrize(
    "said",
    [
        "g",
        "tidak jd",
        "gak jadi ah",
        "jangan",
        "ndak jadi nak",
        "jangan dihapus",
        "nanti dulu",
    ],
)
def test_a_refusal_in_any_words_erases_nothing(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: hapus data
        SiJINAK: {LIMITS}
        Aminah: {said}
        SiJINAK: Baik, tidak jadi dihapus.
        Aminah: ternak saya
        SiJINAK: Belum ada ternak yang tercatat. …
    """)


@pytest.mark.parametrize("said", ["ya", "hps", "hapus aja pak", "iya hapus", "oke"])
def test_nothing_but_the_word_itself_erases(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: hapus data
        SiJINAK: {LIMITS}
        Aminah: {said}
        SiJINAK: Untuk menghapus ketik HAPUS. Tidak jadi? Ketik BATAL.

                 Yakin mau menghapus data Bapak/Ibu?
    """)


def test_who_comes_back_has_his_animals_joined_to_him_by_an_officer(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("daftar 30 ekor ayam kampung", "1", "1", "ya", "hapus data", "hapus"):
        chat.say("Aminah", said)
    assert "Ketik PETUGAS, nanti disambungkan lagi ke Bapak/Ibu." in chat.last["Aminah"].text
    for said in ("halo", "setuju", "Aminah", "boak", "lewati", "ya"):
        chat.say("Aminah", said)
    for said in ("menu", "petugas"):
        told = chat.say("Aminah", said)
    assert told[0].said == "Silakan tulis pertanyaannya. Petugas akan membalas di sini."
    told = chat.say("Aminah", "dulu saya punya 30 ekor ayam, tolong disambungkan lagi")
    assert [line.who for line in told] == ["SiJINAK", "SiJINAK > Rahma"]
    assert len(declared(chat)) == 1


def test_sent_once_more_the_word_is_answered_without_the_notice(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: hapus data
        SiJINAK: {LIMITS}
        Aminah: HAPUS
        SiJINAK: Sudah kami hapus: catatan nomor HP, dusun, dan isi pertanyaan. Percakapan ini terhapus paling lambat 3×24 jam lagi. Terima kasih sudah memakai SiJINAK.
        Aminah: HAPUS
        SiJINAK: Sudah kami hapus.
        Aminah: hapus data
        SiJINAK: Sudah kami hapus.
        (2 menit kemudian)
        Aminah: HAPUS
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
    """)


def test_emergencies_are_counted_among_what_is_kept(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("sapi saya sakit", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: data saya
        SiJINAK: … Pertanyaan dan laporan: 1 …
    """)


def test_what_was_asked_before_the_first_talk_ended_is_erased_too(chat: Chat) -> None:
    for said in ("halo", "setuju", "petugas", "Boleh jual sapi?", "hapus data"):
        chat.say("Joko", said)
    with Session(chat.engine) as session:
        assert session.scalars(select(Question.text)).all() == ["Boleh jual sapi?"]
    chat.say("Joko", "hapus")
    with Session(chat.engine) as session:
        question = session.scalars(select(Question)).one()
    assert (question.text, question.address, question.state) == ("", None, QuestionState.CLOSED)


def test_what_waits_for_an_answer_is_told_before_erasing(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in (
        "sapi saya sakit",
        "(lokasi -8.5,117.4)",
        "punya aminah, hp 081234567890",
        "petugas",
        "Boleh jual?",
    ):
        chat.say("Aminah", said)
    chat("""
        Aminah: hapus data saya
        SiJINAK: … Masih ada 2 pertanyaan atau laporan yang belum dijawab: jawabannya tidak bisa kami kirim lagi. Laporan darurat tetap ada pada petugas, tanpa nama, nomor HP, dan titik lokasi. Yakin? Ketik HAPUS, atau BATAL.
        Aminah: HAPUS
        SiJINAK: Sudah kami hapus: …
    """)
    with Session(chat.engine) as session:
        report, question = session.scalars(select(Question).order_by(Question.id))
    assert report.text.startswith("sapi saya sakit")
    assert (report.address, report.region_code is None) == (None, False)
    for trace in ("-8.5", "117.4", "0812", "minah"):
        assert trace not in report.text
    assert question.text == ""


@pytest.mark.parametrize("said", ["hapus data saya", "tolong hapus semua data saya pak", "erase my data"])
def test_erasing_is_begun_in_other_words_too(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: {LIMITS}
    """)


@pytest.mark.parametrize("said", ["hapus data Sari Wulandari", "jangan hapus data saya", "hapus data sapi"])
def test_nothing_else_begins_erasing(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    assert not chat.say("Aminah", said)[0].said.startswith("Percakapan dan nomor HP akan kami hapus")


def test_erased_he_is_told_the_truth_and_nothing_goes_on(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar 30 ekor ayam kampung", "1", "1", "ya", "hapus data", "hapus"):
        chat.say("Aminah", said)
    chat("""
        Aminah: mulai
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: data saya
        SiJINAK: Data Bapak/Ibu sudah dihapus. Yang masih ada hanya catatan ternak yang wajib disimpan Dinas, bila dulu ada.

                 Boleh kami catat data Bapak/Ibu? [SETUJU | Tanya dulu | Tidak]
    """)
    for said in ("setuju", "Aminah", "boak", "lewati", "boleh", "ya"):
        chat.say("Aminah", said)
    chat("""
        Aminah: data saya
        SiJINAK: … Pengingat: ya …
    """)


def test_a_question_about_what_is_kept_is_no_wish_that_waits(chat: Chat) -> None:
    chat.say("Aminah", "halo")
    chat("""
        Aminah: knp data sy dicatat
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. … Lanjut? [SETUJU | Tidak]
    """)
    for said in ("setuju", "Aminah", "boak", "lewati", "boleh"):
        chat.say("Aminah", said)
    chat("""
        Aminah: ya
        SiJINAK: Terima kasih, Aminah. Bapak/Ibu sudah tercatat di SiJINAK. [Daftar ternak | Menu]
    """)
