"""Talks that are erased: at a person's wish (HAPUS DATA), or because he never agreed to anything."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, exists, select, tuple_, update

from bot.claims import is_open
from bot.runtime import Runtime
from bot.tables import OutboxState, conversations, inbox, outbox
from bot.turnstile import one_writer
from domain.database import reading
from domain.media import Media

CHATS = 200  # erased in one go: the inbox is read once for all of them
BATCH = 500  # rows of one transaction
OPEN = (OutboxState.WAITING, OutboxState.SENDING)
NOWHERE = ""
"""The address of a message whose sender is erased; the row stays to know a copy by."""

Chats = dict[tuple[str, str], datetime]
"""Which talks, and up to when."""

_key = (conversations.c.channel, conversations.c.address)
_owed = exists().where(
    outbox.c.channel == conversations.c.channel,
    outbox.c.address == conversations.c.address,
    is_open(outbox),
)


def erase_forgotten(runtime: Runtime) -> int:
    """Empty the talks whose people said HAPUS DATA; how many. The last goodbye is sent before it goes."""
    wished = (
        select(*_key, conversations.c.forget_at).where(conversations.c.forget_at.is_not(None)).limit(CHATS)
    )
    with reading(runtime.engine).connect() as connection:
        chats = {(row.channel, row.address): row.forget_at for row in connection.execute(wished)}
    _erase_messages(runtime, chats, {"text": None, "address": NOWHERE})
    done = [(*chat, moment) for chat, moment in chats.items()]
    same = and_(tuple_(*_key, conversations.c.forget_at).in_(done), ~_owed)
    silent = and_(conversations.c.agreed_at.is_(None), conversations.c.heard_at <= conversations.c.forget_at)
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        gone = connection.execute(delete(conversations).where(same, silent)).rowcount
        # Who has written since is somebody who comes for the first time.
        return gone + connection.execute(update(conversations).where(same).values(forget_at=None)).rowcount


def erase_strangers(runtime: Runtime, before: datetime) -> int:
    """Remove the talks with addresses that never agreed and were not heard since `before`; how many."""
    strange = and_(
        conversations.c.agreed_at.is_(None),
        conversations.c.farmer_id.is_(None),
        conversations.c.forget_at.is_(None),
        conversations.c.heard_at < before,
        ~_owed,
    )
    with reading(runtime.engine).connect() as connection:
        found = connection.execute(select(*_key).where(strange).limit(CHATS)).all()
    chats = {(row.channel, row.address): before for row in found}
    _erase_messages(runtime, chats, {"text": None, "address": NOWHERE})
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        gone = delete(conversations).where(strange, tuple_(*_key).in_(list(chats)))
        return connection.execute(gone).rowcount


def _erase_messages(runtime: Runtime, chats: Chats, left: dict[str, Any]) -> None:
    """What came in is overwritten by `left`, what left is removed, and photos lose sender and code."""
    if not chats:
        return
    with reading(runtime.engine).connect() as connection:
        came = _of(connection, chats, inbox.c.received_at, inbox.c.channel, inbox.c.message_id)
        went = _of(connection, chats, outbox.c.created_at, outbox.c.id)
    for some in _batches(came):
        _write(
            runtime, update(inbox).where(tuple_(inbox.c.channel, inbox.c.message_id).in_(some)).values(left)
        )
    for some in _batches(went):
        ids = [row_id for (row_id,) in some]
        _write(runtime, delete(outbox).where(outbox.c.id.in_(ids), outbox.c.state.not_in(OPEN)))
    sent = update(Media).where(tuple_(Media.channel, Media.address).in_(list(chats)))
    _write(runtime, sent.values(address=None, code=None))


def _of(connection: Connection, chats: Chats, moment: Any, *key: Any) -> list[tuple[Any, ...]]:
    """Keys of the chats' rows, each chat's up to its moment. No index leads there: read, never locked."""
    table = moment.table
    rows = select(table.c.channel, table.c.address, moment, *key).where(
        tuple_(table.c.channel, table.c.address).in_(list(chats))
    )
    return [tuple(row[3:]) for row in connection.execute(rows) if row[2] <= chats[row[0], row[1]]]


def _batches(keys: Sequence[tuple[Any, ...]]) -> Iterable[Sequence[tuple[Any, ...]]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))


def _write(runtime: Runtime, statement: Any) -> None:
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        connection.execute(statement)
