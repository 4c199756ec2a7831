"""Claiming: which messages may leave now, leased to one sender, paced for the platform and for each chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    FromClause,
    Select,
    and_,
    bindparam,
    exists,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.tables import OutboxState, Urgency, outbox, paces
from bot.turnstile import one_writer

LEASE = timedelta(seconds=60)
BATCH = 50
IN_ORDER = (Urgency.ALERT, Urgency.REPLY, Urgency.LETTER, Urgency.REMINDER)
"""What leaves first; answers to one address leave in the order in which they were written."""

Limits = Mapping[str, float]
"""Messages a second that each open channel takes."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One message that is ours to send until `lease_until`; `tries` counts this attempt."""

    id: int
    channel: str
    address: str
    urgency: Urgency
    reply: dict[str, Any]
    template: bool
    tries: int
    created_at: datetime


def _is_open(rows: FromClause) -> ColumnElement[bool]:
    """Spelt out, not bound: SQLite takes a partial index only where it reads the index's own condition."""
    return rows.c.state.in_([literal_column("'waiting'"), literal_column("'sending'")])


_earlier = outbox.alias("earlier")
_same_address = and_(_earlier.c.channel == outbox.c.channel, _earlier.c.address == outbox.c.address)
_ANSWER_BEFORE = exists().where(
    _same_address,
    _earlier.c.id < outbox.c.id,
    _is_open(_earlier),
    _earlier.c.urgency != Urgency.REMINDER,
)
_REMINDER_BEFORE = exists().where(
    _same_address,
    _is_open(_earlier),
    or_(
        _earlier.c.state == OutboxState.SENDING,
        and_(
            _earlier.c.id < outbox.c.id,
            _earlier.c.urgency == Urgency.REMINDER,
            _earlier.c.due_at <= bindparam("now"),
        ),
    ),
)


def _due(urgency: Urgency) -> Select[tuple[int]]:
    """Ids of what is due of one urgency, the longest due first; of a chat only what nothing must precede."""
    blocked = _REMINDER_BEFORE if urgency is Urgency.REMINDER else _ANSWER_BEFORE
    return (
        select(outbox.c.id)
        .where(
            outbox.c.urgency == urgency,
            _is_open(outbox),
            outbox.c.state == OutboxState.WAITING,
            outbox.c.due_at <= bindparam("now"),
            outbox.c.channel == bindparam("channel"),
            ~blocked,
        )
        .order_by(outbox.c.due_at)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


DUE = {urgency: _due(urgency) for urgency in IN_ORDER}
TAKE = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=OutboxState.SENDING, lease_until=bindparam("until"), tries=outbox.c.tries + 1)
    .returning(*(outbox.c[name] for name in Claimed.__slots__))
)


def claim(engine: Engine, limits: Limits, *, now: datetime, most: int = BATCH) -> list[Claimed]:
    """Lease up to `most` messages a channel: of each chat one, the next waits for its end."""
    taken: list[Claimed] = []
    with one_writer(engine), engine.begin() as connection:
        for channel, per_second in limits.items():
            room = min(most, _free_slots(connection, channel, per_second, now))
            ids = _ids(connection, channel, room, now)
            if ids:
                rows = connection.execute(TAKE, {"ids": ids, "until": now + LEASE})
                taken += [Claimed(*row) for row in rows]
                _use_slots(connection, channel, per_second, len(ids), now)
    return sorted(taken, key=lambda one: (IN_ORDER.index(one.urgency), one.id))


def _ids(connection: Connection, channel: str, room: int, now: datetime) -> list[int]:
    ids: list[int] = []
    for urgency in IN_ORDER:
        if room > len(ids):
            asked = {"now": now, "channel": channel, "most": room - len(ids)}
            ids += connection.scalars(DUE[urgency], asked)
    return ids


def _microseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)


def _free_slots(connection: Connection, channel: str, per_second: float, now: datetime) -> int:
    """How many messages the channel takes now: its rate with a second's burst, over all processes."""
    locked = select(paces.c.free_at).where(paces.c.channel == channel).with_for_update()
    free_at = connection.scalar(locked)
    if free_at is None:
        insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        first = {"channel": channel, "free_at": 0}
        connection.execute(insert(paces).values(first).on_conflict_do_nothing())
        free_at = connection.execute(locked).scalar_one()
    second_ago = _microseconds(now) - 1_000_000
    return int((_microseconds(now) - max(free_at, second_ago)) / 1_000_000 * per_second)


def _use_slots(connection: Connection, channel: str, per_second: float, count: int, now: datetime) -> None:
    second_ago = _microseconds(now) - 1_000_000
    row = paces.c.channel == channel
    free_at = connection.execute(select(paces.c.free_at).where(row)).scalar_one()
    used = max(free_at, second_ago) + int(count * 1_000_000 / per_second)
    connection.execute(update(paces).where(row).values(free_at=used))


def next_due(connection: Connection, channels: list[str], now: datetime) -> datetime | None:
    """When the next waiting message is due, for the loop to sleep until then."""
    waiting = select(outbox.c.due_at).where(
        _is_open(outbox),
        outbox.c.state == OutboxState.WAITING,
        outbox.c.channel.in_(channels),
        outbox.c.due_at > now,
    )
    per_urgency = (
        connection.scalar(waiting.where(outbox.c.urgency == urgency).order_by(outbox.c.due_at).limit(1))
        for urgency in IN_ORDER
    )
    return min((moment for moment in per_urgency if moment), default=None)
