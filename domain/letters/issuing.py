"""Issuing letters of ownership: all verified animals of an owner, thirty a letter; and revoking one."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from domain import counters
from domain.animals import Animal, AnimalState, Ownership, Presence
from domain.farmers import Farmer
from domain.letters import codes
from domain.letters.records import Letter, LetterKind, LetterLine
from domain.office_calendar import wita_date
from domain.officers import Officer, Role
from domain.refusals import Refusal, trimmed
from domain.regency import kecamatan_of, regency

ISSUED_BY = frozenset({Role.FIELD_OFFICER, Role.VET, Role.HEAD})
SERIES = "letters"


class NotAnIssuer(Refusal):
    """His role, or his area, does not let him issue or revoke this owner's letters."""


class NothingToCertify(Refusal):
    """The owner has no verified animal of his own of a species that gets a letter."""


class LetterGone(Refusal):
    """There is no such letter, or it holds no longer."""


def issue(session: Session, owner: Farmer, officer: Officer, *, now: datetime) -> tuple[Letter, ...]:
    """Certify every verified animal that is the owner's own, in as few letters as its limit allows.

    His earlier letters end with it. Refuses with NotAnIssuer and NothingToCertify.
    Source of the limit of 30 a letter: the agency's announcement of 2021, unconfirmed.
    """
    _check(owner, officer)
    session.execute(select(Farmer.id).where(Farmer.id == owner.id).with_for_update())  # one issue at a time
    animals = session.scalars(_certified(owner)).all()
    if not animals:
        raise NothingToCertify(owner.id)
    _end(session, select(Letter.id).where(Letter.owner_id == owner.id, Letter.ended_at.is_(None)), now)
    most = regency().letters.most_animals
    parts = [animals[first : first + most] for first in range(0, len(animals), most)]
    serials = counters.next_of(session, SERIES, len(parts))
    letters = [
        _letter(owner, officer, serial, part, now) for serial, part in zip(serials, parts, strict=True)
    ]
    session.add_all(letters)
    session.flush()
    return tuple(letters)


def count(session: Session, owner: Farmer) -> int:
    """How many animals a letter issued now would certify."""
    return session.scalar(select(func.count()).select_from(_certified(owner).subquery())) or 0


def revoke(session: Session, letter: Letter, officer: Officer, *, why: str, now: datetime) -> None:
    """End a letter before its time. Refuses with NotAnIssuer, LetterGone, Empty and TooLong (why 200)."""
    owner = session.get_one(Farmer, letter.owner_id)
    _check(owner, officer)
    session.refresh(letter, with_for_update=True)
    if letter.ended_at:
        raise LetterGone(letter.number)
    why = trimmed(why, what="why", limit=200)
    letter.ended_at, letter.revoked_by, letter.revoked_why = now, officer.id, why
    _end(session, select(Letter.id).where(Letter.id == letter.id), now)
    session.flush()


def _check(owner: Farmer, officer: Officer) -> None:
    if officer.role not in ISSUED_BY or not officer.serves_in(kecamatan_of(owner.region_code)):
        raise NotAnIssuer(officer.role)


def _certified(owner: Farmer) -> Select[Animal]:
    return (
        select(Animal)
        .where(
            Animal.keeper_id == owner.id,
            Animal.presence == Presence.PRESENT,
            Animal.state == AnimalState.VERIFIED,
            Animal.ownership == Ownership.OWN,
            Animal.species.in_(sorted(regency().letters.species)),
        )
        .order_by(Animal.id)
    )


def _letter(owner: Farmer, officer: Officer, serial: int, animals: Sequence[Animal], now: datetime) -> Letter:
    today, rules = wita_date(now), regency().letters
    return Letter(
        kind=LetterKind.OWNERSHIP,
        number=rules.number.format(serial=serial, year=today.year),
        code=codes.new(),
        owner_id=owner.id,
        owner_name=owner.name,
        region_code=owner.region_code,
        issued_on=today,
        issued_at=now,
        valid_until=_months_later(today, rules.months),
        issued_by=officer.id,
        lines=[LetterLine(place=place, animal_id=animal.id) for place, animal in enumerate(animals, 1)],
    )


def _end(session: Session, letters: Select[int], now: datetime) -> None:
    ended = session.scalars(letters).all()
    session.execute(update(LetterLine).where(LetterLine.letter_id.in_(ended)).values(in_force=False))
    session.execute(update(Letter).where(Letter.id.in_(ended)).values(ended_at=now))


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
