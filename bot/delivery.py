"""The delivery loop: claims what is due, sends it, writes down outcomes, looks again."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from time import monotonic, perf_counter

from sqlalchemy import Connection

from bot import metrics
from bot.channels import Channel
from bot.claims import Claimed, claim, next_due
from bot.outcomes import Outcome, Rejected, Unknown
from bot.runtime import Runtime
from bot.settlements import Settled, settle, sweep
from bot.turnstile import one_writer
from domain.database import reading
from flows.messages import Reply

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds, when nobody wakes the loop
HELD_UP = 0.1  # seconds until it looks again at what is due, but must wait for its pace or its forerunner
SWEEPING = 10.0  # seconds between two looks for what dead senders left behind
MOST_IN_FLIGHT = 200  # messages; a platform that is slow to answer one must not hold up the others
GATHERING = 0.002  # seconds in which others that end are written down together
LAST_WORDS = 8.0  # seconds for what is being sent when the worker ends
AFTER_A_FAILURE = 1.0  # seconds until the database is asked again
PATIENCE = 45.0  # seconds for one message; well inside the lease
FOR_A_BUTTON = 3.0  # seconds
MANY_CHATS = 10_000


class Delivery:
    """One worker's sender; lives on the worker's event loop, `wake` may be called from anywhere."""

    def __init__(self, runtime: Runtime, channels: Mapping[str, Channel]) -> None:
        self._runtime, self._channels = runtime, channels
        self._limits = {name: channel.per_second for name, channel in channels.items()}
        self._gaps = {name: channel.gap for name, channel in channels.items()}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._stopping = False
        self._flying: set[asyncio.Task[None]] = set()
        self._ended: list[Settled] = []
        self._spoken: dict[tuple[str, str], float] = {}  # when a chat last got something, by the loop's clock
        self._sweep_at = 0.0

    def wake(self) -> None:
        """Look now: something new is due."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._woken.set)

    def stop(self) -> None:
        """Claim nothing more; `run` ends once what is being sent has ended."""
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        """Deliver until stopped; what takes too long then is left to its lease."""
        self._loop = asyncio.get_running_loop()
        while not self._stopping:
            try:
                pause = await self._look()
            except Exception:  # the database is away, as a rule; what ended is written down when it is back
                log.exception("delivery failed")
                pause = AFTER_A_FAILURE
                self._woken.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
        await self._end()

    async def _look(self) -> float:
        """Write down what ended, take up what is due; seconds until the next look."""
        if self._ended:
            await asyncio.sleep(GATHERING)
        self._woken.clear()
        claimed, due_at = await asyncio.to_thread(self._exchange, MOST_IN_FLIGHT - len(self._flying))
        for one in claimed:
            flight = asyncio.create_task(self._send(one))
            self._flying.add(flight)
            flight.add_done_callback(self._flying.discard)
        if due_at is None:
            return LOOK_AGAIN
        return min(LOOK_AGAIN, max(HELD_UP, (due_at - self._runtime.now()).total_seconds()))

    def _exchange(self, room: int) -> tuple[list[Claimed], datetime | None]:
        engine, now = self._runtime.engine, self._runtime.now()
        ended, claimed = list(self._ended), list[Claimed]()
        with reading(engine).connect() as connection:
            due_at = next_due(connection, self._limits)
        is_due = room > 0 and due_at is not None and due_at <= now
        if ended or is_due or self._sweep_at <= monotonic():
            with one_writer(engine), engine.begin() as connection:
                settle(connection, ended, self._gaps, now=now)
                self._sweep(connection, now)
                claimed = claim(connection, self._limits, now=now, most=room) if is_due else []
            del self._ended[: len(ended)]
        return claimed, due_at

    def _sweep(self, connection: Connection, now: datetime) -> None:
        if self._sweep_at <= monotonic():
            self._sweep_at = monotonic() + SWEEPING
            if left := sweep(connection, now=now):
                log.warning("messages left behind by a sender that died", extra={"count": left})

    async def _send(self, claimed: Claimed) -> None:
        await self._leave_a_gap(claimed)
        began = perf_counter()
        outcome = await _sent(self._channels[claimed.channel], claimed)
        _tell(claimed, outcome, perf_counter() - began)
        self._spoken[claimed.channel, claimed.address] = monotonic()
        self._ended.append((claimed, outcome))
        self._woken.set()

    async def _leave_a_gap(self, claimed: Claimed) -> None:
        """Wait until the chat takes another message, after the last that this process sent to it."""
        gap, now = self._gaps[claimed.channel], monotonic()
        if len(self._spoken) > MANY_CHATS:
            longest = max(self._gaps.values())
            self._spoken = {chat: last for chat, last in self._spoken.items() if now - last < longest}
        last = self._spoken.get((claimed.channel, claimed.address), 0.0)
        await asyncio.sleep(max(0.0, last + gap - now))

    async def _end(self) -> None:
        if self._flying:
            await asyncio.wait(self._flying, timeout=LAST_WORDS)
        for flight in self._flying:
            flight.cancel()
        try:
            await asyncio.to_thread(self._exchange, 0)
        except Exception:
            log.exception("not written down: what was sent last ends as unknown")


async def _sent(channel: Channel, claimed: Claimed) -> Outcome:
    if claimed.tries == 1 and (callback := claimed.reply.get("callback")):
        await _acknowledge(channel, callback)
    try:
        async with asyncio.timeout(PATIENCE):
            reply = Reply.from_json(claimed.reply)
            return await channel.send(claimed.address, reply, outbox_id=claimed.id, template=claimed.template)
    except TimeoutError:
        return Unknown("no answer")
    except Exception as error:  # a channel answers by outcomes: this is a fault of ours, and stays one
        log.exception("channel broke", extra={"channel": claimed.channel, "outbox": claimed.id})
        return Rejected(f"channel broke: {type(error).__name__}", alarm=True)


async def _acknowledge(channel: Channel, callback: str) -> None:
    try:
        async with asyncio.timeout(FOR_A_BUTTON):
            await channel.acknowledge(callback)
    except Exception as error:  # best effort: the reply itself is what counts
        log.info("a pressed button was not acknowledged: %s", type(error).__name__)


def _tell(claimed: Claimed, outcome: Outcome, seconds: float) -> None:
    what = type(outcome).__name__.lower()
    metrics.deliveries.labels(claimed.channel, what).inc()
    metrics.delivery_seconds.labels(claimed.channel).observe(seconds)
    level = logging.ERROR if isinstance(outcome, Rejected) and outcome.alarm else logging.INFO
    told = {"channel": claimed.channel, "outbox": claimed.id, "outcome": what, "tries": claimed.tries}
    log.log(level, "delivery", extra=told | {"ms": round(seconds * 1000, 1)})
