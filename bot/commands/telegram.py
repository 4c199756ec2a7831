"""`sijinak telegram`: tell Telegram where to post, or fetch updates on a machine that nobody can reach."""

import asyncio
import logging
import os

import click

from bot.channels import PlatformRefused
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from bot.settings import Settings, Telegram, read_settings
from bot.translations import NotAMessage
from bot.translations.telegram import translate

PAUSE = 3  # seconds after Telegram did not answer, or an update could not be kept
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
    click.echo("Fetching updates; `sijinak worker` sends the answers. Ctrl-C ends this.")
    asyncio.run(_poll(Runtime.of(settings), account))


async def _poll(runtime: Runtime, account: Telegram) -> None:
    from bot.channels.telegram import TelegramChannel

    channel, offset = TelegramChannel(account), 0
    await channel.delete_webhook()
    try:
        while True:
            try:
                for update in await channel.updates(offset):
                    await asyncio.to_thread(take, runtime, update)
                    # Asking from the next id on tells Telegram that this one is kept.
                    offset = update["update_id"] + 1
            except (PlatformRefused, CannotKeep) as error:
                log.warning("again in %s s: %s", PAUSE, error)
                await asyncio.sleep(PAUSE)
    finally:
        await channel.close()


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
