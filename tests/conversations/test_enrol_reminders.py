"""Whether somebody wants to be reminded: he says so in his own words, and a loose word is asked again."""

import pytest

from tests.conversations.conftest import Introduced
from tests.transcripts import Chat

ASKED = "Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja. [Boleh | Tidak usah]"


@pytest.fixture
def asked(chat: Chat, introduced: Introduced) -> None:
    """Aminah, who is asked whether she wants reminders."""
    introduced("Aminah")
    for said in ("Aminah", "boak", "lewati"):
        chat.say("Aminah", said)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        *(
            (yes, "Boleh")
            for yes in ("👍", "oke", "iya pak", "siap", "mau dong", "boleh aja", "silahkan", "1")
        ),
        *((no, "Tidak usah") for no in ("gak usah", "ga", "nggak dulu", "tidak perlu", "nanti aja", "2")),
    ],
)
def test_plain_words_are_answers(chat: Chat, asked: None, said: str, kept: str) -> None:
    chat(f"""
        Aminah: {said}
        SiJINAK: …
                 Pengingat: {kept}
                 Sudah benar? [Ya, benar | Ada yang salah]
    """)


@pytest.mark.parametrize(
    "said", ["boleh tapi jangan malam", "siap kak makasih", "ok nanti", "ya tapi kok banyak"]
)
def test_loose_words_are_asked_again(chat: Chat, asked: None, said: str) -> None:
    chat(f"""
        Aminah: {said}
        SiJINAK: Jawab BOLEH atau TIDAK USAH saja. Contoh: boleh.

                 Boleh kami kirim pengingat… [Boleh | Tidak usah]
    """)
