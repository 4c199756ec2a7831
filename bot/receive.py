"""One inbound message is one transaction: the inbox row, the turn, what it writes, and the replies."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import perf_counter

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, InterfaceError, InternalError, OperationalError, TimeoutError
from sqlalchemy.orm import Session

from bot import metrics, outbox, talks
from bot.runtime import Runtime
from bot.tables import Urgency
from bot.turnstile import one_writer
from flows.conversation import take_turn
from flows.flood import is_flooding, slow_down
from flows.messages import Inbound, Kind, Reply
from flows.stage import apologise
from flows.turn import Talk, Turn

log = logging.getLogger(__name__)

BEATEN = ("40001", "40P01")  # PostgreSQL: serialization failure, deadlock
AWAY = (OperationalError, InterfaceError, InternalError, TimeoutError, OSError)  # OSError: the folder is gone
Answer = Callable[[Turn], list[Reply]]


class CannotKeep(Exception):
    """The database could not take the message; the platform is told to repeat it."""


def receive(runtime: Runtime, inbound: Inbound) -> bool:
    """Take one message; False when a copy of it was taken before.

    A turn that another beat to a row runs once more and then sees that row. A turn that breaks is rolled
    back and answered by an apology, so that nobody is met with silence. Raises CannotKeep when the database
    cannot take it.
    """
    try:
        taken = _received(runtime, inbound, take_turn)
    except Exception as error:
        taken = (_once_more if _was_beaten(error) else _apologised)(runtime, inbound, error)
    if taken:
        runtime.wake()
    return taken


def _once_more(runtime: Runtime, inbound: Inbound, _beaten: Exception) -> bool:
    try:
        return _received(runtime, inbound, take_turn)
    except Exception as error:
        return _apologised(runtime, inbound, error)


def _apologised(runtime: Runtime, inbound: Inbound, error: Exception) -> bool:
    if isinstance(error, AWAY):
        raise CannotKeep from error
    log.error("turn broke", exc_info=error, extra={"channel": inbound.channel, "kind": inbound.kind})
    metrics.turns_broken.inc()
    try:
        return _received(runtime, inbound, apologise)
    except Exception as again:
        raise CannotKeep from again


def _was_beaten(error: Exception) -> bool:
    orig = getattr(error, "orig", None)
    return isinstance(error, IntegrityError) or getattr(orig, "sqlstate", None) in BEATEN


def _received(runtime: Runtime, inbound: Inbound, answer: Answer) -> bool:
    now, began = runtime.now(), perf_counter()
    with one_writer(runtime.engine), runtime.engine.begin() as connection:
        talk = talks.locked(connection, inbound, now)
        if not talks.entered(connection, inbound, talk, now):
            metrics.inbound.labels(inbound.channel, inbound.kind, "repeated").inc()
            return False
        turn = _turn(connection, inbound, talk, now)
        replies = answer(turn) if not is_flooding(turn) else slow_down(turn)
        _close(turn)
        talks.keep(connection, talk, now)
        _leave_behind(connection, turn, replies, now)
    _tell(turn, perf_counter() - began)
    return True


def _turn(connection: Connection, inbound: Inbound, talk: Talk, now: datetime) -> Turn:
    return Turn(inbound, talk, now, lambda: Session(bind=connection, expire_on_commit=False))


def _close(turn: Turn) -> None:
    """Flush what the domain wrote; the session never ends the turn's own transaction."""
    if "session" in vars(turn):
        turn.session.commit()
        turn.session.close()


def _leave_behind(connection: Connection, turn: Turn, replies: list[Reply], now: datetime) -> None:
    inbound = turn.inbound
    if turn.secret:
        talks.blank(connection, inbound)
    for place, reply in enumerate(replies):
        outbox.put(
            connection,
            channel=inbound.channel,
            address=inbound.address,
            reply=reply,
            urgency=Urgency.REPLY,
            now=now,
            answers_to=inbound.message_id,
            callback=inbound.callback if place == 0 else "",
        )
    for notice in turn.notices:
        outbox.put(
            connection,
            channel=notice.channel,
            address=notice.address,
            reply=notice.reply,
            urgency=Urgency.ALERT if notice.alert else Urgency.REMINDER,
            now=now,
            once_key=notice.once_key,
        )


def _tell(turn: Turn, seconds: float) -> None:
    inbound, talk = turn.inbound, turn.talk
    metrics.inbound.labels(inbound.channel, inbound.kind, "taken").inc()
    metrics.turn_seconds.observe(seconds)
    if inbound.kind is not Kind.MEDIA:
        log.info(
            "turn",
            extra={
                "channel": inbound.channel,
                "kind": inbound.kind,
                "address": inbound.address,
                "flow": talk.flow,
                "step": talk.step,
                "trigger": turn.trigger,
                "ms": round(seconds * 1000, 2),
            },
        )
