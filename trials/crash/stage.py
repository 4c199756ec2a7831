"""Everything of one trial that runs: database, platform, web and worker processes."""

import asyncio
import os
import random
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from trials.crash.databases import Database, database, drop_inbox_key
from trials.crash.platform import Platform
from trials.crash.processes import ROOT, Member, free_port, migrate
from trials.crash.talk import SECRET, TOKEN

WEBS = ("web-1", "web-2")
WORKERS = ("worker-1", "worker-2")
LOOK = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Plan:
    """What a trial is asked for; `seconds` bounds all of it, the same `seed` draws the same chances."""

    database: str = "sqlite"
    people: int = 200
    kills: int = 100
    mean: float = 3.0  # seconds between two kills
    aimed: float = 0.5  # share of the kills that wait until something is in flight
    hold: float = 0.3  # seconds that the platform takes to answer, at most
    seconds: float = 1200.0
    seed: int = 1
    without_dedupe: bool = False
    impatient: bool = False  # end the leases of a killed worker at once, for a trial of seconds

    def chance(self, whose: str) -> random.Random:
        """A sequence of its own for each who draws."""
        return random.Random(f"{self.seed} {whose}")


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands ready: nothing is killed yet."""

    database: Database
    platform: Platform
    members: list[Member]

    @property
    def ports(self) -> list[int]:
        """Where the web processes listen."""
        return [member.port for member in self.members if member.port]

    async def ready(self) -> None:
        """Until every web process listens."""
        for port in self.ports:
            while not await _listens(port):
                await asyncio.sleep(LOOK)


@contextmanager
def staged(plan: Plan, folder: Path) -> Iterator[Stage]:
    """Migrate, start two of each kind, and end them all afterwards; their logs stay in the folder."""
    with ExitStack() as stack:
        tried = stack.enter_context(database(plan.database, folder))
        platform = stack.enter_context(Platform(plan.hold, plan.chance("platform")))
        settings = _settings(tried, folder)
        migrate(settings)
        if plan.without_dedupe:
            drop_inbox_key(tried)
        members = [_member("web", name, settings | {"PORT": str(free_port())}, folder) for name in WEBS]
        for name in WORKERS:
            own = settings | {"TELEGRAM_API_URL": platform.address_for(name)}
            members.append(_member("worker", name, own, folder))
        for member in members:
            stack.callback(member.end)
            member.start()
        yield Stage(tried, platform, members)


def _settings(tried: Database, folder: Path) -> dict[str, str]:
    beside = f"sqlite:///{folder / 'queue.db'}"
    return {
        "PYTHONPATH": str(ROOT),  # the checkout that the trial stands in, wherever another is installed
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOST": "127.0.0.1",
        "DATABASE_URL": tried.url,
        "QUEUE_URL": tried.url if tried.url.startswith("postgresql") else beside,
        "SIJINAK_VAR": str(folder),
        "SECRET_KEY": "crash trial " * 4,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "SIMULATOR": "off",
        "WEB_CONCURRENCY": "1",  # one process behind each port: what is open there is open in it
    }


def _member(kind: str, name: str, settings: Mapping[str, str], folder: Path) -> Member:
    log = (folder / f"{name}.log").open("wb")
    return Member(kind, name, settings, log, int(settings.get("PORT", 0)))


async def _listens(port: int) -> bool:
    with suppress(OSError):
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.close()
        return True
    return False
