"""What the transcripts need: a chat, and people who are enrolled already."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from bot.fetches import End, settle, take
from bot.tables import conversations
from domain import animals, farmers, holdings, officers, regions
from domain.animals import Declaration
from domain.farmers import Farmer
from domain.officers import Role
from domain.species import Species
from tests.conversations.sent import NUMBER
from tests.tally import database_of
from tests.transcripts import Chat, Line

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every talk is held on both databases, but of a talk in many wordings only the first on PostgreSQL."""
    held, spared = set[str](), list[pytest.Item]()
    for item in items:
        if HERE in item.path.parents and database_of(item) == "postgresql":
            talk = item.nodeid.partition("[")[0]
            spared += [item] if talk in held else []
            held.add(talk)
    config.hook.pytest_deselected(items=spared)
    items[:] = [item for item in items if item not in set(spared)]


Introduced = Callable[[str], None]
Enrolled = Callable[..., Farmer]
Appointed = Callable[..., None]
Fetched = Callable[..., list[Line]]


@pytest.fixture
def chat(engine: Engine) -> Chat:
    """People who write on WhatsApp; nobody is known yet."""
    with Session(engine) as session, session.begin():
        regions.load(session)
    return Chat(engine)


@pytest.fixture
def enrolled(chat: Chat) -> Enrolled:
    """Enrols somebody of the chat without a talk: `enrolled("Aminah")`, who lives in Boak."""

    def enrol(name: str, home: str = "52.04.22.2003") -> Farmer:
        with Session(chat.engine, expire_on_commit=False) as session, session.begin():
            farmer = farmers.enrol(
                session,
                name=name,
                region_code=home,
                wants_reminders=True,
                agreed_at=chat.now,
                now=chat.now,
                where=f"{chat.channel}:{chat.address(name)}",
            )
            talk = {"channel": chat.channel, "address": chat.address(name), "farmer_id": farmer.id}
            session.execute(
                insert(conversations).values(
                    **talk, answers={}, memory={}, agreed_at=chat.now, heard_at=chat.now
                )
            )
            return farmer

    return enrol


@pytest.fixture
def introduced(chat: Chat) -> Introduced:
    """Lets somebody agree to the notice: `introduced("Aminah")`, whose name is asked next."""

    def introduce(name: str) -> None:
        chat(f"""
            {name}: halo
            SiJINAK: Selamat datang di SiJINAK, … Lanjut? [SETUJU | Tanya dulu | Tidak]
            {name}: setuju
            SiJINAK: Terima kasih. Kita kenalan dulu, sebentar saja.

                     Siapa nama Bapak/Ibu?
        """)

    return introduce


@pytest.fixture
def appointed(chat: Chat) -> Appointed:
    """Appoints somebody of the chat as an officer: `appointed("Rahma", "52.04.22")`."""

    def appoint(name: str, *kecamatan: str, role: Role = Role.VET) -> None:
        with Session(chat.engine) as session, session.begin():
            officers.appoint(
                session,
                name=name,
                role=role,
                kecamatan_codes=kecamatan,
                channel=chat.channel,
                address=chat.address(name),
                today=chat.now.date(),
                by="console",
            )

    return appoint


@pytest.fixture
def aminah(chat: Chat, enrolled: Enrolled) -> Farmer:
    """A farmer who keeps one animal, the register's first."""
    farmer = enrolled("Aminah")
    with Session(chat.engine) as session, session.begin():
        home = holdings.home(session, farmer, village_code="52.04.22.2003", now=chat.now)
        cow = Declaration(species=Species.CATTLE, breed="bali", sexes=(0, 1), holding=home)
        assert animals.declare(session, farmer, cow, now=chat.now, where="").numbers == (NUMBER,)
    return farmer


@pytest.fixture
def fetched(chat: Chat) -> Fetched:
    """Lets a fetcher come to an end with the file that is wanted; what is said because of it."""

    def fetch(who: str, end: End, most: int = 10) -> list[Line]:
        [wanted] = take(chat.runtime, most)
        return chat.happen(chat.address(who), lambda: settle(chat.runtime, wanted, end))

    return fetch
