"""The hot rows that every message touches: inbox, conversation and outbox, as Core tables."""

from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    false,
    text,
)

from domain.records import Base, Key, UtcDateTime, one_of


class OutboxState(StrEnum):
    """Where an outbound message stands; `waiting` and `sending` are open, the rest is history."""

    WAITING = "waiting"
    SENDING = "sending"  # leased until lease_until
    SENT = "sent"
    UNREACHABLE = "unreachable"  # blocked, opted out, no such address
    REJECTED = "rejected"  # the platform refuses the message itself
    UNKNOWN = "unknown"  # the line broke after the bytes were sent
    DEAD = "dead"  # given up; an administrator sees it


class Urgency(StrEnum):
    """What an outbound message is: replies leave before reminders; letters are never blindly repeated."""

    ALERT = "alert"
    REPLY = "reply"
    LETTER = "letter"  # receipts, letters, QR
    REMINDER = "reminder"


class Delivery(StrEnum):
    """How far the platform says a sent message came; moves only forward."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


metadata = Base.metadata

inbox = Table(
    "inbox",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("message_id", String(160), primary_key=True),
    Column("address", String(160), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text),  # empty before SETUJU and for secrets
    Column("received_at", UtcDateTime, nullable=False),
    Index("ix_inbox_received_at", "received_at"),
)

FORGOTTEN = text("forget_at IS NOT NULL")

conversations = Table(
    "conversations",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("address", String(160), primary_key=True),
    Column("farmer_id", Key, ForeignKey("farmers.id"), index=True),
    Column("flow", String(40)),
    Column("step", String(40)),
    Column("aside", String(40)),
    Column("answers", JSON, nullable=False),
    Column("memory", JSON, nullable=False),  # small things between turns: the draft, the last answer, misses
    Column("agreed_at", UtcDateTime),
    Column("heard_at", UtcDateTime, nullable=False),  # the last inbound message: the 24-hour window
    Column("quiet_at", UtcDateTime),  # BERHENTI: no unasked messages since
    Column("blocked_at", UtcDateTime),
    Column("forget_at", UtcDateTime),  # HAPUS DATA: a job empties the texts of this talk
    Column("turns", Integer, nullable=False, server_default="0"),
    Index("ix_conversations_heard_at", "heard_at"),
    Index("ix_conversations_forget_at", "forget_at", sqlite_where=FORGOTTEN, postgresql_where=FORGOTTEN),
)

OPEN = text("state IN ('waiting', 'sending')")
WAITING = text("state = 'waiting'")
LEASED = text("state = 'sending'")
ONCE = text("once_key IS NOT NULL")

outbox = Table(
    "outbox",
    metadata,
    Column("id", Key, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("address", String(160), nullable=False),
    Column("urgency", one_of(Urgency, "urgency", 16), nullable=False),
    Column("reply", JSON, nullable=False),
    Column("answers_to", String(160)),  # the inbound message id
    Column("template", Boolean, nullable=False, server_default=false()),  # WhatsApp's 24 hours are over
    Column("repeated", Boolean, nullable=False, server_default=false()),  # once more after an unknown end
    Column("once_key", String(160)),  # what, whom, when: an unasked message leaves once
    Column("state", one_of(OutboxState, "state", 16), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("provider_id", String(160)),
    Column("delivery", one_of(Delivery, "delivery", 16)),
    Column("error", String(200)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    CheckConstraint("state != 'sending' OR lease_until IS NOT NULL", name="sending_is_leased"),
    CheckConstraint("state != 'sent' OR sent_at IS NOT NULL", name="sent_has_its_moment"),
    # Every message pays for each index at insert, so that each covers only the rows that it is asked for.
    # The claim's two indexes hold different rows: PostgreSQL, when its statistics are old, would else take
    # the one where the other is meant.
    Index(
        "ix_outbox_waiting_due_at",
        "channel",
        "urgency",
        "due_at",
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    ),
    Index("ix_outbox_open_address", "channel", "address", "id", sqlite_where=OPEN, postgresql_where=OPEN),
    Index("ix_outbox_lease_until", "lease_until", sqlite_where=LEASED, postgresql_where=LEASED),
    Index("uq_outbox_once_key", "once_key", unique=True, sqlite_where=ONCE, postgresql_where=ONCE),
)

paces = Table(
    "paces",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("free_at", BigInteger, nullable=False),  # microseconds since 1970: its next free slot
)

contents = Table(
    "contents",
    metadata,
    Column("name", String(40), primary_key=True),  # what our code calls it: buttons_2, list_7
    Column("sid", String(64), nullable=False),  # what Twilio calls it
    Column("language", String(8), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

file_links = Table(
    "file_links",
    metadata,
    Column("token_hash", String(64), primary_key=True),  # the token stands only in the address sent out
    Column("outbox_id", Key, ForeignKey("outbox.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
)
