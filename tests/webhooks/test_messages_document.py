"""docs/messages.md is true: every kind stands in it, and gets what is written there."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot.receive import receive
from bot.tables import conversations, outbox
from bot.translations import telegram, whatsapp
from domain import farmers, regions
from flows.messages import Inbound, Kind
from tests.webhooks.doors import NOW
from tests.webhooks.payloads import cases

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "messages.md").read_text()
ROWS = [line.strip("| ").split(" | ") for line in DOCUMENT.splitlines() if line.startswith("| ")]
GETS = {row[0]: row[-1] for row in ROWS if row[0] in set(Kind)}
OURS = Kind.MEDIA  # no platform sends it


def sent_by(platform: str, translate: Callable[..., Inbound | None]) -> list[object]:
    """What each payload of a platform means, if anything."""
    found = [(translate(case.values[0]), case.id) for case in cases(platform)]
    return [pytest.param(inbound, id=f"{platform}: {name}") for inbound, name in found if inbound]


@pytest.fixture
def agreed(runtime):
    """Lets an address be somebody who has agreed and is at rest."""

    def agree(channel: str, address: str) -> None:
        with Session(runtime.engine) as session, session.begin():
            regions.load(session)
            farmer = farmers.enrol(
                session,
                name="Aminah",
                region_code="52.04.22.2003",
                wants_reminders=True,
                agreed_at=NOW,
                now=NOW,
                where=f"{channel}:{address}",
            )
            talk = {
                "channel": channel,
                "address": address,
                "farmer_id": farmer.id,
                "answers": {},
                "memory": {},
            }
            session.execute(insert(conversations).values(talk | {"agreed_at": NOW, "heard_at": NOW}))

    return agree


def test_every_kind_stands_in_the_document():
    assert set(GETS) == set(Kind)


@pytest.mark.parametrize(
    "inbound", sent_by("telegram", telegram.translate) + sent_by("whatsapp", whatsapp.translate)
)
def test_it_gets_what_is_written(runtime, agreed, inbound):
    agreed(inbound.channel, inbound.address)
    assert receive(runtime, inbound)
    with runtime.engine.connect() as connection:
        told = [reply["text"] for reply in connection.scalars(select(outbox.c.reply))]
    promised = GETS[inbound.kind]
    if promised.startswith("silence"):
        assert told == []
    else:
        assert len(told) == 1
        for words in re.findall('"(.*?)"', promised):
            assert words in told[0]


def test_an_album_is_answered_once(runtime, agreed):
    agreed("telegram", "42")
    first = Inbound("telegram", "1", "42", Kind.PHOTO, album="7")
    for inbound in (first, replace(first, message_id="2")):
        receive(runtime, inbound)
    with runtime.engine.connect() as connection:
        assert len(connection.execute(select(outbox)).all()) == 1
