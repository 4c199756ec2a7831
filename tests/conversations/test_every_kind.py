"""Every kind of message has its answer or its silence, at rest and in the middle of a talk (docs/messages.md)."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows.messages import Attachment, Kind
from tests.conversations.conftest import Enrolled
from tests.transcripts import Chat, Line

PAGE = Path(__file__).parents[2] / "docs" / "messages.md"
ROWS = dict(re.findall(r"^\| (\w+) \|.*\| ([^|]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
SENT = {
    "photo": "(foto)",
    "voice": "(suara)",
    "video": "(video)",
    "sticker": "(stiker)",
    "document": "(berkas)",
    "location": "(lokasi -8.54951,117.45017)",
    "contact": "(kontak 628123)",
    "poll": "(jajak)",
    "edited": "(ubah halo)",
    "reaction": "(reaksi)",
    "other": "(lain)",
    "blocked": "(blokir)",
    "unblocked": "(buka blokir)",
}
ABOUT = {
    "voice": "[Darurat | Bukan, teruskan | Kirim ke petugas]",
    "photo": "[Darurat | Kirim ke petugas | Tidak usah]",
}
every_kind = pytest.mark.parametrize("kind", SENT)


def test_every_kind_is_played_here_or_is_a_talk_of_its_own() -> None:
    assert (
        SENT.keys() | {"text", "button", "media"} == {kind.value for kind in Kind} == ROWS.keys() - {"kind"}
    )


def check(told: list[Line], kind: str, then: str) -> None:
    """Hold what was said against the page's row."""
    quoted = re.search(r'"([^"]+)"', ROWS[kind])
    if quoted is None:
        assert told == []
    else:
        assert len(told) == 1
        assert quoted[1].rstrip("…") in told[0].said
        assert told[0].said.endswith(then)


@every_kind
def test_at_rest_it_is_followed_by_the_menu(chat: Chat, enrolled: Enrolled, kind: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "halo")
    then = ABOUT.get(kind, "| Darurat | Data saya]")
    check(chat.say("Aminah", SENT[kind]), kind, then)


@every_kind
def test_in_a_talk_it_is_followed_by_the_open_question(chat: Chat, enrolled: Enrolled, kind: str) -> None:
    enrolled("Aminah")
    for said in ("daftar ayam kampung 20 ekor", "1"):
        chat.say("Aminah", said)
    chat.say("Aminah", "apa")  # so that a changed message is not the last answer
    then = ABOUT.get(kind, "| Keluarga atau orang lain]")
    if kind == "photo":  # a number would be the open question's
        then = then.replace("Darurat | ", "")
    check(chat.say("Aminah", SENT[kind]), kind, then)
    if kind in ("voice", "photo"):
        chat.say("Aminah", "2")
    told = chat.say("Aminah", "sendiri")
    assert told[0].said.startswith("Ternak: Ayam kampung")


def test_an_album_is_answered_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    photos = [replace(chat.inbound("Aminah", "(foto)"), album="a1") for _ in range(3)]
    told = [chat.hand_over("Aminah", photo) for photo in photos]
    assert [len(lines) for lines in told] == [1, 0, 0]
    other = replace(chat.inbound("Aminah", "(foto)"), album="a2")
    assert len(chat.hand_over("Aminah", other)) == 1


def test_the_first_photo_of_an_album_is_the_one_that_was_asked_for(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "1", "lewati", "lewati"):
        chat.say("Aminah", said)
    first, second = (replace(chat.inbound("Aminah", "(foto)"), album="a1") for _ in range(2))
    assert chat.hand_over("Aminah", first)[0].said.startswith("Ternak: Sapi")
    assert chat.hand_over("Aminah", second) == []


def test_an_image_sent_as_a_file_is_a_photo_too(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "1", "lewati", "lewati"):
        chat.say("Aminah", said)
    picture, letter = (
        replace(chat.inbound("Aminah", "(berkas)"), attachments=(Attachment("f", content_type),))
        for content_type in ("image/png", "application/pdf")
    )
    assert chat.hand_over("Aminah", letter)[0].said.startswith(
        "Kirim fotonya lewat tombol kamera atau galeri."
    )
    assert chat.hand_over("Aminah", picture)[0].said.startswith("Ternak: Sapi")


def test_a_caption_is_heard(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    wish = replace(chat.inbound("Aminah", "(foto)"), text="daftar sapi bali 2 ekor")
    assert chat.hand_over("Aminah", wish)[0].said.startswith("Saya catat dulu:")
    alarm = replace(chat.inbound("Aminah", "(foto)"), text="sapi mati mendadak keluar darah")
    assert chat.hand_over("Aminah", alarm)[0].said.startswith("⚠️")


def test_who_comes_back_goes_on_where_he_was(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: (blokir)
        Aminah: (buka blokir)
        Aminah: betina
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)
