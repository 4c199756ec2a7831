"""A talk in the terminal: the same road, and a transcript that a test can play back."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.commands.chat import read_line, talk
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.simulator_files import get
from bot.tables import OutboxState, outbox
from bot.transcripts import Line, transcript
from domain import regions
from flows.messages import Choice, Kind
from tests.transcripts import lines_of

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 100


@pytest.fixture
def runtime(engine: Engine, tmp_path: Path) -> Runtime:
    with Session(engine) as session, session.begin():
        regions.load(session)
    return Runtime(read_settings({"SIJINAK_VAR": str(tmp_path)}), engine)


def test_what_is_typed_is_answered_at_once_and_counts_as_sent(runtime, capsys):
    lines = list(talk(runtime, ["halo", "", "setuju"]))
    assert [line.speaker for line in lines] == ["Saya", "SiJINAK", "Saya", "SiJINAK"]
    assert "1. SETUJU" in capsys.readouterr().out
    with runtime.engine.connect() as connection:
        assert set(connection.scalars(select(outbox.c.state))) == {OutboxState.SENT}


def test_a_photo_and_a_place_are_sent_by_commands(runtime, tmp_path):
    (tmp_path / "sapi.jpg").write_bytes(JPEG)
    photo = read_line(runtime, f"/foto {tmp_path / 'sapi.jpg'}")
    assert (photo.kind, get(runtime.settings, photo.attachments[0].source)) == (
        Kind.PHOTO,
        (JPEG, "image/jpeg"),
    )
    assert read_line(runtime, "/lokasi -8.5, 117.4").location == (-8.5, 117.4)


@pytest.mark.parametrize(
    "line", ["/lokasi", "/lokasi boak", "/foto", "/foto tidak-ada.jpg", f"/foto {__file__}"]
)
def test_what_cannot_be_sent_is_told_and_nothing_happens(runtime, line, capsys):
    assert list(talk(runtime, [line])) == []
    assert capsys.readouterr().out.strip()


def test_a_transcript_is_read_back_as_it_was_written():
    choices = (Choice("male", "Jantan"), Choice("female", "Betina"))
    said = [
        Line("Saya", "halo\n\nsemua"),
        Line("SiJINAK", "Tercatat:\nSBW-1"),
        Line("SiJINAK", "Apa?", choices),
    ]
    written = transcript(said)
    assert written.endswith("        SiJINAK: Apa? [Jantan | Betina]\n")
    assert [(line.who, line.said) for line in lines_of(written)] == [
        ("Saya", "halo\n\nsemua"),
        ("SiJINAK", "Tercatat:\nSBW-1"),
        ("SiJINAK", "Apa? [Jantan | Betina]"),
    ]
