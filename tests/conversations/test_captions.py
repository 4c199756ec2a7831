"""A caption is heard as if it had been typed, and a photo sent at another question finds its place."""

from dataclasses import replace

from domain.farmers import Farmer
from flows.messages import Attachment
from tests.conversations.conftest import Introduced
from tests.conversations.herd import declared
from tests.conversations.sent import media
from tests.transcripts import Chat

KEPT = "Terima kasih, fotonya kami simpan sebagai foto ternaknya."
INSTEAD = "Terima kasih, foto ternaknya kami ganti dengan yang ini."
TO_THE_BRAND = ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "sendiri")


def test_captions_answer_who_he_is_and_where_he_lives(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: (foto: Aminah)
        SiJINAK: Tinggal di desa mana? …
        Aminah: (foto: Boak)
        SiJINAK: Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
        Aminah: lewati
        SiJINAK: Boleh kami kirim pengingat, …
        Aminah: boleh
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: Boleh
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: (foto: tidak)
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. [Nama | Tinggal di | Dusun | Pengingat]
        Aminah: (foto: nama)
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: (foto: Siti)
        SiJINAK: Nama: Siti
                 …
    """)
    assert len(media(chat)) == 5


def test_captions_answer_species_and_sex(chat: Chat, aminah: Farmer) -> None:
    chat(f"""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? …
        Aminah: (foto: sapi)
        SiJINAK: {KEPT}

                 Sapi berapa ekor? Contoh: 2.
        Aminah: 1
        SiJINAK: Jenis atau rumpunnya apa? …
        Aminah: bali
        SiJINAK: Jantan atau betina? [Jantan | Betina]
        Aminah: (foto: betina)
        SiJINAK: {INSTEAD}

                 Umurnya kira-kira berapa? …
    """)


def test_a_caption_that_answers_nothing_leaves_the_photo(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: (foto: 12345)
        SiJINAK: Fotonya sudah sampai dan kami simpan, terima kasih. Mau dikirim ke petugas? Ternak sakit atau mati? Ketik DARURAT. [Kirim ke petugas | Tidak usah]
        Aminah: tidak usah
        SiJINAK: Siapa nama Bapak/Ibu?
    """)


def test_a_files_name_is_no_caption(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    sent = replace(chat.inbound("Aminah", "(berkas)"), attachments=(Attachment("f", "image/png"),))
    [line] = chat.hand_over("Aminah", replace(sent, text="Aminah.png"))
    assert line.said.startswith("Fotonya sudah sampai dan kami simpan")
    [line] = chat.hand_over("Aminah", replace(chat.inbound("Aminah", "(foto)"), text="Aminah"))
    assert line.said.startswith("Tinggal di desa mana?")


def test_a_photo_of_the_brand_is_kept_as_the_animals(chat: Chat, aminah: Farmer) -> None:
    for said in TO_THE_BRAND:
        chat.say("Aminah", said)
    chat(f"""
        Aminah: (foto)
        SiJINAK: {KEPT}

                 Ada cap di badannya? Ketik capnya, contoh: AB. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: (foto: AB)
        SiJINAK: {INSTEAD}

                 Ada anting di telinganya? …
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 …
                 Cap: AB
                 Foto: ada
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: (foto)
        SiJINAK: {INSTEAD}

                 Ternak: Sapi
                 …
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: [Ada yang salah]
        SiJINAK: Baris mana yang salah? …
        Aminah: (foto)
        SiJINAK: {INSTEAD}

                 Ternak: Sapi
                 …
        Aminah: ya
        SiJINAK: Tercatat. …
    """)
    animal = declared(chat)[-1]
    assert animal.photo_id == media(chat)[-1].id


def test_a_flock_bears_no_photo_so_it_is_offered_to_an_officer(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar ayam kampung 20 ekor", "1", "sendiri"):
        chat.say("Aminah", said)
    chat("""
        Aminah: (foto)
        SiJINAK: Fotonya sudah sampai dan kami simpan, terima kasih. Mau dikirim ke petugas? Ternak sakit atau mati? Ketik DARURAT. [Kirim ke petugas | Tidak usah]
        Aminah: 2
        SiJINAK: Ternak: Ayam kampung
                 …
    """)


def test_a_caption_that_wishes_for_something_else_is_no_photo_of_the_herd(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "daftar sapi bali 1 ekor")
    chat("""
        Aminah: (foto: kenapa ini berdarah ya)
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke Darurat? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: 1
        SiJINAK: Jantan atau betina? [Jantan | Betina]
    """)
    for said in ("betina", "3 tahun", "1", "sendiri", "lewati"):
        chat.say("Aminah", said)
    assert chat.say("Aminah", "lewati")[0].said.startswith("Kirim foto ternaknya.")
