"""What is asked with "boleh" is answered with "boleh": a clear leave is a yes, a loose word is none."""

import pytest

from tests.conversations.conftest import Introduced
from tests.transcripts import Chat

LEAVES = ["blh", "iya blh", "Boleh", "ya boleh lah", "boleh aja kak", "silakan dicatat", "ok sure, go ahead"]
LOOSE = [
    "siap kak",
    "ok nanti",
    "ya tapi nanti ya",
    "boleh tapi jangan nomor hp",
    "boleh ga?",
    "tidak boleh tahu",
]


@pytest.mark.parametrize("said", LEAVES)
def test_a_clear_leave_agrees_to_the_notice(chat: Chat, said: str) -> None:
    chat(f"""
        Aminah: halo
        SiJINAK: … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: {said}
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
    """)


@pytest.mark.parametrize("said", LOOSE)
def test_a_loose_word_agrees_to_nothing(chat: Chat, said: str) -> None:
    chat.say("Aminah", "halo")
    [reply] = chat.say("Aminah", said)
    assert "Siapa nama" not in reply.said


def test_who_wants_to_ask_first_is_told_more(chat: Chat) -> None:
    chat("""
        Aminah: halo
        SiJINAK: … Lanjut? [SETUJU | Tanya dulu | Tidak]
        Aminah: tnya dl
        SiJINAK: Yang dicatat hanya yang Bapak/Ibu tulis sendiri. … Lanjut? [SETUJU | Tidak]
        Aminah: blh lah
        SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                 Siapa nama Bapak/Ibu?
    """)


@pytest.mark.parametrize(
    ("said", "kept"),
    [("blh", "Boleh"), ("gak usah. eh boleh aja", "Boleh"), ("boleh eh gak usah", "Tidak usah")],
)
def test_the_last_thought_decides_about_reminders(
    chat: Chat, introduced: Introduced, said: str, kept: str
) -> None:
    introduced("Aminah")
    for answer in ("Aminah", "boak", "lewati"):
        chat.say("Aminah", answer)
    chat(f"""
        Aminah: {said}
        SiJINAK: Nama: Aminah
                 Tinggal di: Desa Boak, Kec. Unter Iwes
                 Pengingat: {kept}
                 Sudah benar? [Ya, benar | Ada yang salah]
    """)
