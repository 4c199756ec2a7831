"""Fills a migrated database with farmers and their animals, by the drivers' own bulk inserts."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from bench.talk import chat_of
from domain.register_numbers import make

ANIMALS_EACH = 5
TALKERS = 4_000  # so many that nobody writes more than 30 messages a minute, which would be met by a pause
VILLAGE = "52.04.22.2003"
LONG_AGO = "2026-01-05 02:00:00.000000"
PAYLOAD = '{"species": "cattle", "breed": "bali", "born": null, "holding": 1, "ownership": "own"}'

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Bulk:
    """The rows of one table."""

    table: str
    columns: tuple[str, ...]
    rows: Iterable[Row]


def fill(url: str, animals: int) -> None:
    """Enter so many animals into a migrated database; each farmer has agreed and has a talk on Telegram."""
    database = make_url(url)
    if database.get_backend_name() == "sqlite":
        _into_sqlite(Path(str(database.database)), animals)
    else:
        _into_postgresql(url, animals)


def farmers_of(animals: int) -> int:
    """How many farmers have so many animals."""
    return max(TALKERS, animals // ANIMALS_EACH)


def talkers(animals: int) -> list[int]:
    """The farmers who write, spread evenly over all of them."""
    farmers = farmers_of(animals)
    return list(range(1, farmers + 1, farmers // TALKERS))[:TALKERS]


def _into_sqlite(path: Path, animals: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        for bulk in _bulks(animals):
            places = ", ".join("?" * len(bulk.columns))
            names = ", ".join(f'"{column}"' for column in bulk.columns)
            connection.executemany(f"INSERT INTO {bulk.table} ({names}) VALUES ({places})", bulk.rows)
    connection.execute("ANALYZE")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _into_postgresql(url: str, animals: int) -> None:
    with psycopg.connect(url, autocommit=True, options="-c timezone=UTC") as connection:
        with connection.transaction():
            for bulk in _bulks(animals):
                names = ", ".join(f'"{column}"' for column in bulk.columns)
                with connection.cursor().copy(f"COPY {bulk.table} ({names}) FROM STDIN") as copy:
                    for row in bulk.rows:
                        copy.write_row(row)
            for table in ("farmers", "holdings", "animals", "animal_events"):
                sequence = f"pg_get_serial_sequence('{table}', 'id')"
                connection.execute(f"SELECT setval({sequence}, (SELECT max(id) FROM {table}))")
        connection.execute("VACUUM ANALYZE")
        connection.execute("CHECKPOINT")


def _bulks(animals: int) -> Iterator[Bulk]:
    farmers = range(1, farmers_of(animals) + 1)
    yield Bulk(
        "farmers",
        ("id", "name", "region_code", "wants_reminders", "agreed_at", "enrolled_at"),
        ((who, f"Peternak {who}", VILLAGE, "1", LONG_AGO, LONG_AGO) for who in farmers),
    )
    yield Bulk(
        "holdings",
        ("id", "farmer_id", "kind", "name_key", "village_code", "created_at"),
        ((who, who, "home", "", VILLAGE, LONG_AGO) for who in farmers),
    )
    yield Bulk(
        "conversations",
        ("channel", "address", "farmer_id", "answers", "memory", "agreed_at", "heard_at"),
        (("telegram", str(chat_of(who)), who, "{}", "{}", LONG_AGO, LONG_AGO) for who in farmers),
    )
    kept = [(serial, (serial - 1) * len(farmers) // animals + 1) for serial in range(1, animals + 1)]
    yield Bulk("animals", _ANIMAL, (_animal(serial, who) for serial, who in kept))
    yield Bulk("animal_events", _EVENT, (_event(serial, who) for serial, who in kept))
    yield Bulk("counters", ("name", "last"), [("animals", animals)])


_ANIMAL = (
    *("id", "number", "keeper_id", "holding_id", "species", "breed", "sex", "heads"),
    *("ownership", "state", "presence", "declared_at"),
)
_EVENT = ("id", "animal_id", "kind", "happened_at", "recorded_at", "by", "address", "payload")


def _animal(serial: int, who: int) -> Row:
    kind = ("cattle", "bali", "female", 1, "own", "declared", "present", LONG_AGO)
    return (serial, make(serial), who, who, *kind)


def _event(serial: int, who: int) -> Row:
    where = f"telegram:{chat_of(who)}"
    return (serial, serial, "declared", LONG_AGO, LONG_AGO, f"farmer:{who}", where, PAYLOAD)
