"""The delivery loop, with a platform that does as it is told."""

import asyncio
import threading
from collections import defaultdict
from contextlib import contextmanager
from itertools import pairwise
from time import monotonic

from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot import delivery
from bot.delivery import Delivery
from bot.outcomes import Later, Sent, Unknown
from bot.runtime import Runtime
from bot.tables import OutboxState, Urgency
from tests.bot.rows import owe, row, states
from tests.bot.workers import settings, until


class Platform:
    """Remembers what it was given and when; answers by a script, then takes everything."""

    name = "telegram"

    def __init__(self, *script, per_second=1000.0, gap=0.0, slow=0.0):
        self.script, self.per_second, self.gap, self.slow = list(script), per_second, gap, slow
        self.heard, self.at, self.pressed = defaultdict(list), defaultdict(list), []
        self.at_once = self.most_at_once = 0

    async def send(self, address, reply, *, outbox_id, template=False):
        self.heard[address].append(reply.text)
        self.at[address].append(monotonic())
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(self.slow)
        self.at_once -= 1
        answer = self.script.pop(0) if self.script else Sent(f"p{outbox_id}")
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def acknowledge(self, callback):
        self.pressed.append((callback, dict(self.heard)))
        if callback == "broken":
            raise ConnectionError

    async def close(self):
        """Nothing is held."""


@contextmanager
def delivering(engine, tmp_path, platform):
    loop = Delivery(Runtime(settings(engine, tmp_path), engine), {platform.name: platform})
    thread = threading.Thread(target=lambda: asyncio.run(loop.run()))
    thread.start()
    try:
        yield loop
    finally:
        loop.stop()
        thread.join(20)
        assert not thread.is_alive()


def are_settled(engine):
    return not {OutboxState.WAITING, OutboxState.SENDING} & set(states(engine))


def test_every_message_arrives_once_and_in_order(engine, tmp_path):
    for number in range(200):
        owe(engine, f"a{number % 10}", str(number // 10))
    platform = Platform()
    with delivering(engine, tmp_path, platform):
        until(lambda: are_settled(engine))
    assert set(states(engine)) == {OutboxState.SENT}
    assert all(texts == [str(number) for number in range(20)] for texts in platform.heard.values())


def test_a_slow_recipient_holds_up_nobody_else(engine, tmp_path):
    for number in range(20):
        owe(engine, f"a{number}")
    platform = Platform(slow=0.5)
    began = monotonic()
    with delivering(engine, tmp_path, platform):
        until(lambda: are_settled(engine))
    assert platform.most_at_once > 5
    assert monotonic() - began < 8


def test_a_chat_hears_no_more_than_its_platform_allows(engine, tmp_path):
    platform = Platform(gap=0.3)
    with delivering(engine, tmp_path, platform) as loop:
        for number in range(4):
            owe(engine, "a", str(number))
            loop.wake()
        until(lambda: are_settled(engine))
    moments = platform.at["a"]
    assert platform.heard["a"] == ["0", "1", "2", "3"]
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(moments))


def test_a_message_that_is_put_off_leaves_when_it_is_due(engine, tmp_path):
    owed = owe(engine, "a")
    platform = Platform(Later(1, "429"))
    with delivering(engine, tmp_path, platform):
        until(lambda: are_settled(engine))
    first, second = platform.at["a"]
    assert second - first >= 0.95
    assert row(engine, owed).tries == 2


def test_a_pressed_button_is_acknowledged_before_the_answer_and_once(engine, tmp_path):
    owe(engine, "a", "jawaban", callback="4711")
    platform = Platform(Unknown("broken line"))
    with delivering(engine, tmp_path, platform):
        until(lambda: are_settled(engine))
    assert platform.pressed == [("4711", {})]
    assert platform.heard["a"] == ["jawaban", "jawaban"]


def test_an_acknowledgement_that_breaks_keeps_no_answer_back(engine, tmp_path):
    owe(engine, "a", callback="broken")
    with delivering(engine, tmp_path, Platform()):
        until(lambda: are_settled(engine))
    assert states(engine) == [OutboxState.SENT]


def test_a_channel_that_breaks_ends_as_a_dead_letter_and_stops_nothing(engine, tmp_path):
    broken, sound = owe(engine, "a", "rusak"), owe(engine, "a", "utuh")
    with delivering(engine, tmp_path, Platform(KeyError("ours"))):
        until(lambda: are_settled(engine))
    assert row(engine, broken).state is OutboxState.DEAD
    assert row(engine, sound).state is OutboxState.SENT


def test_a_platform_that_never_answers_leaves_an_unknown_end(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(delivery, "PATIENCE", 0.2)
    owed = owe(engine, "a", urgency=Urgency.LETTER)
    with delivering(engine, tmp_path, Platform(slow=30.0)):
        until(lambda: are_settled(engine))
    assert row(engine, owed).state is OutboxState.UNKNOWN


def test_what_was_sent_while_the_database_was_away_is_written_down_and_not_repeated(
    engine, tmp_path, monkeypatch
):
    monkeypatch.setattr(delivery, "AFTER_A_FAILURE", 0.05)
    away = threading.Event()

    @event.listens_for(engine, "before_cursor_execute")
    def fail_once(connection, cursor, statement, *_):
        if "provider_id" in statement and statement.startswith("UPDATE") and not away.is_set():
            away.set()
            raise OperationalError(statement, {}, ConnectionError("gone"))

    owe(engine, "a")
    platform = Platform()
    with delivering(engine, tmp_path, platform):
        until(lambda: are_settled(engine))
    assert away.is_set()
    assert platform.heard["a"] == ["halo"]
    assert states(engine) == [OutboxState.SENT]
