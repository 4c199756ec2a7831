"""Reads back what a run left in the database: an answer counts only when its rows are there."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, func, select

from bench.load import Answered
from bench.talk import ANIMALS_OF_A_TALK, GREETED, TALK
from bot.tables import inbox, outbox
from domain.animals import Animal
from domain.database import reading


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the database was before a run."""

    outbox_id: int
    animals: int


class NotKept(Exception):
    """The server said 200 and something else is in the database."""


def mark(engine: Engine) -> Mark:
    """The newest outbox row and the number of the last animal."""
    with reading(engine).connect() as connection:
        newest = connection.scalar(select(func.max(outbox.c.id))) or 0
        return Mark(newest, connection.scalar(select(func.max(Animal.id))) or 0)


def kept(engine: Engine, before: Mark, answered: Answered) -> int:
    """How many of the answered messages stand in the inbox with the right reply in the outbox.

    Raises NotKept where one is missing, is answered by something else, or where animals are missing.
    """
    replies = _replies(engine, before)
    for update_id, place in answered.messages:
        reply = replies.get(str(update_id), {})
        if reply.get("question", "") != TALK[place].asked or not _is_right(place, reply.get("text", "")):
            raise NotKept(f"message {place + 1} of a talk was answered by {reply}")
    finished = sum(place == len(TALK) - 1 for _, place in answered.messages)
    entered = mark(engine).animals - before.animals
    if entered != finished * ANIMALS_OF_A_TALK:
        raise NotKept(f"{finished} talks finished, and {entered} animals were entered")
    return len(answered.messages)


def _is_right(place: int, text: str) -> bool:
    return bool(text) and (place < len(TALK) - 1 or text.startswith(GREETED))


def _replies(engine: Engine, before: Mark) -> dict[str, dict[str, Any]]:
    both = select(inbox.c.message_id, outbox.c.reply).join(
        outbox, (outbox.c.answers_to == inbox.c.message_id) & (outbox.c.channel == inbox.c.channel)
    )
    with reading(engine).connect() as connection:
        rows = connection.execute(both.where(outbox.c.id > before.outbox_id))
        return {row.message_id: row.reply for row in rows}
