"""Printing: each letter once, and a copy owed to each phone of its owner."""

from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot.kept_files import store
from bot.printing import print_owed
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import Urgency, conversations, outbox
from domain.letters import Letter
from tests.certified import certified
from tests.domain.conftest import NOW, at_once

PHONES = (("telegram", "1"), ("whatsapp", "+62811"))


@pytest.fixture
def runtime(engine, tmp_path: Path) -> Runtime:
    settings = read_settings({"SIJINAK_VAR": str(tmp_path), "SECRET_KEY": "k" * 40})
    return Runtime(settings, engine, now=lambda: NOW)


@pytest.fixture
def shelf(tmp_path: Path):
    return store(str(tmp_path / "media"))


@pytest.fixture
def letter(engine) -> Letter:
    """Aminah's, who writes from two phones."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        issued = certified(session, (0, 1))
        for channel, address in PHONES:
            told = {"channel": channel, "address": address, "farmer_id": issued.owner_id, "heard_at": NOW}
            session.execute(insert(conversations).values(**told, answers={}, memory={}, agreed_at=NOW))
        return issued


def owed(engine):
    with engine.connect() as connection:
        return connection.execute(select(outbox).order_by(outbox.c.id)).all()


def test_a_copy_goes_to_each_phone(engine, runtime, shelf, letter):
    assert print_owed(runtime, shelf) == 1
    rows = owed(engine)
    assert sorted((row.channel, row.address) for row in rows) == sorted(PHONES)
    assert {row.urgency for row in rows} == {Urgency.LETTER}
    assert letter.number in rows[0].reply["text"]
    assert len(rows[0].reply["text"]) < 600
    assert shelf.get(rows[0].reply["file"]).startswith(b"%PDF-")


def test_what_is_printed_is_not_printed_again(engine, runtime, shelf, letter):
    print_owed(runtime, shelf)
    assert print_owed(runtime, shelf) == 0
    assert len(owed(engine)) == len(PHONES)


def test_two_workers_at_once_owe_one_copy(engine, runtime, shelf, letter):
    at_once(engine, *[lambda _: print_owed(runtime, shelf)] * 2)
    assert len(owed(engine)) == len(PHONES)


def test_a_store_that_is_away_loses_nothing(engine, runtime, shelf, letter):
    class Away:
        def put(self, content: bytes) -> str:
            raise OSError("away")

    with pytest.raises(OSError, match="away"):
        print_owed(runtime, Away())
    assert owed(engine) == []
    assert print_owed(runtime, shelf) == 1
