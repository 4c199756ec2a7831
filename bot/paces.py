"""The pace of a channel: how many messages a platform takes now, shared by every process that sends."""

from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.tables import paces

BURST = 250_000  # microseconds: what was not used of the last quarter of a second may be made up for
SECOND = 1_000_000


def free_slots(connection: Connection, channel: str, per_second: float, *, now: datetime) -> int:
    """How many messages the channel takes at this moment; nobody else may take them before the commit.

    The platform gets no more than `per_second` messages, and a quarter of that at once.
    """
    moment = _microseconds(now)
    free_at = max(_free_at(connection, channel), moment - BURST)
    return int((moment - free_at) * per_second / SECOND) + 1 if free_at <= moment else 0


def use_slots(connection: Connection, channel: str, per_second: float, count: int, *, now: datetime) -> None:
    """Take `count` of the slots that were free."""
    free_at = max(_free_at(connection, channel), _microseconds(now) - BURST)
    used = {"free_at": free_at + int(count * SECOND / per_second)}
    connection.execute(update(paces).where(paces.c.channel == channel).values(used))


def _microseconds(moment: datetime) -> int:
    return int(moment.timestamp() * SECOND)


def _free_at(connection: Connection, channel: str) -> int:
    locked = select(paces.c.free_at).where(paces.c.channel == channel).with_for_update()
    found = connection.scalar(locked)
    if found is None:
        insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        first = insert(paces).values(channel=channel, free_at=0).on_conflict_do_nothing()
        connection.execute(first)
        found = connection.scalars(locked).one()
    return int(found)
