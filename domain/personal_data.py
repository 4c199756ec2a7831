"""What is kept about a person, and what is left of it when he wants it erased (UU 27/2022)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, tuple_, update
from sqlalchemy.orm import Session

from domain import farmers, holdings
from domain.animals.records import Animal, AnimalEvent
from domain.farmers import Farmer, FarmerEvent, FarmerEventKind
from domain.holdings import Holding
from domain.media import Media
from domain.questions import Question, QuestionKind, QuestionState

PUBLIC_SERVICE = (QuestionKind.EMERGENCY, QuestionKind.EAR_TAG_DISPUTE)
"""What others depend on: its text stays, and it stays open, without the way back to the person."""


@dataclass(frozen=True, slots=True)
class FarmerFile:
    """Everything that is kept about one person."""

    farmer: Farmer
    holdings: tuple[Holding, ...]
    numbers: tuple[str, ...]  # of all animals that he keeps or kept
    heads: int
    questions: tuple[Question, ...]
    photos: int  # and voice notes


@dataclass(frozen=True, slots=True)
class Remains:
    """What the register must keep after an erasure."""

    name: str
    region_code: str
    animals: int


def kept_about(session: Session, farmer: Farmer) -> FarmerFile:
    """His whole file, for him to read."""
    animals = session.execute(
        select(Animal.number, Animal.heads).where(Animal.keeper_id == farmer.id).order_by(Animal.id)
    ).all()
    return FarmerFile(
        farmer=farmer,
        holdings=tuple(holdings.of(session, farmer)),
        numbers=tuple(animal.number for animal in animals),
        heads=sum(animal.heads for animal in animals),
        questions=tuple(
            session.scalars(select(Question).where(Question.farmer_id == farmer.id).order_by(Question.id))
        ),
        photos=_photos(session, farmer),
    )


def erase(session: Session, farmer: Farmer, *, now: datetime, where: str) -> Remains:
    """Remove every way to reach him, his hamlet and what he asked; erased twice, it is the same.

    By law the register of animals stays: his name, his village, the animals and their histories, each without
    the address they were told from. Emergencies and ear tag disputes stay too. The talk itself (conversation,
    inbox, outbox) is not the domain's: the caller erases it.
    """
    if farmer.erased_at is None:
        addresses = _addresses(session, farmer) | {where}
        _forget_questions(session, Question.farmer_id == farmer.id)
        _forget_addresses(session, farmer, addresses)
        farmer.phone = farmer.hamlet = None
        farmer.wants_reminders = False
        farmer.erased_at = now
        farmers.note(session, farmer, FarmerEventKind.ERASED, now=now, where=None)
    count = select(func.count()).select_from(Animal).where(Animal.keeper_id == farmer.id)
    return Remains(farmer.name, farmer.region_code, session.scalar(count) or 0)


def erase_asked(session: Session, *, channel: str, address: str) -> None:
    """Remove what was asked from an address by somebody who is not enrolled; emergencies stay without it."""
    told = and_(Question.channel == channel, Question.address == address, Question.farmer_id.is_(None))
    _forget_questions(session, told)


def _photos(session: Session, farmer: Farmer) -> int:
    told_from = [address.partition(":")[::2] for address in _addresses(session, farmer)]
    sent = select(func.count()).select_from(Media).where(tuple_(Media.channel, Media.address).in_(told_from))
    return session.scalar(sent) or 0


def _addresses(session: Session, farmer: Farmer) -> set[str]:
    told = select(FarmerEvent.address).where(FarmerEvent.farmer_id == farmer.id)
    declared = (
        select(AnimalEvent.address)
        .join(Animal, Animal.id == AnimalEvent.animal_id)
        .where(Animal.keeper_id == farmer.id, AnimalEvent.by == farmer.as_actor)
    )
    asked = select(Question.channel, Question.address).where(Question.farmer_id == farmer.id)
    return {address for address in session.scalars(told.union(declared)) if address} | {
        f"{channel}:{address}" for channel, address in session.execute(asked) if address
    }


def _forget_questions(session: Session, his: ColumnElement[bool]) -> None:
    private = update(Question).where(his, Question.kind.not_in(PUBLIC_SERVICE))
    session.execute(private.values(text="", answer=None, state=QuestionState.CLOSED))
    session.execute(update(Question).where(his).values(channel=None, address=None))


def _forget_addresses(session: Session, farmer: Farmer, addresses: set[str]) -> None:
    session.execute(update(FarmerEvent).where(FarmerEvent.farmer_id == farmer.id).values(address=None))
    his_animals = select(Animal.id).where(Animal.keeper_id == farmer.id)
    by_him = update(AnimalEvent).where(
        AnimalEvent.animal_id.in_(his_animals), AnimalEvent.by == farmer.as_actor
    )
    session.execute(by_him.values(address=None), execution_options={"synchronize_session": False})
    for channel, _, address in (told.partition(":") for told in addresses):
        sent = update(Media).where(Media.channel == channel, Media.address == address)
        session.execute(sent.values(address=None, code=None))
