"""The chat page's way out: the page reads the outbox itself, so that sending is only marking as sent."""

import asyncio

from bot import simulator_files
from bot.channels import FetchFailed
from bot.demo_people import CHANNEL
from bot.outcomes import Outcome, Sent
from bot.runtime import Runtime
from flows.messages import Reply


class SimulatorChannel:
    """No platform: takes everything at once."""

    name = CHANNEL
    per_second = 1000.0
    gap = 0.0

    def __init__(self, runtime: Runtime) -> None:
        self._settings = runtime.settings

    async def send(self, address: str, reply: Reply, *, outbox_id: int, template: bool = False) -> Outcome:
        """Taken; its name is the row's own."""
        return Sent(str(outbox_id))

    async def acknowledge(self, callback: str) -> None:
        """The page waits for none."""

    async def fetch(self, source: str) -> tuple[bytes, str]:
        """An upload by its UUID; raises FetchFailed."""
        kept = await asyncio.to_thread(simulator_files.get, self._settings, source)
        if kept is None:
            raise FetchFailed("no such upload")
        return kept

    async def close(self) -> None:
        """Nothing is held."""
