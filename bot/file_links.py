"""Addresses under which a platform fetches a file of ours: unguessable, for one message, short-lived."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from bot.tables import file_links

LIFETIME = timedelta(hours=1)


def make(connection: Connection, outbox_id: int, *, now: datetime) -> str:
    """A new token that leads to the file of that outbound message for an hour."""
    token = secrets.token_urlsafe(32)
    row = {"token_hash": _hash(token), "outbox_id": outbox_id, "expires_at": now + LIFETIME}
    connection.execute(insert(file_links), row)
    return token


def outbox_id(connection: Connection, token: str, *, now: datetime) -> int | None:
    """The outbound message that the token stands for; None when it is unknown or dead."""
    wanted = select(file_links.c.outbox_id).where(
        file_links.c.token_hash == _hash(token), file_links.c.expires_at > now
    )
    return connection.scalar(wanted)


def forget_dead(connection: Connection, *, now: datetime) -> int:
    """Remove the links that lead nowhere any more; how many there were."""
    return connection.execute(delete(file_links).where(file_links.c.expires_at <= now)).rowcount


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
