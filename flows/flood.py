"""Somebody who writes more than a person can: his messages are kept, and answered once a minute."""

from datetime import datetime, timedelta

from flows.messages import Kind, Reply
from flows.turn import Turn

MOST = 30  # messages a minute from one address
MINUTE = timedelta(minutes=1)
SLOWLY = "Pesannya banyak sekali. Semuanya tersimpan, tetapi mohon tunggu sebentar, lalu ketik MENU."


def is_flooding(turn: Turn) -> bool:
    """Count this message; True from the thirty-first of a minute."""
    if turn.inbound.kind is Kind.MEDIA:
        return False
    since, count = turn.talk.memory.get("minute") or (None, 0)
    if since is None or turn.now - datetime.fromisoformat(since) >= MINUTE:
        since, count = turn.now.isoformat(), 0
    turn.talk.memory["minute"] = [since, count + 1]
    return count + 1 > MOST


def slow_down(turn: Turn) -> list[Reply]:
    """One answer for the whole flood."""
    return [Reply(turn.say(SLOWLY))] if turn.talk.memory["minute"][1] == MOST + 1 else []
