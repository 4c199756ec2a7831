"""Printing what was issued: each letter once, kept in the store, and sent to its owner's phones."""

import asyncio
import logging
from contextlib import suppress

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.kept_files import Store
from bot.letter_pdf import pdf_of
from bot.outbox import put
from bot.runtime import Runtime
from bot.tables import Urgency, conversations
from bot.turnstile import one_writer
from domain.database import reading
from domain.letters import Letter
from flows.letter_words import handed_over

LOOK_AGAIN = 2.0  # seconds
AFTER_A_FAILURE = 10.0
MOST_AT_ONCE = 20

log = logging.getLogger(__name__)


class Printing:
    """One worker's printer; lives on the worker's event loop."""

    def __init__(self, runtime: Runtime, store: Store) -> None:
        self._runtime, self._store = runtime, store
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopped.set()

    async def run(self) -> None:
        """Print until stopped."""
        while not self._stopped.is_set():
            pause = LOOK_AGAIN
            try:
                await asyncio.to_thread(print_owed, self._runtime, self._store)
            except Exception:  # the database or the store is away, as a rule
                log.exception("printing failed")
                pause = AFTER_A_FAILURE
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopped.wait(), pause)


def print_owed(runtime: Runtime, store: Store) -> int:
    """Print the letters that were never printed, the oldest first; how many. Twice at once harms nothing."""
    wanted = select(Letter).where(Letter.document.is_(None)).order_by(Letter.id).limit(MOST_AT_ONCE)
    with Session(reading(runtime.engine)) as session:
        pages = [
            (letter.id, pdf_of(session, letter, public_url=runtime.settings.public_url))
            for letter in session.scalars(wanted)
        ]
    for letter_id, page in pages:
        _hand_over(runtime, letter_id, store.put(page))
    if pages:
        runtime.wake()
    return len(pages)


def _hand_over(runtime: Runtime, letter_id: int, document: str) -> None:
    """Note that it is printed and owe it to every phone of the owner, in one transaction."""
    unprinted = update(Letter).where(Letter.id == letter_id, Letter.document.is_(None))
    with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
        if not session.connection().execute(unprinted.values(document=document)).rowcount:
            return  # another worker was quicker
        letter = session.get_one(Letter, letter_id)
        phones = select(conversations.c.channel, conversations.c.address).where(
            conversations.c.farmer_id == letter.owner_id, conversations.c.blocked_at.is_(None)
        )
        for channel, address in session.execute(phones).all():
            put(
                session.connection(),
                channel=channel,
                address=address,
                reply=handed_over(letter),
                urgency=Urgency.LETTER,
                now=runtime.now(),
                once_key=f"letter:{letter.id}:{channel}:{address}",
            )
