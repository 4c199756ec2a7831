"""An emergency comes before everything, whoever writes; the words that protect come first of all."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.questions import Question, QuestionKind
from tests.conversations.conftest import Appointed, Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def reports(chat: Chat) -> list[Question]:
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question).order_by(Question.id)))


def test_by_word_with_an_officer_near(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: darurat
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: 1
        SiJINAK: ⚠️ JANGAN disembelih, … terima kasih. Petugas sedang kami hubungi.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: ternak mati atau berdarah. Desa Boak, Kec. Unter Iwes. Pelapor: Aminah. Ketik NOMOR 1 untuk menjawab pelapor.
        Aminah: (lokasi -8.54951,117.45017)
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes, ya. Keliru? Ketik KEMBALI.

                 Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: Kambing 2 ekor, tadi pagi
        SiJINAK: Terima kasih, sudah kami teruskan ke petugas. Tetap jauhkan orang dan ternak lain.
        SiJINAK > Rahma: Tambahan laporan darurat nomor 1: Desa Boak, Kec. Unter Iwes. «Kambing 2 ekor, tadi pagi; titik -8.54951, 117.45017»
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 DARURAT Boak]
        Rahma: 1
        SiJINAK: Nomor 1: «DARURAT: ternak mati atau berdarah
                 Desa Boak, Kec. Unter Iwes: Kambing 2 ekor, tadi pagi; titik -8.54951, 117.45017»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.00 WITA. Dijawab paling lambat hari ini pukul 10.00 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Rahma: Jangan didekati. Kami berangkat.
        SiJINAK: Kirim ini ke Aminah?
                 «Jangan didekati. Kami berangkat.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «ternak mati atau berdarah …». Mau membalas? Ketik PETUGAS.
                          Jangan didekati. Kami berangkat.
    """)
    [report] = reports(chat)
    assert (report.kind, report.region_code) == (QuestionKind.EMERGENCY, "52.04.22.2003")
    assert (
        report.text
        == "ternak mati atau berdarah\nDesa Boak, Kec. Unter Iwes: Kambing 2 ekor, tadi pagi; titik -8.54951, 117.45017"
    )


def test_a_stranger_is_served_before_he_has_agreed(chat: Chat, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat("""
        Joko: tolong anak saya digigit anjing
        SiJINAK: ⚠️ Cuci luka SEKARANG, sabun dan air mengalir 15 menit, lalu segera ke puskesmas walau lukanya kecil. Jangan tunggu balasan. Hewannya kurung bila aman, jangan dibunuh. Petugas sedang kami hubungi.
        SiJINAK: Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [LEWATI]
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: orang digigit hewan. Tempatnya sedang ditanyakan. «tolong anak saya digigit anjing» Ketik NOMOR 1 untuk menjawab pelapor.
        Joko: di rumah saya
        SiJINAK: Kami belum menemukan desa itu di Kabupaten Sumbawa. Ketik nama desa dan kecamatannya. Contoh: Boak, Unter Iwes.

                 Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [LEWATI]
        Joko: boak
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Joko: lewati
        SiJINAK: Terima kasih, sudah kami teruskan ke petugas. Lukanya sudah dicuci? Sekarang ke puskesmas, walau kecil.
        SiJINAK > Rahma: Tambahan laporan darurat nomor 1: Desa Boak, Kec. Unter Iwes.
        Joko: makasih
        SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Joko: setuju
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
    """)
    [report] = reports(chat)
    assert (report.text.split("\n")[0], report.farmer_id) == ("tolong anak saya digigit anjing", None)


def test_where_nobody_is_appointed_the_numbers_are_told(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: sapi saya mati mendadak keluar darah dari hidung
        SiJINAK: ⚠️ JANGAN disembelih, … terima kasih. Laporannya kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi Ambulans dan gawat darurat 119, Polisi 110.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: boak
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: 1 ekor, tadi malam
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.
        Aminah: kontak
        SiJINAK: Nomor penting: Ambulans dan gawat darurat 119, Polisi 110.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert len(reports(chat)) == 1


def test_in_the_middle_of_a_talk_and_back_by_lanjut(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: kerbau tetangga mati mendadak
        SiJINAK: ⚠️ JANGAN disembelih, … terima kasih. Laporannya kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi Ambulans dan gawat darurat 119, Polisi 110.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: boak
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.

                 Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: betina
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)
    assert declared(chat) == []


def test_a_sick_animal_is_kept_apart(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: sapi saya sakit
        SiJINAK: Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas. Laporannya kami simpan untuk petugas Dinas.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: kembali
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: boak
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: batal
        SiJINAK: Baik. Laporan yang tadi tetap kami simpan untuk petugas. Ternyata salah lapor? Ketik SALAH.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert [report.text for report in reports(chat)] == ["sapi saya sakit"]


def test_details_may_be_left_for_another_report(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: darurat
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: digigit
        SiJINAK: ⚠️ Cuci luka SEKARANG, sabun dan air mengalir 15 menit, lalu segera ke puskesmas walau lukanya kecil. Jangan tunggu balasan. Hewannya kurung bila aman, jangan dibunuh. Laporannya kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi Ambulans dan gawat darurat 119, Polisi 110.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: boak
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: darurat
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: sakit
        SiJINAK: Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas. Laporannya kami simpan untuk petugas Dinas.
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]
        Aminah: jorok utan
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.

                 Yang tadi (laporan darurat) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: lanjut
        SiJINAK: Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: anjing liar
        SiJINAK: Terima kasih, laporannya sudah kami simpan untuk petugas. Tetap jauhkan orang dan ternak lain.
    """)
    assert len(reports(chat)) == 3


def test_what_is_no_choice_is_asked_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: darurat
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: cepat
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: 4
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)
    assert reports(chat) == []


@pytest.mark.parametrize(
    "said",
    ["anak saya digigit anjing", "sapi mati keluar darah", "kambing mati tiba2, dagingnya sudah dibagi"],
)
@pytest.mark.parametrize(
    "before", [[], ["halo"], ["halo", "setuju", "Aminah"], ["halo", "setuju", "Aminah", "jorok"]]
)
def test_at_any_moment(chat: Chat, before: list[str], said: str) -> None:
    for earlier in before:
        chat.say("Aminah", earlier)
    told = chat.say("Aminah", said)
    assert told[0].said.startswith("⚠️")
    assert told[1].said.startswith("Di desa mana kejadiannya?")
    assert [report.text for report in reports(chat)] == [said]
