"""Declaring animals: each gets a number and a history; what is doubtful is left to an officer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import counters, ear_tags, questions, register_numbers
from domain.animals.declarations import Declaration
from domain.animals.records import Animal, AnimalEvent, AnimalEventKind, AnimalState, Presence
from domain.ear_tags import EarTag, EarTagState, EarTagTaken
from domain.farmers import Farmer
from domain.office_calendar import wita_date
from domain.questions import QuestionKind
from domain.upserts import insert_into


@dataclass(frozen=True, slots=True)
class Declared:
    """The animals as they stand in the register, and the tags that wait for an officer's decision."""

    animals: tuple[Animal, ...]
    claimed: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """Their register numbers, in order."""
        return tuple(animal.number for animal in self.animals)


def declare(
    session: Session, keeper: Farmer, declaration: Declaration, *, now: datetime, where: str
) -> Declared:
    """Enter the animals that the keeper says he has ("Data 2"), each with a number and its first event.

    A tag that another farmer's animal bears is kept as a claim, and a dispute is opened for an officer; the
    other animal is not touched, its keeper not named. Refuses with what Declaration's methods refuse, and
    EarTagMalformed, EarTagRepeated and EarTagTaken (by another animal of his own).
    """
    declaration.check(wita_date(now))
    tags = ear_tags.normalised(declaration.ear_tags)
    _check_own_tags(session, keeper, tags)
    animals = _enter(session, keeper, declaration, now)
    _begin_histories(session, keeper, animals, tags, now, where)
    borne = dict(zip(tags, animals, strict=False))
    claimed = ear_tags.put_on(session, {tag: animal.id for tag, animal in borne.items()}, now=now)
    for tag in claimed:
        _open_dispute(session, keeper, borne[tag], tag, declaration.holding.village_code, now, where)
    return Declared(tuple(animals), claimed)


def _check_own_tags(session: Session, keeper: Farmer, tags: Sequence[str]) -> None:
    """A tag that he named before: the same animal told twice, or a slip of the pen. No officer is needed."""
    if not tags:
        return
    known = (
        select(EarTag.tag, Animal.number)
        .join(Animal, Animal.id == EarTag.animal_id)
        .where(EarTag.tag.in_(tags), EarTag.state != EarTagState.RELEASED, Animal.keeper_id == keeper.id)
    )
    if row := session.execute(known.limit(1)).first():
        raise EarTagTaken(row.tag, row.number)


def _enter(session: Session, keeper: Farmer, declaration: Declaration, now: datetime) -> list[Animal]:
    entries, shared = list(declaration.entries()), declaration.shared_by_all()
    serials = counters.next_of(session, "animals", len(entries))
    animals = [
        Animal(
            number=register_numbers.make(serial),
            keeper_id=keeper.id,
            sex=sex,
            heads=heads,
            state=AnimalState.DECLARED,
            presence=Presence.PRESENT,
            declared_at=now,
            **shared,
        )
        for serial, (sex, heads) in zip(serials, entries, strict=True)
    ]
    session.add_all(animals)
    session.flush()
    return animals


def _begin_histories(
    session: Session, keeper: Farmer, animals: list[Animal], tags: list[str], now: datetime, where: str
) -> None:
    told = _told(animals[0])
    common = {
        "kind": AnimalEventKind.DECLARED,
        "happened_at": now,
        "recorded_at": now,
        "by": keeper.as_actor,
        "address": where,
    }
    own: list[dict[str, Any]] = [{"ear_tag": tag} for tag in tags]
    own += [{}] * (len(animals) - len(tags))
    rows = [
        {
            **common,
            "animal_id": animal.id,
            "payload": told | {"sex": animal.sex, "heads": animal.heads} | extra,
        }
        for animal, extra in zip(animals, own, strict=True)
    ]
    session.execute(insert_into(session, AnimalEvent), rows)


def _told(animal: Animal) -> dict[str, Any]:
    """What the declaration said of each animal, so that its present state can be derived from its history."""
    return {
        "species": animal.species,
        "breed": animal.breed,
        "born": str(animal.born) if animal.born else None,
        "holding": animal.holding_id,
        "ownership": animal.ownership,
        "brand": animal.brand,
    }


def _open_dispute(
    session: Session, keeper: Farmer, animal: Animal, tag: str, region_code: str, now: datetime, where: str
) -> None:
    channel, _, address = where.partition(":")
    questions.ask(
        session,
        kind=QuestionKind.EAR_TAG_DISPUTE,
        text=tag,
        farmer=keeper,
        channel=channel,
        address=address,
        region_code=region_code,
        animal_id=animal.id,
        now=now,
    )
