"""`sijinak whatsapp`: make the contents that buttons and lists need, and take messages that never arrived."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.catch_up import catch_up
from bot.channels import PlatformRefused
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import contents


@click.group()
def whatsapp() -> None:
    """The WhatsApp channel."""


@whatsapp.command("content")
def content() -> None:
    """Make at Twilio what buttons and lists need; does again only what is missing."""
    with _told_plainly():
        made = asyncio.run(make_contents(_runtime()))
    click.echo("\n".join([*(f"{name} {sid}" for name, sid in made.items()), f"{len(made)} made"]))


async def make_contents(runtime: Runtime) -> dict[str, str]:
    """Make the contents that are not there yet; their sids by name."""
    from bot.channels.whatsapp import WhatsAppChannel
    from bot.channels.whatsapp_payload import forms

    with runtime.engine.connect() as connection:
        there = set(connection.scalars(select(contents.c.name)))
    channel, made = WhatsAppChannel(runtime), {}
    try:
        for name, form in forms().items():
            if name not in there:
                made[name] = await channel.create_content(form)
                _keep(runtime, name, made[name], form["language"])
    finally:
        await channel.close()
    return made


def _keep(runtime: Runtime, name: str, sid: str, language: str) -> None:
    row = {"name": name, "sid": sid, "language": language, "created_at": runtime.now()}
    try:
        with runtime.engine.begin() as connection:
            connection.execute(contents.insert(), row)
    except IntegrityError:
        return  # somebody else made one at the same time: either does


@whatsapp.command("catch-up")
@click.option("--hours", default=24, show_default=True, type=click.IntRange(1, 168), help="How far back.")
def catch_up_now(hours: int) -> None:
    """Take inbound messages from Twilio's list that the webhook never got."""
    with _told_plainly():
        click.echo(f"{catch_up(_runtime(), hours)} taken")


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except PlatformRefused as refused:
        raise click.ClickException(f"Twilio: {refused}") from refused


def _runtime() -> Runtime:
    settings = read_settings(os.environ)
    if settings.whatsapp is None:
        raise click.ClickException("TWILIO_ACCOUNT_SID: required for this command")
    return Runtime.of(settings)
