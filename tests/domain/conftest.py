"""People and places for the tests of the domain."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from domain import farmers, holdings, regions
from domain.refusals import Refusal

BOAK = "52.04.22.2003"  # a village in Unter Iwes
UNTER_IWES = "52.04.22"
UTAN = "52.04.06"
MATARAM = "52.71"

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # Tuesday, 10.00 WITA


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """One turn's session on a database that knows the regions."""
    with Session(engine) as opened:
        regions.load(opened)
        opened.commit()
        yield opened


def enrolled(session: Session, name: str, *, where: str, region_code: str = BOAK) -> farmers.Farmer:
    return farmers.enrol(
        session,
        name=name,
        region_code=region_code,
        hamlet="Kampung Bali",
        phone="+6281234567890",
        wants_reminders=True,
        agreed_at=NOW,
        now=NOW,
        where=where,
    )


@pytest.fixture
def aminah(session: Session) -> farmers.Farmer:
    return enrolled(session, "Aminah", where="telegram:1")


@pytest.fixture
def salim(session: Session) -> farmers.Farmer:
    return enrolled(session, "Salim", where="whatsapp:+62811")


@pytest.fixture
def pen(session: Session, aminah: farmers.Farmer) -> holdings.Holding:
    return holdings.home(session, aminah, village_code=BOAK, now=NOW)


def at_once(engine: Engine, *works: Callable[[Session], object]) -> list[object]:
    """What each work returned or raised, all begun together, each committed in a session of its own."""
    ready = threading.Barrier(len(works))

    def run(work: Callable[[Session], object]) -> object:
        ready.wait()
        with Session(engine, expire_on_commit=False) as own:
            try:
                done = work(own)
                own.commit()
            except (Refusal, IntegrityError) as refused:
                return refused
            return done

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))
