"""Verifying animals: an officer has seen one and taken its marks; from then on it is "Data 1"."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.ages import BirthDate, Precision, oldest_years
from domain.animals.declarations import BornInFuture, TooOld
from domain.animals.records import (
    LONGEST_BRAND,
    LONGEST_MARK,
    Animal,
    AnimalEvent,
    AnimalEventKind,
    AnimalState,
    Marks,
    Presence,
)
from domain.holdings import Holding
from domain.office_calendar import wita_date
from domain.officers import Officer, Role
from domain.refusals import Refusal, trimmed_or_none
from domain.regency import kecamatan_of
from domain.species import Sex

VERIFIED_BY = frozenset({Role.FIELD_OFFICER, Role.VET})
"""Who takes an animal's marks."""


class NotAVerifier(Refusal):
    """His role takes no marks."""


class OutsideHisArea(Refusal):
    """The animal stands in a kecamatan in which he does not serve; `args[0]` is its village's code."""


class AnimalGone(Refusal):
    """Its keeper no longer has it; `args[0]` is its number."""


class MaleCalved(Refusal):
    """A male was told to have calved; `args[0]` is its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an officer saw of one animal; None says nothing, and leaves what stands."""

    sex: Sex | None = None
    born: BirthDate | None = None
    brand: str | None = None
    times_calved: int | None = None
    colour: str | None = None
    horns: str | None = None
    ears: str | None = None
    whorls: str | None = None
    others: str | None = None


def verify(
    session: Session, number: str, officer: Officer, seen: Seen, *, now: datetime, where: str
) -> Animal:
    """Enter that the officer saw the animal of this register number, and its marks.

    Seen again, the later marks hold; each sight stays in its history. `where` is the phone that tells it.
    Refuses with NotAVerifier, OutsideHisArea, AnimalGone, MaleCalved, BornInFuture, TooOld and TooLong.
    """
    animal = _locked(session, number)
    _check(session, animal, officer, seen, now)
    before = _standing(animal)
    animal.sex = seen.sex or animal.sex
    animal.brand = trimmed_or_none(seen.brand, what="brand", limit=LONGEST_BRAND) or animal.brand
    if seen.born:
        animal.born_on, animal.born_precision = seen.born.on, Precision(seen.born.precision)
    animal.state = AnimalState.VERIFIED
    _keep_marks(session, animal, officer, seen, now)
    changed = {name: value for name, value in _standing(animal).items() if value != before[name]}
    session.add(
        AnimalEvent(
            animal_id=animal.id,
            kind=AnimalEventKind.VERIFIED,
            happened_at=now,
            recorded_at=now,
            by=officer.as_actor,
            address=where,
            payload={"marks": _told(seen), "changed": changed},
        )
    )
    session.flush()
    return animal


def _locked(session: Session, number: str) -> Animal:
    """The row, which another officer's turn cannot change until this one ends."""
    return session.scalars(
        select(Animal)
        .where(Animal.number == number)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def _check(session: Session, animal: Animal, officer: Officer, seen: Seen, now: datetime) -> None:
    if officer.role not in VERIFIED_BY:
        raise NotAVerifier(officer.role)
    village = session.scalars(select(Holding.village_code).where(Holding.id == animal.holding_id)).one()
    if not officer.serves_in(kecamatan_of(village)):
        raise OutsideHisArea(village)
    if animal.presence is not Presence.PRESENT:
        raise AnimalGone(animal.number)
    if seen.times_calved and (seen.sex or animal.sex) is Sex.MALE:
        raise MaleCalved(animal.number)
    today = wita_date(now)
    if seen.born and seen.born.on > today:
        raise BornInFuture
    if seen.born and seen.born.months_at(today) > oldest_years(animal.species) * 12:
        raise TooOld(oldest_years(animal.species))


def _keep_marks(session: Session, animal: Animal, officer: Officer, seen: Seen, now: datetime) -> None:
    marks = session.get(Marks, animal.id) or Marks(animal_id=animal.id)
    for name in ("colour", "horns", "ears", "whorls", "others"):
        said = trimmed_or_none(getattr(seen, name), what=name, limit=LONGEST_MARK)
        setattr(marks, name, said or getattr(marks, name))
    if seen.times_calved is not None:
        marks.times_calved = seen.times_calved
    marks.officer_id, marks.seen_at = officer.id, now
    session.add(marks)


def _standing(animal: Animal) -> Mapping[str, str | None]:
    born = str(animal.born) if animal.born else None
    return {"sex": animal.sex, "born": born, "brand": animal.brand}


def _told(seen: Seen) -> dict[str, object]:
    told = ((field.name, getattr(seen, field.name)) for field in fields(seen))
    return {
        name: str(value) if isinstance(value, BirthDate) else value
        for name, value in told
        if value is not None
    }
