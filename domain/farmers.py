"""Farmers and traders: who has enrolled, where he lives, and what happened to his entry."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.events import Happening
from domain.prepared import Prepared
from domain.records import Base, Key, one_of
from domain.refusals import Refusal, trimmed, trimmed_or_none

LONGEST_NAME = 80
LONGEST_HAMLET = 60


class FarmerUnknown(Refusal):
    """Nobody has enrolled under this id."""


class FarmerEventKind(StrEnum):
    """What can happen to a farmer's entry."""

    ENROLLED = "enrolled"
    ERASED = "erased"


class Farmer(Base):
    """A person who enrolled; after an erasure only what the register must keep of him."""

    __tablename__ = "farmers"
    __table_args__ = (
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint(
            "erased_at IS NULL OR (phone IS NULL AND hamlet IS NULL AND NOT wants_reminders)",
            name="erased_keeps_no_contact",
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    region_code: Mapped[str] = mapped_column(ForeignKey("regions.code"), index=True)
    hamlet: Mapped[str | None] = mapped_column(String(LONGEST_HAMLET))
    phone: Mapped[str | None] = mapped_column(String(20))
    wants_reminders: Mapped[bool]
    agreed_at: Mapped[datetime]
    enrolled_at: Mapped[datetime]
    erased_at: Mapped[datetime | None]

    @property
    def as_actor(self) -> str:
        """How events name him in `by`: "farmer:7"."""
        return f"farmer:{self.id}"


REGION = Prepared(select(Farmer.region_code).where(Farmer.id == bindparam("farmer_id")))


class FarmerEvent(Happening, Base):
    """One happening in a farmer's history."""

    __tablename__ = "farmer_events"

    farmer_id: Mapped[int] = mapped_column(ForeignKey("farmers.id"), index=True)
    kind: Mapped[FarmerEventKind] = mapped_column(one_of(FarmerEventKind, "kind"))


def enrol(
    session: Session,
    *,
    name: str,
    region_code: str,
    hamlet: str | None = None,
    phone: str | None = None,
    wants_reminders: bool,
    agreed_at: datetime,
    now: datetime,
    where: str,
) -> Farmer:
    """Enter somebody who agreed to the notice; he may live anywhere in Indonesia.

    `phone` reads "+62812…", `where` is the address he writes from ("telegram:123").
    Refuses with Empty or TooLong (name 80, hamlet 60).
    """
    farmer = Farmer(
        name=trimmed(name, what="name", limit=LONGEST_NAME),
        region_code=region_code,
        hamlet=trimmed_or_none(hamlet, what="hamlet", limit=LONGEST_HAMLET),
        phone=trimmed_or_none(phone, what="phone", limit=20),
        wants_reminders=wants_reminders,
        agreed_at=agreed_at,
        enrolled_at=now,
    )
    session.add(farmer)
    session.flush()
    note(session, farmer, FarmerEventKind.ENROLLED, now=now, where=where)
    return farmer


def get(session: Session, farmer_id: int) -> Farmer:
    """The farmer of an id; refuses with FarmerUnknown."""
    if (farmer := session.get(Farmer, farmer_id)) is None:
        raise FarmerUnknown(farmer_id)
    return farmer


def region_of(session: Session, farmer_id: int) -> str | None:
    """The code of the region where he lives: all that most turns ask about him."""
    row = REGION.row(session.connection(), {"farmer_id": farmer_id})
    return row[0] if row else None


def note(
    session: Session, farmer: Farmer, kind: FarmerEventKind, *, now: datetime, where: str | None
) -> FarmerEvent:
    """Write what he did himself just now into his history."""
    event = FarmerEvent(
        farmer_id=farmer.id,
        kind=kind,
        happened_at=now,
        recorded_at=now,
        by=farmer.as_actor,
        address=where,
        payload={},
    )
    session.add(event)
    session.flush()
    return event
