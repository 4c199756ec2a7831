"""`sijinak outbox`: what could not be sent, and sending it again."""

import os

import click
from sqlalchemy import select, update

from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import OutboxState
from bot.tables import outbox as messages
from bot.turnstile import one_writer

GIVEN_UP = (OutboxState.DEAD, OutboxState.REJECTED, OutboxState.UNKNOWN)
AGAIN = (*GIVEN_UP, OutboxState.UNREACHABLE)


@click.group()
def outbox() -> None:
    """Messages that leave, or could not."""


@outbox.command()
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
def dead(limit: int) -> None:
    """List what was given up, refused, or may or may not have arrived; the newest first."""
    columns = ("id", "state", "channel", "address", "urgency", "tries", "created_at", "error")
    found = select(*(messages.c[name] for name in columns)).where(messages.c.state.in_(GIVEN_UP))
    with _runtime().engine.connect() as connection:
        rows = connection.execute(found.order_by(messages.c.id.desc()).limit(limit)).all()
    for row in rows:
        # Enough of the address to know it again, not enough to write to it.
        click.echo(
            f"{row.id}  {row.state}  {row.channel} …{row.address[-4:]}  {row.urgency}  "
            f"{row.created_at:%Y-%m-%d %H:%M} UTC  tries {row.tries}  {row.error or '-'}"
        )
    if not rows:
        click.echo("nothing is dead")


@outbox.command()
@click.argument("ids", nargs=-1, type=int)
@click.option(
    "--all", "everything", is_flag=True, help="Whatever is dead; not what was refused or may have arrived."
)
def retry(ids: tuple[int, ...], everything: bool) -> None:
    """Send messages again by the number that `dead` shows."""
    if bool(ids) == everything:
        raise click.UsageError("give numbers, or --all")
    runtime = _runtime()
    which = messages.c.state == OutboxState.DEAD if everything else messages.c.id.in_(ids)
    waiting = {
        "state": OutboxState.WAITING,
        "due_at": runtime.now(),
        "tries": 0,
        "repeated": False,
        "error": None,
    }
    again = update(messages).where(which, messages.c.state.in_(AGAIN)).values(waiting)
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        count = connection.execute(again).rowcount
    click.echo(f"{count} waiting again")
    if ids and count < len(set(ids)):
        raise click.ClickException(f"{len(set(ids)) - count} of them cannot be sent again")


def _runtime() -> Runtime:
    return Runtime.of(read_settings(os.environ))
