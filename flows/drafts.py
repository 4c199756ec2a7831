"""The first wish of somebody who had to be introduced first: kept for a day, opened when he is enrolled."""

from datetime import datetime, timedelta

from flows.register_animal import register_animal
from flows.script import Flow
from flows.turn import Turn
from flows.wishes import wished

KEPT_FOR = timedelta(hours=24)
WAITING = (register_animal,)


def keep(turn: Turn) -> bool:
    """Keep what he wrote first, if it asks for something that can be opened later; whether it does."""
    text = turn.inbound.text[:300]
    if not wished(text, WAITING):
        return False
    turn.talk.memory["draft"] = {"text": text, "at": turn.now.isoformat()}
    return True


def wished_for(turn: Turn) -> Flow | None:
    """The flow that the kept wish asks for; a wish older than a day is forgotten."""
    draft = turn.talk.memory.get("draft")
    if not draft or turn.now - datetime.fromisoformat(draft["at"]) > KEPT_FOR:
        turn.talk.memory.pop("draft", None)
        return None
    return wished(draft["text"], WAITING)
