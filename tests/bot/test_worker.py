"""A worker as a whole: it answers at once, ends in time, and what it leaves behind in dying is taken up."""

import signal
import time

import pytest
from sqlalchemy import update

from bot import delivery
from bot.runtime import Runtime
from bot.tables import OutboxState, Urgency, outbox
from bot.waker import waker
from tests.bot.rows import owe, row
from tests.bot.workers import settings, until, worker_process, working
from tests.fakes.telegram import FakeTelegram


@pytest.fixture
def telegram():
    with FakeTelegram() as server:
        yield server


def is_settled(engine, outbox_id):
    return row(engine, outbox_id).state not in (OutboxState.WAITING, OutboxState.SENDING)


def test_what_is_owed_leaves_soon_after_the_wake_up_call(engine, tmp_path, telegram, monkeypatch):
    monkeypatch.setattr(delivery, "LOOK_AGAIN", 30.0)  # only a call can be why
    told = settings(engine, tmp_path, TELEGRAM_API_URL=telegram.url)
    with working(Runtime(told, engine)):
        first = owe(engine, "41")
        until(lambda: is_settled(engine, first))
        second = owe(engine, "42")
        waker(told)()
        until(lambda: is_settled(engine, second), patience=10)
    assert [(one["chat_id"], one["text"]) for one in telegram.sent] == [(41, "halo"), (42, "halo")]
    assert row(engine, second).state is OutboxState.SENT


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_ends_in_time_when_it_is_told_to(engine, tmp_path, telegram, number):
    settings(engine, tmp_path)
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url) as process:
        sent = owe(engine, "42")
        until(lambda: is_settled(engine, sent))
        process.send_signal(number)
        assert process.wait(10) == 0
    assert len(telegram.sent) == 1


def test_a_worker_that_ends_waits_for_what_is_under_way(engine, tmp_path, telegram):
    settings(engine, tmp_path)
    telegram.fail(sleep=1.5, taken=True)
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url) as process:
        slow = owe(engine, "42")
        until(lambda: telegram.sent)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    assert row(engine, slow).state is OutboxState.SENT


@pytest.mark.parametrize(
    ("urgency", "state", "copies"),
    [(Urgency.REPLY, OutboxState.SENT, 2), (Urgency.LETTER, OutboxState.UNKNOWN, 1)],
)
def test_killed_between_sending_and_writing_down(engine, tmp_path, telegram, urgency, state, copies):
    settings(engine, tmp_path)
    telegram.fail(sleep=5, taken=True)
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url) as process:
        doubtful = owe(engine, "42", urgency=urgency)
        until(lambda: telegram.sent)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert row(engine, doubtful).state is OutboxState.SENDING
    _let_the_lease_end(engine)
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url):
        until(lambda: is_settled(engine, doubtful))
        time.sleep(0.5)
    assert row(engine, doubtful).state is state
    assert len(telegram.sent) == copies


def test_killed_before_sending_loses_nothing_and_repeats_nothing(engine, tmp_path, telegram):
    settings(engine, tmp_path)
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url) as process:
        until(lambda: "worker begins" in (tmp_path / "worker.log").read_text())
        process.send_signal(signal.SIGKILL)
        process.wait()
    owed = [owe(engine, str(chat)) for chat in range(1, 21)]
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url):
        until(lambda: all(is_settled(engine, one) for one in owed))
    assert sorted(one["chat_id"] for one in telegram.sent) == list(range(1, 21))


def test_no_line_of_the_log_tells_the_token(engine, tmp_path, telegram):
    settings(engine, tmp_path)
    telegram.fail(status=500, body={"ok": False, "description": "bot123456:FAKE is unwell"})
    with worker_process(engine, tmp_path, TELEGRAM_API_URL=telegram.url):
        owe(engine, "42")
        until(lambda: len(telegram.calls) > 1)
    log = (tmp_path / "worker.log").read_text()
    assert "123456:FAKE" not in log
    assert '"what": "delivery"' in log


def _let_the_lease_end(engine):
    with engine.begin() as connection:
        leased = update(outbox).where(outbox.c.state == OutboxState.SENDING)
        connection.execute(leased.values(lease_until=outbox.c.created_at))
