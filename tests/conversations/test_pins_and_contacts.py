"""Places sent as a pin are said back, and a shared contact only suggests a name."""

from domain.farmers import Farmer
from tests.conversations.conftest import Introduced
from tests.transcripts import Chat

SUGGESTED = (
    "Di kontak itu tertulis Siti Aminah. Itu namanya? Pilih 1, atau tulis nama yang benar. [Ya, Siti Aminah]"
)


def test_a_pin_for_the_herd_is_said_back(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "daftar sapi bali betina 1 ekor umur 3 tahun")
    chat("""
        Aminah: (lokasi -8.49,117.43)
        SiJINAK: Titik itu di Kelurahan Uma Sima, Kec. Sumbawa, ya. Keliru? Ketik KEMBALI.

                 Ternak ini milik siapa? …
        Aminah: kembali
        SiJINAK: Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Aminah: (lokasi -8.55,117.45)
        SiJINAK: Titik itu di Desa Boak, Kec. Unter Iwes, ya. Keliru? Ketik KEMBALI.

                 Ternak ini milik siapa? …
    """)


def test_a_pin_for_a_home_is_said_back_by_the_next_question(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: Aminah
        SiJINAK: Tinggal di desa mana? …
        Aminah: (lokasi -8.55,117.45)
        SiJINAK: Desa Boak, Kec. Unter Iwes. Dusunnya apa? …
    """)


def test_the_name_on_a_contact_is_only_suggested(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat(f"""
        Aminah: (kartu siti aminah)
        SiJINAK: {SUGGESTED}
        Aminah: ya
        SiJINAK: Tinggal di desa mana? …
        Aminah: kembali
        SiJINAK: Siapa nama Bapak/Ibu?
        Aminah: (kartu Siti Aminah)
        SiJINAK: {SUGGESTED}
        Aminah: Nurul
        SiJINAK: Tinggal di desa mana? …
    """)


def test_a_contact_without_a_name_is_asked_for_it(chat: Chat, introduced: Introduced) -> None:
    introduced("Aminah")
    chat("""
        Aminah: (kontak +6281200000000)
        SiJINAK: Namanya belum bisa kami baca dari kontak itu. Tulis namanya saja. Contoh: Aminah.

                 Siapa nama Bapak/Ibu?
    """)


def test_an_owners_contact_suggests_his_name(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "gaduhan"):
        chat.say("Aminah", said)
    chat(f"""
        Aminah: (kartu Siti Aminah)
        SiJINAK: {SUGGESTED}
        Aminah: 1
        SiJINAK: Ada cap di badannya? …
    """)
