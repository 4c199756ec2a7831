"""One inbound message is one transaction: taken once, in order, and never met with silence."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from bot import receive as road
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import conversations, inbox, outbox
from domain import regions
from domain.database import make_engine
from flows.messages import Inbound, Kind

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
HELLO = Inbound("telegram", "1", "42", Kind.TEXT, text="halo", reference="1")
AGREE = replace(HELLO, message_id="2", text="setuju", reference="2")


@pytest.fixture
def runtime(engine):
    with Session(engine) as session, session.begin():
        regions.load(session)
    return Runtime(read_settings({"SECRET_KEY": "k" * 40}), engine, now=lambda: NOW)


def rows(runtime, table):
    with runtime.engine.connect() as connection:
        return connection.execute(select(table)).all()


def test_a_message_is_taken_once(runtime):
    assert receive(runtime, HELLO) is True
    assert receive(runtime, HELLO) is False
    assert (len(rows(runtime, inbox)), len(rows(runtime, outbox))) == (1, 1)


def test_fifty_copies_at_the_same_instant_have_one_effect(runtime):
    with ThreadPoolExecutor(16) as people:
        taken = list(people.map(lambda _: receive(runtime, HELLO), range(50)))
    assert taken.count(True) == 1
    assert (len(rows(runtime, inbox)), len(rows(runtime, outbox))) == (1, 1)


def test_many_people_at_once_are_each_answered(runtime):
    messages = [replace(HELLO, message_id=str(n), address=str(n % 10)) for n in range(40)]
    with ThreadPoolExecutor(8) as people:
        assert all(people.map(lambda message: receive(runtime, message), messages))
    answered = {row.answers_to for row in rows(runtime, outbox)}
    assert answered == {message.message_id for message in messages}
    assert {row.turns for row in rows(runtime, conversations)} == {4}


def test_the_text_is_kept_only_after_setuju(runtime):
    for message in (HELLO, AGREE, replace(HELLO, message_id="3", text="Aminah")):
        receive(runtime, message)
    assert [row.text for row in rows(runtime, inbox)] == [None, None, "Aminah"]


def test_each_commit_wakes_somebody_and_a_copy_wakes_nobody(runtime):
    calls = []
    runtime = replace(runtime, wake=lambda: calls.append(1))
    for message in (HELLO, HELLO):
        receive(runtime, message)
    assert calls == [1]


def test_a_turn_that_breaks_is_answered_by_an_apology_and_leaves_nothing_else(runtime, monkeypatch):
    receive(runtime, HELLO)
    before = rows(runtime, conversations)[0]
    monkeypatch.setattr(road, "take_turn", lambda turn: 1 / 0)
    assert receive(runtime, AGREE) is True
    after = rows(runtime, conversations)[0]
    assert "gangguan" in rows(runtime, outbox)[-1].reply["text"]
    assert (after.flow, after.step, after.agreed_at) == (before.flow, before.step, None)


def test_a_turn_that_the_database_refuses_twice_is_answered_too(runtime, monkeypatch):
    def writes_nonsense(turn):
        turn.session.execute(inbox.insert().values(channel="telegram", message_id="1"))
        return []

    receive(runtime, HELLO)
    monkeypatch.setattr(road, "take_turn", writes_nonsense)
    assert receive(runtime, AGREE) is True
    assert "gangguan" in rows(runtime, outbox)[-1].reply["text"]


def test_a_database_that_is_away_is_told_so_that_the_platform_repeats():
    away = Runtime(read_settings({"SECRET_KEY": "k" * 40}), make_engine("sqlite:////proc/no/such/place.db"))
    with pytest.raises(CannotKeep):
        receive(away, HELLO)


def test_a_turn_of_a_known_talk_needs_few_statements(runtime):
    for message in (HELLO, AGREE):
        receive(runtime, message)
    seen = []
    event.listen(runtime.engine, "before_cursor_execute", lambda *told: seen.append(told[2]))
    receive(runtime, replace(HELLO, message_id="3", text="Aminah"))
    assert len([told for told in seen if not told.startswith("BEGIN")]) <= 4


def test_no_reply_is_owed_twice_for_one_message(runtime):
    receive(runtime, HELLO)
    with runtime.engine.connect() as connection:
        doubled = select(outbox.c.answers_to).group_by(outbox.c.answers_to).having(func.count() > 1)
        assert connection.execute(doubled).all() == []
