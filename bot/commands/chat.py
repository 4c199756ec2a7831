"""`sijinak chat`: a talk in the terminal on the same road as every platform's, ended by its transcript."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import uuid4

import click
from sqlalchemy import select, update

from bot import simulator_files
from bot.demo_people import CHANNEL, TERMINAL
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import OutboxState, outbox
from bot.transcripts import Line, transcript
from bot.turnstile import one_writer
from flows.messages import Attachment, Inbound, Kind, Reply

HINT = "Tulis pesan, lalu Enter. /foto BERKAS dan /lokasi LINTANG,BUJUR mengirim yang lain. Ctrl-D selesai."


@click.command()
def chat() -> None:
    """Talk with SiJINAK in this terminal; Ctrl-D ends the talk and prints it as a transcript."""
    runtime = Runtime.of(read_settings(os.environ))
    click.secho(HINT, dim=True)
    lines = list(talk(runtime, _typed()))
    click.echo("\n\n" + transcript(lines), nl=False)


def talk(runtime: Runtime, typed: Iterable[str]) -> Iterator[Line]:
    """Send each typed line as the terminal's person, print what is answered, and yield both sides."""
    last = max((key for key, _ in replies(runtime, 0)), default=0)
    for line in filter(str.strip, typed):
        try:
            inbound = read_line(runtime, line)
            receive(runtime, inbound)
        except (ValueError, OSError) as wrong:
            click.secho(str(wrong), fg="red")
            continue
        except CannotKeep:
            click.secho("Belum dapat disimpan. Kirim lagi sebentar lagi.", fg="red")
            continue
        yield Line(TERMINAL.first_name, _shown(inbound))
        for key, reply in replies(runtime, last):
            last = key
            click.secho(reply.numbered(), fg="green")
            yield Line("SiJINAK", reply.text, reply.choices)


def read_line(runtime: Runtime, line: str) -> Inbound:
    """The message that a typed line means; ValueError or OSError says why it is none."""
    identity = str(uuid4())
    command, _, rest = line.strip().partition(" ")
    if command == "/foto":
        content = Path(rest).expanduser().read_bytes()
        kind = simulator_files.picture_type(content)
        if not kind or len(content) > simulator_files.MOST_BYTES:
            raise ValueError("Fotonya harus JPEG atau PNG, paling besar 5 MB.")
        simulator_files.put(runtime.settings, identity, content)
        return _inbound(identity, Kind.PHOTO, attachments=(Attachment(identity, kind, len(content)),))
    if command == "/lokasi":
        return _inbound(identity, Kind.LOCATION, location=_point(rest))
    return _inbound(identity, Kind.TEXT, text=line)


def replies(runtime: Runtime, after: int) -> list[tuple[int, Reply]]:
    """What the terminal's person was told after an outbox id; it counts as sent, worker or not."""
    his = (outbox.c.channel == CHANNEL, outbox.c.address == TERMINAL.address, outbox.c.id > after)
    shown = update(outbox).where(*his, outbox.c.state == OutboxState.WAITING)
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        rows = connection.execute(select(outbox.c.id, outbox.c.reply).where(*his).order_by(outbox.c.id)).all()
        connection.execute(shown.values(state=OutboxState.SENT, sent_at=runtime.now()))
    return [(row.id, Reply.from_json(row.reply)) for row in rows]


def _typed() -> Iterator[str]:
    while True:
        try:
            yield click.prompt(TERMINAL.first_name, prompt_suffix=": ")
        except (click.Abort, EOFError):
            return


def _inbound(identity: str, kind: Kind, **parts: object) -> Inbound:
    return Inbound(CHANNEL, identity, TERMINAL.address, kind, reference=identity, **parts)  # type: ignore[arg-type]


def _point(typed: str) -> tuple[float, float]:
    try:
        latitude, longitude = map(float, typed.split(","))
    except ValueError:
        raise ValueError("Tulis seperti ini: /lokasi -8.5495,117.4502") from None
    return latitude, longitude


def _shown(inbound: Inbound) -> str:
    match inbound:
        case Inbound(kind=Kind.PHOTO):
            return "(foto)"
        case Inbound(kind=Kind.LOCATION, location=(latitude, longitude)):
            return f"(lokasi {latitude},{longitude})"
    return inbound.text
