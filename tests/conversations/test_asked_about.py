"""A question about a word, a line or the question itself is answered, and then the open question asked again."""

import pytest

from tests.conversations.conftest import Enrolled, Introduced
from tests.transcripts import Chat


def test_what_is_asked_in_the_first_talk_is_answered_wherever_it_stands(
    chat: Chat, introduced: Introduced
) -> None:
    introduced("Aminah")
    chat("""
        Aminah: kenapa tanya nama?
        SiJINAK: Namanya untuk surat dan catatan ternak, supaya tidak tertukar dengan orang lain.

                 Siapa nama Bapak/Ibu?
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? …
        Aminah: unter iwes
        SiJINAK: Desa mana di Kec. Unter Iwes? … [Boak | Jorok | …]
        Aminah: kenapa ditanya desa?
        SiJINAK: Desanya supaya petugas tahu ke mana harus datang, dan jadwal vaksin mana yang cocok.

                 Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1. [Boak | Jorok | …]
        Aminah: tanya petugas
        SiJINAK: Selesaikan kenalan dulu, atau pindah ke Tanya petugas? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: 1
        SiJINAK: Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1. [Boak | Jorok | …]
        Aminah: 1
        SiJINAK: Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
        Aminah: utk apa nomor hp
        SiJINAK: Nomor HP-nya untuk surat dan layanan Dinas, tidak ditunjukkan ke warga lain.

                 Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: apa itu
        SiJINAK: Pengingat itu pesan dari kami di sini, misalnya jadwal vaksin di desa Bapak/Ibu. Tidak mau lagi? Ketik BERHENTI.

                 Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
        Aminah: apa itu dusun
        SiJINAK: Dusun itu bagian dari desa. Contoh: Boak Atas. Tidak tahu? Ketik LEWATI.

                 Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]
    """)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("knp tanya milik", "Gaduhan itu ternak orang lain"),
        ("apa itu ekor", "Ekor itu hitungan ternak"),
        ("why do you ask?", "Rumpun itu bangsa ternaknya"),
        ("UU apa itu", "UU itu undang-undang."),
    ],
)
def test_a_line_is_explained_while_another_is_asked(
    chat: Chat, enrolled: Enrolled, said: str, answered: str
) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi 3 ekor")
    [reply] = chat.say("Aminah", said)
    assert reply.said.startswith(answered)
    assert "Jenis atau rumpunnya apa? [Bali | " in reply.said


@pytest.mark.parametrize("said", ["kapan vaksin di desa saya?", "berapa harga sapi di desa?"])
def test_a_question_about_something_else_is_not_answered_with_a_line(
    chat: Chat, introduced: Introduced, said: str
) -> None:
    introduced("Aminah")
    chat.say("Aminah", "Aminah")
    [reply] = chat.say("Aminah", said)
    assert "Desanya supaya" not in reply.said
