"""What a trial leaves behind, read by plain SQL and from the platform's log, as the judge wants it."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from trials.crash.databases import Database
from trials.crash.platform import Arrival
from trials.crash.talk import Person

INBOX = "SELECT message_id, count(*) FROM inbox WHERE channel = 'telegram' GROUP BY message_id"
FARMERS = "SELECT name, count(*) FROM farmers GROUP BY name"
ANIMALS = (
    "SELECT farmers.name, animals.number FROM animals LEFT JOIN farmers ON farmers.id = animals.keeper_id"
)
OUTBOX = (
    "SELECT address, id, answers_to, reply, state, repeated OR state = 'unknown' FROM outbox "
    "WHERE channel = 'telegram' ORDER BY id"
)


@dataclass(slots=True)
class Owed:
    """One row of the outbox, and how often its text arrived where it belongs."""

    id: int
    answers_to: str
    text: str
    state: str
    unknown: bool  # the row says that one attempt's end is not known
    arrived: int = 0


@dataclass(slots=True)
class Evidence:
    """All of it: copies in the inbox, farmers by name, numbers by name, what each chat was owed and got."""

    people: list[Person]
    inbox: dict[str, int]
    farmers: dict[str, int]
    animals: list[tuple[str, str]]
    owed: dict[str, list[Owed]]
    log: list[Arrival]
    astray: list[Arrival] = field(default_factory=list)  # arrived before its turn, or was never owed

    def rows(self) -> Iterable[Owed]:
        """Every row of the outbox."""
        return (row for rows in self.owed.values() for row in rows)


def gather(tried: Database, people: list[Person], log: list[Arrival]) -> Evidence:
    """Read the database, and lay each arrival to the row that it is of."""
    owed: defaultdict[str, list[Owed]] = defaultdict(list)
    for address, row_id, answers_to, reply, state, unknown in tried.rows(OUTBOX):
        owed[address].append(Owed(row_id, answers_to, _text(reply), state, bool(unknown)))
    evidence = Evidence(
        people,
        dict(tried.rows(INBOX)),
        dict(tried.rows(FARMERS)),
        [(name, number) for name, number in tried.rows(ANIMALS)],
        dict(owed),
        log,
    )
    _lay(evidence)
    return evidence


def _text(reply: Any) -> str:
    return str((json.loads(reply) if isinstance(reply, str) else reply)["text"])


def _lay(evidence: Evidence) -> None:
    """Walk each chat's arrivals beside its rows: each is of the next row, or the last one's once more.

    In a talk that was taken rightly no two neighbours say the same.
    """
    places: defaultdict[str, int] = defaultdict(int)
    for arrival in evidence.log:
        rows, place = evidence.owed.get(arrival.chat, []), places[arrival.chat]
        if place < len(rows) and arrival.text.startswith(rows[place].text):
            rows[place].arrived += 1
            places[arrival.chat] += 1
        elif place and arrival.text.startswith(rows[place - 1].text):
            rows[place - 1].arrived += 1
        else:
            evidence.astray.append(arrival)
