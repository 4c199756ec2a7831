"""A question or a complaint is left for an officer, who answers it in his own words."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.officers import Role
from domain.questions import Question, QuestionState
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat


def the_question(chat: Chat) -> Question:
    with Session(chat.engine) as session:
        return session.scalars(select(Question)).one()


def test_a_question_is_left_told_answered_and_arrives(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Sapi saya batuk, obatnya apa?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Rahma: PERTANYAAN
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Sapi saya batuk, o…]
        Rahma: 1
        SiJINAK: Nomor 1: «Sapi saya batuk, obatnya apa?»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Rahma: Beri air hangat dulu. Besok saya ke sana.
        SiJINAK: Kirim ini ke Aminah?
                 «Beri air hangat dulu. Besok saya ke sana.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Rahma: 1
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «Sapi saya batuk, obatnya apa?». Mau membalas? Ketik PETUGAS.
                          Beri air hangat dulu. Besok saya ke sana.
        Aminah: makasih bu
        SiJINAK: Sama-sama. Ketik MENU kapan saja.
        Rahma: [Pertanyaan lain]
        SiJINAK: Tidak ada pertanyaan yang menunggu. [Menu]
        Rahma: menu
        SiJINAK: Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
    """)
    question = the_question(chat)
    assert (question.text, question.state) == ("Sapi saya batuk, obatnya apa?", QuestionState.ANSWERED)


def test_after_office_hours_the_answer_comes_the_next_day(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat("""
        (4 jam kemudian)
        Aminah: mau tanya petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Kapan ada bantuan bibit?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat besok pukul 10.00 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat besok pukul 10.00 WITA. Ketik NOMOR 1 untuk membukanya.
    """)


def test_what_is_no_text_is_no_question(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: (suara)
        SiJINAK: Terima kasih, 1 pesan suara ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: (foto)
        SiJINAK: Terima kasih, 1 pesan suara dan 1 foto ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: (stiker)
        SiJINAK: Terima kasih stikernya.

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: ternak saya
        SiJINAK: Selesaikan Tanya petugas dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: 1
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: bantuan
        SiJINAK: Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, PETUGAS (dibantu orang), DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI, BAHASA (English).

                 Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)


def test_two_officers_answer_and_the_second_is_too_late(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    appointed("Dewi", "52.04.22")
    chat("""
        Aminah: tanya petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Di mana beli garam mineral?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        SiJINAK > Dewi: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Di mana beli garam…]
        Rahma: 1
        SiJINAK: Nomor 1: «Di mana beli garam mineral?»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Dewi: kotak masuk
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Di mana beli garam…]
        Dewi: 1
        SiJINAK: Nomor 1: «Di mana beli garam mineral?»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Dewi: Di koperasi.
        SiJINAK: Kirim ini ke Aminah?
                 «Di koperasi.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Dewi: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Dewi untuk «Di mana beli garam mineral?». Mau membalas? Ketik PETUGAS.
                          Di koperasi.
        Rahma: bantuan
        SiJINAK: Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, PETUGAS (dibantu orang), DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI, BAHASA (English).

                 Nomor 1: «Di mana beli garam mineral?»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Rahma: Di pasar.
        SiJINAK: Pertanyaan itu sudah dijawab petugas lain.

                 Tidak ada pertanyaan yang menunggu. [Menu]
    """)
    assert the_question(chat).answer == "Di koperasi."


def test_an_officer_of_another_kecamatan_sees_nothing(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    appointed("Bayu", "52.04.05")
    chat("""
        Aminah: petugas
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Bisa datang ke sini?
        SiJINAK: Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat hari ini pukul 14.30 WITA, tidak perlu dikirim ulang. Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT.
        SiJINAK > Rahma: Pertanyaan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Bayu: pertanyaan
        SiJINAK: Tidak ada pertanyaan yang menunggu. [Menu]
        Bayu: pertanyaan
        SiJINAK: Tidak ada pertanyaan yang menunggu. [Menu]
    """)


def test_a_complaint_is_read_by_the_heads_only(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    appointed("Kadis", role=Role.HEAD)
    chat("""
        Aminah: pengaduan
        SiJINAK: Silakan tulis pengaduannya: apa, di mana, kapan. Hanya pimpinan Dinas yang membacanya.
        Aminah: Di pos ada yang minta uang, kemarin pagi.
        SiJINAK: Pengaduan Bapak/Ibu tercatat, nomor 1. Dijawab paling lambat hari ini pukul 14.30 WITA. Terima kasih sudah menyampaikan.
        SiJINAK > Kadis: Pengaduan baru nomor 1, dijawab paling lambat hari ini pukul 14.30 WITA. Ketik NOMOR 1 untuk membukanya.
        Rahma: pertanyaan
        SiJINAK: Tidak ada pertanyaan yang menunggu. [Menu]
        Kadis: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 Di pos ada yang mi…]
        Kadis: 1
        SiJINAK: Nomor 1: «Di pos ada yang minta uang, kemarin pagi.»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Kadis: Terima kasih, kami periksa.
        SiJINAK: Kirim ini ke Aminah?
                 «Terima kasih, kami periksa.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Kadis: ya, kirim
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Kadis untuk «Di pos ada yang minta uang, kemarin pagi.». Mau membalas? Ketik PETUGAS.
                          Terima kasih, kami periksa.
    """)


def test_an_officer_without_animals_has_his_own_menu(chat: Chat, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Rahma: menu
        SiJINAK: Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: data saya
        SiJINAK: Belum ada data Bapak/Ibu yang kami simpan.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: petugas
        SiJINAK: Untuk itu perlu persetujuan Bapak/Ibu dulu. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110, atau ketik DARURAT.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: sesuatu
        SiJINAK: Maaf, saya belum paham. Pilih angkanya, atau tulis keperluannya. Contoh: daftar sapi 2 ekor.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: hapus data
        SiJINAK: Belum ada data Bapak/Ibu yang kami simpan.

                 Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
        Rahma: batal
        SiJINAK: Ada yang bisa dibantu? Pilih angkanya, atau tulis saja keperluannya. [Pertanyaan masuk | Periksa ternak | Lapor darurat]
    """)


def test_a_very_long_answer_is_asked_again(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "petugas")
    chat.say("Aminah", "x" * 4097)
    assert chat.last["Aminah"].text.startswith(
        "Tulisannya terlalu panjang, paling banyak 4096 huruf. Mohon diringkas."
    )
    chat.say("Aminah", "Apa kabar?")
    for said in ("pertanyaan", "1", "y" * 4097):
        chat.say("Rahma", said)
    assert chat.last["Rahma"].text.startswith("Jawabannya terlalu panjang, paling banyak 4096 huruf.")
    for said in ("y" * 4090, "z" * 6):
        chat.say("Rahma", said)
    assert chat.last["Rahma"].text.startswith("Jawabannya terlalu panjang, paling banyak 4096 huruf.")
    chat.say("Rahma", "ya")
    assert the_question(chat).answer == "y" * 4090
