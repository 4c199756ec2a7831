"""Rows of the outbox for tests of what runs after commit: how they are owed, and how they stand."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Engine, Row, select

from bot import claims, outbox
from bot.claims import Claimed
from bot.outcomes import Outcome, Sent
from bot.settlements import settle
from bot.tables import OutboxState, Urgency
from bot.tables import outbox as rows
from bot.turnstile import one_writer
from flows.messages import Reply

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
FAST = {"telegram": 1e6, "whatsapp": 1e6, "simulator": 1e6}
PLENTY = 1000
serial = count(1)


def after(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def owe(engine: Engine, address: str, text: str = "halo", **said: Any) -> int:
    """Owe one message; its id."""
    with engine.begin() as connection:
        outbox.put(
            connection,
            **{
                "channel": "telegram",
                "address": address,
                "reply": Reply(text),
                "urgency": Urgency.REPLY,
                "now": NOON,
            }
            | said,
        )
        return connection.scalars(select(rows.c.id).order_by(rows.c.id.desc())).first()


def claim(
    engine: Engine, at: datetime = NOON, limits: Mapping[str, float] = FAST, most: int = PLENTY
) -> list[Claimed]:
    """What may leave at that moment, leased."""
    with one_writer(engine), engine.begin() as connection:
        return claims.claim(connection, limits, now=at, most=most)


def end(
    engine: Engine, claimed: Claimed, outcome: Outcome, at: datetime = NOON, gap: float = 0.0
) -> Row[Any]:
    """Write an outcome down; the row as it stands then."""
    with one_writer(engine), engine.begin() as connection:
        settle(connection, [(claimed, outcome)], {claimed.channel: gap}, now=at)
    return row(engine, claimed.id)


def sent(engine: Engine, claimed: Claimed, at: datetime = NOON, gap: float = 0.0) -> Row[Any]:
    """The platform took it."""
    return end(engine, claimed, Sent(f"p{claimed.id}"), at, gap)


def row(engine: Engine, outbox_id: int) -> Row[Any]:
    """A row as it stands."""
    with engine.connect() as connection:
        return connection.execute(select(rows).where(rows.c.id == outbox_id)).one()


def texts(claimed: list[Claimed]) -> list[str]:
    """What would be said, in the order of leaving."""
    return [one.reply["text"] for one in claimed]


def states(engine: Engine) -> list[OutboxState]:
    """Every row's state, in order."""
    with engine.connect() as connection:
        return list(connection.scalars(select(rows.c.state).order_by(rows.c.id)))
