"""What somebody left for the officers a short while ago: what he writes next may belong to it."""

from datetime import datetime, timedelta

from domain import questions
from domain.questions import Question
from flows.turn import Turn

A_WHILE = timedelta(minutes=30)
_LATELY = "lately"


def remember(question: Question, turn: Turn) -> None:
    """What he left, or has just added to."""
    turn.talk.memory[_LATELY] = {"id": question.id, "at": turn.now.isoformat()}


def recall(turn: Turn, within: timedelta = A_WHILE) -> Question | None:
    """What he left last, as long as it was not long ago and still waits for its answer."""
    left = turn.talk.memory.get(_LATELY)
    if not left or turn.now - datetime.fromisoformat(left["at"]) > within:
        return None
    return questions.waiting(turn.session, left["id"])


def forget(turn: Turn) -> None:
    """Nothing belongs to it any more."""
    turn.talk.memory.pop(_LATELY, None)
