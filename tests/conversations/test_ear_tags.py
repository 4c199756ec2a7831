"""Ear tags told in a talk: one, several, too many, malformed, one's own again, and another farmer's."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import ear_tags
from domain.animals import AnimalState
from domain.questions import Question, QuestionKind
from tests.conversations.conftest import Appointed, Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat

BEGUN = "daftar sapi bali betina {heads} ekor umur 3 tahun"


def up_to_the_tags(chat: Chat, who: str, heads: int = 1) -> None:
    """Answer everything that is asked before the ear tags."""
    for said in (BEGUN.format(heads=heads), "1", "sendiri", "lewati"):
        chat.say(who, said)
    assert chat.last[who].text.startswith("Ada anting di telinganya?")


def tags_of(chat: Chat, tag: str) -> list[tuple[int, str]]:
    with Session(chat.engine) as session:
        borne = select(ear_tags.EarTag).where(ear_tags.EarTag.tag == tag).order_by(ear_tags.EarTag.id)
        return [(worn.animal_id, worn.state.value) for worn in session.scalars(borne)]


def test_one_tag_as_it_is_written(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_tags(chat, "Aminah")
    chat("""
        Aminah: id 5204-1234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 1 sapi.
                 1. SBW-00000013 sapi betina

                 Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.
        Aminah: id52041234
        SiJINAK: SBW-00000013
                 Ternak: sapi betina
                 Rumpun: Bali
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Anting: ID52041234
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
    """)
    assert tags_of(chat, "ID52041234") == [(declared(chat)[0].id, "in_force")]


def test_several_tags_go_to_the_animals_in_order(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_tags(chat, "Aminah", heads=3)
    chat("""
        Aminah: ID52041234, ID52041235
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 3 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234, ID52041235
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 SBW-00000037
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    first, second, _ = declared(chat)
    assert [tags_of(chat, f"ID5204123{last}")[0][0] for last in "45"] == [first.id, second.id]


def test_too_many_malformed_and_repeated_tags(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_tags(chat, "Aminah", heads=2)
    chat("""
        Aminah: ID52041234, ID52041235, ID52041236
        SiJINAK: Antingnya lebih banyak dari ternaknya (2 ekor). Tulis lagi. Contoh: ID52041234, ID52041235.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: merah
        SiJINAK: Nomor anting terdiri dari huruf dan angka, 6 sampai 20. Contoh: ID52041234. Tidak ada? Ketik LEWATI.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: kuning
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Nomor anting terdiri dari huruf dan angka, 6 sampai 20. Contoh: ID52041234. Tidak ada? Ketik LEWATI. Atau ketik PETUGAS, kami bantu.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: ID52041234, id 52041234
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Nomor ID52041234 tertulis dua kali. Tulis tiap anting satu kali saja. Contoh: ID52041234, ID52041235. Atau ketik PETUGAS, kami bantu.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: ID52041234; ID52041235
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
    """)


def test_a_tag_of_ones_own_is_refused_and_asked_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_tags(chat, "Aminah")
    chat("""
        Aminah: ID52041234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    up_to_the_tags(chat, "Aminah")
    chat("""
        Aminah: ID52041234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Anting ID52041234 sudah ada pada ternak Bapak/Ibu sendiri, nomor SBW-00000013. Ketik anting yang lain, atau LEWATI.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: ID52049999
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52049999
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert len(declared(chat)) == 2


def test_another_farmers_tag_is_a_claim_for_an_officer(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    enrolled("Salim", "52.04.05.2006")
    appointed("Rahma", "52.04.22")
    up_to_the_tags(chat, "Salim")
    chat("""
        Salim: ID52041234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Salim: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234
                 Sudah benar? [Ya, benar | Ada yang salah]
        Salim: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    up_to_the_tags(chat, "Aminah")
    chat("""
        Aminah: ID52041234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Anting: ID52041234
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS.

                 Anting ID52041234 sudah tercatat pada ternak lain. Petugas akan memeriksa; ternak Bapak/Ibu tetap tercatat. [Daftar lagi | Ternak saya | Menu]
        Aminah: SBW-00000021
        SiJINAK: SBW-00000021
                 Ternak: sapi betina
                 Rumpun: Bali
                 Umur: sekitar 3 tahun
                 Tempat: kandang, Desa Boak, Kec. Unter Iwes
                 Milik: milik sendiri
                 Anting: ID52041234 (menunggu petugas)
                 Keadaan: dinyatakan, belum diperiksa petugas

                 Ada yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU.
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. Yang mana? [No 1 anting ganda Boak]
        Rahma: 1
        SiJINAK: Nomor 1: «Anting pada dua ternak: ID52041234»
                 Dari Aminah, Desa Boak, Kec. Unter Iwes, hari ini pukul 10.01 WITA. Dijawab paling lambat hari ini pukul 14.30 WITA. Tulis jawabannya. [LEWATI | TUTUP]
        Rahma: Besok kami periksa antingnya.
        SiJINAK: Kirim ini ke Aminah?
                 «Besok kami periksa antingnya.» [Ya, kirim | Tulis ulang | Jangan kirim]
        Rahma: ya
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «ID52041234». Mau membalas? Ketik PETUGAS.
                          Besok kami periksa antingnya.
    """)
    hers, his = declared(chat)[1], declared(chat)[0]
    assert tags_of(chat, "ID52041234") == [(his.id, "in_force"), (hers.id, "claimed")]
    assert his.state is AnimalState.DECLARED
    with Session(chat.engine) as session:
        assert session.scalars(select(Question.kind)).all() == [QuestionKind.EAR_TAG_DISPUTE]


def test_which_animals_of_a_mixed_herd_bear_them_is_never_guessed(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali jantan 1 betina 2 umur 3 tahun", "1", "sendiri", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: ID52041234
        SiJINAK: Ternaknya campur: tulis semua antingnya (3), yang jantan dulu. Tidak semua beranting? Ketik LEWATI, petugas yang mencatat saat pendataan. Contoh: ID52041234, ID52041235.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: ID52041234, ID52041235, ID52041236
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
    """)


def test_a_herd_that_becomes_mixed_is_asked_for_its_tags_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    up_to_the_tags(chat, "Aminah", heads=3)
    for said in ("ID52041234", "lewati", "kelamin", "campur", "jantan 1 betina 2"):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Ada anting di telinganya?")
