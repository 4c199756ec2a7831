"""WhatsApp's way out: what Twilio is told, what becomes of a message, and which files are fetched."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import insert
from werkzeug.wrappers import Response

from bot import file_links
from bot.channels import FetchFailed, FetchLater
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp_payload import forms
from bot.commands.whatsapp import make_contents
from bot.outcomes import Later, OutOfWindow, Rejected, Sent, Unknown, Unreachable
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import OutboxState, Urgency, outbox
from flows.messages import Choice, Reply
from tests.fakes.server import Call
from tests.fakes.twilio import ACCOUNT, AUTH_TOKEN, NUMBER, FakeTwilio, error

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
TEMPLATE = "HX" + "f" * 32
SEXES = (Choice("male", "Jantan"), Choice("female", "Betina"), Choice("mixed", "Campur"))
HELLO = Reply("Halo")


@pytest.fixture
def twilio():
    with FakeTwilio() as server:
        server.now = lambda: NOW
        yield server


@pytest.fixture
def runtime(twilio, engine, database_url, tmp_path):
    settings = read_settings(
        {
            "DATABASE_URL": database_url,
            "SIJINAK_VAR": str(tmp_path),
            "SECRET_KEY": "k" * 32,
            "PUBLIC_URL": "https://bot.example",
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
            "TWILIO_WHATSAPP_NUMBER": NUMBER,
            "TWILIO_API_URL": twilio.url,
            "TWILIO_TEMPLATE_MESSAGE": TEMPLATE,
        }
    )
    return Runtime(settings, engine, now=lambda: NOW)


def on(runtime: Runtime, do: Callable[[WhatsAppChannel], Awaitable[Any]]) -> Any:
    """What a channel to the fake Twilio answers."""

    async def talk() -> Any:
        channel = WhatsAppChannel(runtime, settling=0.01)
        try:
            return await do(channel)
        finally:
            await channel.close()

    return asyncio.run(talk())


def send(
    runtime: Runtime, reply: Reply = HELLO, address: str = "+628123456789", template: bool = False
) -> Any:
    return on(runtime, lambda channel: channel.send(address, reply, outbox_id=7, template=template))


def test_a_message_says_whose_row_it_is(runtime, twilio):
    assert send(runtime) == Sent(twilio.sent[0]["sid"])
    sid, sent = twilio.sent[0]["sid"], twilio.sent[0]
    assert sent == {
        "sid": sid,
        "To": "whatsapp:+628123456789",
        "From": NUMBER,
        "Body": "Halo",
        "StatusCallback": "https://bot.example/webhooks/whatsapp/status?outbox=7#rc=3&rp=5xx,ct,rt",
    }


def test_somebody_without_a_phone_number_is_written_to(runtime, twilio):
    send(runtime, address="ID.4566546130240823")
    assert twilio.sent[0]["To"] == "whatsapp:ID.4566546130240823"


def test_buttons_are_sent_once_their_contents_are_made(runtime, twilio):
    made = asyncio.run(make_contents(runtime))
    assert set(made) == set(forms())
    assert asyncio.run(make_contents(runtime)) == {}
    send(runtime, Reply("Jantan atau betina?", SEXES, "sex"))
    [sent] = twilio.sent
    assert sent["ContentSid"] == made["buttons_3"]
    assert "Body" not in sent


def test_a_template_takes_the_words_on_one_line(runtime, twilio):
    send(runtime, Reply("Besok vaksin.\n\nDatang?", SEXES[:2], "come"), template=True)
    [sent] = twilio.sent
    assert sent["ContentSid"] == TEMPLATE
    assert json.loads(sent["ContentVariables"]) == {"1": "Besok vaksin. Datang? 1. Jantan. 2. Betina"}
    assert "Body" not in sent


def test_without_a_template_the_administrator_is_told(runtime, twilio):
    runtime.settings.whatsapp.templates.clear()
    outcome = send(runtime, template=True)
    assert isinstance(outcome, Rejected)
    assert outcome.alarm
    assert twilio.calls == []


def test_a_file_is_an_address_that_dies_within_the_hour(runtime, twilio, engine):
    row = {
        "id": 7,
        "channel": "whatsapp",
        "address": "+62",
        "urgency": Urgency.LETTER,
        "reply": {"text": "", "file": "9"},
    }
    with engine.begin() as connection:
        connection.execute(
            insert(outbox), row | {"state": OutboxState.WAITING, "due_at": NOW, "created_at": NOW}
        )
    send(runtime, Reply("Kartu ternak", file="9"))
    [sent] = twilio.sent
    address = urlsplit(sent["MediaUrl"])
    assert (address.netloc, sent["Body"]) == ("bot.example", "Kartu ternak")
    token = address.path.removeprefix("/m/")
    with engine.begin() as connection:
        assert file_links.outbox_id(connection, token, now=NOW + timedelta(minutes=59)) == 7
        assert file_links.outbox_id(connection, token, now=NOW + timedelta(minutes=60)) is None
        assert file_links.outbox_id(connection, token + "x", now=NOW) is None
        assert file_links.forget_dead(connection, now=NOW + timedelta(hours=1)) == 1


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (63016, OutOfWindow),
        (20429, Later),
        (63018, Later),
        (63012, Later),
        (21610, Unreachable),
        (63003, Unreachable),
        (63024, Unreachable),
        (21656, Rejected),
        (99999, Rejected),
    ],
)
def test_every_code_has_its_outcome(runtime, twilio, code, outcome):
    twilio.fail(status=400, body=error(code))
    answer = send(runtime)
    assert isinstance(answer, outcome)
    assert str(code) in answer.reason


@pytest.mark.parametrize(
    "fault",
    [
        {"drop": True},
        {"status": 500, "body": "broken"},
        {"status": 503, "body": {}},
        {"status": 400, "body": error(20500)},
        {"status": 201, "body": "not what was expected"},
    ],
)
class TestInDoubt:
    """What Twilio may or may not have taken is looked up in its list."""

    def test_what_was_taken_was_sent(self, runtime, twilio, fault):
        twilio.fail(**fault, call="send", taken=True)
        assert send(runtime) == Sent(twilio.sent[0]["sid"])

    def test_what_was_not_taken_is_tried_later(self, runtime, twilio, fault):
        twilio.fail(**fault, call="send")
        assert isinstance(send(runtime), Later)

    def test_what_was_sent_before_does_not_count(self, runtime, twilio, fault):
        twilio.now = lambda: NOW - timedelta(seconds=3)
        send(runtime)
        twilio.fail(**fault, call="send")
        assert isinstance(send(runtime), Later)

    def test_another_text_does_not_count(self, runtime, twilio, fault):
        send(runtime, Reply("Selamat pagi"))
        twilio.fail(**fault, call="send")
        assert isinstance(send(runtime), Later)

    def test_a_platform_that_cannot_be_asked_leaves_it_unknown(self, runtime, twilio, fault):
        twilio.fail(**fault, call="send", taken=True)
        twilio.fail(status=500, call="list", times=10)
        assert isinstance(send(runtime), Unknown)


def test_a_platform_that_is_busy_is_asked_later(runtime, twilio):
    twilio.fail(status=429, body="busy")
    assert isinstance(send(runtime), Later)


def test_wrong_credentials_are_an_alarm(runtime, twilio):
    twilio.fail(status=401, body=error(20003))
    assert send(runtime) == Rejected("20003: Unable to create record: refused by 20003", alarm=True)


def test_an_unreachable_platform_got_nothing(runtime, twilio):
    twilio.__exit__()
    assert isinstance(send(runtime), Later)
    twilio.__init__()
    twilio.__enter__()


MEDIA = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME1"


def test_a_photo_is_fetched_with_our_credentials(runtime, twilio):
    twilio.files[MEDIA] = (b"\xff\xd8\xff", "image/jpeg")
    assert on(runtime, lambda channel: channel.fetch(twilio.url + MEDIA)) == (b"\xff\xd8\xff", "image/jpeg")
    assert twilio.calls[0].headers["Authorization"].startswith("Basic ")


def test_a_photo_may_be_missing_for_a_moment(runtime, twilio):
    with pytest.raises(FetchLater):
        on(runtime, lambda channel: channel.fetch(twilio.url + MEDIA))


@pytest.mark.parametrize(
    "source",
    [
        "https://elsewhere.example/x",
        "http://api.twilio.com/x",
        "https://api.twilio.com.elsewhere.example/x",
        "https://api.twilio.com:8443/x",
        "https://user@elsewhere.example/x?.twilio.com",
        "http://127.0.0.1:1/x",
        "file:///etc/passwd",
        "",
    ],
)
def test_no_other_host_is_asked(runtime, twilio, source):
    with pytest.raises(FetchFailed):
        on(runtime, lambda channel: channel.fetch(source))


@pytest.mark.parametrize(
    "target",
    [
        "http://example.org/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/x",
        "https://localhost/x",
        "ftp://example.org/x",
    ],
)
def test_a_redirect_leads_neither_inside_nor_in_the_clear(runtime, twilio, target):
    def moved(_call):
        return Response(status=307, headers={"Location": target})

    twilio.carry_out = moved
    with pytest.raises(FetchFailed):
        on(runtime, lambda channel: channel.fetch(twilio.url + MEDIA))


def test_a_redirect_at_the_same_host_is_followed(runtime, twilio):
    twilio.files["/kept"] = (b"jpeg", "image/jpeg")
    serve = twilio.carry_out

    def moved_once(_call):
        twilio.carry_out = serve
        return Response(status=307, headers={"Location": "/kept"})

    twilio.carry_out = moved_once
    twilio.read = lambda request: Call("media", request.path, {}, {}, "", {})
    assert on(runtime, lambda channel: channel.fetch(twilio.url + MEDIA)) == (b"jpeg", "image/jpeg")


def test_a_file_larger_than_16_mb_is_not_taken(runtime, twilio):
    twilio.files[MEDIA] = (b"x" * (16 * 1024 * 1024 + 1), "image/jpeg")
    with pytest.raises(FetchFailed):
        on(runtime, lambda channel: channel.fetch(twilio.url + MEDIA))
