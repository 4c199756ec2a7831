"""What an attempt's outcome does to its row, and what becomes of an attempt whose sender died."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Connection,
    Integer,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    null,
    select,
    update,
)

from bot.claims import COLUMNS, Claimed, is_waiting
from bot.deliveries import LONGEST_ERROR
from bot.outcomes import Later, Outcome, OutOfWindow, Rejected, Sent, Unknown, Unreachable
from bot.tables import LEASED, OutboxState, Urgency, conversations, outbox

LONGEST_WAIT = 300.0  # seconds between two attempts, unless the platform asks for more
MOST_TRIES = 290  # about a day of them: whatever a platform suffers from, it is over by then
NEVER_REPEATED = (Urgency.LETTER,)
"""What must not arrive twice: after an unknown outcome it goes again only when somebody asks."""
SENDER_DIED = Unknown("the sender died")

# A late sender must not overwrite what a later attempt found: the number of the attempt names it.
STILL_OURS = and_(outbox.c.id == bindparam("at_id"), LEASED, outbox.c.tries == bindparam("at_tries"))
# What is the same in every row is spelt out: a bound value would be converted once a row.
AS_SENT = {
    "state": literal_column("'sent'"),
    "delivery": literal_column("'queued'"),
    "lease_until": null(),
    "error": null(),
    "sent_at": bindparam("at"),
}
SENT = update(outbox).where(STILL_OURS).values(AS_SENT | {"provider_id": bindparam("by_name")})
# To PostgreSQL each row of a batch is a statement with a plan of its own: there the batch is one statement.
_batch = func.unnest(
    bindparam("ids", type_=ARRAY(BigInteger)),
    bindparam("attempts", type_=ARRAY(Integer)),
    bindparam("names", type_=ARRAY(String)),
).table_valued("at_id", "at_tries", "by_name")
_ours = _batch.render_derived(name="ours")
SENT_AT_ONCE = (
    update(outbox)
    .where(outbox.c.id == _ours.c.at_id, LEASED, outbox.c.tries == _ours.c.at_tries)
    .values(AS_SENT | {"provider_id": _ours.c.by_name})
)

Settled = tuple[Claimed, Outcome]


def settle(
    connection: Connection, settled: Iterable[Settled], gaps: Mapping[str, float], *, now: datetime
) -> None:
    """Write the outcomes of a batch; `gaps`: seconds that a channel leaves between messages to one chat."""
    sent, not_sent = [], []
    for claimed, outcome in settled:
        if isinstance(outcome, Sent):
            sent.append((claimed, outcome))
        else:
            not_sent.append((claimed, outcome))
    if sent:
        _mark_sent(connection, sent, now)
        _space_out(connection, [claimed for claimed, _ in sent], gaps, now)
    for claimed, outcome in not_sent:
        _settle_failed(connection, claimed, outcome, now)


def sweep(connection: Connection, *, now: datetime, most: int = 500) -> int:
    """Take up what senders left behind when they died: their outcomes are unknown; how many there were."""
    expired = select(*COLUMNS).where(LEASED, outbox.c.lease_until < now).order_by(outbox.c.lease_until)
    rows = connection.execute(expired.limit(most).with_for_update(skip_locked=True))
    left = [(Claimed(*row), SENDER_DIED) for row in rows]
    settle(connection, left, {}, now=now)
    return len(left)


def _named(claimed: Claimed) -> dict[str, Any]:
    return {"at_id": claimed.id, "at_tries": claimed.tries}


def _mark_sent(connection: Connection, sent: list[tuple[Claimed, Sent]], now: datetime) -> None:
    if connection.dialect.name == "postgresql":
        named = ((claimed.id, claimed.tries, taken.provider_id) for claimed, taken in sent)
        ids, attempts, names = map(list, zip(*named, strict=True))
        connection.execute(SENT_AT_ONCE, {"ids": ids, "attempts": attempts, "names": names, "at": now})
    else:
        rows = [_named(claimed) | {"by_name": taken.provider_id, "at": now} for claimed, taken in sent]
        connection.execute(SENT, rows)


def _settle_failed(connection: Connection, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    row = {"due_at": now, "lease_until": None} | _after(claimed, outcome, now)
    row["error"] = str(row["error"])[:LONGEST_ERROR]
    ours = connection.execute(update(outbox).where(STILL_OURS).values(row), _named(claimed)).rowcount
    if ours and isinstance(outcome, Unreachable):
        _give_up_on(connection, claimed, outcome, now)


def _after(claimed: Claimed, outcome: Outcome, now: datetime) -> dict[str, Any]:
    match outcome:
        case Later(after, reason) if claimed.tries < MOST_TRIES:
            due_at = now + timedelta(seconds=_pause(claimed.tries, after))
            return {"state": OutboxState.WAITING, "due_at": due_at, "error": reason}
        case OutOfWindow(reason) if not claimed.template:
            return {"state": OutboxState.WAITING, "template": True, "error": reason}
        case Unknown(reason) if not claimed.repeated and claimed.urgency not in NEVER_REPEATED:
            # To meet a copy of an answer does less harm than to wait for it in vain.
            return {"state": OutboxState.WAITING, "repeated": True, "error": f"unknown: {reason}"}
        case Unknown(reason):
            return {"state": OutboxState.UNKNOWN, "error": reason}
        case Unreachable(reason):
            return {"state": OutboxState.UNREACHABLE, "error": reason}
        case Rejected(reason, alarm=False):
            return {"state": OutboxState.REJECTED, "error": reason}
        case Rejected(reason) | Later(_, reason) | OutOfWindow(reason):
            return {"state": OutboxState.DEAD, "error": reason}
    raise AssertionError(outcome)


def _pause(tries: int, after: float) -> float:
    """Seconds until the next attempt: what the platform asks, and longer each time up to five minutes."""
    patient = min(max(after, 1.0) * 2.0 ** min(tries - 1, 10), LONGEST_WAIT)
    return max(after, patient)


def _space_out(connection: Connection, sent: list[Claimed], gaps: Mapping[str, float], now: datetime) -> None:
    """Let what waits for these chats wait until the platform takes another message to them."""
    for channel in {claimed.channel for claimed in sent if gaps.get(claimed.channel)}:
        free_at = now + timedelta(seconds=gaps[channel])
        chats = [claimed.address for claimed in sent if claimed.channel == channel]
        here = and_(outbox.c.channel == channel, outbox.c.address.in_(chats))
        too_soon = update(outbox).where(here, is_waiting(outbox), outbox.c.due_at < free_at)
        connection.execute(too_soon.values(due_at=free_at))


def _give_up_on(connection: Connection, claimed: Claimed, outcome: Unreachable, now: datetime) -> None:
    """Nothing unasked goes to an address that takes nothing; whoever writes from it is answered again."""
    channel, address = claimed.channel, claimed.address
    here = (conversations.c.channel == channel, conversations.c.address == address)
    connection.execute(update(conversations).where(*here).values(blocked_at=now))
    unasked = and_(
        outbox.c.channel == channel,
        outbox.c.address == address,
        is_waiting(outbox),
        outbox.c.urgency == Urgency.REMINDER,
    )
    gone = {"state": OutboxState.UNREACHABLE, "error": outcome.reason[:LONGEST_ERROR]}
    connection.execute(update(outbox).where(unasked).values(gone))
