"""The outbox: every message that leaves is a row first, written in the transaction that decided it."""

from datetime import datetime
from functools import cache

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from bot.tables import OutboxState, Urgency, outbox
from domain.prepared import Prepared
from flows.messages import Reply

OWED = (
    *("channel", "address", "urgency", "reply", "answers_to", "once_key", "state", "due_at", "created_at"),
)


@cache
def _insert(dialect: str) -> Prepared:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return Prepared(insert(outbox).on_conflict_do_nothing(), *OWED)


def put(
    connection: Connection,
    *,
    channel: str,
    address: str,
    reply: Reply,
    urgency: Urgency,
    now: datetime,
    answers_to: str | None = None,
    once_key: str | None = None,
    due_at: datetime | None = None,
    callback: str = "",
) -> bool:
    """Owe one message; False where its once_key (what, whom, when) is there already."""
    row = {
        "channel": channel,
        "address": address,
        "urgency": urgency,
        "reply": reply.as_json() | ({"callback": callback} if callback else {}),
        "answers_to": answers_to,
        "once_key": once_key,
        "state": OutboxState.WAITING,
        "due_at": due_at or now,
        "created_at": now,
    }
    return _insert(connection.dialect.name).change(connection, row) == 1
