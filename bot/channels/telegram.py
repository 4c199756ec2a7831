"""Telegram's way out: python-telegram-bot's `Bot` alone, on the loop of whoever calls."""

import json
import logging
from collections.abc import Awaitable
from mimetypes import guess_type
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from telegram import Bot, Message
from telegram.error import BadRequest, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.channels import FetchFailed, FetchLater, PlatformRefused
from bot.channels.files import KeptFile, ReadFile, no_files, opened
from bot.channels.telegram_errors import outcome_of
from bot.channels.telegram_payload import render, render_caption
from bot.outcomes import Outcome, Sent, Unreachable
from bot.settings import Telegram
from bot.translations.telegram import DOWNLOAD_LIMIT, WANTED
from flows.messages import Reply

PHOTO_LIMIT = 10 * 1024 * 1024  # bytes; core.telegram.org/bots/api#sendphoto
PHOTO_TYPES = ("image/jpeg", "image/png")
IMPATIENT = 3.0  # seconds: the reply waits behind an acknowledgement
LONG_POLL = 25  # seconds that getUpdates waits for something to come

Answered = TypeVar("Answered")

log = logging.getLogger(__name__)


class TelegramChannel:
    """One bot's connections; needs no login, and asks nothing at start."""

    name = "telegram"
    per_second = 30.0  # core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    gap = 1.0  # the same page: one message a second in one chat

    def __init__(self, settings: Telegram, read_file: ReadFile = no_files) -> None:
        self._settings, self._read_file = settings, read_file
        self._request = HTTPXRequest(connection_pool_size=64, read_timeout=15, pool_timeout=10)
        self._base = f"{settings.api_url}/bot"
        self._bot = Bot(
            settings.token,
            base_url=self._base,
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def send(self, address: str, reply: Reply, *, outbox_id: int, template: bool = False) -> Outcome:
        """Send one message; see Channel. Telegram knows no templates."""
        if not address.lstrip("-").isdecimal():
            return Unreachable("no chat of Telegram's")
        if not reply.file:
            return await _sending(self._text(int(address), reply))
        kept = await opened(self._read_file, reply.file)
        return await _sending(self._file(int(address), reply, kept)) if isinstance(kept, KeptFile) else kept

    async def _text(self, chat_id: int, reply: Reply) -> Message:
        payload = render(reply)
        return await self._bot.send_message(chat_id, payload.pop("text"), api_kwargs=payload)

    async def _file(self, chat_id: int, reply: Reply, kept: KeptFile) -> Message:
        payload = render_caption(reply)
        caption = payload.pop("caption")
        if kept.content_type in PHOTO_TYPES and len(kept.content) <= PHOTO_LIMIT:
            return await self._bot.send_photo(
                chat_id, kept.content, filename=kept.name, caption=caption, api_kwargs=payload
            )
        return await self._bot.send_document(
            chat_id, kept.content, filename=kept.name, caption=caption, api_kwargs=payload
        )

    async def acknowledge(self, callback: str) -> None:
        """Let the pressed button stop spinning; best effort."""
        try:
            await self._bot.answer_callback_query(callback, read_timeout=IMPATIENT, connect_timeout=IMPATIENT)
        except TelegramError as error:
            log.info("a pressed button was not acknowledged: %s", error)

    async def fetch(self, source: str) -> tuple[bytes, str]:
        """A file's bytes and content type by its file_id; raises FetchFailed or FetchLater."""
        address, content_type = await self._located(source)
        try:
            content = await self._request.retrieve(address, read_timeout=60)
        except TelegramError as error:
            raise FetchLater(str(error)) from error
        if len(content) > DOWNLOAD_LIMIT:
            raise FetchFailed("larger than 20 MB")
        return content, content_type

    async def _located(self, file_id: str) -> tuple[str, str]:
        try:
            file = await self._bot.get_file(file_id)
        except (RetryAfter, BadRequest) as error:
            raise (FetchFailed if isinstance(error, BadRequest) else FetchLater)(str(error)) from error
        except (TypeError, ValueError) as error:
            raise FetchFailed("an unreadable answer to getFile") from error
        except TelegramError as error:
            raise FetchLater(str(error)) from error
        address = file.file_path or ""
        # The token stands in the address: it goes to no other host.
        if urlsplit(address)[:2] != urlsplit(self._settings.api_url)[:2]:
            raise FetchFailed("not at the platform's own host")
        if (file.file_size or 0) > DOWNLOAD_LIMIT:
            raise FetchFailed("larger than 20 MB")
        return address, guess_type(urlsplit(address).path)[0] or "application/octet-stream"

    async def set_webhook(self, address: str) -> None:
        """Have updates posted to `address`, with our secret; raises PlatformRefused."""
        await _obeyed(
            self._bot.set_webhook(
                address,
                secret_token=self._settings.webhook_secret,
                allowed_updates=WANTED,
                max_connections=40,
            )
        )

    async def delete_webhook(self) -> None:
        """Have updates kept for `updates` instead; raises PlatformRefused."""
        await _obeyed(self._bot.delete_webhook())

    async def updates(self, offset: int) -> list[dict[str, Any]]:
        """The updates from that id on, as they come; waits for the first. Raises PlatformRefused."""
        # Not Bot.get_updates: it raises on every update that lacks a field of the SDK's version.
        asked = {"offset": offset, "timeout": LONG_POLL, "allowed_updates": json.dumps(WANTED)}
        address = f"{self._base}{self._settings.token}/getUpdates?{urlencode(asked)}"
        answer = json.loads(await _obeyed(self._request.retrieve(address, read_timeout=LONG_POLL + 10)))
        found: list[dict[str, Any]] = answer.get("result", [])
        return found

    async def close(self) -> None:
        """Give connections back."""
        await self._request.shutdown()


async def _sending(call: Awaitable[Message]) -> Outcome:
    try:
        return Sent(str((await call).message_id))
    except TelegramError as error:
        return outcome_of(error)
    except (TypeError, KeyError, AttributeError):
        # Only an answer of success is read so far: the message is on its way, though nameless.
        log.exception("Telegram took a message and answered in a shape that the SDK does not read")
        return Sent("")


async def _obeyed(call: Awaitable[Answered]) -> Answered:
    try:
        return await call
    except TelegramError as error:
        raise PlatformRefused(error.message) from error
