"""Fetching photos and voice notes: from the platform into our store, with patience, then told to the talk."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic

from bot.channels import Channel, FetchFailed, FetchLater
from bot.codes import code_in
from bot.fetches import End, Got, Never, NotYet, Wanted, settle, take, tell, untold
from bot.kept_files import Store
from bot.photographs import NotAPhotograph, develop
from bot.recordings import NotARecording, listen
from bot.runtime import Runtime

LOOK_AGAIN = 1.0  # seconds, when nobody wakes the loop
AFTER_A_FAILURE = 2.0
MOST_AT_ONCE = 8
PATIENCE = 90.0  # seconds for one file; well inside the lease
LAST_WORDS = 3.0  # seconds; what is unfinished then is fetched by another worker

log = logging.getLogger(__name__)


class Fetching:
    """One worker's fetcher; lives on the worker's event loop, `wake` may be called from anywhere."""

    def __init__(self, runtime: Runtime, channels: Mapping[str, Channel], store: Store) -> None:
        self._runtime, self._channels, self._store = runtime, channels, store
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._stopping = False
        self._flying: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Look now: something new is wanted."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._woken.set)

    def stop(self) -> None:
        """Begin nothing more; `run` ends once what is under way has ended, or soon."""
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        """Fetch until stopped."""
        self._loop = asyncio.get_running_loop()
        look = self._look_back
        while not self._stopping:
            self._woken.clear()
            pause = LOOK_AGAIN
            try:
                await look()
                look = self._look
            except Exception:  # the database is away, as a rule
                log.exception("fetching failed")
                pause = AFTER_A_FAILURE
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
        await self._end_flights()

    async def _look_back(self) -> None:
        for one in await asyncio.to_thread(untold, self._runtime):
            await asyncio.to_thread(tell, self._runtime, one)
        await self._look()

    async def _look(self) -> None:
        room = MOST_AT_ONCE - len(self._flying)
        for wanted in await asyncio.to_thread(take, self._runtime, room) if room else ():
            flight = asyncio.create_task(self._fetch(wanted))
            self._flying.add(flight)
            flight.add_done_callback(self._flying.discard)

    async def _fetch(self, wanted: Wanted) -> None:
        began = monotonic()
        end = await self._end_of(wanted)
        told = {"channel": wanted.channel, "media": wanted.id, "outcome": type(end).__name__.lower()}
        log.info("media", extra=told | {"ms": round((monotonic() - began) * 1000)})
        try:
            await asyncio.to_thread(settle, self._runtime, wanted, end)
        except Exception:
            log.exception("not written down: it is fetched again when its lease ends")
        self._woken.set()

    async def _end_of(self, wanted: Wanted) -> End:
        if wanted.address is None:
            return Never("erased at the person's wish")
        if wanted.channel not in self._channels:
            return NotYet("the channel is switched off")
        try:
            async with asyncio.timeout(PATIENCE):
                content, _ = await self._channels[wanted.channel].fetch(wanted.source)
            return await asyncio.to_thread(self._kept, content, wanted)
        except (FetchFailed, NotAPhotograph, NotARecording) as error:
            return Never(str(error))
        except (FetchLater, OSError) as error:  # the platform, our patience, or the store
            return NotYet(str(error) or type(error).__name__)
        except Exception as error:  # a channel's own fault
            log.exception("channel broke", extra={"channel": wanted.channel, "media": wanted.id})
            return NotYet(type(error).__name__)

    def _kept(self, content: bytes, wanted: Wanted) -> Got:
        if wanted.is_sound:
            recording = listen(content)
            return Got(self._store.put(recording.content), recording)
        photo = develop(content)
        return Got(self._store.put(photo.content), photo, code_in(photo.content))

    async def _end_flights(self) -> None:
        if self._flying:
            await asyncio.wait(self._flying, timeout=LAST_WORDS)
        for flight in self._flying:
            flight.cancel()
