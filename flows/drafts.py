"""A wish that has to wait until something else is done: kept for a day, and opened when that has ended."""

from datetime import datetime, timedelta

from flows.turn import Turn

KEPT_FOR = timedelta(hours=24)
_DRAFT = "draft"
_LONGEST = 300  # characters


def keep(turn: Turn, text: str, *, until: str) -> None:
    """Keep the words of a wish until the flow of that name has ended; an earlier one is forgotten."""
    draft = {"text": text[:_LONGEST], "at": turn.now.isoformat(), "until": until}
    turn.talk.memory[_DRAFT] = draft


def due(turn: Turn) -> str:
    """The wish that waited for what has just ended; "" without one, or where it is older than a day."""
    draft = turn.talk.memory.get(_DRAFT)
    if not draft or draft["until"] != turn.ended:
        return ""
    drop(turn)
    return str(draft["text"]) if turn.now - datetime.fromisoformat(draft["at"]) <= KEPT_FOR else ""


def waiting(turn: Turn, *, until: str) -> str:
    """The wish that waits for the flow of that name; "" without one."""
    draft = turn.talk.memory.get(_DRAFT)
    return str(draft["text"]) if draft and draft["until"] == until else ""


def drop(turn: Turn, until: str = "") -> None:
    """Forget the wish that waits, or only one that waits for the flow of that name."""
    draft = turn.talk.memory.get(_DRAFT)
    if draft and until in ("", draft["until"]):
        del turn.talk.memory[_DRAFT]
