"""What a platform reports of a message that it took: kept only forward, whatever the order of the reports."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select, update

from bot.channels.whatsapp_errors import outcome_of
from bot.outcomes import Later, OutOfWindow, Rejected, Unreachable
from bot.tables import Delivery, OutboxState, conversations, outbox

MOST_TRIES = 8
LONGEST_ERROR = 200
STATUSES = {
    "accepted": Delivery.QUEUED,
    "scheduled": Delivery.QUEUED,
    "queued": Delivery.QUEUED,
    "sending": Delivery.QUEUED,
    "sent": Delivery.SENT,
    "delivered": Delivery.DELIVERED,
    "read": Delivery.READ,
    "undelivered": Delivery.FAILED,
    "failed": Delivery.FAILED,
    "canceled": Delivery.FAILED,
}
# A failure counts only while nothing proves that the message arrived, and nothing comes after it.
RANK = {
    None: 0,
    Delivery.QUEUED: 1,
    Delivery.SENT: 2,
    Delivery.FAILED: 3,
    Delivery.DELIVERED: 3,
    Delivery.READ: 4,
}


@dataclass(frozen=True, slots=True)
class Report:
    """One status callback: our row, the platform's name of the message, how far it came, why no further."""

    outbox_id: int
    provider_id: str
    delivery: Delivery
    code: int | None = None


def reported(connection: Connection, report: Report, *, now: datetime) -> bool:
    """Move the row forward by a report; False when it tells nothing new or is of another attempt."""
    query = select(outbox).where(outbox.c.id == report.outbox_id).with_for_update()
    row = connection.execute(query).one_or_none()
    if row is None or _is_of_another_attempt(row, report) or not _is_news(row, report):
        return False
    values = _failed(row, report, now) if report.delivery is Delivery.FAILED else _arrived(row, report, now)
    connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    if values["state"] is OutboxState.UNREACHABLE:
        here = (conversations.c.channel == row.channel, conversations.c.address == row.address)
        connection.execute(update(conversations).where(*here).values(blocked_at=now))
    return True


def _is_of_another_attempt(row: Row[Any], report: Report) -> bool:
    if row.state in (OutboxState.WAITING, OutboxState.SENDING):
        # The name kept is the former attempt's, which we gave up on.
        return bool(row.provider_id == report.provider_id)
    return row.provider_id not in (None, "", report.provider_id)


def _is_news(row: Row[Any], report: Report) -> bool:
    if row.state in (OutboxState.WAITING, OutboxState.SENDING):
        return row.state is OutboxState.SENDING or bool(row.tries)
    return row.delivery is not Delivery.FAILED and RANK[report.delivery] > RANK[row.delivery]


def _arrived(row: Row[Any], report: Report, now: datetime) -> dict[str, Any]:
    # The report may be here before the sender has written down that the platform took the message, or
    # instead of it, when its answer was lost.
    taken = {"state": OutboxState.SENT, "sent_at": row.sent_at or now, "lease_until": None, "error": None}
    return {"delivery": report.delivery, "provider_id": report.provider_id, **taken}


def _failed(row: Row[Any], report: Report, now: datetime) -> dict[str, Any]:
    reason = "the platform took the message and could not deliver it"
    told = {
        "delivery": report.delivery,
        "provider_id": report.provider_id,
        "lease_until": None,
        "error": f"{report.code}: {reason}" if report.code else reason,
    }
    again = told | {"delivery": None, "state": OutboxState.WAITING, "due_at": now}
    outcome = outcome_of(report.code, reason)
    match outcome:
        case OutOfWindow() if not row.template:
            return again | {"template": True}
        case Later() if row.tries < MOST_TRIES:
            return again | {"due_at": now + timedelta(seconds=outcome.after)}
        case Unreachable():
            return told | {"state": OutboxState.UNREACHABLE}
        case OutOfWindow() | Later() | Rejected(alarm=True):
            return told | {"state": OutboxState.DEAD}
    return told | {"state": OutboxState.REJECTED}
