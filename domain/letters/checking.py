"""Checking a letter by its code: does it hold, and which of its animals does the owner still have?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal, Presence
from domain.letters import codes
from domain.letters.records import Letter, LetterLine
from domain.refusals import Refusal


class CodeUnknown(Refusal):
    """No letter bears this code."""


class State(StrEnum):
    """Whether a letter holds."""

    VALID = "valid"
    SUPERSEDED = "superseded"  # a later letter took its place
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Line:
    """One animal of the letter; `holds` as long as the owner has it and the letter is valid."""

    animal: Animal
    holds: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told to whoever checks: no number of a person, no address beyond the village."""

    letter: Letter
    state: State
    lines: tuple[Line, ...]


def check(session: Session, text: str, *, today: date) -> Standing:
    """The standing of the letter whose code was typed or scanned; refuses with CodeUnknown."""
    code = codes.read(text)
    letter = session.scalars(select(Letter).where(Letter.code == code)).first() if code else None
    if letter is None:
        raise CodeUnknown(text)
    state = _state(letter, today)
    listed = (
        select(Animal)
        .join(LetterLine, LetterLine.animal_id == Animal.id)
        .where(LetterLine.letter_id == letter.id)
        .order_by(LetterLine.place)
    )
    lines = (
        Line(animal, state is State.VALID and _is_his(animal, letter)) for animal in session.scalars(listed)
    )
    return Standing(letter, state, tuple(lines))


def _state(letter: Letter, today: date) -> State:
    if letter.revoked_by:
        return State.REVOKED
    if letter.ended_at:
        return State.SUPERSEDED
    return State.EXPIRED if today > letter.valid_until else State.VALID


def _is_his(animal: Animal, letter: Letter) -> bool:
    return animal.presence is Presence.PRESENT and animal.keeper_id == letter.owner_id
