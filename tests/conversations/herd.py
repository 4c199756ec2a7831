"""What the register holds after a talk, as tests about it want to read it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal
from domain.holdings import Holding
from domain.questions import Question
from tests.transcripts import Chat


def declared(chat: Chat) -> list[Animal]:
    """All animals, in the order in which they were declared."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Animal).order_by(Animal.id)))


def holdings(chat: Chat) -> list[Holding]:
    """All places where animals are kept, the oldest first."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Holding).order_by(Holding.id)))


def questions(chat: Chat) -> list[str]:
    """What was left for officers."""
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question.text).order_by(Question.id)))
