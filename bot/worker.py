"""The worker: one event loop that sends and fetches, Huey's threads for what recurs, until told to stop."""

import asyncio
import logging
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from huey.consumer import Consumer

from bot.catch_up import catch_up
from bot.channels import Channel, PlatformRefused
from bot.channels.catalogue import channels
from bot.delivery import Delivery
from bot.jobs import Work, queue
from bot.kept_files import reader, store
from bot.media import Fetching
from bot.printing import Printing
from bot.retention import forget
from bot.runtime import Runtime

THREADS = 2
LONGEST_LOOK = 0.5  # seconds between two looks at a queue that cannot call
HEALTH = 5.0  # seconds between two looks at the threads
FOR_CLOSING = 1.0  # seconds

log = logging.getLogger(__name__)


class _Consumer(Consumer):  # type: ignore[misc]  # Huey ships no types
    """Huey's consumer inside a process whose signals are ours."""

    def _set_signal_handlers(self) -> None:
        pass


def work(runtime: Runtime, stop: threading.Event) -> None:
    """Work until `stop` is set, then end within ten seconds; what is unfinished then, another takes up."""
    asyncio.run(_work(runtime, stop))


async def _work(runtime: Runtime, stop: threading.Event) -> None:
    media_url = runtime.settings.media_url
    ways_out = channels(runtime, reader(media_url))
    delivery = Delivery(runtime, ways_out)
    runtime = replace(runtime, wake=delivery.wake)
    fetching = Fetching(runtime, ways_out, store(media_url))
    printing = Printing(runtime, store(media_url))
    consumer = _consumer(runtime, delivery, fetching)
    consumer.start()
    log.info("worker begins", extra={"channels": list(ways_out)})
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(delivery.run())
            group.create_task(fetching.run())
            group.create_task(printing.run())
            while not await asyncio.to_thread(stop.wait, HEALTH):
                consumer.check_worker_health()
            delivery.stop()
            fetching.stop()
            printing.stop()
    finally:
        consumer.stop()
        await _close(ways_out.values())
        log.info("worker ends")


def _consumer(runtime: Runtime, delivery: Delivery, fetching: Fetching) -> _Consumer:
    def look() -> None:
        delivery.wake()
        fetching.wake()

    def tidy() -> None:
        forget(runtime)

    todo = Work(look, tidy, lambda: _catch_up(runtime))
    return _Consumer(queue(runtime.settings, todo), workers=THREADS, max_delay=LONGEST_LOOK)


def _catch_up(runtime: Runtime) -> None:
    try:
        catch_up(runtime, hours=2)
    except PlatformRefused as error:
        log.warning("WhatsApp's list of messages cannot be read: %s", error)


async def _close(ways_out: Iterable[Channel]) -> None:
    for channel in ways_out:
        with suppress(Exception):  # a connection that cannot be given back ends with the process
            async with asyncio.timeout(FOR_CLOSING):
                await channel.close()
