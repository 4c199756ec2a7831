"""The schema's history: brings a database of any age to the present one."""

import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, MetaData, text

ONE_AT_A_TIME = 7_305_204  # key of PostgreSQL's advisory lock: two releases may start together


class ReferencesBroken(Exception):
    """After a migration some rows point at rows that are gone; nothing was changed."""


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to `revision` in one transaction; does nothing when it is there already."""
    with _transaction(engine) as connection:
        command.upgrade(configuration(connection), revision)


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for a connection that is open already."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def whole_schema() -> MetaData:
    """The metadata with every record of domain/ and every table of bot/ entered in it."""
    import domain

    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        import_module(module.name)
    return import_module("bot.tables").Base.metadata  # type: ignore[no-any-return]


def is_ours(_thing: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """False for the tables of the job queue, which Huey makes and keeps by itself."""
    return not (kind == "table" and (name or "").startswith("huey_"))


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        _enforce_references(connection, sqlite, on=False)
        try:
            with connection.begin():
                if not sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
                yield connection
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise ReferencesBroken
        finally:
            _enforce_references(connection, sqlite, on=True)


def _enforce_references(connection: Connection, sqlite: bool, *, on: bool) -> None:
    # SQLite alters a table by writing it anew and dropping the old one, which would take the rows that point
    # at it along; the switch works only outside a transaction, so it goes past SQLAlchemy, which opens one.
    if sqlite and (driver := connection.connection.driver_connection) is not None:
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")
