"""Engines for both databases: SQLite tuned for one writer, PostgreSQL through psycopg."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import OperationalError

BUSY_TIMEOUT = 10_000  # milliseconds
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_TIMEOUT}")


def make_engine(url: str, **options: Any) -> Engine:
    """An engine for `sqlite:///file` or `postgresql://…`; connects at first use."""
    parsed = make_url(url)
    options = {"hide_parameters": True} | options  # what people write has no place in an error's text
    if parsed.get_backend_name() == "postgresql":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=False, **options)
    engine = create_engine(parsed, **options)
    event.listen(engine, "connect", _tune)
    event.listen(engine, "begin", _begin)
    return engine


def reading(engine: Engine) -> Engine:
    """The same engine for work that only reads: on SQLite it takes no writer's lock."""
    return engine.execution_options(read_only=True)


def _tune(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself; _begin does
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get("read_only")
    begin = "BEGIN" if only_reads else "BEGIN IMMEDIATE"
    driver: Any = connection.connection.driver_connection
    try:
        driver.execute(begin)
    except sqlite3.OperationalError as error:  # as Core would raise it, at a fifth of the price
        raise OperationalError(begin, {}, error) from error
