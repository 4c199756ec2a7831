"""The limit: the rows of a turn committed by the bare drivers, in a loop that does nothing else."""

import itertools
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter, sleep, time_ns
from typing import Any

import psycopg
from psycopg.types.string import TextLoader

from bench.talk import chat_of

KEPT = "farmer_id, flow, step, aside, answers, memory, agreed_at, quiet_at, blocked_at, forget_at, heard_at"
HEARD = "channel, message_id, address, kind, text, received_at"
OWED = "channel, address, urgency, reply, answers_to, once_key, state, due_at, created_at"


@dataclass(frozen=True, slots=True)
class Rows:
    """What turns left: values of the three rows, in the order of the columns above."""

    heard: Sequence[tuple[Any, ...]]
    kept: Sequence[tuple[Any, ...]]
    owed: Sequence[tuple[Any, ...]]


def sqlite_rows(path: Path) -> Rows:
    """The newest rows of a database that a talk was played on."""
    with sqlite3.connect(path) as connection:
        return Rows(*(connection.execute(query).fetchall() for query in _QUERIES))


def postgresql_rows(url: str) -> Rows:
    """The same; JSON and moments as text, so that the bare side need not read them."""
    with open_postgresql(url) as connection:
        return Rows(*(connection.execute(query).fetchall() for query in _QUERIES))


_QUERIES = (
    f"SELECT {HEARD} FROM inbox ORDER BY received_at DESC LIMIT 200",
    f"SELECT {KEPT} FROM conversations ORDER BY heard_at DESC LIMIT 200",
    f"SELECT {OWED} FROM outbox ORDER BY id DESC LIMIT 200",
)


def open_sqlite(path: Path) -> sqlite3.Connection:
    """A connection that commits as durably as the program's own."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def commit_sqlite(path: Path, rows: Rows, people: Sequence[int], seconds: float) -> float:
    """Commits a second of one writer."""
    connection = open_sqlite(path)
    done, began = 0, perf_counter()
    for heard, kept, owed in _fresh(rows, people, "bare"):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_statement("INSERT INTO inbox", HEARD, "?"), heard)
        connection.execute(_update("?"), kept)
        connection.execute(_statement("INSERT INTO outbox", OWED, "?"), owed)
        connection.execute("COMMIT")
        done += 1
        if perf_counter() - began >= seconds:
            break
    connection.close()
    return done / (perf_counter() - began)


def commit_postgresql(url: str, rows: Rows, people: Sequence[int], client: int, seconds: float) -> float:
    """Commits a second of one client, which begins in 0.2 s with all others; every statement is prepared."""
    with open_postgresql(url) as connection:
        sleep(0.2)
        done, began = 0, perf_counter()
        for heard, kept, owed in _fresh(rows, people[client::4], f"bare{client}"):
            connection.execute("BEGIN")
            connection.execute(_statement("INSERT INTO inbox", HEARD, "%s"), heard)
            connection.execute(_update("%s"), kept)
            connection.execute(_statement("INSERT INTO outbox", OWED, "%s"), owed)
            connection.execute("COMMIT")
            done += 1
            if perf_counter() - began >= seconds:
                break
        return done / (perf_counter() - began)


def open_postgresql(url: str) -> "psycopg.Connection[Any]":
    """A connection with the server's own, durable settings."""
    connection = psycopg.connect(url, autocommit=True, prepare_threshold=0)
    for kind in ("json", "timestamptz"):
        connection.adapters.register_loader(kind, TextLoader)
    return connection


def _fresh(rows: Rows, people: Sequence[int], name: str) -> Any:
    """The rows again and again, each time with a new message's id and another person's address."""
    triples = zip(
        itertools.cycle(rows.heard), itertools.cycle(rows.kept), itertools.cycle(rows.owed), itertools.count()
    )
    begun = f"{name}-{time_ns()}-"
    for heard, kept, owed, number in triples:
        identity, address = f"{begun}{number}", str(chat_of(people[number % len(people)]))
        yield (
            (heard[0], identity, address, *heard[3:]),
            (*kept, heard[0], address),
            (*owed[:1], address, *owed[2:4], identity, *owed[5:]),
        )


@cache
def _statement(verb: str, columns: str, mark: str) -> str:
    return f"{verb} ({columns}) VALUES ({', '.join([mark] * (columns.count(',') + 1))})"


@cache
def _update(mark: str) -> str:
    values = ", ".join(f"{column} = {mark}" for column in KEPT.split(", "))
    here = f"channel = {mark} AND address = {mark}"
    return f"UPDATE conversations SET {values}, turns = turns + 1 WHERE {here}"
