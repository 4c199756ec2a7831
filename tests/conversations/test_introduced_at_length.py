"""Asked for a name people tell more than that: the name is taken, the rest is kept or said to be left."""

import pytest

from tests.conversations.conftest import Introduced
from tests.transcripts import Chat


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("nm sy hanifah", "Hanifah"),
        ("perkenalkan nama saya Abdul Rahman", "Abdul Rahman"),
        ("No, my name should be John Smith", "John Smith"),
    ],
)
def test_a_name_is_taken_out_of_its_introduction(
    chat: Chat, introduced: Introduced, said: str, name: str
) -> None:
    introduced("Aminah")
    for answer in (said, "boak", "lewati"):
        chat.say("Aminah", answer)
    chat(f"""
        Aminah: boleh
        SiJINAK: Nama: {name}
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 …
    """)


def test_the_village_and_the_animals_told_with_a_name_are_kept(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: bu hanifah sempe moyo hulu sapi sy 3 ekr btina smw
        SiJINAK: Saya catat dulu: Hanifah. Ternaknya kita urus sesudah kenalan, tinggal sebentar.

                 Desa Sempe, Kec. Moyo Hulu. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, … [Boleh | Tidak usah]
        Aminah: blh
        SiJINAK: Nama: Hanifah
                 Tinggal di: Desa Sempe, Kec. Moyo Hulu
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: No, my name should be Hanifah Amir
        SiJINAK: Baik, saya ganti. Nama: Hanifah Amir.

                 Nama: Hanifah Amir
                 Tinggal di: Desa Sempe, Kec. Moyo Hulu
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Terima kasih, Hanifah Amir. Bapak/Ibu sudah tercatat di SiJINAK.

                 Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 3 ekor
                 Kelamin: Betina

                 Jenis atau rumpunnya apa? …
    """)


def test_what_is_left_of_a_name_is_said(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: My name is John Miller, my wife is Sarah
        SiJINAK: Saya catat dulu: John Miller.

                 Tinggal di desa mana? …
    """)


@pytest.mark.parametrize(
    "said", ["jual sapi", "saya mau daftar 3 kambing", "mahal, tidak usah", "ok, lanjut"]
)
def test_a_sentence_without_a_name_gives_none(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    [reply] = chat.say("Aminah", said)
    assert "Tinggal di" not in reply.said


@pytest.mark.parametrize("said", ["Petugas Dinas", "Admin SiJINAK", "pak Camat"])
def test_the_name_of_an_office_is_nobodys(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: Itu nama jabatan. Tulis nama Bapak/Ibu sendiri. Contoh: Aminah. Perlu petugas? Ketik PETUGAS.

                 Siapa nama Bapak/Ibu?
        Aminah: Mantri Amir
        SiJINAK: Tinggal di desa mana? …
    """)
