"""Finding an owner whom an officer has before him: by an animal's number, or by name in a village."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.animals import Animal
from domain.farmers import Farmer
from domain.holdings import Holding
from domain.officers import Officer
from domain.refusals import Refusal
from domain.regency import kecamatan_of

MOST = 10


class OwnerUnknown(Refusal):
    """Nobody in the officer's area is found so."""


def by_animal(session: Session, officer: Officer, number: str) -> Farmer:
    """The keeper of an animal that stands where the officer serves; refuses with OwnerUnknown."""
    kept = (
        select(Farmer, Holding.village_code)
        .join(Animal, Animal.keeper_id == Farmer.id)
        .join(Holding, Holding.id == Animal.holding_id)
        .where(Animal.number == number)
    )
    row = session.execute(kept).first()
    if row is None or not officer.serves_in(kecamatan_of(row.village_code)):
        raise OwnerUnknown(number)
    keeper: Farmer = row.Farmer
    return keeper


def by_id(session: Session, officer: Officer, farmer_id: int) -> Farmer:
    """The farmer of an id, who lives or keeps animals where the officer serves; else refuses OwnerUnknown."""
    farmer = session.get(Farmer, farmer_id)
    if farmer is None or farmer.erased_at:
        raise OwnerUnknown(farmer_id)
    villages = session.scalars(select(Holding.village_code).where(Holding.farmer_id == farmer.id))
    if not any(officer.serves_in(kecamatan_of(code)) for code in (farmer.region_code, *villages) if code):
        raise OwnerUnknown(farmer_id)
    return farmer


def by_name(session: Session, officer: Officer, name: str, village_code: str) -> list[Farmer]:
    """Those of a village whose name has these words, at most ten, by name; refuses with OwnerUnknown."""
    words = _words(name)
    if not words or not officer.serves_in(kecamatan_of(village_code)):
        raise OwnerUnknown(name)
    living = select(Farmer).where(Farmer.region_code == village_code, Farmer.erased_at.is_(None))
    for word in words:
        living = living.where(func.lower(Farmer.name).contains(word, autoescape=True))
    found = list(session.scalars(living.order_by(Farmer.name, Farmer.id).limit(MOST)))
    if not found:
        raise OwnerUnknown(name)
    return found


def _words(name: str) -> Sequence[str]:
    return [word for word in name.lower().split() if len(word) > 1]
