"""Verifying animals: what an officer sees is entered, and what he may not do is refused."""

from datetime import date

import pytest
from sqlalchemy import event, func, select

from domain import animals, officers
from domain.ages import BirthDate, Precision
from domain.animals import (
    Animal,
    AnimalEventKind,
    AnimalGone,
    AnimalState,
    BornInFuture,
    Declaration,
    MaleCalved,
    Marks,
    NotAVerifier,
    OutsideHisArea,
    Presence,
    Seen,
    TooOld,
)
from domain.officers import Role
from domain.refusals import TooLong
from domain.species import Sex, Species
from tests.domain.conftest import NOW, UNTER_IWES, UTAN, at_once

WHERE = "whatsapp:+62812"


@pytest.fixture
def cow(session, aminah, pen) -> Animal:
    declaration = Declaration(species=Species.CATTLE, holding=pen, sexes=(0, 1), breed="bali")
    return animals.declare(session, aminah, declaration, now=NOW, where="telegram:1").animals[0]


def officer(session, role=Role.FIELD_OFFICER, area=UNTER_IWES, address="+62812"):
    return officers.appoint(
        session,
        name="Rahma",
        role=role,
        kecamatan_codes=[area],
        channel="whatsapp",
        address=address,
        today=date(2026, 11, 1),
        by="console",
    )


def seen(session, cow, by, **told):
    return animals.verify(session, cow.number, by, Seen(**told), now=NOW, where=WHERE)


def test_a_declared_animal_becomes_verified_with_its_marks(session, cow):
    rahma = officer(session)
    seen(session, cow, rahma, colour="merah bata", times_calved=2, whorls="dua di dahi", others="bekas luka")
    assert cow.state is AnimalState.VERIFIED
    marks = session.get_one(Marks, cow.id)
    assert (marks.colour, marks.times_calved, marks.whorls) == ("merah bata", 2, "dua di dahi")
    assert (marks.officer_id, marks.seen_at) == (rahma.id, NOW)


def test_its_history_tells_who_saw_what_and_what_was_corrected(session, cow):
    rahma = officer(session)
    born = BirthDate(date(2023, 8, 1), Precision.MONTH)
    seen(session, cow, rahma, born=born, brand=" ab ", colour="merah")
    last = animals.history(session, cow)[-1]
    assert (last.kind, last.by, last.address) == (AnimalEventKind.VERIFIED, rahma.as_actor, WHERE)
    assert last.payload == {
        "marks": {"born": "2023-08-01/month", "brand": " ab ", "colour": "merah"},
        "changed": {"born": "2023-08-01/month", "brand": "ab"},
    }
    assert (cow.born, cow.brand) == (born, "ab")


def test_what_is_not_said_leaves_what_stands(session, cow):
    rahma = officer(session)
    seen(session, cow, rahma, colour="merah", times_calved=1, brand="AB")
    seen(session, cow, rahma, times_calved=0, horns="patah kiri")
    marks = session.get_one(Marks, cow.id)
    assert (marks.colour, marks.times_calved, marks.horns, cow.brand) == ("merah", 0, "patah kiri", "AB")
    assert len(animals.history(session, cow)) == 3


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.FIELD_OFFICER, Role.VET}))
def test_only_field_officers_and_vets_take_marks(session, cow, role):
    with pytest.raises(NotAVerifier):
        seen(session, cow, officer(session, role))


def test_another_kecamatan_s_officer_does_not(session, cow):
    with pytest.raises(OutsideHisArea):
        seen(session, cow, officer(session, area=UTAN))


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"sex": Sex.MALE, "times_calved": 1}, MaleCalved),
        ({"born": BirthDate(date(2026, 11, 25), Precision.DAY)}, BornInFuture),
        ({"born": BirthDate(date(1970, 1, 1), Precision.YEAR)}, TooOld),
        ({"colour": "x" * 61}, TooLong),
        ({"brand": "x" * 21}, TooLong),
    ],
)
def test_what_cannot_be_is_refused(session, cow, told, refusal):
    by = officer(session)
    with pytest.raises(refusal):
        seen(session, cow, by, **told)
    session.rollback()


def test_one_that_is_gone_is_not_verified(session, cow):
    cow.presence = Presence.GONE
    with pytest.raises(AnimalGone):
        seen(session, cow, officer(session))


def test_two_officers_at_once_are_both_heard_one_after_the_other(engine, session, cow):
    ids = [officer(session, address=f"+6281{n}").id for n in (1, 2)]
    number = cow.number
    session.commit()

    def by(place, **told):
        return lambda own: animals.verify(
            own, number, own.get_one(officers.Officer, ids[place]), Seen(**told), now=NOW, where=WHERE
        )

    done = at_once(engine, by(0, colour="merah"), by(1, horns="panjang"))
    assert all(isinstance(each, Animal) for each in done)
    session.expire_all()
    marks = session.get_one(Marks, cow.id)
    assert (marks.colour, marks.horns) == ("merah", "panjang")
    assert len(animals.history(session, cow)) == 3


def test_it_costs_the_same_however_many_animals_there_are(session, cow):
    by, asked = officer(session), []
    session.commit()
    event.listen(session.get_bind(), "before_cursor_execute", lambda *told: asked.append(told[2]))
    seen(session, cow, by, colour="merah")
    assert len(asked) <= 9
    assert session.scalar(select(func.count()).select_from(Marks)) == 1
