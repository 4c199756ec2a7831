"""The chat page's application for tests, and messages that its bot has said."""

from datetime import UTC, datetime

from flask.testing import FlaskClient
from sqlalchemy import Engine, insert

from bot.runtime import Runtime
from bot.settings import Settings
from bot.tables import OutboxState, Urgency, outbox
from webhooks.application import create_application

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def page_on(settings: Settings, engine: Engine) -> FlaskClient:
    """A client of the application on this database."""
    return create_application(Runtime(settings, engine, now=lambda: NOW)).test_client()


def say(engine: Engine, address: str, text: str, state: OutboxState = OutboxState.SENT) -> int:
    """Something that the bot has said, or will; its id."""
    row = {"channel": "simulator", "address": address, "urgency": Urgency.REPLY, "reply": {"text": text}}
    row |= {
        "state": state,
        "due_at": NOW,
        "created_at": NOW,
        "sent_at": NOW if state is OutboxState.SENT else None,
    }
    with engine.begin() as connection:
        return connection.execute(insert(outbox).values(row).returning(outbox.c.id)).scalar_one()
