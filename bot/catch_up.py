"""Takes WhatsApp messages that never arrived from Twilio's list: a lost webhook is not repeated for long."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

from bot.receive import receive
from bot.runtime import Runtime
from bot.translations import NotAMessage
from bot.translations.whatsapp import translate
from flows.messages import Inbound


def catch_up(runtime: Runtime, hours: int = 2) -> int:
    """Receive what Twilio lists of the last hours and we do not know, oldest first; how many there were.

    0 where WhatsApp is not set up. Raises PlatformRefused when Twilio does not answer.
    """
    if runtime.settings.whatsapp is None:
        return 0
    listed = asyncio.run(_listed(runtime, hours))
    inbound = filter(None, map(_read, reversed(listed)))
    return sum(receive(runtime, one) for one in inbound)


async def _listed(runtime: Runtime, hours: int) -> list[dict[str, str]]:
    from bot.channels.whatsapp import WhatsAppChannel

    channel = WhatsAppChannel(runtime)
    try:
        return [fields async for fields in channel.received_since(runtime.now() - timedelta(hours=hours))]
    finally:
        await channel.close()


def _read(fields: Mapping[str, str]) -> Inbound | None:
    try:
        return translate(fields)
    except NotAMessage:
        return None
