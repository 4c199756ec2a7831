"""Somebody who writes more than a person can: his messages are kept, and answered once a minute."""

from datetime import datetime, timedelta

from flows.emergency import URGENT
from flows.language.emergencies import emergency_said
from flows.language.text import plain
from flows.messages import Kind, Reply
from flows.turn import Turn

MOST = 30  # messages a minute from one address
MINUTE = timedelta(minutes=1)
SLOWLY = (
    "Pesannya banyak sekali, saya belum sempat menjawab semuanya. Mohon tunggu sebentar, lalu ketik MENU. "
    "Keadaan darurat tetap kami layani, ketik DARURAT."
)


def is_flooding(turn: Turn) -> bool:
    """Count this message; True from the thirty-first of a minute."""
    if turn.inbound.kind is Kind.MEDIA or is_urgent(turn):
        return False
    since, count = turn.talk.memory.get("minute") or (None, 0)
    if since is None or turn.now - datetime.fromisoformat(since) >= MINUTE:
        since, count = turn.now.isoformat(), 0
    turn.talk.memory["minute"] = [since, count + 1]
    return count + 1 > MOST


def is_urgent(turn: Turn) -> bool:
    """Whether this must be heard however much was written before it."""
    urgent = turn.talk.flow in URGENT or plain(turn.text) == "darurat"
    return urgent or emergency_said(turn.inbound.text) is not None


def slow_down(turn: Turn) -> list[Reply]:
    """One answer for the whole flood."""
    return [Reply(turn.say(SLOWLY))] if turn.talk.memory["minute"][1] == MOST + 1 else []
