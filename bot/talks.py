"""The conversation's row: locked for one turn, read, written back; and the inbox row beside it."""

from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Table, and_, bindparam, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.tables import conversations, inbox
from domain.officers import Officer
from domain.prepared import Prepared
from flows.messages import Inbound
from flows.turn import Talk

KEPT = (
    "farmer_id",
    "flow",
    "step",
    "aside",
    "answers",
    "memory",
    "agreed_at",
    "quiet_at",
    "blocked_at",
    "forget_at",
)
HERE = and_(
    conversations.c.channel == bindparam("at_channel"), conversations.c.address == bindparam("at_address")
)
APPOINTED = exists().where(
    Officer.channel == conversations.c.channel, Officer.address == conversations.c.address
)
LOCKED = Prepared(
    select(*(conversations.c[name] for name in (*KEPT, "heard_at")), APPOINTED).where(HERE).with_for_update()
)
BACK = Prepared(
    update(conversations)
    .where(HERE)
    .values({name: bindparam(name) for name in (*KEPT, "heard_at")} | {"turns": conversations.c.turns + 1})
)


BEGUN = ("channel", "address", "answers", "memory", "heard_at")
HEARD = ("channel", "message_id", "address", "kind", "text", "received_at")


@cache
def _unless_there(table: Table, dialect: str, columns: tuple[str, ...]) -> Prepared:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return Prepared(insert(table).on_conflict_do_nothing(), *columns)


def locked(connection: Connection, inbound: Inbound, now: datetime) -> Talk:
    """The talk with this address, locked until the turn commits; a new one is begun."""
    here = {"at_channel": inbound.channel, "at_address": inbound.address}
    row = LOCKED.row(connection, here)
    if row is None:
        begun = {
            "channel": inbound.channel,
            "address": inbound.address,
            "answers": {},
            "memory": {},
            "heard_at": now,
        }
        _unless_there(conversations, connection.dialect.name, BEGUN).change(connection, begun)
        row = LOCKED.row(connection, here)
        assert row
    return Talk(inbound.channel, inbound.address, *row)


def entered(connection: Connection, inbound: Inbound, talk: Talk, now: datetime) -> bool:
    """Keep the message, its text only after the notice was agreed to; False when a copy of it is there."""
    row = {
        "channel": inbound.channel,
        "message_id": inbound.message_id,
        "address": inbound.address,
        "kind": inbound.kind.value,
        "text": (inbound.text or inbound.value) if talk.agreed_at else None,
        "received_at": now,
    }
    return _unless_there(inbox, connection.dialect.name, HEARD).change(connection, row) == 1


def keep(connection: Connection, talk: Talk, now: datetime) -> None:
    """Write the talk back as the turn left it."""
    values = {name: getattr(talk, name) for name in KEPT}
    BACK.change(
        connection, values | {"at_channel": talk.channel, "at_address": talk.address, "heard_at": now}
    )


def blank(connection: Connection, inbound: Inbound) -> None:
    """Empty the text of this message: what was typed was a secret."""
    this = (inbox.c.channel == inbound.channel, inbox.c.message_id == inbound.message_id)
    connection.execute(update(inbox).where(*this).values(text=None))
