"""The commands that set the platforms up, and the one that fetches updates on a laptop."""

import asyncio
from contextlib import suppress

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from bot.commands.telegram import fetch_updates, telegram
from bot.commands.whatsapp import whatsapp
from bot.tables import contents, inbox
from tests.fakes.telegram import TOKEN, FakeTelegram
from tests.fakes.twilio import ACCOUNT, AUTH_TOKEN, NUMBER, FakeTwilio
from tests.webhooks.doors import runtime_of

HELLO = {
    "message_id": 1,
    "date": 1,
    "chat": {"id": 42, "type": "private"},
    "from": {"id": 42},
    "text": "halo",
}


@pytest.fixture
def bot_api():
    with FakeTelegram() as server:
        yield server


@pytest.fixture
def twilio():
    with FakeTwilio() as server:
        yield server


@pytest.fixture
def environment(engine, tmp_path, bot_api, twilio):
    return {
        "DATABASE_URL": engine.url.render_as_string(hide_password=False),
        "SIJINAK_VAR": str(tmp_path),
        "SECRET_KEY": "k" * 32,
        "PUBLIC_URL": "https://bot.example",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_WEBHOOK_SECRET": "secret",
        "TELEGRAM_API_URL": bot_api.url,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
        "TWILIO_API_URL": twilio.url,
    }


def run(command, arguments, environment):
    return CliRunner().invoke(command, arguments, env=environment)


def test_telegram_is_told_where_to_post(environment, bot_api):
    ran = run(telegram, ["set-webhook"], environment)
    assert (ran.exit_code, ran.output) == (0, "Telegram posts to https://bot.example/webhooks/telegram\n")
    assert bot_api.calls[0].fields["url"] == "https://bot.example/webhooks/telegram"


def test_a_refusal_is_one_line(environment, bot_api, twilio):
    bot_api.fail(status=401, body={"ok": False, "description": "Unauthorized"})
    assert run(telegram, ["set-webhook"], environment).output == "Error: Telegram: Unauthorized\n"
    twilio.fail(status=500)
    assert run(whatsapp, ["content"], environment).output.startswith("Error: Twilio: ")


def test_a_channel_that_is_not_set_up_names_its_setting(environment):
    environment |= {"TELEGRAM_BOT_TOKEN": "", "TWILIO_ACCOUNT_SID": ""}
    assert "TELEGRAM_BOT_TOKEN" in run(telegram, ["poll"], environment).output
    assert "TWILIO_ACCOUNT_SID" in run(whatsapp, ["content"], environment).output


def test_contents_are_made_once(environment, engine, twilio):
    assert "12 made" in run(whatsapp, ["content"], environment).output
    assert run(whatsapp, ["content"], environment).output.strip() == "0 made"
    with engine.connect() as connection:
        assert set(connection.scalars(select(contents.c.sid))) == set(twilio.contents)


def test_lost_messages_are_caught_up_with(environment, twilio):
    twilio.inbound(**{"from": "whatsapp:+628123456789", "body": "halo"})
    assert run(whatsapp, ["catch-up", "--hours", "24"], environment).output == "1 taken\n"


def test_updates_are_fetched_each_once_whatever_they_are(engine, tmp_path, bot_api):
    bot_api.updates = [
        {"update_id": 5, "message": HELLO},
        {"update_id": 6, "strange": []},
        {"update_id": 7, "message": HELLO},
    ]
    bot_api.fail(call="getUpdates", drop=True)
    runtime = runtime_of(engine, tmp_path, TELEGRAM_API_URL=bot_api.url)

    async def for_a_while():
        with suppress(TimeoutError):
            async with asyncio.timeout(5):
                await fetch_updates(runtime, runtime.settings.telegram)

    asyncio.run(for_a_while())
    with engine.connect() as connection:
        assert sorted(connection.scalars(select(inbox.c.message_id))) == ["5", "7"]
    assert [call.name for call in bot_api.calls[:2]] == ["deleteWebhook", "getUpdates"]
    assert bot_api.calls[-1].fields["offset"] == 8
