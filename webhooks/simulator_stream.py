"""The chat page's live line: server-sent events of everything that leaves for its demo people."""

import json
import re
import time
from collections.abc import Iterator, Mapping
from functools import cache
from threading import BoundedSemaphore

from sqlalchemy import Engine

from webhooks.simulator_talk import settled, since

LASTS = 25.0
"""Seconds until a stream ends and the page opens the next: no proxy cuts it, no thread is kept for ever."""

LOOKS = 0.3
"""Seconds between two looks at the outbox."""

CURSOR = re.compile(r"\d{1,18}(\.\d{1,18})*", re.ASCII)


@cache
def streams(threads: int) -> BoundedSemaphore:
    """The process's places for streams: each holds a thread, and platforms' messages need the others."""
    return BoundedSemaphore(max(1, threads // 3))


def events(engine: Engine, after: Mapping[str, int], *, lasts: float = LASTS) -> Iterator[str]:
    """Each reply to these addresses once it has left, and again whenever its state moves on.

    An event's id says, in the order of the addresses, up to which outbox id everything was told.
    """
    told: dict[int, tuple[str, str | None]] = {}
    end = time.monotonic() + lasts
    yield "retry: 300\n: tersambung\n\n"
    while time.monotonic() < end:
        rows = since(engine, after)
        cursor = ".".join(str(last) for last in settled(rows, after).values())
        for row in rows:
            stands = row["state"], row["delivery"]
            if not row["open"] and told.get(row["outbox"]) != stands:
                told[row["outbox"]] = stands
                yield f"id: {cursor}\ndata: {json.dumps(row, ensure_ascii=False)}\n\n"
        yield ":\n\n"  # says nothing, and fails at once where the page is gone
        time.sleep(LOOKS)


def read_cursor(sent: str, addresses: list[str]) -> dict[str, int]:
    """Outbox ids by address from an event's id, or from the start where it does not fit."""
    fits = CURSOR.fullmatch(sent) and sent.count(".") + 1 == len(addresses)
    numbers = map(int, sent.split(".")) if fits else [0] * len(addresses)
    return dict(zip(addresses, numbers, strict=True))
