"""What is kept about a person, and what is left of it when he wants it erased (UU 27/2022)."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_, update
from sqlalchemy.orm import Session

from domain import farmers, holdings
from domain.animals.records import Animal, AnimalEvent
from domain.farmers import Farmer, FarmerEvent, FarmerEventKind
from domain.holdings import Holding
from domain.media import Media
from domain.questions import Question, QuestionKind, QuestionState

PUBLIC_SERVICE = (QuestionKind.EMERGENCY, QuestionKind.EAR_TAG_DISPUTE)
"""What others depend on: it stays, and stays open, without his traces and the way back to him."""
_POINT = re.compile(r"-?\d{1,3}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}")
_PHONE = re.compile(r"(?<![\w.-])(?:\+\d|62|0)(?:[\s-]?\d){7,14}(?!\d)")
_BLANKED = "…"
_SHORTEST_NAME = 3  # letters: "Al" is in too many words


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
    the address they were told from. Emergencies and ear tag disputes stay too, with kind, village and time;
    an emergency's words lose his name, phone numbers and the exact point. The talk itself (conversation,
    inbox, outbox) is not the domain's: the caller erases it.
    """
    if farmer.erased_at is None:
        addresses = _addresses(session, farmer) | {where}
        _forget_questions(session, Question.farmer_id == farmer.id, farmer.name)
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


def count_unanswered(session: Session, farmer: Farmer | None, *, channel: str, address: str) -> int:
    """How many questions and reports of his, or of this address, nobody has answered yet."""
    his = and_(Question.channel == channel, Question.address == address)
    his = or_(his, Question.farmer_id == farmer.id) if farmer else his
    waiting = select(func.count()).select_from(Question).where(his, Question.state == QuestionState.OPEN)
    return session.scalar(waiting) or 0


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


def _forget_questions(session: Session, his: ColumnElement[bool], name: str = "") -> None:
    private = update(Question).where(his, Question.kind.not_in(PUBLIC_SERVICE))
    session.execute(private.values(text="", answer=None, state=QuestionState.CLOSED))
    for report in session.scalars(select(Question).where(his, Question.kind == QuestionKind.EMERGENCY)):
        report.text = without_traces(report.text, name)
        report.answer = report.answer and without_traces(report.answer, name)
    session.flush()
    session.execute(update(Question).where(his).values(channel=None, address=None))


def without_traces(text: str, name: str) -> str:
    """The words of a report without the exact point, phone numbers and the words of the reporter's name."""
    blanked = _PHONE.sub(_BLANKED, _POINT.sub(_BLANKED, text))
    for word in re.findall(r"[^\W\d_]+", name):
        if len(word) >= _SHORTEST_NAME:
            blanked = re.sub(rf"\b{word}\b", _BLANKED, blanked, flags=re.IGNORECASE)
    return blanked


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
