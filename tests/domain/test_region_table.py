"""The regency's places stand in the table that records point to, in the version that is shipped."""

import pytest
from sqlalchemy import event, func, select, update
from sqlalchemy.orm import Session

from domain import regions
from domain.database import make_engine
from domain.regions import Kind, Region
from domain.regions.gazetteer import every_place, version


@pytest.fixture
def session(empty_database_url):
    engine = make_engine(empty_database_url)
    Region.__table__.create(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def count_statements(session):
    seen = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *told: seen.append(told[2]))
    return seen


def test_the_table_gets_every_place(session):
    regions.load(session)
    assert session.scalar(select(func.count()).select_from(Region)) == len(every_place())
    boak = session.get(Region, "52.04.22.2003")
    assert (boak.kind, boak.name, boak.parent_code, boak.lat) == (Kind.DESA, "Boak", "52.04.22", -8.54951)
    assert (boak.version, boak.retired) == (version(), False)


def test_loading_again_asks_one_question_and_changes_nothing(session):
    regions.load(session)
    seen = count_statements(session)
    regions.load(session)
    assert len(seen) == 1


def test_a_new_version_renames_adds_and_retires_but_deletes_nothing(session):
    regions.load(session)
    session.execute(update(Region).values(version="older"))
    session.execute(update(Region).where(Region.code == "52.04.22.2003").values(name="Boak Lama"))
    gone = Region(code="52.04.22.2099", kind=Kind.DESA, name="Hilang", parent_code="52.04.22", lat=0, lng=0)
    gone.version, gone.retired = "older", False
    session.add(gone)
    session.flush()
    regions.load(session)
    session.expire_all()
    assert session.get(Region, "52.04.22.2003").name == "Boak"
    assert session.scalars(select(Region.name).where(Region.retired)).all() == ["Hilang"]
    assert session.get(Region, "52.04.22.2099").version == "older"
