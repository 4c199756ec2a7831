"""WhatsApp's way out, by Twilio's SDK over a line of our own that stays open."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

import aiohttp
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.rest import Client

from bot import file_links
from bot.channels import PlatformRefused
from bot.channels.whatsapp_doubt import LOOKS, NEWEST, SETTLING, found
from bot.channels.whatsapp_errors import outcome_of
from bot.channels.whatsapp_line import TwilioLine
from bot.channels.whatsapp_media import MediaDoor
from bot.channels.whatsapp_payload import as_template, render
from bot.outcomes import Later, Outcome, Rejected, Sent, Unknown
from bot.runtime import Runtime
from bot.settings import TWILIO_API, WhatsApp
from bot.tables import contents
from bot.translations.whatsapp import PREFIX
from domain.database import reading
from flows.messages import Reply

AGAIN = 5.0  # seconds, for a line that broke before anything was sent
CONTENTS_AGE = 60.0  # seconds until the table of contents is read again
STATUS = "/webhooks/whatsapp/status"
# Twilio repeats what we could not keep: twilio.com/docs/usage/webhooks/webhooks-connection-overrides
REPEATED = "#rc=3&rp=5xx,ct,rt"
PURPOSE = "message"  # TWILIO_TEMPLATE_MESSAGE: the approved template that may carry any text

# Each tells that the request never left.
NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
FAILURES = (TwilioException, aiohttp.ClientError, TimeoutError)

log = logging.getLogger(__name__)


class WhatsAppChannel:
    """One Twilio account's sender; asks nothing at start."""

    name = "whatsapp"
    per_second = 80.0  # twilio.com/docs/whatsapp/best-practices-and-faqs: messages a second of one sender
    gap = 1.0  # one recipient bears about one message in 6 s for long (error 63018), and short bursts

    def __init__(self, runtime: Runtime, settling: float = SETTLING) -> None:
        if runtime.settings.whatsapp is None:
            raise ValueError("WhatsApp is not set up")
        self._runtime, self._settings, self._settling = runtime, runtime.settings.whatsapp, settling
        self._line, self._media = TwilioLine(), MediaDoor(self._settings)
        self._client = _client(self._settings, self._line)
        self._contents: Mapping[str, str] = {}
        self._contents_read, self._contents_lock = float("-inf"), asyncio.Lock()

    async def send(self, address: str, reply: Reply, *, outbox_id: int, template: bool = False) -> Outcome:
        """Send one message; see Channel. A template needs TWILIO_TEMPLATE_MESSAGE."""
        if template:
            sid = self._settings.templates.get(PURPOSE)
            if not sid:
                return Rejected("no template is set up for messages after 24 hours", alarm=True)
            return await self._send(address, outbox_id, as_template(reply, sid))
        try:
            address_of_file = await asyncio.to_thread(self._link, outbox_id) if reply.file else ""
        except SQLAlchemyError as error:
            return Later(AGAIN, f"no link to the file: {error}")
        return await self._send(
            address, outbox_id, render(reply, await self._forms(), media_url=address_of_file)
        )

    async def _send(self, address: str, outbox_id: int, fields: dict[str, Any]) -> Outcome:
        since = self._runtime.now()
        outcome = await self._attempt(address, outbox_id, fields)
        return (
            await self._looked(address, fields, since, outcome) if isinstance(outcome, Unknown) else outcome
        )

    async def _attempt(self, address: str, outbox_id: int, fields: dict[str, Any]) -> Outcome:
        report_to = f"{self._runtime.settings.public_url}{STATUS}?outbox={outbox_id}{REPEATED}"
        try:
            message = await self._client.messages.create_async(
                to=PREFIX + address, from_=self._settings.number, status_callback=report_to, **fields
            )
        except TwilioException as error:
            return _refused(error)
        except NOT_SENT as error:
            return Later(AGAIN, f"no line to Twilio: {error}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return Unknown(f"{type(error).__name__}: {error}")
        except (ValueError, TypeError, AttributeError) as error:
            return Unknown(f"an unreadable answer: {error}")
        return Sent(message.sid)

    async def _looked(self, address: str, fields: dict[str, Any], since: datetime, doubt: Unknown) -> Outcome:
        """Sent or Later as Twilio's list tells; in doubt as before where it cannot be asked."""
        for _ in range(LOOKS):
            await asyncio.sleep(self._settling)
            try:
                listed = await self._client.messages.list_async(to=PREFIX + address, limit=NEWEST)
            except (*FAILURES, ValueError, TypeError, AttributeError):
                continue
            sid = found(listed, fields, since)
            return Sent(sid) if sid else Later(AGAIN, f"not among what Twilio took: {doubt.reason}")
        return doubt

    def _link(self, outbox_id: int) -> str:
        with self._runtime.engine.begin() as connection:
            token = file_links.make(connection, outbox_id, now=self._runtime.now())
        return f"{self._runtime.settings.public_url}/m/{token}"

    async def _forms(self) -> Mapping[str, str]:
        async with self._contents_lock:
            if time.monotonic() - self._contents_read > CONTENTS_AGE:
                self._contents = await asyncio.to_thread(self._read_contents)
                self._contents_read = time.monotonic()
        return self._contents

    def _read_contents(self) -> Mapping[str, str]:
        try:
            with reading(self._runtime.engine).connect() as connection:
                rows = connection.execute(select(contents.c.name, contents.c.sid))
                return {row.name: row.sid for row in rows}
        except SQLAlchemyError:
            log.exception("the contents cannot be read: choices go out as numbered lines")
            return self._contents

    async def acknowledge(self, callback: str) -> None:
        """WhatsApp wants no acknowledgement."""

    async def fetch(self, source: str) -> tuple[bytes, str]:
        """A file's bytes and content type by its address; raises FetchFailed or FetchLater."""
        return await self._media.fetch(source)

    async def create_content(self, form: Mapping[str, Any]) -> str:
        """Make one of `whatsapp_payload.forms`; its sid. Raises PlatformRefused."""
        headers = {"Content-Type": "application/json"}
        try:
            made = await self._client.content.v1.create_async(
                "POST", "/Content", data=dict(form), headers=headers
            )
        except FAILURES as error:
            raise PlatformRefused(str(error)) from error
        return str(made["sid"])

    async def received_since(self, moment: datetime) -> AsyncIterator[dict[str, str]]:
        """What people sent since then, by the webhook's field names, newest first; raises PlatformRefused."""
        try:
            found = await self._client.messages.stream_async(
                to=self._settings.number, date_sent_after=moment, page_size=100
            )
            async for message in found:
                if message.direction in (None, "inbound"):
                    yield await self._as_fields(message)
        except FAILURES as error:
            raise PlatformRefused(str(error)) from error

    async def _as_fields(self, message: Any) -> dict[str, str]:
        fields = {
            "MessageSid": message.sid,
            "From": message.from_,
            "Body": message.body or "",
            "NumMedia": message.num_media or "0",
        }
        if fields["NumMedia"] != "0":
            for number, file in enumerate(await message.media.list_async(limit=10)):
                fields[f"MediaUrl{number}"] = self._settings.api_url + file.uri.removesuffix(".json")
                fields[f"MediaContentType{number}"] = file.content_type
        return fields

    async def close(self) -> None:
        """Give connections back."""
        await self._line.close()
        await self._media.close()


def _client(settings: WhatsApp, line: TwilioLine) -> Client:
    client = Client(settings.account_sid, settings.auth_token, http_client=line)
    if settings.api_url != TWILIO_API:
        client.api.base_url = client.content.base_url = settings.api_url
    return client


def _refused(error: TwilioException) -> Outcome:
    if isinstance(error, TwilioRestException):
        return outcome_of(error.code, error.msg, status=error.status)
    if isinstance(error, TwilioServiceException):
        return outcome_of(error.code, error.title, status=error.status)
    return Rejected(str(error), alarm=True)
