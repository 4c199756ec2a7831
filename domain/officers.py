"""Officers of the Dinas: who may do what, in which kecamatan, from which phone, and since when."""

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, Select, String, or_, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from domain.records import Base, Key, one_of
from domain.refusals import Refusal, trimmed
from domain.regency import kecamatan_of

LONGEST_NAME = 80
SERVING = text("until IS NULL")


class AddressInService(Refusal):
    """From this address another officer serves already; `args[0]` is his id."""


class NoKecamatan(Refusal):
    """An area of service is a kecamatan of the regency; `args[0]` is the code of something else."""


class Role(StrEnum):
    """What an officer is there for."""

    FIELD_OFFICER = "field_officer"
    VET = "vet"
    PERMIT_CLERK = "permit_clerk"
    HEAD = "head"
    TREASURER = "treasurer"
    CHECKPOINT = "checkpoint"
    ADMINISTRATOR = "administrator"


REGENCY_WIDE = frozenset({Role.HEAD, Role.ADMINISTRATOR})
ALERTED = (Role.VET, Role.FIELD_OFFICER)
"""Who is called to an emergency in his kecamatan."""


class OfficerArea(Base):
    """A kecamatan in which an officer serves."""

    __tablename__ = "officer_areas"

    officer_id: Mapped[int] = mapped_column(ForeignKey("officers.id"), primary_key=True)
    kecamatan_code: Mapped[str] = mapped_column(ForeignKey("regions.code"), primary_key=True, index=True)


class Officer(Base):
    """One appointment of one person; without areas he serves in the whole regency."""

    __tablename__ = "officers"
    __table_args__ = (
        CheckConstraint("until IS NULL OR until >= since", name="ends_after_it_began"),
        Index(
            "uq_officers_serving_address",
            "channel",
            "address",
            unique=True,
            sqlite_where=SERVING,
            postgresql_where=SERVING,
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    role: Mapped[Role] = mapped_column(one_of(Role, "role"))
    channel: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(160))
    since: Mapped[date]
    until: Mapped[date | None]  # the first day on which he no longer serves
    appointed_by: Mapped[str] = mapped_column(String(40))
    areas: Mapped[list[OfficerArea]] = relationship(lazy="selectin", cascade="all, delete-orphan")

    @property
    def kecamatan_codes(self) -> frozenset[str]:
        """Where he serves; empty for the whole regency."""
        return frozenset(area.kecamatan_code for area in self.areas)

    @property
    def as_actor(self) -> str:
        """How events name him in `by`: "officer:3"."""
        return f"officer:{self.id}"

    def serves_in(self, kecamatan_code: str | None) -> bool:
        """Whether a matter of that kecamatan, or of no kecamatan at all, may be his."""
        everywhere = self.role in REGENCY_WIDE or not self.areas
        return everywhere or kecamatan_code is None or kecamatan_code in self.kecamatan_codes


def appoint(
    session: Session,
    *,
    name: str,
    role: Role,
    kecamatan_codes: Iterable[str] = (),
    channel: str,
    address: str,
    today: date,
    by: str,
) -> Officer:
    """Let a person serve from `today`; `by` names who decided ("officer:3", "console").

    Refuses with AddressInService, NoKecamatan, Empty and TooLong (name 80).
    """
    codes = sorted(set(kecamatan_codes))
    if wrong := [code for code in codes if kecamatan_of(code) != code]:
        raise NoKecamatan(wrong[0])
    if serving := at(session, channel, address, today):
        raise AddressInService(serving.id)
    officer = Officer(
        name=trimmed(name, what="name", limit=LONGEST_NAME),
        role=role,
        channel=channel,
        address=address,
        since=today,
        appointed_by=by,
        areas=[OfficerArea(kecamatan_code=code) for code in codes],
    )
    session.add(officer)
    session.flush()
    return officer


def dismiss(session: Session, officer: Officer, *, today: date) -> None:
    """End the appointment: from `today` on he has no officer's rights."""
    officer.until = officer.until or max(today, officer.since)
    session.flush()


def at(session: Session, channel: str, address: str, today: date) -> Officer | None:
    """The officer who serves from this address today."""
    here = select(Officer).where(Officer.channel == channel, Officer.address == address)
    return session.scalars(_on(here, today)).first()


def to_alert(session: Session, region_code: str | None, *, today: date) -> list[Officer]:
    """Who is called to an emergency there: vets and field officers of the kecamatan, vets first.

    Where nobody serves: the administrators; where there are none: every officer.
    """
    serving = session.scalars(_on(select(Officer), today)).all()
    kecamatan = kecamatan_of(region_code)
    near = [who for who in serving if who.role in ALERTED and who.serves_in(kecamatan)]
    near.sort(key=lambda who: ALERTED.index(who.role))
    administrators = [who for who in serving if who.role is Role.ADMINISTRATOR]
    return near or administrators or list(serving)


def with_roles(session: Session, roles: Collection[Role], *, today: date) -> list[Officer]:
    """Who serves today in one of these roles."""
    return list(session.scalars(_on(select(Officer).where(Officer.role.in_(roles)), today)))


def _on(officers: Select[Officer], today: date) -> Select[Officer]:
    begun = officers.where(Officer.since <= today, or_(Officer.until.is_(None), Officer.until > today))
    return begun.order_by(Officer.id)
