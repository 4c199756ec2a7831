"""The jobs' queue: Huey on whatever QUEUE_URL names. A job carries no data: losing one loses nothing."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.settings import Settings

if TYPE_CHECKING:
    from huey import Huey

NAME = "sijinak"
ATTEMPTS = 5  # releases that start together collide in CREATE TABLE IF NOT EXISTS

log = logging.getLogger(__name__)


def nothing() -> None:
    """What a job does in a process that only asks for it."""


@dataclass(frozen=True, slots=True)
class Work:
    """What the jobs do in a worker; each may run twice, or in several workers at once, and harm nothing."""

    deliver: Callable[[], None] = nothing
    forget: Callable[[], None] = nothing
    catch_up: Callable[[], None] = nothing


def queue(settings: Settings, work: Work | None = None) -> "Huey":
    """The queue with the hourly jobs entered; connects at first use. Without `work` it can only be asked."""
    from huey import crontab

    # A job is named after the module of its function, which has to be the same in every process.
    def forget() -> None:
        (work or Work()).forget()

    def catch_up() -> None:
        (work or Work()).catch_up()

    huey = _open(settings)
    _deliver(huey, work or Work())
    huey.periodic_task(crontab(minute="23"))(forget)
    huey.periodic_task(crontab(minute="7"))(catch_up)
    return huey


def asker(settings: Settings) -> tuple["Huey", Callable[[], object]]:
    """The queue as those see it who only want messages delivered, and how to ask for it."""
    huey = _open(settings)
    return huey, _deliver(huey, Work())


def make_queue_tables(settings: Settings) -> None:
    """Create what the queue needs, where it is not there yet; Redis needs nothing."""
    if _scheme(settings.queue_url) in ("redis", "rediss"):
        return
    if _scheme(settings.queue_url) == "sqlite":
        _file(settings.queue_url).parent.mkdir(parents=True, exist_ok=True)
    storage = _open(settings).storage
    for attempt in range(ATTEMPTS):
        time.sleep(0.05 * attempt)
        try:
            storage.initialize_schema()
            return
        except Exception as error:  # each engine has its own name for "somebody else is making it"
            failed = error
    raise failed


def _deliver(huey: "Huey", work: Work) -> Callable[[], object]:
    def deliver() -> None:
        work.deliver()

    task: Callable[[], object] = huey.task()(deliver)
    return task


def _open(settings: Settings) -> "Huey":
    from huey import PostgresHuey, RedisHuey, SqliteHuey
    from huey.serializer import SignedSerializer

    url, scheme = settings.queue_url, _scheme(settings.queue_url)
    # Huey pickles: unsigned, whoever can write to the queue could run what he likes in our workers.
    common = {"results": False, "serializer": SignedSerializer(secret=settings.secret_key, salt=NAME)}
    if scheme == "sqlite":
        # What a power cut takes from the queue is still owed by the outbox: no fsync.
        return SqliteHuey(NAME, filename=str(_file(url)), fsync=False, create_tables=False, **common)
    if scheme in ("postgresql", "postgres"):
        dsn = "postgresql://" + url.split("://", 1)[1]
        return PostgresHuey(NAME, dsn=dsn, create_tables=False, **common)
    return RedisHuey(NAME, url=url, **common)


def _scheme(queue_url: str) -> str:
    return urlsplit(queue_url).scheme.split("+")[0]


def _file(queue_url: str) -> Path:
    return Path(queue_url.split("///", 1)[1])
