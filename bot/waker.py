"""The wake-up call: tells a worker, soon after a commit, that something may leave."""

import logging
import os
import threading
import time
from collections.abc import Callable

from bot.jobs import asker
from bot.settings import Settings

COALESCED = 0.05  # seconds between two calls of one process
AFTER_A_FAILURE = 2.0  # seconds until the queue is tried again
ENOUGH = 20  # calls that nobody has heard yet: whoever hears one of them looks at everything

log = logging.getLogger(__name__)


class Waker:
    """Called after every commit: costs nothing, waits for nothing, and never fails.

    A call that is lost delays a message by no more than the delivery loop's own second.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._wanted = threading.Event()
        self._process = 0

    def __call__(self) -> None:
        """Have a worker look at the outbox."""
        if self._process != os.getpid():
            self._begin()
        self._wanted.set()

    def _begin(self) -> None:
        # Threads do not survive a fork, and locks survive it as they stood: each process begins anew, without
        # a lock. Of two that begin in the same instant one waits for ever and does nothing.
        self._wanted = threading.Event()
        threading.Thread(target=self._run, args=(self._wanted,), name="waker", daemon=True).start()
        self._process = os.getpid()

    def _run(self, wanted: threading.Event) -> None:
        huey, deliver = asker(self._settings)
        while True:
            wanted.wait()
            wanted.clear()
            try:
                if huey.pending_count() < ENOUGH:
                    deliver()
            except Exception as error:  # each engine has its own errors; the delivery loop looks by itself
                log.debug("nobody woken: %s", type(error).__name__)
                time.sleep(AFTER_A_FAILURE)
            time.sleep(COALESCED)


def waker(settings: Settings) -> Callable[[], None]:
    """The call for a process of these settings; the queue is opened by its first use, in a thread."""
    return Waker(settings)
