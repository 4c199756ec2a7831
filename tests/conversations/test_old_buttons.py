"""A button of an older message changes what it asked, or nothing; what was offered since counts still."""

from domain.farmers import Farmer
from tests.transcripts import Chat

STILL = "Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1. [Labuhan Aji (Labuhan Badas) | …]"
TO_THE_VILLAGE = ("daftar sapi bali betina 1 ekor umur 3 tahun", "kandang di desa lain", "labuan")


def test_agreeing_on_the_first_notice_after_asking_is_agreeing(chat: Chat) -> None:
    chat("""
        Joko: halo
        SiJINAK: Selamat datang di SiJINAK, …
        Joko: [Tanya dulu]
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. …
        Joko: (tombol welcome.consent=yes)
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
        Joko: (tombol welcome.consent=yes)
        SiJINAK: Tombol itu untuk pertanyaan yang sudah lewat.

                 Siapa nama Bapak/Ibu?
    """)


def test_a_list_survives_a_change_of_an_earlier_answer(chat: Chat, aminah: Farmer) -> None:
    for said in TO_THE_VILLAGE:
        chat.say("Aminah", said)
    chat(f"""
        Aminah: (tombol register_animal.sex=male)
        SiJINAK: Baik, saya ganti. Kelamin: Jantan.

                 {STILL}
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? …
    """)


def test_a_list_survives_a_button_of_what_is_over(chat: Chat, aminah: Farmer) -> None:
    for said in TO_THE_VILLAGE:
        chat.say("Aminah", said)
    chat(f"""
        Aminah: (tombol welcome.consent=yes)
        SiJINAK: Tombol itu untuk pertanyaan yang sudah lewat.

                 {STILL}
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? …
    """)


def test_what_was_shown_last_survives_it_too(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: mau urus vaksin sapi
        SiJINAK: Urusan vaksin belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS. [Tanya petugas | Menu]
        Aminah: (tombol register_animal.sex=male)
        SiJINAK: Tombol itu untuk pertanyaan yang sudah lewat.

                 Yang ini masih bisa dipilih. Pilih angkanya, atau tulis saja keperluannya. [Tanya petugas | Menu]
        Aminah: 1
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
    """)


def test_a_question_beside_the_talk_survives_it(chat: Chat, aminah: Farmer) -> None:
    chat("""
        Aminah: (foto)
        SiJINAK: Fotonya sudah sampai …
        Aminah: (tombol register_animal.sex=male)
        SiJINAK: Tombol itu untuk pertanyaan yang sudah lewat.

                 Fotonya sudah sampai dan kami simpan, terima kasih. Ternak sakit atau mati, atau orang digigit? Pilih 1. [Darurat | Kirim ke petugas | Tidak usah]
        Aminah: 2
        SiJINAK: Sudah kami simpan, nomor 1. …

                 Ada yang bisa dibantu, Aminah? …
    """)


def test_a_button_that_changes_nothing_says_nothing(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "daftar sapi bali betina 1 ekor umur 3 tahun")
    chat("""
        Aminah: (tombol register_animal.sex=female)
        SiJINAK: Dipelihara di mana? …
    """)
