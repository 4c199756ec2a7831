"""Whether the jobs' queue answers, whichever engine it is on."""

import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

PATIENCE = 2  # seconds


def queue_answers(queue_url: str) -> bool:
    """True if QUEUE_URL's engine takes a question within two seconds."""
    scheme = urlsplit(queue_url).scheme.split("+")[0]
    try:
        ASK[scheme](queue_url)
    except Exception:  # each engine has its own errors, and each of them means no
        return False
    return True


def _sqlite(queue_url: str) -> None:
    path = Path(queue_url.split("///", 1)[1])
    if not path.exists() and path.parent.is_dir():
        return  # made by the first worker
    with sqlite3.connect(path, timeout=PATIENCE) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.close()


def _postgresql(queue_url: str) -> None:
    import psycopg

    with psycopg.connect(queue_url, connect_timeout=PATIENCE) as connection:
        connection.execute("SELECT 1")


def _redis(queue_url: str) -> None:
    import redis

    redis.Redis.from_url(queue_url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE).ping()


ASK = {
    "sqlite": _sqlite,
    "postgresql": _postgresql,
    "postgres": _postgresql,
    "redis": _redis,
    "rediss": _redis,
}
