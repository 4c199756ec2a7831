"""What somebody left for the officers a short while ago: what he writes next may belong to it."""

from datetime import datetime, timedelta

from domain import questions
from domain.questions import Question
from flows.turn import Turn

A_WHILE = timedelta(minutes=30)
_LATELY, _MARKS = "lately", "marks"


def remember(question: Question, turn: Turn) -> None:
    """What he left, or has just added to; what is marked of it stays."""
    left = turn.talk.memory.get(_LATELY) or {}
    marks = left.get(_MARKS, []) if left.get("id") == question.id else []
    turn.talk.memory[_LATELY] = {"id": question.id, "at": turn.now.isoformat(), _MARKS: marks}


def touch(turn: Turn) -> None:
    """It has just been spoken of, though nothing was added."""
    if left := turn.talk.memory.get(_LATELY):
        turn.talk.memory[_LATELY] = left | {"at": turn.now.isoformat()}


def is_fresh(turn: Turn) -> bool:
    """Whether nothing else was talked of since: the message before this one was of it."""
    left, heard = turn.talk.memory.get(_LATELY), turn.talk.heard_at
    return bool(left and (heard is None or datetime.fromisoformat(left["at"]) >= heard))


def mark(name: str, turn: Turn) -> None:
    """Keep with it that something was said of it once."""
    if left := turn.talk.memory.get(_LATELY):
        turn.talk.memory[_LATELY] = left | {_MARKS: [*left.get(_MARKS, []), name]}


def marked(name: str, turn: Turn) -> bool:
    """Whether that was said of it."""
    return name in (turn.talk.memory.get(_LATELY) or {}).get(_MARKS, [])


def recall(turn: Turn, within: timedelta = A_WHILE) -> Question | None:
    """What he left last, as long as it was not long ago and still waits for its answer."""
    left = turn.talk.memory.get(_LATELY)
    if not left or turn.now - datetime.fromisoformat(left["at"]) > within:
        return None
    return questions.waiting(turn.session, left["id"])


def forget(turn: Turn) -> None:
    """Nothing belongs to it any more."""
    turn.talk.memory.pop(_LATELY, None)
