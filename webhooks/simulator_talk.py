"""What was said with the demo people, read back from inbox and outbox for the chat page."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, Row, and_, or_, select

from bot.demo_people import CHANNEL
from bot.tables import OutboxState, inbox, outbox
from domain.database import reading

MOST = 200
"""Messages of one talk that a page is shown."""

OPEN = (OutboxState.WAITING, OutboxState.SENDING)
TOLD = (outbox.c.id, outbox.c.address, outbox.c.reply, outbox.c.answers_to, outbox.c.state, outbox.c.delivery)
SAID = select(*TOLD, outbox.c.created_at, outbox.c.sent_at).where(outbox.c.channel == CHANNEL)


def since(engine: Engine, after: Mapping[str, int]) -> list[dict[str, Any]]:
    """What was said to each address after an outbox id, open rows included, the oldest first."""
    wanted = [and_(outbox.c.address == address, outbox.c.id > last) for address, last in after.items()]
    newest = SAID.where(or_(*wanted)).order_by(outbox.c.id.desc()).limit(MOST)
    with reading(engine).connect() as connection:
        return [_said(row) for row in reversed(connection.execute(newest).all())]


def history(engine: Engine, address: str) -> list[dict[str, Any]]:
    """The newest messages of one talk, both sides, the oldest first; open rows are left out."""
    heard = (
        select(inbox.c.message_id, inbox.c.kind, inbox.c.text, inbox.c.received_at)
        .where(inbox.c.channel == CHANNEL, inbox.c.address == address)
        .order_by(inbox.c.received_at.desc())
        .limit(MOST)
    )
    told = SAID.where(outbox.c.address == address, outbox.c.state.not_in(OPEN))
    said = told.order_by(outbox.c.id.desc()).limit(MOST)
    with reading(engine).connect() as connection:
        talk = [_heard(row) for row in connection.execute(heard)]
        talk += [_said(row) for row in connection.execute(said)]
    # A reply is written in the moment of the message it answers: the person's line stands first.
    return sorted(talk, key=lambda line: (line["at"], line["from"] == "bot", line["id"]))[-MOST:]


def settled(rows: list[dict[str, Any]], after: Mapping[str, int]) -> dict[str, int]:
    """For each address the last outbox id up to which nothing can be said or sent any more."""
    last = dict(after)
    held: set[str] = set()
    for row in rows:
        if row["open"]:
            held.add(row["address"])
        if row["address"] not in held:
            last[row["address"]] = row["outbox"]
    return last


def _heard(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    return {
        "from": "person",
        "id": row.message_id,
        "kind": row.kind,
        "text": row.text or "",
        "at": _moment(row.received_at),
    }


def _said(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    return {
        "from": "bot",
        "id": f"out-{row.id:012}",
        "outbox": row.id,
        "address": row.address,
        "reply": row.reply,
        "answers": row.answers_to,
        "state": row.state.value,
        "delivery": row.delivery.value if row.delivery else None,
        "open": row.state in OPEN,
        "at": _moment(row.created_at),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
