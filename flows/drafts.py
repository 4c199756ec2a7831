"""The first wish of somebody who had to be introduced first: kept for a day, opened when he is enrolled."""

from datetime import datetime, timedelta

from flows.language.cues import Ear
from flows.register_animal import REGISTER, register_animal
from flows.script import Flow
from flows.turn import Turn

KEPT_FOR = timedelta(hours=24)
EAR = Ear((REGISTER,))


def keep(turn: Turn) -> bool:
    """Keep what he wrote first, if it asks for something that can be opened later; whether it does."""
    text = turn.inbound.text[:300]
    if not EAR.hear(text).wishes:
        return False
    turn.talk.memory["draft"] = {"text": text, "at": turn.now.isoformat()}
    return True


def wished_for(turn: Turn) -> Flow | None:
    """The flow that the kept wish asks for; a wish older than a day is forgotten."""
    draft = turn.talk.memory.get("draft")
    if not draft or turn.now - datetime.fromisoformat(draft["at"]) > KEPT_FOR:
        turn.talk.memory.pop("draft", None)
        return None
    return register_animal if EAR.hear(draft["text"]).wishes else None
