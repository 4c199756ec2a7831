"""What an attempt's outcome does to its row, and what becomes of an attempt whose sender died."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, and_, bindparam, select, tuple_, update

from bot.claims import IN_ORDER, Claimed
from bot.deliveries import LONGEST_ERROR, MOST_TRIES
from bot.outcomes import Later, Outcome, OutOfWindow, Rejected, Sent, Unknown, Unreachable
from bot.tables import Delivery, OutboxState, Urgency, conversations, outbox
from bot.turnstile import one_writer

LONGEST_WAIT = 3600.0  # seconds between two attempts
GIVEN_UP = timedelta(hours=24)
NEVER_REPEATED = (Urgency.LETTER,)
"""What must not arrive twice: after an unknown outcome it goes again only when somebody asks."""
REPEATED = "unknown once: "
TIMED_OUT = Unknown("the sender died")

# A late sender must not overwrite what a later attempt found: the lease names the attempt by its number.
STILL_OURS = and_(
    outbox.c.id == bindparam("at_id"),
    outbox.c.state == OutboxState.SENDING,
    outbox.c.tries == bindparam("at_tries"),
)
COLUMNS = ("state", "due_at", "provider_id", "delivery", "error", "sent_at", "template")
SETTLE = (
    update(outbox)
    .where(STILL_OURS)
    .values({name: bindparam(name) for name in COLUMNS} | {"lease_until": None})
)

Settled = tuple[Claimed, Outcome]


def settle(engine: Engine, settled: Iterable[Settled], gaps: Mapping[str, float], *, now: datetime) -> None:
    """Write the outcomes of a batch; `gaps`: seconds that a channel leaves between messages to one chat."""
    rows = [(claimed, outcome, _after(claimed, outcome, now)) for claimed, outcome in settled]
    if not rows:
        return
    with one_writer(engine), engine.begin() as connection:
        names = [{"at_id": claimed.id, "at_tries": claimed.tries} for claimed, _, _ in rows]
        connection.execute(SETTLE, [name | row for name, (_, _, row) in zip(names, rows, strict=True)])
        _space_out(
            connection, [claimed for claimed, outcome, _ in rows if isinstance(outcome, Sent)], gaps, now
        )
        for claimed, outcome, _ in rows:
            if isinstance(outcome, Unreachable):
                _give_up_on(connection, claimed, outcome, now)


def _after(claimed: Claimed, outcome: Outcome, now: datetime) -> dict[str, Any]:
    """The row's columns after this outcome."""
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row |= {"due_at": now, "template": claimed.template}
    match outcome:
        case Sent(provider_id):
            sent = {"provider_id": provider_id, "delivery": Delivery.QUEUED, "sent_at": now}
            return row | {"state": OutboxState.SENT, **sent}
        case Later(after, reason):
            return row | _later(claimed, after, reason, now)
        case OutOfWindow(reason) if not claimed.template:
            return row | {"state": OutboxState.WAITING, "template": True, "error": reason[:LONGEST_ERROR]}
        case Unreachable(reason):
            return row | {"state": OutboxState.UNREACHABLE, "error": reason[:LONGEST_ERROR]}
        case Rejected(reason, alarm):
            state = OutboxState.DEAD if alarm else OutboxState.REJECTED
            return row | {"state": state, "error": reason[:LONGEST_ERROR]}
        case Unknown(reason):
            return row | _unknown(claimed, reason)
        case OutOfWindow(reason):
            return row | {"state": OutboxState.DEAD, "error": reason[:LONGEST_ERROR]}


def _later(claimed: Claimed, after: float, reason: str, now: datetime) -> dict[str, Any]:
    """Again after what the platform asks, or twice the last wait; given up after a day or eight tries."""
    if claimed.tries >= MOST_TRIES or now - claimed.created_at > GIVEN_UP:
        return {"state": OutboxState.DEAD, "error": reason[:LONGEST_ERROR]}
    wait = max(after, min(2.0 ** (claimed.tries - 1), LONGEST_WAIT))
    due_at = now + timedelta(seconds=wait)
    return {"state": OutboxState.WAITING, "due_at": due_at, "error": reason[:LONGEST_ERROR]}


def _unknown(claimed: Claimed, reason: str) -> dict[str, Any]:
    """Recorded as unknown; once more where a second copy does less harm than none."""
    again = claimed.tries == 1 and claimed.urgency not in NEVER_REPEATED
    error = (REPEATED + reason)[:LONGEST_ERROR] if again else reason[:LONGEST_ERROR]
    return {"state": OutboxState.WAITING if again else OutboxState.UNKNOWN, "error": error}


def _space_out(connection: Connection, sent: list[Claimed], gaps: Mapping[str, float], now: datetime) -> None:
    """Let what waits for these chats wait until the platform takes another message to them."""
    for channel in {claimed.channel for claimed in sent if gaps.get(claimed.channel)}:
        free_at = now + timedelta(seconds=gaps[channel])
        chats = [(channel, claimed.address) for claimed in sent if claimed.channel == channel]
        waiting = and_(
            tuple_(outbox.c.channel, outbox.c.address).in_(chats),
            outbox.c.state == OutboxState.WAITING,
            outbox.c.due_at < free_at,
        )
        connection.execute(update(outbox).where(waiting).values(due_at=free_at))


def _give_up_on(connection: Connection, claimed: Claimed, outcome: Unreachable, now: datetime) -> None:
    """Nothing unasked goes to an address that takes nothing; what it writes itself is answered again."""
    here = (conversations.c.channel == claimed.channel, conversations.c.address == claimed.address)
    connection.execute(update(conversations).where(*here).values(blocked_at=now))
    waiting = and_(
        outbox.c.channel == claimed.channel,
        outbox.c.address == claimed.address,
        outbox.c.state == OutboxState.WAITING,
        outbox.c.urgency == Urgency.REMINDER,
    )
    gone = {"state": OutboxState.UNREACHABLE, "error": outcome.reason[:LONGEST_ERROR]}
    connection.execute(update(outbox).where(waiting).values(gone))


def sweep(engine: Engine, *, now: datetime, most: int = 500) -> int:
    """Take up what a sender left behind when it died: each expired lease is an unknown outcome; how many."""
    expired = (
        select(*(outbox.c[name] for name in Claimed.__slots__))
        .where(
            outbox.c.state == OutboxState.SENDING,
            outbox.c.urgency.in_(IN_ORDER),
            outbox.c.lease_until < now,
        )
        .limit(most)
    )
    with engine.connect() as connection:
        left = [(Claimed(*row), TIMED_OUT) for row in connection.execute(expired)]
    settle(engine, left, {}, now=now)
    return len(left)
