"""`sijinak telegram`: tell Telegram where to post, or fetch updates on a machine that nobody can reach."""

import asyncio
import logging
import os
from collections.abc import Iterable
from typing import Any

import click

from bot.channels import PlatformRefused
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from bot.settings import Settings, Telegram, read_settings
from bot.translations import NotAMessage
from bot.translations.telegram import translate
from bot.waker import waker

PAUSE = 3.0  # seconds after Telegram did not answer, or an update could not be kept
IDLE = 0.1  # seconds, should Telegram answer at once that there is nothing
WEBHOOK = "/webhooks/telegram"

log = logging.getLogger(__name__)


@click.group()
def telegram() -> None:
    """The Telegram channel."""


@telegram.command("set-webhook")
def set_webhook() -> None:
    """Have Telegram post updates to PUBLIC_URL, with our secret."""
    settings = read_settings(os.environ)
    address = settings.public_url + WEBHOOK
    try:
        asyncio.run(_set_webhook(_account(settings), address))
    except PlatformRefused as refused:
        raise click.ClickException(f"Telegram: {refused}") from refused
    click.echo(f"Telegram posts to {address}")


async def _set_webhook(account: Telegram, address: str) -> None:
    from bot.channels.telegram import TelegramChannel

    channel = TelegramChannel(account)
    try:
        await channel.set_webhook(address)
    finally:
        await channel.close()


@telegram.command()
def poll() -> None:
    """Fetch updates and answer them, without a webhook; Ctrl-C ends it. For a laptop."""
    settings = read_settings(os.environ)
    account = _account(settings)
    runtime = Runtime.of(settings, wake=waker(settings))
    click.echo("Fetching updates; `sijinak worker` sends the answers. Ctrl-C ends this.")
    try:
        asyncio.run(fetch_updates(runtime, account))
    except PlatformRefused as refused:
        raise click.ClickException(f"Telegram: {refused}") from refused


async def fetch_updates(runtime: Runtime, account: Telegram) -> None:
    """Take updates for ever; raises PlatformRefused only at the start."""
    from bot.channels.telegram import TelegramChannel

    channel, offset = TelegramChannel(account), 0
    try:
        await channel.delete_webhook()
        while True:
            try:
                offset = await _take_all(runtime, await channel.updates(offset), offset)
                pause = IDLE
            except (PlatformRefused, CannotKeep) as error:
                log.warning("again in %s s: %s", PAUSE, error)
                pause = PAUSE
            await asyncio.sleep(pause)
    finally:
        await channel.close()


async def _take_all(runtime: Runtime, updates: Iterable[dict[str, Any]], offset: int) -> int:
    for update in updates:
        await asyncio.to_thread(take, runtime, update)
        # Asking from the next id on tells Telegram that this one is kept.
        offset = int(update["update_id"]) + 1
    return offset


def take(runtime: Runtime, update: object) -> bool:
    """Take one fetched update as the webhook would; False for what is repeated or not for us."""
    try:
        inbound = translate(update)
    except NotAMessage:
        return False
    return inbound is not None and receive(runtime, inbound)


def _account(settings: Settings) -> Telegram:
    if settings.telegram is None:
        raise click.ClickException("TELEGRAM_BOT_TOKEN: required for this command")
    return settings.telegram
