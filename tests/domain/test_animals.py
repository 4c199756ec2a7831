"""Declaring animals: what is entered, what is refused, and that nothing is half-written."""

from datetime import date

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import IntegrityError

from domain import animals, holdings, media, register_numbers
from domain.ages import BirthDate, Precision
from domain.animals import (
    Animal,
    AnimalState,
    BornInFuture,
    Declaration,
    MoreTagsThanHeads,
    NoHeads,
    Ownership,
    TooManyHeads,
    TooOld,
)
from domain.refusals import TooLong
from domain.species import Sex, Species
from tests.domain.conftest import BOAK, NOW, at_once


def declared(session, keeper, pen, species=Species.CATTLE, **told):
    declaration = Declaration(species=species, holding=pen, **told)
    return animals.declare(session, keeper, declaration, now=NOW, where="telegram:1")


def count(session):
    return session.scalar(select(func.count()).select_from(Animal))


def test_each_animal_gets_a_number_of_its_own_males_first(session, aminah, pen):
    done = declared(session, aminah, pen, sexes=(1, 2))
    assert done.numbers == tuple(register_numbers.make(serial) for serial in (1, 2, 3))
    assert [animal.sex for animal in done.animals] == [Sex.MALE, Sex.FEMALE, Sex.FEMALE]
    assert {animal.state for animal in done.animals} == {AnimalState.DECLARED}


def test_everything_that_was_said_is_kept(session, aminah, pen):
    photo = media.want(session, channel="telegram", source="f", address="1", message_id="7", now=NOW)
    born = BirthDate(date(2023, 11, 24), Precision.ESTIMATE)
    done = declared(
        session,
        aminah,
        pen,
        sexes=(0, 1),
        breed="bali",
        born=born,
        ownership=Ownership.SHARED,
        owner_name=" Haji  Umar ",
        brand="AB",
        ear_tags=["id 5204.001"],
        photo_id=photo.id,
    )
    session.commit()
    (cow,) = done.animals
    assert (cow.breed, cow.born, cow.brand, cow.heads) == ("bali", born, "AB", 1)
    assert (cow.ownership, cow.owner_name, cow.photo_id) == (Ownership.SHARED, "Haji Umar", photo.id)
    assert (cow.keeper_id, cow.holding_id, cow.declared_at) == (aminah.id, pen.id, NOW)


def test_its_history_begins_with_the_declaration(session, aminah, pen):
    done = declared(session, aminah, pen, sexes=(1, 1), ear_tags=["ID5204001"])
    bull, cow = done.animals
    (event,) = animals.history(session, bull)
    assert (event.kind, event.by, event.address, event.happened_at) == (
        "declared",
        aminah.as_actor,
        "telegram:1",
        NOW,
    )
    assert (event.payload["sex"], event.payload["ear_tag"]) == ("male", "ID5204001")
    assert "ear_tag" not in animals.history(session, cow)[0].payload


def test_poultry_is_one_entry_with_a_count(session, aminah, pen):
    (flock,) = declared(session, aminah, pen, Species.CHICKEN_BROILER, heads=100_000).animals
    assert (flock.heads, flock.sex) == (100_000, None)


@pytest.mark.parametrize("sexes", [(0, 0), (-1, 0), (3, -1), (-1, 3)])
def test_no_animal_at_all_is_refused(session, aminah, pen, sexes):
    with pytest.raises(NoHeads):
        declared(session, aminah, pen, sexes=sexes)


@pytest.mark.parametrize("heads", [0, -5])
def test_an_empty_flock_is_refused(session, aminah, pen, heads):
    with pytest.raises(NoHeads):
        declared(session, aminah, pen, Species.DUCK, heads=heads)


@pytest.mark.parametrize(
    ("species", "told"),
    [(Species.CATTLE, {"sexes": (1, 5000)}), (Species.CHICKEN_BROILER, {"heads": 10_000_000})],
)
def test_more_than_the_species_limit_is_refused(session, aminah, pen, species, told):
    with pytest.raises(TooManyHeads) as refused:
        declared(session, aminah, pen, species, **told)
    assert refused.value.limit == species.most_heads


def test_an_age_that_no_cow_reaches_is_refused(session, aminah, pen):
    with pytest.raises(TooOld) as refused:
        declared(session, aminah, pen, sexes=(1, 0), born=BirthDate(date(1946, 1, 1), Precision.YEAR))
    assert 10 <= refused.value.oldest <= 40


def test_tomorrow_s_calf_is_refused_by_the_farmer_s_own_calendar(session, aminah, pen):
    today_in_sumbawa = date(2026, 11, 25)
    late = NOW.replace(hour=17)  # 01.00 of the 25th in WITA
    told = {"species": Species.CATTLE, "holding": pen, "sexes": (1, 0)}
    born = BirthDate(today_in_sumbawa, Precision.DAY)
    with pytest.raises(BornInFuture):
        animals.declare(session, aminah, Declaration(**told, born=born), now=NOW, where="telegram:1")
    animals.declare(session, aminah, Declaration(**told, born=born), now=late, where="telegram:1")


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"ownership": Ownership.SHARED, "owner_name": "a" * 81}, TooLong),
        ({"brand": "a" * 21}, TooLong),
        ({"ear_tags": ["AB12345", "AB12346"]}, MoreTagsThanHeads),
    ],
)
def test_what_is_refused_leaves_nothing_behind(session, aminah, pen, told, refusal):
    with pytest.raises(refusal):
        declared(session, aminah, pen, sexes=(1, 0), **told)
    assert count(session) == 0
    assert declared(session, aminah, pen, sexes=(1, 0)).numbers == (register_numbers.make(1),)


def test_a_flock_bears_no_ear_tags(session, aminah, pen):
    with pytest.raises(MoreTagsThanHeads) as refused:
        declared(session, aminah, pen, Species.DUCK, heads=9, ear_tags=["AB12345"])
    assert (refused.value.tags, refused.value.heads) == (1, 0)


def test_a_herd_of_thousands_is_declared_in_a_few_statements(session, aminah, pen):
    statements = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *told: statements.append(told[2]))
    done = declared(session, aminah, pen, sexes=(2000, 3000))
    assert len(statements) < 20
    assert len(set(done.numbers)) == count(session) == 5000
    assert [animal.sex for animal in done.animals[1999:2001]] == [Sex.MALE, Sex.FEMALE]
    assert done.numbers == tuple(sorted(done.numbers))


def test_the_database_itself_counts_only_flocks(session, aminah, pen):
    (cow,) = declared(session, aminah, pen, sexes=(1, 0)).animals
    cow.heads = 2
    with pytest.raises(IntegrityError, match="heads"):
        session.flush()


def test_farmers_declaring_at_once_get_different_numbers(engine, session, aminah, pen):
    keeper, place = aminah.id, pen.id
    session.commit()

    def declare(own):
        farmer = own.get_one(type(aminah), keeper)
        return declared(own, farmer, own.get_one(holdings.Holding, place), sexes=(3, 2)).numbers

    numbers = [number for done in at_once(engine, *[declare] * 6) for number in done]
    assert len(set(numbers)) == 30


def test_animals_of_one_farmer_may_stand_in_several_places(session, aminah, pen):
    lar = holdings.lar(session, aminah, name="Badi", village_code=BOAK, now=NOW)
    placed = [declared(session, aminah, place, sexes=(1, 0)).animals[0].holding_id for place in (pen, lar)]
    assert placed == [pen.id, lar.id]
