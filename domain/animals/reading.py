"""What a farmer sees of his own animals; no query here looks beyond his herd."""

import re
from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from domain import ear_tags, register_numbers
from domain.animals.records import Animal, AnimalEvent, Presence
from domain.ear_tags import EarTag, EarTagMalformed, EarTagState
from domain.farmers import Farmer
from domain.refusals import Refusal
from domain.species import Species

_LETTERS_FOR_DIGITS = str.maketrans("OIL", "011")
_NUMBER = re.compile(r"(SBW)?([0-9OIL]+)")


class AnimalUnknown(Refusal):
    """He has no such animal; whether somebody else has it is not told."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of his animals: `first` is the place of the first one in his whole list, from 1."""

    animals: tuple[Animal, ...]
    number: int
    pages: int
    first: int
    total: int


def page(session: Session, keeper: Farmer, *, number: int = 1, size: int = 8) -> Page:
    """A page of his present animals in the order of declaration; a number beyond the last is the last."""
    total = session.scalar(select(func.count()).select_from(_present(keeper).subquery())) or 0
    pages = max(1, -(-total // size))
    number = min(max(number, 1), pages)
    before = (number - 1) * size
    animals = session.scalars(_present(keeper).order_by(Animal.id).offset(before).limit(size))
    return Page(tuple(animals), number, pages, before + 1, total)


def totals(session: Session, keeper: Farmer) -> list[tuple[Species, int]]:
    """Heads by species, in the order in which species are offered."""
    heads = (
        select(Animal.species, func.sum(Animal.heads))
        .where(Animal.keeper_id == keeper.id, Animal.presence == Presence.PRESENT)
        .group_by(Animal.species)
    )
    order = list(Species)
    rows = [(species, int(count)) for species, count in session.execute(heads)]
    return sorted(rows, key=lambda row: order.index(row[0]))


def at(session: Session, keeper: Farmer, place: int) -> Animal:
    """The animal at a place of his list, from 1; refuses with AnimalUnknown."""
    animal = None
    if place >= 1:
        animal = session.scalars(_present(keeper).order_by(Animal.id).offset(place - 1).limit(1)).first()
    if animal is None:
        raise AnimalUnknown(place)
    return animal


def find(session: Session, keeper: Farmer, text: str) -> Animal:
    """His animal of a register number ("sbw 0001234-0", O for 0 forgiven) or an ear tag, present or gone.

    Refuses with AnimalUnknown, and with MistypedRegisterNumber where the check digit does not fit.
    """
    if animal := _by_tag(session, keeper, text):
        return animal
    read = _NUMBER.fullmatch(re.sub(r"[\W_]", "", text.upper()))
    if read is None or not (read[1] or len(read[2]) == 8):
        raise AnimalUnknown(text)
    number = register_numbers.checked(read[2].translate(_LETTERS_FOR_DIGITS))
    wanted = select(Animal).where(Animal.number == number, Animal.keeper_id == keeper.id)
    if (animal := session.scalars(wanted).first()) is None:
        raise AnimalUnknown(text)
    return animal


def of_keeper(session: Session, keeper: Farmer, *, most: int = 300) -> list[Animal]:
    """His present animals in the order of declaration, at most so many: what an officer has before him."""
    return list(session.scalars(_present(keeper).order_by(Animal.id).limit(most)))


def history(session: Session, animal: Animal) -> list[AnimalEvent]:
    """Everything that happened to it, the first thing first."""
    events = select(AnimalEvent).where(AnimalEvent.animal_id == animal.id)
    return list(session.scalars(events.order_by(AnimalEvent.happened_at, AnimalEvent.id)))


def _present(keeper: Farmer) -> Select[Animal]:
    return select(Animal).where(Animal.keeper_id == keeper.id, Animal.presence == Presence.PRESENT)


def _by_tag(session: Session, keeper: Farmer, text: str) -> Animal | None:
    try:
        tag = ear_tags.normalise(text)
    except EarTagMalformed:
        return None
    bearing = select(Animal).join(EarTag, EarTag.animal_id == Animal.id)
    own = bearing.where(
        EarTag.tag == tag, EarTag.state != EarTagState.RELEASED, Animal.keeper_id == keeper.id
    )
    return session.scalars(own.order_by(EarTag.id.desc()).limit(1)).first()
