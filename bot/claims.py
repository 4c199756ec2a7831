"""Claiming: which messages may leave now, leased to one sender, paced for the whole platform."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Subquery,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
    update,
)

from bot.paces import free_slots, use_slots
from bot.tables import WAITING, OutboxState, Urgency, outbox

LEASE = timedelta(seconds=60)
BATCH = 50
IN_ORDER = (Urgency.ALERT, Urgency.REPLY, Urgency.LETTER, Urgency.REMINDER)
"""What leaves first; answers to one address leave in the order in which they were written."""

Limits = Mapping[str, float]
"""Messages a second that each open channel takes."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One message that is ours to send until its lease ends; `tries` counts this attempt, and names it."""

    id: int
    channel: str
    address: str
    urgency: Urgency
    reply: dict[str, Any]
    template: bool
    repeated: bool
    tries: int


COLUMNS = tuple(outbox.c[name] for name in Claimed.__slots__)


def is_open(rows: FromClause) -> ColumnElement[bool]:
    """Spelt out, not bound: a partial index is taken only where its own condition can be read."""
    return rows.c.state.in_([literal_column("'waiting'"), literal_column("'sending'")])


def is_waiting(rows: FromClause) -> ColumnElement[bool]:
    """Waiting, said so that the index over open rows by address is taken, and the one by due_at is not."""
    return and_(is_open(rows), rows.c.state != literal_column("'sending'"))


def _must_wait(urgency: Urgency) -> ColumnElement[bool]:
    """Whether something of the same address goes first: what is in flight, and what stands before it.

    A reminder that is due tomorrow, or paced, holds up no answer.
    """
    other = outbox.alias("other")
    before = and_(other.c.id < outbox.c.id, other.c.urgency != Urgency.REMINDER)
    if urgency is Urgency.REMINDER:
        sooner = or_(other.c.due_at <= bindparam("now"), other.c.tries > 0)
        before = or_(other.c.urgency != Urgency.REMINDER, and_(other.c.id < outbox.c.id, sooner))
    forerunner = select(literal(1)).where(
        other.c.channel == outbox.c.channel,
        other.c.address == outbox.c.address,
        is_open(other),
        other.c.id != outbox.c.id,
        or_(other.c.state == OutboxState.SENDING, before),
    )
    # OFFSET 0 keeps PostgreSQL from making a join of it: one that, while the statistics know nothing of a
    # campaign just written, would read the campaign anew for each of its rows.
    return forerunner.offset(0).exists()


def _line(urgency: Urgency) -> Select[Any]:
    return (
        select(outbox.c.id, literal(IN_ORDER.index(urgency)).label("place"), outbox.c.due_at)
        .where(outbox.c.channel == bindparam("channel"), outbox.c.urgency == urgency, WAITING)
        .order_by(outbox.c.due_at)
    )


def _due(urgency: Urgency) -> Subquery:
    line = _line(urgency).where(outbox.c.due_at <= bindparam("now"), ~_must_wait(urgency))
    return line.limit(bindparam("most")).with_for_update(skip_locked=True).subquery()


_lines = union_all(*(select(_due(urgency)) for urgency in IN_ORDER)).subquery()
DUE = select(_lines.c.id).order_by(_lines.c.place, _lines.c.due_at, _lines.c.id).limit(bindparam("most"))
TAKE = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(state=OutboxState.SENDING, lease_until=bindparam("until"), tries=outbox.c.tries + 1)
    .returning(*COLUMNS)
)
_firsts = (_line(urgency).limit(1).subquery() for urgency in IN_ORDER)
NEXT = select(func.min(union_all(*(select(first.c.due_at) for first in _firsts)).subquery().c.due_at))


def claim(connection: Connection, limits: Limits, *, now: datetime, most: int = BATCH) -> list[Claimed]:
    """Lease up to `most` messages of each channel: of each address one, the next waits for its end.

    To be called in a short transaction of its own; the sending comes after its commit.
    """
    taken: list[Claimed] = []
    for channel, per_second in limits.items():
        room = min(most, free_slots(connection, channel, per_second, now=now))
        asked = {"channel": channel, "now": now, "most": room}
        if room and (ids := connection.scalars(DUE, asked).all()):
            use_slots(connection, channel, per_second, len(ids), now=now)
            rows = connection.execute(TAKE, {"ids": ids, "until": now + LEASE})
            taken += [Claimed(*row) for row in rows]
    return sorted(taken, key=lambda one: (IN_ORDER.index(one.urgency), one.id))


def next_due(connection: Connection, limits: Limits) -> datetime | None:
    """When the next waiting message is due, which may be long past; None when nothing waits."""
    firsts = [connection.scalar(NEXT, {"channel": channel}) for channel in limits]
    return min((first for first in firsts if first), default=None)
