"""What each outcome of sending does to its row, to its address and to what waits for it."""

import pytest
from sqlalchemy import insert, select

from bot import settlements
from bot.outcomes import Later, OutOfWindow, Rejected, Sent, Unknown, Unreachable
from bot.settlements import LONGEST_WAIT, MOST_TRIES
from bot.tables import Delivery, OutboxState, Urgency, conversations
from tests.bot.rows import NOON, after, claim, end, owe, row, sent, states


def test_sent_has_its_moment_and_its_name(engine):
    owe(engine, "a")
    kept = end(engine, claim(engine)[0], Sent("SM1"), after(2))
    assert (kept.state, kept.provider_id, kept.sent_at) == (OutboxState.SENT, "SM1", after(2))
    assert (kept.delivery, kept.lease_until, kept.tries) == (Delivery.QUEUED, None, 1)


@pytest.mark.parametrize(
    ("outcome", "urgency", "state"),
    [
        (Later(5, "429"), Urgency.REPLY, OutboxState.WAITING),
        (Unreachable("403: blocked"), Urgency.REPLY, OutboxState.UNREACHABLE),
        (Rejected("400: empty"), Urgency.REPLY, OutboxState.REJECTED),
        (Rejected("401: token", alarm=True), Urgency.REPLY, OutboxState.DEAD),
        (OutOfWindow("63016"), Urgency.REMINDER, OutboxState.WAITING),
        (Unknown("broken line"), Urgency.REPLY, OutboxState.WAITING),
        (Unknown("broken line"), Urgency.ALERT, OutboxState.WAITING),
        (Unknown("broken line"), Urgency.REMINDER, OutboxState.WAITING),
        (Unknown("broken line"), Urgency.LETTER, OutboxState.UNKNOWN),
    ],
    ids=str,
)
def test_an_outcome_that_is_not_sent(engine, outcome, urgency, state):
    owe(engine, "a", urgency=urgency)
    kept = end(engine, claim(engine)[0], outcome)
    assert kept.state is state
    assert outcome.reason in kept.error
    assert (kept.lease_until, kept.sent_at, kept.provider_id) == (None, None, None)


def test_put_off_as_long_as_the_platform_asks(engine):
    owe(engine, "a")
    assert end(engine, claim(engine)[0], Later(3600, "429")).due_at == after(3600)


def test_put_off_longer_each_time_and_given_up_after_a_day(engine):
    owe(engine, "a")
    now, pauses = NOON, []
    for _ in range(MOST_TRIES):
        kept = end(engine, claim(engine, now)[0], Later(5, "500"), now)
        pauses.append((kept.due_at - now).total_seconds())
        now = kept.due_at
    assert pauses[:5] == [5, 10, 20, 40, 80]
    assert max(pauses) == LONGEST_WAIT
    assert kept.state is OutboxState.DEAD
    assert 20 * 3600 < (now - NOON).total_seconds() < 28 * 3600


def test_out_of_the_window_goes_once_as_a_template(engine):
    owe(engine, "a", channel="whatsapp")
    end(engine, claim(engine)[0], OutOfWindow("63016"))
    again = claim(engine)[0]
    assert again.template
    assert end(engine, again, OutOfWindow("63016")).state is OutboxState.DEAD


def test_unknown_goes_once_more_and_no_more(engine):
    owe(engine, "a")
    end(engine, claim(engine)[0], Later(1, "429"))
    end(engine, claim(engine, after(1))[0], Unknown("broken line"), after(1))
    again = claim(engine, after(1))[0]
    assert again.repeated
    assert end(engine, again, Unknown("broken line"), after(2)).state is OutboxState.UNKNOWN


def test_an_address_that_takes_nothing_gets_nothing_unasked(engine):
    with engine.begin() as connection:
        talk = {"channel": "telegram", "answers": {}, "memory": {}, "heard_at": NOON}
        connection.execute(insert(conversations), [talk | {"address": address} for address in "ab"])
    owe(engine, "a", "jawaban")
    owe(engine, "a", "vaksin besok", urgency=Urgency.REMINDER, due_at=after(86400))
    owe(engine, "a", "jawaban kedua")
    owe(engine, "b", "vaksin besok", urgency=Urgency.REMINDER, due_at=after(86400))
    end(engine, claim(engine)[0], Unreachable("403: blocked"), after(1))
    assert states(engine) == [
        OutboxState.UNREACHABLE,
        OutboxState.UNREACHABLE,
        OutboxState.WAITING,
        OutboxState.WAITING,
    ]
    with engine.connect() as connection:
        blocked = dict(connection.execute(select(conversations.c.address, conversations.c.blocked_at)).all())
    assert blocked == {"a": after(1), "b": None}


def sweep(engine, now) -> int:
    with engine.begin() as connection:
        return settlements.sweep(connection, now=now)


def test_what_a_dead_sender_left_behind_goes_once_more(engine):
    owed = owe(engine, "a")
    late = claim(engine)[0]
    assert sweep(engine, after(59)) == 0
    assert sweep(engine, after(61)) == 1
    assert (row(engine, owed).state, row(engine, owed).repeated) == (OutboxState.WAITING, True)
    assert sent(engine, late, after(62)).state is OutboxState.WAITING  # too late to be believed
    assert claim(engine, after(62))[0].id == owed


def test_a_letter_that_a_dead_sender_left_behind_waits_for_somebody_to_ask(engine):
    owed = owe(engine, "a", urgency=Urgency.LETTER)
    claim(engine)
    sweep(engine, after(61))
    assert row(engine, owed).state is OutboxState.UNKNOWN
    owe(engine, "a", "jawaban")
    assert len(claim(engine, after(62))) == 1


def test_a_long_reason_is_cut(engine):
    owe(engine, "a")
    assert len(end(engine, claim(engine)[0], Rejected("x" * 1000)).error) == 200
