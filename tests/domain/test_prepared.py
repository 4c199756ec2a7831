"""Statements on the driver's own cursor behave as Core's."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, bindparam, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.tables import conversations
from domain.prepared import Prepared

WITA = timezone(timedelta(hours=8))
BEGUN = Prepared(insert(conversations), "channel", "address", "answers", "memory", "heard_at")
READ = Prepared(
    select(
        conversations.c.answers, conversations.c.heard_at, conversations.c.agreed_at, conversations.c.turns
    ).where(conversations.c.address == bindparam("at_address"))
)
ONE_MORE = Prepared(
    update(conversations)
    .where(conversations.c.address == bindparam("at_address"))
    .values(turns=conversations.c.turns + 1)
)


def begun(address: str) -> dict[str, object]:
    noon = datetime(2026, 11, 24, 12, tzinfo=WITA)
    return {"channel": "telegram", "address": address, "answers": {"a": "é"}, "memory": {}, "heard_at": noon}


def test_values_come_back_as_they_were_written(engine: Engine) -> None:
    with engine.begin() as connection:
        assert BEGUN.change(connection, begun("1")) == 1
        assert ONE_MORE.change(connection, {"at_address": "1"}) == 1
        assert ONE_MORE.change(connection, {"at_address": "2"}) == 0
    with engine.connect() as connection:
        row = READ.row(connection, {"at_address": "1"})
        assert row == ({"a": "é"}, datetime(2026, 11, 24, 4, tzinfo=UTC), None, 1)
        assert READ.row(connection, {"at_address": "2"}) is None
        assert connection.scalar(select(conversations.c.answers)) == {"a": "é"}


def test_nothing_is_kept_without_a_commit(engine: Engine) -> None:
    with engine.connect() as connection:
        BEGUN.change(connection, begun("1"))
    with engine.connect() as connection:
        BEGUN.change(connection, begun("2"))
        connection.commit()
        assert READ.row(connection, {"at_address": "1"}) is None
        assert READ.row(connection, {"at_address": "2"})


def test_an_error_is_told_as_by_core(engine: Engine) -> None:
    with engine.begin() as connection:
        BEGUN.change(connection, begun("1"))
    with pytest.raises(IntegrityError), engine.begin() as connection:
        BEGUN.change(connection, begun("1"))


def test_a_line_that_broke_is_replaced(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":  # a file has no line that could break
        return
    with engine.connect() as connection:
        here = connection.scalar(text("SELECT pg_backend_pid()"))
        with engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:here)"), {"here": here})
        with pytest.raises(DBAPIError) as broken:
            READ.row(connection, {"at_address": "1"})
    assert broken.value.connection_invalidated
    with engine.begin() as connection:
        assert READ.row(connection, {"at_address": "1"}) is None
