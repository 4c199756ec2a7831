"""Messages whose webhook was lost are found in Twilio's list, and each is taken once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.catch_up import catch_up
from bot.channels import PlatformRefused
from bot.tables import inbox
from tests.fakes.twilio import FakeTwilio
from tests.webhooks.doors import NOW, runtime_of


@pytest.fixture
def twilio():
    with FakeTwilio() as server:
        server.now = lambda: NOW
        yield server


@pytest.fixture
def runtime(engine, twilio, tmp_path):
    return runtime_of(engine, tmp_path, TWILIO_API_URL=twilio.url)


def test_lost_messages_are_taken_once_and_in_order(runtime, twilio, engine):
    twilio.inbound(**{"from": "whatsapp:+628123456789", "body": "halo"})
    twilio.inbound(**{"from": "whatsapp:ID.77", "body": "menu"})
    twilio.inbound(**{"from": "+628123456789", "body": "an SMS"})
    assert catch_up(runtime, 2) == 2
    assert catch_up(runtime, 2) == 0
    with engine.connect() as connection:
        kept = connection.execute(
            select(inbox.c.address, inbox.c.message_id).order_by(inbox.c.message_id)
        ).all()
    assert [row.address for row in kept] == ["+628123456789", "ID.77"]
    asked = twilio.calls[0].fields
    assert asked["DateSent>"] == (NOW - timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_without_whatsapp_nothing_is_missed(runtime, engine, tmp_path):
    assert catch_up(runtime_of(engine, tmp_path, TWILIO_ACCOUNT_SID=""), 2) == 0


def test_a_platform_that_fails_is_told(runtime, twilio):
    twilio.fail(status=500)
    with pytest.raises(PlatformRefused):
        catch_up(runtime, 2)
