"""Telegram's way out: what the platform is told, what becomes of a message, and which files are fetched."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.channels import FetchFailed, FetchLater, PlatformRefused
from bot.channels.files import KeptFile
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_payload import render
from bot.outcomes import Later, Outcome, Rejected, Sent, Unknown, Unreachable
from bot.settings import Telegram
from flows.messages import Choice, Reply
from tests.fakes.telegram import BLOCKED, FLOOD, NO_CHAT, TOKEN, FakeTelegram

SEXES = (Choice("male", "Jantan"), Choice("female", "Betina"), Choice("mixed", "Campur"))
PICTURE = KeptFile(b"\x89PNG", "image/png", "kartu.png")
LETTER = KeptFile(b"%PDF", "application/pdf", "surat.pdf")
HELLO = Reply("Halo")


def on(
    telegram: FakeTelegram, do: Callable[[TelegramChannel], Awaitable[Any]], file: KeptFile | None = None
) -> Any:
    """What a channel to this platform answers."""

    def read(file_id: str) -> KeptFile:
        if file is None:
            raise LookupError(file_id)
        return file

    async def talk() -> Any:
        channel = TelegramChannel(Telegram(TOKEN, "secret", telegram.url), read)
        try:
            return await do(channel)
        finally:
            await channel.close()

    return asyncio.run(talk())


def send(telegram: FakeTelegram, reply: Reply = HELLO, file: KeptFile | None = None) -> Outcome:
    return on(telegram, lambda channel: channel.send("42", reply, outbox_id=1), file)


@pytest.fixture
def telegram():
    with FakeTelegram() as server:
        yield server


def test_a_message_is_sent_as_it_was_rendered(telegram):
    assert send(telegram, Reply("Jantan atau betina?", SEXES, "sex")) == Sent("1")
    [sent] = telegram.sent
    assert (sent["chat_id"], sent["method"]) == (42, "sendMessage")
    assert {name: sent[name] for name in ("text", "reply_markup")} == render(
        Reply("Jantan atau betina?", SEXES, "sex")
    )


def test_nothing_is_asked_before_the_first_message(telegram):
    send(telegram)
    assert [call.name for call in telegram.calls] == ["sendMessage"]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"status": 429, "body": FLOOD}, Later(3.0, "429: too many messages")),
        ({"status": 403, "body": BLOCKED}, Unreachable("403: Forbidden: bot was blocked by the user")),
        ({"status": 400, "body": NO_CHAT}, Unreachable("400: Chat not found")),
        (
            {"status": 400, "body": {"ok": False, "description": "Bad Request: text is empty"}},
            Rejected("400: Text is empty"),
        ),
        (
            {"status": 400, "body": {"ok": False, "parameters": {"migrate_to_chat_id": -100}}},
            Rejected("the chat became a supergroup"),
        ),
        (
            {"status": 401, "body": {"ok": False, "description": "Unauthorized"}},
            Rejected("the bot's account: Unauthorized", alarm=True),
        ),
        (
            {"status": 404, "body": {"ok": False, "description": "Not Found"}},
            Rejected("the bot's account: Not Found", alarm=True),
        ),
        (
            {"status": 500, "body": {"ok": False, "description": "Internal Server Error"}},
            Later(5.0, "Internal Server Error"),
        ),
        ({"status": 502, "body": {"ok": False}}, Later(5.0, "Bad Gateway (502)")),
        ({"status": 504, "body": {"ok": False}}, Unknown("Gateway Timeout (504)")),
    ],
)
def test_every_refusal_has_its_outcome(telegram, fault, outcome):
    telegram.fail(**fault)
    assert send(telegram) == outcome
    assert send(telegram) == Sent("1")


def test_a_lost_answer_is_unknown(telegram):
    telegram.fail(drop=True, taken=True)
    assert isinstance(send(telegram), Unknown)
    assert len(telegram.sent) == 1


def test_an_unreachable_platform_got_nothing(telegram):
    telegram.__exit__()
    assert isinstance(send(telegram), Later)
    telegram.__init__()
    telegram.__enter__()


def test_an_answer_that_the_sdk_cannot_read_was_a_success(telegram):
    telegram.fail(status=200, body={"ok": True, "result": {"message_id": 1}}, taken=True)
    assert send(telegram) == Sent("")


def test_an_address_that_is_no_chat_is_unreachable(telegram):
    assert isinstance(
        on(telegram, lambda channel: channel.send("+62812", Reply("Halo"), outbox_id=1)), Unreachable
    )


@pytest.mark.parametrize(
    ("file", "method", "field"),
    [
        (PICTURE, "sendPhoto", "photo"),
        (LETTER, "sendDocument", "document"),
        (KeptFile(b"GIF", "image/gif", "a.gif"), "sendDocument", "document"),
    ],
)
def test_a_kept_file_goes_with_its_text(telegram, file, method, field):
    assert send(telegram, Reply("Kartu SBW-00012340", file="9"), file) == Sent("1")
    [sent] = telegram.sent
    assert (sent["method"], sent[field], sent["caption"]) == (method, file.content, "Kartu SBW-00012340")
    assert sent["caption_entities"] == [{"type": "code", "offset": 6, "length": 12}]


def test_a_file_that_is_gone_is_an_alarm(telegram):
    assert send(telegram, Reply("Kartu", file="9")) == Rejected("no such kept file: 9", alarm=True)
    assert telegram.calls == []


def test_a_button_is_acknowledged_and_a_failure_of_it_is_silent(telegram):
    telegram.fail(status=400, body={"ok": False, "description": "Bad Request: query is too old"})
    for _ in range(2):
        on(telegram, lambda channel: channel.acknowledge("77"))
    assert [call.fields["callback_query_id"] for call in telegram.calls] == [77, 77]


def test_a_photo_is_fetched(telegram):
    telegram.files["files/F1.jpg"] = (b"\xff\xd8\xff", "image/jpeg")
    assert on(telegram, lambda channel: channel.fetch("F1")) == (b"\xff\xd8\xff", "image/jpeg")


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ({"call": "getFile", "status": 429, "body": FLOOD}, FetchLater),
        ({"call": "getFile", "drop": True}, FetchLater),
        (
            {
                "call": "getFile",
                "status": 400,
                "body": {"ok": False, "description": "Bad Request: file is too big"},
            },
            FetchFailed,
        ),
        ({"call": "getFile", "status": 200, "body": {"ok": True, "result": {}}}, FetchFailed),
        (
            {
                "call": "getFile",
                "status": 200,
                "body": {
                    "ok": True,
                    "result": {
                        "file_id": "F1",
                        "file_unique_id": "F1",
                        "file_path": "https://elsewhere.example/x",
                    },
                },
            },
            FetchLater,
        ),
        (
            {
                "call": "getFile",
                "status": 200,
                "body": {
                    "ok": True,
                    "result": {
                        "file_id": "F1",
                        "file_unique_id": "F1",
                        "file_path": "files/F1.jpg",
                        "file_size": 21_000_000,
                    },
                },
            },
            FetchFailed,
        ),
        ({"call": "download", "status": 404, "body": {}}, FetchLater),
        ({"call": "download", "drop": True}, FetchLater),
    ],
)
def test_a_photo_that_does_not_come(telegram, fault, raised):
    telegram.files["files/F1.jpg"] = (b"x", "image/jpeg")
    telegram.fail(**fault)
    with pytest.raises(raised):
        on(telegram, lambda channel: channel.fetch("F1"))


def test_the_webhook_is_set_with_the_secret_and_what_we_want_to_hear(telegram):
    on(telegram, lambda channel: channel.set_webhook("https://bot.example/webhooks/telegram"))
    [call] = telegram.calls
    assert call.fields["secret_token"] == "secret"
    assert set(call.fields["allowed_updates"]) == {
        "message",
        "edited_message",
        "callback_query",
        "message_reaction",
        "my_chat_member",
    }


def test_updates_are_fetched_as_they_are(telegram):
    telegram.updates = [{"update_id": 5, "message": {}}, {"update_id": 6, "strange": []}]
    assert on(telegram, lambda channel: channel.updates(6)) == [{"update_id": 6, "strange": []}]
    telegram.fail(drop=True)
    with pytest.raises(PlatformRefused):
        on(telegram, lambda channel: channel.updates(6))
