"""The delivery loop: claims what is due, sends it on one event loop, writes down outcomes, looks again."""

import asyncio
import logging
import threading
from collections.abc import Mapping
from contextlib import suppress
from time import perf_counter
from typing import Any

from bot import metrics
from bot.channels import Channel
from bot.claims import BATCH, Claimed, claim, next_due
from bot.outcomes import Outcome, Unknown
from bot.runtime import Runtime
from bot.settlements import settle
from domain.database import reading
from flows.messages import Reply

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds, when nobody wakes the loop
MOST_IN_FLIGHT = 200  # messages; a platform that is slow to answer one must not hold up the others
GATHERING = 0.003  # seconds in which others that end are written down together
LAST_WORDS = 8.0  # seconds for what is being sent when the worker ends
AFTER_A_FAILURE = 2.0  # seconds until the database is asked again
PATIENCE = 45.0  # seconds for one message; well inside the lease


class Delivery:
    """One worker's loop in a thread of its own; `wake` may be called from anywhere."""

    def __init__(self, runtime: Runtime, channels: Mapping[str, Channel]) -> None:
        self._runtime, self._channels = runtime, channels
        self._limits = {name: channel.per_second for name, channel in channels.items()}
        self._gaps = {name: channel.gap for name, channel in channels.items()}
        self._woken, self._stopping = asyncio.Event(), threading.Event()
        self._flying: dict[asyncio.Future[Outcome], Claimed] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="delivery", daemon=True)

    def start(self) -> None:
        """Begin; once."""
        self._thread.start()

    def wake(self) -> None:
        """Look now: something new is due."""
        if self._loop and not self._loop.is_closed():
            with suppress(RuntimeError):  # the loop ended between the two lines
                self._loop.call_soon_threadsafe(self._woken.set)

    def stop(self, patience: float = 10.0) -> None:
        """End after what is being sent; what takes longer is left to its lease."""
        self._stopping.set()
        self.wake()
        self._thread.join(patience)

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        while not self._stopping.is_set():
            try:
                await self._look()
            except Exception:
                log.exception("delivery failed")
                await asyncio.sleep(AFTER_A_FAILURE)
        if self._flying:
            await asyncio.wait(self._flying, timeout=LAST_WORDS)
            await self._write_down()
        for channel in self._channels.values():
            with suppress(Exception):  # a connection that cannot be given back ends with the process
                await channel.close()

    async def _look(self) -> None:
        """Take up what is due, wait until something ends or somebody calls, write down what ended."""
        self._woken.clear()
        taken = await self._take_up()
        pause = 0.0 if taken == BATCH else await asyncio.to_thread(self._pause)
        woken = asyncio.ensure_future(self._woken.wait())
        either: set[asyncio.Future[Any]] = {woken, *self._flying}
        await asyncio.wait(either, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        woken.cancel()
        if any(flight.done() for flight in self._flying):
            await asyncio.sleep(GATHERING)
        await self._write_down()

    async def _take_up(self) -> int:
        room = min(BATCH, MOST_IN_FLIGHT - len(self._flying))
        if room <= 0:
            return 0
        engine, limits, now = self._runtime.engine, self._limits, self._runtime.now()
        claimed = await asyncio.to_thread(claim, engine, limits, now=now, most=room)
        self._flying |= {asyncio.ensure_future(self._send(one)): one for one in claimed}
        return len(claimed)

    async def _write_down(self) -> None:
        done = {flight: one for flight, one in self._flying.items() if flight.done()}
        if done:
            settled = [(one, flight.result()) for flight, one in done.items()]
            now = self._runtime.now()
            await asyncio.to_thread(settle, self._runtime.engine, settled, self._gaps, now=now)
            for flight in done:
                del self._flying[flight]

    def _pause(self) -> float:
        """Seconds until the next message is due, at most LOOK_AGAIN."""
        now = self._runtime.now()
        with reading(self._runtime.engine).connect() as connection:
            moment = next_due(connection, list(self._channels), now)
        return LOOK_AGAIN if moment is None else min(LOOK_AGAIN, max(0.01, (moment - now).total_seconds()))

    async def _send(self, claimed: Claimed) -> Outcome:
        channel, began = self._channels[claimed.channel], perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                if callback := claimed.reply.get("callback"):
                    await channel.acknowledge(callback)
                outcome = await channel.send(
                    claimed.address,
                    Reply.from_json(claimed.reply),
                    outbox_id=claimed.id,
                    template=claimed.template,
                )
        except Exception as error:  # a channel answers by outcomes; this is its own fault
            log.exception("channel broke", extra={"channel": claimed.channel, "outbox": claimed.id})
            outcome = Unknown(type(error).__name__)
        metrics.deliveries.labels(claimed.channel, type(outcome).__name__.lower()).inc()
        metrics.delivery_seconds.labels(claimed.channel).observe(perf_counter() - began)
        return outcome
