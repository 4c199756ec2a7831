"""The outbox: what leaves first, one at a time for each address, never twice."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy import Connection

from bot import outbox
from bot.claims import DUE, IN_ORDER
from bot.outcomes import Later, Sent
from bot.settlements import settle
from bot.tables import OutboxState, Urgency
from bot.turnstile import one_writer
from domain.database import make_engine
from flows.messages import Reply
from tests.bot.rows import NOON, after, claim, end, owe, sent, states, texts


def test_a_reply_owed_is_claimed_once(engine):
    owe(engine, "a", "satu")
    assert texts(claim(engine)) == ["satu"]
    assert claim(engine) == []


def test_an_unasked_message_is_owed_once(engine):
    with engine.begin() as connection:
        said = {
            "channel": "telegram",
            "address": "a",
            "reply": Reply("besok"),
            "urgency": Urgency.REMINDER,
            "now": NOON,
        }
        assert outbox.put(connection, **said, once_key="vaksin:7:a")
        assert not outbox.put(connection, **said, once_key="vaksin:7:a")
    assert len(states(engine)) == 1


def test_the_next_waits_for_the_former(engine):
    owe(engine, "a", "satu")
    owe(engine, "a", "dua")
    owe(engine, "b", "tiga")
    first, other = claim(engine)
    assert texts([first, other]) == ["satu", "tiga"]
    assert claim(engine) == []
    sent(engine, first)
    assert texts(claim(engine)) == ["dua"]


def test_the_next_waits_also_while_the_former_is_put_off(engine):
    owe(engine, "a", "satu")
    owe(engine, "a", "dua")
    end(engine, claim(engine)[0], Later(30, "429"))
    assert claim(engine, after(5)) == []
    assert texts(claim(engine, after(31))) == ["satu"]


def test_alerts_leave_before_replies_before_letters_before_reminders(engine):
    for urgency in (Urgency.REMINDER, Urgency.LETTER, Urgency.REPLY, Urgency.ALERT):
        owe(engine, urgency, urgency, urgency=urgency)
    assert texts(claim(engine)) == ["alert", "reply", "letter", "reminder"]


def test_a_thousand_reminders_do_not_hold_up_a_reply(engine):
    for number in range(60):
        owe(engine, f"farmer{number}", "vaksin", urgency=Urgency.REMINDER)
    owe(engine, "z", "jawaban")
    assert texts(claim(engine, most=2)) == ["jawaban", "vaksin"]


def test_a_reply_passes_a_reminder_to_the_same_address(engine):
    owe(engine, "a", "vaksin besok", urgency=Urgency.REMINDER)
    owe(engine, "a", "jawaban")
    reply = claim(engine)[0]
    assert reply.reply["text"] == "jawaban"
    assert claim(engine) == []
    sent(engine, reply)
    assert texts(claim(engine)) == ["vaksin besok"]


def test_a_reminder_for_tomorrow_holds_up_nothing(engine):
    owe(engine, "a", "besok", urgency=Urgency.REMINDER, due_at=after(86400))
    owe(engine, "a", "hari ini", urgency=Urgency.REMINDER)
    assert texts(claim(engine)) == ["hari ini"]


def test_what_is_not_due_yet_stays(engine):
    owe(engine, "a", urgency=Urgency.REMINDER, due_at=after(60))
    assert claim(engine, after(59)) == []
    assert len(claim(engine, after(60))) == 1


def test_a_closed_channel_keeps_its_messages(engine):
    owe(engine, "a", channel="whatsapp")
    assert claim(engine, limits={"telegram": 30}) == []
    assert states(engine) == [OutboxState.WAITING]


def test_a_chat_is_given_its_gap(engine):
    owe(engine, "a", "satu")
    owe(engine, "a", "dua")
    sent(engine, claim(engine)[0], gap=1.0)
    assert claim(engine, after(0.9)) == []
    owe(engine, "a", "tiga", now=after(0.9))
    assert texts(claim(engine, after(1.0))) == ["dua"]


def test_a_platform_gets_no_more_than_it_takes(engine):
    for number in range(100):
        owe(engine, f"farmer{number}")
    taken = [len(claim(engine, after(tenth / 10), {"telegram": 30})) for tenth in range(20)]
    assert max(sum(taken[start : start + 10]) for start in range(11)) <= 30 + 8
    assert 55 <= sum(taken) <= 30 * 2 + 8


def test_two_processes_share_one_pace(engine):
    for number in range(100):
        owe(engine, f"farmer{number}")
    assert len(claim(engine, limits={"telegram": 30})) + len(claim(engine, limits={"telegram": 30})) <= 9


def test_a_lease_that_ended_is_not_settled_by_the_late_sender(engine):
    owe(engine, "a")
    late = claim(engine)[0]
    end(engine, late, Later(0, "429"))
    current = claim(engine, after(60))[0]
    assert sent(engine, late, after(61)).state is OutboxState.SENDING
    assert sent(engine, current, after(62)).provider_id == f"p{current.id}"


def test_the_pressed_button_is_kept_beside_the_reply(engine):
    owe(engine, "a", callback="4711")
    assert claim(engine)[0].reply["callback"] == "4711"


@pytest.mark.parametrize("workers", [2, 4])
def test_claimers_at_once_send_nothing_twice_and_keep_each_chat_in_order(database_url, engine, workers):
    addresses, each = 20, 15
    for number in range(addresses * each):
        owe(engine, f"a{number % addresses}", str(number // addresses))
    said = defaultdict(list)

    def work(_):
        own = make_engine(database_url)
        idle = 0
        while idle < 50:
            claimed = claim(own, after(1), most=7)
            idle = 0 if claimed else idle + 1
            for one in claimed:
                said[one.address].append(int(one.reply["text"]))
            with one_writer(own), own.begin() as connection:
                settle(connection, [(one, Sent(str(one.id))) for one in claimed], {}, now=after(1))
        own.dispose()

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(work, range(workers)))
    assert set(states(engine)) == {OutboxState.SENT}
    assert all(order == list(range(each)) for order in said.values())
    assert len(said) == addresses


CAMPAIGN = """
INSERT INTO outbox (channel, address, urgency, reply, state, due_at, created_at)
SELECT channel, 'b' || number, urgency, reply, state, due_at, created_at
FROM outbox, generate_series(1, 5000) AS number
"""


def steps(connection: Connection, explain: str) -> list[str]:
    asked = DUE.compile(connection, compile_kwargs={"render_postcompile": True})
    values = dict(asked.params) | {"channel": "telegram", "now": NOON, "most": 200}
    if asked.positional:
        values = tuple(values[name] for name in asked.positiontup)
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(f"{explain} {asked}", values)
        return [str(row[-1]).strip() for row in cursor.fetchall()]


def test_looking_for_what_is_due_walks_through_no_history(engine):
    if engine.dialect.name != "sqlite":
        return  # PostgreSQL's plan is held below
    with engine.connect() as connection:
        plan = steps(connection, "EXPLAIN QUERY PLAN")
    assert any("ix_outbox_waiting_due_at" in step for step in plan)
    assert any("ix_outbox_open_address" in step for step in plan)
    assert not any(step.startswith("SCAN outbox") for step in plan)


def test_a_campaign_that_no_statistics_know_of_is_not_read_anew_for_each_row(engine):
    if engine.dialect.name != "postgresql":
        return  # SQLite's plan knows nothing of what stands in the tables
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ALTER TABLE outbox SET (autovacuum_enabled = false)")
        connection.exec_driver_sql("VACUUM ANALYZE outbox")
    owe(engine, "a", urgency=Urgency.REMINDER)
    with engine.begin() as connection:  # its pages count: a table of a few is read as a whole, and rightly
        connection.exec_driver_sql(CAMPAIGN)
    with engine.connect() as connection:
        plan = steps(connection, "EXPLAIN")
    forerunners = [
        (found, plan[place + 1]) for place, found in enumerate(plan) if " on outbox other" in found
    ]
    assert len(forerunners) == len(IN_ORDER)
    assert all("ix_outbox_open_address" in found and "address" in asked for found, asked in forerunners)
