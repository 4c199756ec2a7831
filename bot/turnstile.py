"""One writer at a time on SQLite, across threads and processes; PostgreSQL needs none.

SQLite's own busy retries sleep longer and longer, so that some writer always starves; the kernel's queue does
not let that happen.
"""

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Engine


class _Turnstile:
    """A lock file beside the database, and a lock for this process's own threads before it."""

    def __init__(self, path: str) -> None:
        self._threads = threading.Lock()
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @contextmanager
    def passed(self) -> Iterator[None]:
        with self._threads:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.flock(self._file, fcntl.LOCK_UN)


@cache
def _turnstile(path: str, _process: int) -> _Turnstile:
    return _Turnstile(path)


@contextmanager
def one_writer(engine: Engine) -> Iterator[None]:
    """Hold this around a short write transaction; never around anything that waits for a network."""
    database = engine.url.database
    if engine.dialect.name != "sqlite" or database in (None, "", ":memory:"):
        yield
        return
    with _turnstile(f"{database}.lock", os.getpid()).passed():
        yield
