"""The chat page's live line: what a stream tells, where it goes on, and how many there may be."""

import json

import pytest
from sqlalchemy import Engine, update

from bot.demo_people import AMINAH, SALIM
from bot.tables import OutboxState, outbox
from tests.webhooks.chat_page import say
from webhooks.simulator_stream import events, read_cursor, streams


def told(engine: Engine, after: dict[str, int], lasts: float = 0.05) -> list[tuple[str, str]]:
    """(cursor, text) of each event of one short stream."""
    parts = [event for event in events(engine, after, lasts=lasts) if event.startswith("id:")]
    read = [dict(line.split(": ", 1) for line in event.strip().split("\n")) for event in parts]
    return [(event["id"], json.loads(event["data"])["reply"]["text"]) for event in read]


def test_a_stream_tells_what_has_left_and_goes_on_where_it_ended(engine):
    first = say(engine, AMINAH.address, "satu")
    assert told(engine, {AMINAH.address: 0}) == [(f"{first}", "satu")]
    assert told(engine, {AMINAH.address: first}) == []
    second = say(engine, AMINAH.address, "dua\ntiga")
    assert told(engine, {AMINAH.address: first}) == [(f"{second}", "dua\ntiga")]


def test_a_stream_follows_several_people_and_waits_for_what_is_still_open(engine):
    first = say(engine, AMINAH.address, "satu")
    say(engine, AMINAH.address, "nanti", OutboxState.WAITING)
    say(engine, AMINAH.address, "mendahului")
    for_salim = say(engine, SALIM.address, "untuk Salim")
    assert told(engine, {AMINAH.address: 0, SALIM.address: 0}) == [
        (f"{first}.{for_salim}", text) for text in ("satu", "mendahului", "untuk Salim")
    ]


def test_a_message_is_told_again_when_its_state_moves(engine):
    key = say(engine, AMINAH.address, "satu")
    stream = (event for event in events(engine, {AMINAH.address: 0}, lasts=2) if event.startswith("id:"))
    assert '"state": "sent"' in next(stream)
    with engine.begin() as connection:
        connection.execute(update(outbox).where(outbox.c.id == key).values(state=OutboxState.UNKNOWN))
    assert '"state": "unknown"' in next(stream)


@pytest.mark.parametrize("sent", ["", "x", "1", "1.2.3", "-1.2", "1." + "9" * 30])
def test_a_cursor_that_does_not_fit_begins_anew(sent):
    assert read_cursor(sent, ["demo-a", "demo-b"]) == {"demo-a": 0, "demo-b": 0}


def test_a_process_holds_few_streams_and_gives_each_back(page):
    address = f"/simulator/stream?address={AMINAH.address}"
    held = [page.get(address, buffered=False) for _ in range(4)]
    assert page.get(address).status_code == 503
    for response in held:
        response.close()
    assert page.get(address, buffered=False).status_code == 200
    assert streams(12).acquire(blocking=False)
    streams(12).release()


@pytest.mark.parametrize(("threads", "places"), [(2, 1), (12, 4), (64, 21)])
def test_streams_leave_threads_to_messages(threads, places):
    room = streams.__wrapped__(threads)
    assert [room.acquire(blocking=False) for _ in range(places + 1)] == [True] * places + [False]
