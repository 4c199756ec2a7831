"""Every kind of reply and of failure, judged by the platforms' own specifications."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from bot.channels import FetchLater
from bot.channels.files import KeptFile
from bot.channels.telegram import TelegramChannel
from bot.channels.whatsapp import WhatsAppChannel
from bot.channels.whatsapp_payload import forms
from bot.commands.whatsapp import make_contents
from bot.outcomes import Later, OutOfWindow, Rejected, Sent, Unknown, Unreachable
from bot.tables import Delivery, OutboxState, Urgency, inbox, outbox
from flows.messages import Choice, Reply, Share
from tests.platforms.standins import StandIn, refused, wait_for

HELLO = Reply("Halo")


def choices(count: int, label: str = "Pilihan") -> tuple[Choice, ...]:
    return tuple(Choice(str(number), f"{label} {number}") for number in range(1, count + 1))


REPLIES = [
    HELLO,
    Reply("<b>*_`[{}%s](x) \\ & \U0001f404\u202e\u200b" + "\n" * 500),
    Reply("\U0001f404" * 4096),
    Reply("Nomornya SBW-00012340, bisa disalin."),
    Reply("Nomor HP?", share=Share.CONTACT),
    Reply("Di mana?", (Choice("later", "Nanti saja"),), "place", Share.LOCATION),
    *(Reply("Ternak apa?", choices(count), "register_animal.species") for count in (1, 2, 3, 4, 7, 10, 12)),
    Reply("Sudah benar?\nPeriksa dulu.", choices(3, "Ya, semuanya sudah benar dan lengkap, nomor"), "q"),
    Reply("Panjang. " * 300, choices(3), "q"),
]


def with_telegram(
    runtime, do: Callable[[TelegramChannel], Awaitable[Any]], file: KeptFile | None = None
) -> Any:
    async def talk() -> Any:
        channel = TelegramChannel(runtime.settings.telegram, lambda _: file)
        try:
            return await do(channel)
        finally:
            await channel.close()

    return asyncio.run(talk())


def with_whatsapp(runtime, do: Callable[[WhatsAppChannel], Awaitable[Any]]) -> Any:
    async def talk() -> Any:
        channel = WhatsAppChannel(runtime, settling=0.2)
        try:
            return await do(channel)
        finally:
            await channel.close()

    return asyncio.run(talk())


def send_all(channel: Any, address: str) -> Awaitable[list[Any]]:
    return asyncio.gather(*(channel.send(address, reply, outbox_id=1) for reply in REPLIES))


def test_telegram_takes_every_reply(runtime, telegram):
    outcomes = with_telegram(runtime, lambda channel: send_all(channel, "42"))
    assert {type(outcome) for outcome in outcomes} == {Sent}
    assert refused(telegram.ask("/__calls")) == []


@pytest.mark.parametrize(
    "file",
    [KeptFile(b"\x89PNG", "image/png", "kartu.png"), KeptFile(b"%PDF", "application/pdf", "surat.pdf")],
)
def test_telegram_takes_files_with_their_text(runtime, telegram, file):
    reply = Reply("Kartu ternak SBW-00012340", choices(2), "q", file="9")
    assert isinstance(
        with_telegram(runtime, lambda channel: channel.send("42", reply, outbox_id=1), file), Sent
    )
    assert refused(telegram.ask("/__calls")) == []


def test_telegram_takes_what_is_no_message(runtime, telegram):
    with_telegram(runtime, lambda channel: channel.acknowledge("77"))
    with_telegram(runtime, lambda channel: channel.set_webhook("https://bot.example/webhooks/telegram"))
    assert with_telegram(runtime, lambda channel: channel.updates(0)) == []
    with_telegram(runtime, lambda channel: channel.delete_webhook())
    calls = telegram.ask("/__calls")
    assert {call["method"] for call in calls} >= {
        "answerCallbackQuery",
        "setWebhook",
        "getUpdates",
        "deleteWebhook",
    }
    assert refused(calls) == []


def test_telegram_gives_a_photo(runtime, telegram):
    telegram.ask("/__file?file_id=F1&path=photos/1.jpg", b"\xff\xd8\xff", "image/jpeg")
    assert with_telegram(runtime, lambda channel: channel.fetch("F1")) == (b"\xff\xd8\xff", "image/jpeg")
    telegram.fail(method="download", drop=True)
    with pytest.raises(FetchLater):
        with_telegram(runtime, lambda channel: channel.fetch("F1"))


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"code": 429, "parameters": {"retry_after": 3}}, Later),
        ({"code": 403, "description": "Forbidden: bot was blocked by the user"}, Unreachable),
        ({"code": 400, "description": "Bad Request: chat not found"}, Unreachable),
        ({"code": 500}, Later),
        ({"drop": True}, Unknown),
    ],
)
def test_telegram_fails(runtime, telegram, fault, outcome):
    telegram.fail(method="sendMessage", **fault)
    assert isinstance(with_telegram(runtime, lambda channel: channel.send("42", HELLO, outbox_id=1)), outcome)


@pytest.mark.parametrize("contents", [False, True], ids=["numbered", "with contents"])
def test_twilio_takes_every_reply(runtime, twilio, contents):
    if contents:
        assert set(asyncio.run(make_contents(runtime))) == set(forms())
    outcomes = with_whatsapp(runtime, lambda channel: send_all(channel, "+628123456789"))
    assert {type(outcome) for outcome in outcomes} == {Sent}
    calls = twilio.ask("/__state")["calls"]
    assert (len({call["form"].get("ContentSid") for call in calls}) > 5) == contents
    assert refused(calls) == []


def test_twilio_takes_a_template_a_file_and_somebody_without_a_number(runtime, twilio, waiting):
    long = replace(REPLIES[1], choices=choices(12))
    outcomes = [
        with_whatsapp(
            runtime, lambda channel: channel.send("+628123456789", long, outbox_id=7, template=True)
        ),
        with_whatsapp(
            runtime, lambda channel: channel.send("+628123456789", Reply("Kartu", file="9"), outbox_id=7)
        ),
        with_whatsapp(runtime, lambda channel: channel.send("ID.4566546130240823", HELLO, outbox_id=7)),
    ]
    assert {type(outcome) for outcome in outcomes} == {Sent}
    assert refused(twilio.ask("/__state")["calls"]) == []


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"code": 63016}, OutOfWindow),
        ({"code": 20429}, Later),
        ({"code": 63018}, Later),
        ({"code": 21610}, Unreachable),
        ({"code": 63003}, Unreachable),
        ({"code": 63013}, Rejected),
        ({"code": 20500}, Later),  # looked up: it was not taken
        ({"drop": True}, Sent),  # looked up: it was
        ({"drop": True, "accept": False, "code": 20500}, Later),
    ],
)
def test_twilio_fails(runtime, twilio, fault, outcome):
    twilio.fail(**fault)
    assert isinstance(
        with_whatsapp(runtime, lambda channel: channel.send("+628123456789", HELLO, outbox_id=1)), outcome
    )


def test_twilio_gives_a_photo(runtime, twilio):
    twilio.ask("/__media/ME1", b"\xff\xd8\xff", "image/jpeg")
    source = f"{twilio.url}/2010-04-01/Accounts/AC1/Messages/MM1/Media/"
    assert with_whatsapp(runtime, lambda channel: channel.fetch(source + "ME1")) == (
        b"\xff\xd8\xff",
        "image/jpeg",
    )
    with pytest.raises(FetchLater):
        with_whatsapp(runtime, lambda channel: channel.fetch(source + "ME2"))


@pytest.fixture
def waiting(runtime):
    """A message that is on its way, and how its row stands."""
    now = runtime.now()
    row = {
        "id": 7,
        "channel": "whatsapp",
        "address": "+628123456789",
        "urgency": Urgency.REPLY,
        "reply": {"text": "Halo"},
    }
    times = {"due_at": now, "created_at": now, "lease_until": now, "state": OutboxState.SENDING, "tries": 1}
    with runtime.engine.begin() as connection:
        connection.execute(insert(outbox), row | times)

    def stands():
        with runtime.engine.connect() as connection:
            return connection.execute(select(outbox)).one()

    return stands


def test_reports_in_disorder_and_twice_move_only_forward(runtime, twilio, waiting):
    twilio.ask("/__config", {"shuffle": True, "dup": True, "delay": 0.01})
    with_whatsapp(runtime, lambda channel: channel.send("+628123456789", HELLO, outbox_id=7))
    reports = wait_for(lambda: len(found := twilio.ask("/__state")["callbacks"]) == 8 and found)
    assert {report["result"][0] for report in reports} == {200}
    assert (waiting().state, waiting().delivery) == (OutboxState.SENT, Delivery.READ)


def test_a_late_63016_goes_once_more_as_the_template(runtime, twilio, waiting):
    twilio.ask("/__config", {"shuffle": True, "dup": True, "delay": 0.01})
    twilio.fail(code=63016, late="undelivered")
    with_whatsapp(runtime, lambda channel: channel.send("+628123456789", HELLO, outbox_id=7))
    wait_for(lambda: len(twilio.ask("/__state")["callbacks"]) == 6)
    assert (waiting().state, waiting().template) == (OutboxState.WAITING, True)


def kept(runtime) -> int:
    with runtime.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(inbox))


def test_what_people_send_comes_in(runtime, telegram: StandIn, twilio: StandIn):
    settings = runtime.settings
    with_telegram(runtime, lambda channel: channel.set_webhook(settings.public_url + "/webhooks/telegram"))
    person = {"id": 42, "is_bot": False, "first_name": "Aminah"}
    message = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 42, "type": "private"},
        "from": person,
        "text": "halo",
    }
    delivered = telegram.ask(
        f"/__deliver/{settings.telegram.token}?tries=3", {"update_id": 1, "message": message}
    )
    assert "200" in str(delivered)
    fields = {
        "MessageSid": "SM1",
        "AccountSid": settings.whatsapp.account_sid,
        "From": "whatsapp:+628123456789",
        "Body": "halo é",
    }
    answer = twilio.ask(
        "/__inbound", {"url": settings.public_url + "/webhooks/whatsapp?x=%C3%A9#rc=3", "params": fields}
    )
    assert answer["result"] == [200, "<Response/>"]
    assert kept(runtime) == 2
