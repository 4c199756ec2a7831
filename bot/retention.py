"""What is no register is kept for a time, then removed: hourly, in short transactions, safe to run twice."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, String, and_, cast, delete, exists, or_, select, tuple_, update
from sqlalchemy.orm import Session

from bot import erasures, file_links, simulator_files
from bot.kept_files import store
from bot.runtime import Runtime
from bot.tables import OutboxState, conversations, inbox, outbox
from bot.turnstile import one_writer
from domain.animals.records import Animal
from domain.database import reading
from domain.media import Media, MediaState

BATCH = 500  # rows of one transaction: nobody who writes waits for longer than some milliseconds
MOST_BATCHES = 400  # of one kind in one hour; the next hour goes on
OPEN = (OutboxState.WAITING, OutboxState.SENDING)

log = logging.getLogger(__name__)


def forget(runtime: Runtime) -> dict[str, int]:
    """Remove what its time is over for; how much of each kind."""
    now, keep = runtime.now(), runtime.settings.retention
    forgotten = {
        "talks": erasures.erase_forgotten(runtime),
        "strangers": erasures.erase_strangers(runtime, now - timedelta(days=keep.stranger_days)),
        "drafts": _drafts(runtime, now - timedelta(hours=keep.draft_hours)),
        "inbox": _inbox(runtime, now - timedelta(days=keep.inbox_days)),
        "outbox": _outbox(runtime, now - timedelta(days=keep.outbox_days)),
        "photos": _photos(runtime, now - timedelta(days=keep.media_days)),
        "links": _in_batches(runtime, lambda connection: file_links.forget_dead(connection, now=now)),
        "uploads": simulator_files.forget(runtime.settings, now - timedelta(days=keep.media_days)),
    }
    log.info("retention", extra={name: count for name, count in forgotten.items() if count})
    return forgotten


def _in_batches(runtime: Runtime, step: Callable[[Connection], int]) -> int:
    """Run a step in transactions of its own until one finds less than a full batch."""
    total = 0
    for _ in range(MOST_BATCHES):
        with one_writer(runtime.engine), runtime.engine.begin() as connection:
            count = step(connection)
        total += count
        if count < BATCH:
            break
    return total


def _drafts(runtime: Runtime, before: datetime) -> int:
    """What somebody wrote who has not agreed to anything."""
    stale = (
        conversations.c.agreed_at.is_(None),
        conversations.c.farmer_id.is_(None),
        conversations.c.heard_at < before,
        or_(
            conversations.c.flow.is_not(None),
            cast(conversations.c.answers, String) != "{}",
            cast(conversations.c.memory, String) != "{}",
        ),
    )
    key = (conversations.c.channel, conversations.c.address)
    some = select(*key).where(*stale).limit(BATCH)
    # The condition stands outside too: a turn may have begun while we waited for its row.
    emptied = update(conversations).where(*stale, tuple_(*key).in_(some))
    values: dict[str, object] = {"flow": None, "step": None, "aside": None, "answers": {}, "memory": {}}
    return _in_batches(runtime, lambda connection: connection.execute(emptied.values(values)).rowcount)


def _inbox(runtime: Runtime, before: datetime) -> int:
    key = (inbox.c.channel, inbox.c.message_id)
    some = select(*key).where(inbox.c.received_at < before).limit(BATCH)
    old = delete(inbox).where(tuple_(*key).in_(some))
    return _in_batches(runtime, lambda connection: connection.execute(old).rowcount)


def _outbox(runtime: Runtime, before: datetime) -> int:
    """History only: what is still owed stays, however old. Ids are as old as they are small."""
    removed = last = 0
    for _ in range(MOST_BATCHES):
        walk = select(outbox.c.id, outbox.c.created_at, outbox.c.state).where(outbox.c.id > last)
        with reading(runtime.engine).connect() as connection:
            rows = connection.execute(walk.order_by(outbox.c.id).limit(BATCH)).all()
        old = [row.id for row in rows if row.created_at < before and row.state not in OPEN]
        if old:
            with one_writer(runtime.engine), runtime.engine.begin() as connection:
                removed += connection.execute(delete(outbox).where(outbox.c.id.in_(old))).rowcount
        if len(rows) < BATCH or rows[-1].created_at >= before:
            break
        last = rows[-1].id
    return removed


def _photos(runtime: Runtime, before: datetime) -> int:
    """Photos of no animal and voice notes, with their files; those of somebody erased do not wait."""
    used = exists().where(Animal.photo_id == Media.id)
    nobodys = and_(Media.address.is_(None), Media.state != MediaState.WANTED)  # its fetcher needs the row
    over = select(Media.id, Media.sha256).where(or_(Media.wanted_at < before, nobodys), ~used)
    stray = over.order_by(Media.id).limit(BATCH)
    with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
        found = session.execute(stray).all()
        session.execute(delete(Media).where(Media.id.in_([one.id for one in found])))
    hashes = {one.sha256 for one in found if one.sha256}
    with Session(reading(runtime.engine)) as session:
        still = set(session.scalars(select(Media.sha256).where(Media.sha256.in_(hashes))))
    for sha256 in hashes - still:
        store(runtime.settings.media_url).forget(sha256)
    return len(found)
