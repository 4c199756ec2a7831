"""What is measured side by side: a database with its web server, and the same database written barely."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from bench import bare, proof, servers
from bench.crowd import User, crowd
from bench.load import play
from bench.people import fill, talkers
from bench.servers import Process
from domain.database import make_engine

USERS = 16
CLIENTS = 4  # that commit barely on PostgreSQL


@dataclass(frozen=True, slots=True)
class Played:
    """One run: proved turns a second, and milliseconds of the answers."""

    turns: float
    p50: float
    p99: float
    work: float  # microseconds of processor time that the web processes spent on one turn


@dataclass(slots=True)
class Stand:
    """One database with its web server, and the people who write to it."""

    url: str
    engine: Engine
    web: Process
    crowd: list[User]
    pool: Executor

    def play(self, seconds: float, rate: float = inf) -> Played:
        """Let everybody write for so long; only turns whose rows are read back count."""
        before, worked = proof.mark(self.engine), self.web.worked()
        answered = self.pool.submit(play, self.web.port, self.crowd, seconds, rate).result()
        self.crowd = answered.crowd
        if answered.refused:
            raise proof.NotKept(f"{len(answered.refused)} answers were {set(answered.refused)}, not 200")
        worked = self.web.worked() - worked
        turns = proof.kept(self.engine, before, answered)
        return Played(
            turns / answered.lasted,
            answered.percentile(0.5),
            answered.percentile(0.99),
            worked / turns * 1_000_000,
        )


Bare = Callable[[float], float]
"""Bare commits a second, counted for so many seconds."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One kind of database: with few animals, with many, and barely written."""

    name: str
    few: Stand
    many: Stand
    bare: Bare
    durability: str
    spare: str  # the URL of an empty database


@contextmanager
def sqlite_pair(folder: Path, sizes: tuple[int, int], pool: Executor) -> Iterator[Pair]:
    """Three files."""
    few, many, plain = (folder / f"{name}.db" for name in ("few", "many", "bare"))
    with ExitStack() as stack:
        stands = [
            _sqlite_stand(path, size, pool, stack) for path, size in zip((few, many), sizes, strict=True)
        ]
        shutil.copy(few, plain)
        warm_up(stands)
        rows, people = bare.sqlite_rows(few), talkers(sizes[0])

        def committed(seconds: float) -> float:
            return bare.commit_sqlite(plain, rows, people, seconds)

        spare, durability = f"sqlite:///{folder / 'spare.db'}", _sqlite_durability(stands[0].engine, plain)
        servers.release(spare, folder / "spare")
        yield Pair("SQLite", stands[0], stands[1], committed, durability, spare)


def _sqlite_stand(path: Path, animals: int, pool: Executor, stack: ExitStack) -> Stand:
    url, var = f"sqlite:///{path}", path.with_suffix("")
    servers.release(url, var)
    fill(url, animals)
    return _opened(url, var, animals, pool, stack)


@contextmanager
def postgresql_pair(folder: Path, sizes: tuple[int, int], pool: Executor) -> Iterator[Pair]:
    """Three databases of one server, which has its own default settings."""
    with servers.postgresql(folder / "postgresql") as server, ExitStack() as stack:
        admin = stack.enter_context(bare.open_postgresql(server.get_uri()))
        urls, stands = [server.get_uri(name) for name in ("few", "many", "bare")], list[Stand]()
        for name, url, size in zip(("few", "many"), urls, sizes, strict=False):
            admin.execute(f"CREATE DATABASE {name}")
            servers.release(url, folder / f"postgresql-{name}")
            fill(url, size)
        admin.execute("CREATE DATABASE bare TEMPLATE few")
        for name, url, size in zip(("few", "many"), urls, sizes, strict=False):
            stands.append(_opened(url, folder / f"postgresql-{name}", size, pool, stack))
        warm_up(stands)
        rows, people = bare.postgresql_rows(urls[0]), talkers(sizes[0])

        def committed(seconds: float) -> float:
            clients = [
                pool.submit(bare.commit_postgresql, urls[2], rows, people, client, seconds)
                for client in range(CLIENTS)
            ]
            return sum(client.result() for client in clients)

        durability = _postgresql_durability(stands[0].engine, admin)
        admin.execute("CREATE DATABASE spare")
        servers.release(server.get_uri("spare"), folder / "spare")
        yield Pair("PostgreSQL", stands[0], stands[1], committed, durability, server.get_uri("spare"))


def _opened(url: str, var: Path, animals: int, pool: Executor, stack: ExitStack) -> Stand:
    engine = make_engine(url)
    stack.callback(engine.dispose)
    process = stack.enter_context(servers.web(url, var))
    return Stand(url, engine, process, crowd(talkers(animals), USERS), pool)


def warm_up(stands: list[Stand]) -> None:
    """Until every connection has talks at each of their messages, and code and pages are warm."""
    for stand in stands:
        for _ in range(20):
            if all(user.is_mixed for user in stand.crowd):
                break
            stand.play(1.0)


def _sqlite_durability(engine: Engine, plain: Path) -> str:
    with engine.connect() as connection:
        own = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
    with closing(bare.open_sqlite(plain)) as barely:
        return f"PRAGMA synchronous: program {own}, bare {_synchronous(barely)} (2 is FULL); journal WAL"


def _synchronous(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA synchronous").fetchone()[0])


def _postgresql_durability(engine: Engine, admin: Any) -> str:
    told = []
    for setting in ("fsync", "synchronous_commit"):
        with engine.connect() as connection:
            own = connection.exec_driver_sql(f"SHOW {setting}").scalar_one()
        told.append(f"{setting}: program {own}, bare {admin.execute(f'SHOW {setting}').fetchone()[0]}")
    return "; ".join(told)
