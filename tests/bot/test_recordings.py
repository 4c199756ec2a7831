"""Voice notes: known by their first bytes alone, kept untouched."""

import pytest

from bot.recordings import MOST_BYTES, NotARecording, listen

SOUNDS = {
    "audio/ogg": b"OggS" + bytes(24) + b"OpusHead" + bytes(40),
    "audio/amr": b"#!AMR\n" + bytes(40),
    "audio/mp4": b"\0\0\0\x20ftypM4A " + bytes(40),
    "audio/mpeg": b"ID3\x04" + bytes(40),
    "audio/aac": b"\xff\xf1" + bytes(40),
}


@pytest.mark.parametrize("content_type", SOUNDS)
def test_what_phones_record_is_taken_as_it_is(content_type):
    heard = listen(SOUNDS[content_type])
    assert (heard.content_type, heard.content) == (content_type, SOUNDS[content_type])


def test_an_mp3_without_a_title_is_known_too():
    assert listen(b"\xff\xfb\x90" + bytes(40)).content_type == "audio/mpeg"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"suara",
        b"OggS" + bytes(24) + b"\x80theora",
        b"\xff\xd8\xff\xe0" + bytes(40),
        b"%PDF-1.7",
        b"MZ" + bytes(60),
        b"RIFF\0\0\0\0WEBP",
        SOUNDS["audio/ogg"] + bytes(MOST_BYTES),
    ],
    ids=["empty", "text", "film", "picture", "pdf", "program", "webp", "too large"],
)
def test_everything_else_is_refused(content):
    with pytest.raises(NotARecording):
        listen(content)
