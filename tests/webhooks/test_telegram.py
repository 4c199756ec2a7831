"""Telegram's door: who is let in, what is answered, and that nothing breaks it."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from bot.tables import inbox, outbox
from tests.webhooks.doors import SECRET
from tests.webhooks.payloads import cases

ADDRESS = "/webhooks/telegram"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
HELLO = {
    "update_id": 1,
    "message": {
        "message_id": 5,
        "date": 1,
        "chat": {"id": 42, "type": "private"},
        "from": {"id": 42},
        "text": "halo",
    },
}


def post(door, update, headers=HEADERS, **more):
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    return door.post(ADDRESS, data=body, headers=headers, content_type="application/json", **more).status_code


def kept(engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(inbox))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**HEADERS, "X-Telegram-Bot-Api-Secret-Token": "wrong"},
        {"X-Telegram-Bot-Api-Secret-Token": ""},
        {"X-Telegram-Bot-Api-Secret-Token": "sécret"},
    ],
)
def test_without_the_secret_nobody_is_let_in(door, engine, headers):
    assert post(door, HELLO, headers) == 403
    assert kept(engine) == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"x",
        b"[]",
        b"[1]",
        b"null",
        b"{}",
        b'"text"',
        b"\xff\xfe\x00",
        b"\0",
        b'{"update_id": "1"}',
        b"[" * 100_000,
        b'{"update_id": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_update_is_refused(door, engine, body):
    assert post(door, body) == 400
    assert kept(engine) == 0


def test_a_megabyte_is_too_large(door):
    assert post(door, b'{"update_id": 1, "x": "' + b"x" * 2**20 + b'"}') == 413


def test_a_message_is_kept_and_answered_once(door, engine):
    assert [post(door, HELLO) for _ in range(3)] == [200] * 3
    with engine.connect() as connection:
        assert connection.execute(select(inbox.c.channel, inbox.c.message_id, inbox.c.address)).all() == [
            ("telegram", "1", "42")
        ]
        assert connection.scalar(select(func.count()).select_from(outbox)) == 1


@pytest.mark.parametrize(("update", "meant"), cases("telegram"))
def test_every_kind_is_taken_and_only_what_means_something_is_kept(door, engine, update, meant):
    assert post(door, update) == 200
    assert kept(engine) == (meant is not None)


def test_what_cannot_be_kept_is_to_be_repeated(door, engine):
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE conversations RENAME TO elsewhere"))
    assert post(door, HELLO) == 503
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO conversations"))
    assert post(door, HELLO) == 200


def test_only_posts_are_taken(door):
    assert door.get(ADDRESS).status_code == 405


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda said: json.dumps({"update_id": 1, "message": said}).encode())
)
def test_no_body_breaks_the_door(door, body):
    assert post(door, body) in (200, 400)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(2, 2**62), st.text(max_size=4096))
def test_any_text_is_kept(door, update_id, said):
    assert post(door, {**HELLO, "update_id": update_id, "message": {**HELLO["message"], "text": said}}) == 200
