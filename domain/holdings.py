"""Where animals are kept: the farmer's home pen (kandang) or a communal range (lar) in the regency."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.farmers import Farmer
from domain.prepared import Prepared
from domain.records import Base, Key, one_of
from domain.refusals import Refusal, trimmed
from domain.regency import kecamatan_of
from domain.regions import REGENCY, by_code
from domain.upserts import insert_into

LONGEST_NAME = 60


class PlaceOutsideRegency(Refusal):
    """Animals stand in a village or a kecamatan of the regency; `args[0]` is the code of another place."""


class HoldingKind(StrEnum):
    """What kind of place it is."""

    HOME = "home"  # kandang
    LAR = "lar"


class Holding(Base):
    """One place where one farmer keeps animals."""

    __tablename__ = "holdings"
    __table_args__ = (
        UniqueConstraint("farmer_id", "kind", "village_code", "name_key"),
        CheckConstraint("(kind = 'home') = (name IS NULL)", name="lar_is_named"),
        CheckConstraint(f"substr(village_code, 1, {len(REGENCY)}) = '{REGENCY}'", name="inside_the_regency"),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    farmer_id: Mapped[int] = mapped_column(ForeignKey("farmers.id"))
    kind: Mapped[HoldingKind] = mapped_column(one_of(HoldingKind, "kind"))
    name: Mapped[str | None] = mapped_column(String(LONGEST_NAME))
    name_key: Mapped[str] = mapped_column(String(3 * LONGEST_NAME))  # without capitals; a home has ""
    village_code: Mapped[str] = mapped_column(ForeignKey("regions.code"), index=True)
    created_at: Mapped[datetime]


class Lar(NamedTuple):
    """A lar as it is offered: the holding's id, and its name."""

    id: int
    name: str


# Built once: to build a statement costs as much as to run it.
LARS = Prepared(
    select(Holding.id, Holding.name)
    .where(Holding.farmer_id == bindparam("farmer_id"), Holding.kind == HoldingKind.LAR)
    .order_by(Holding.id)
)
THERE = select(Holding).where(
    Holding.farmer_id == bindparam("farmer_id"),
    Holding.kind == bindparam("kind"),
    Holding.village_code == bindparam("village_code"),
    Holding.name_key == bindparam("name_key"),
)


def home(session: Session, farmer: Farmer, *, village_code: str, now: datetime) -> Holding:
    """His kandang in that village or kecamatan, entered if it is new; refuses with PlaceOutsideRegency."""
    return _entered(session, farmer, HoldingKind.HOME, None, village_code, now)


def lar(session: Session, farmer: Farmer, *, name: str, village_code: str, now: datetime) -> Holding:
    """His part of a lar by its name as typed, capitals aside; entered if it is new.

    Refuses with PlaceOutsideRegency, Empty and TooLong (60).
    """
    name = trimmed(name, what="lar", limit=LONGEST_NAME)
    return _entered(session, farmer, HoldingKind.LAR, name, village_code, now)


def of(session: Session, farmer: Farmer) -> list[Holding]:
    """All his places, the oldest first."""
    return list(session.scalars(select(Holding).where(Holding.farmer_id == farmer.id).order_by(Holding.id)))


def lars(session: Session, farmer_id: int) -> list[Lar]:
    """His lars, the oldest first."""
    return [Lar(*row) for row in LARS.rows(session.connection(), {"farmer_id": farmer_id})]


def owned(session: Session, farmer: Farmer, holding_id: int) -> Holding:
    """His place of that id; NoResultFound for somebody else's, which no answer of his can name."""
    return session.scalars(select(Holding).filter_by(id=holding_id, farmer_id=farmer.id)).one()


def get(session: Session, holding_id: int) -> Holding:
    """The place of an id that the register holds."""
    return session.get_one(Holding, holding_id)


def _entered(
    session: Session, farmer: Farmer, kind: HoldingKind, name: str | None, village_code: str, now: datetime
) -> Holding:
    if kecamatan_of(by_code(village_code).code) is None:
        raise PlaceOutsideRegency(village_code)
    place = {
        "farmer_id": farmer.id,
        "kind": kind,
        "village_code": village_code,
        "name_key": (name or "").casefold(),
    }
    if known := session.scalars(THERE, place).one_or_none():
        return known
    new = insert_into(session, Holding).values(**place, name=name, created_at=now)
    session.execute(new.on_conflict_do_nothing())
    return session.scalars(THERE, place).one()
