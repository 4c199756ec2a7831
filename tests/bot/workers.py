"""A worker for tests: in a thread of the test, or as a process of its own that can be killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from bot.jobs import make_queue_tables
from bot.runtime import Runtime
from bot.settings import Settings, read_settings
from bot.worker import work
from tests.fakes.telegram import TOKEN

COMMAND = Path(sys.executable).parent / "sijinak"
PATIENCE = 20.0  # seconds


def environment(engine: Engine, var: Path, **more: str) -> dict[str, str]:
    """Telegram alone, the queue on the same kind of engine as the database."""
    database = engine.url.set(drivername=engine.dialect.name).render_as_string(hide_password=False)
    queue = {"QUEUE_URL": database} if engine.dialect.name == "postgresql" else {}
    telegram = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_SECRET": "secret"}
    common = {"DATABASE_URL": database, "SIJINAK_VAR": str(var), "SECRET_KEY": "k" * 40}
    return {**common, **queue, **telegram, **more}


def settings(engine: Engine, var: Path, **more: str) -> Settings:
    """The settings of that environment, its queue made."""
    read = read_settings(environment(engine, var, **more))
    make_queue_tables(read)
    return read


@contextmanager
def working(runtime: Runtime) -> Iterator[None]:
    """A worker in a thread, ended on leaving."""
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(runtime, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()


@contextmanager
def worker_process(engine: Engine, var: Path, **more: str) -> Iterator["subprocess.Popen[bytes]"]:
    """`sijinak worker`; killed on leaving if it still runs."""
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    told = inherited | environment(engine, var, **more)
    with (var / "worker.log").open("a") as log:
        process = subprocess.Popen([COMMAND, "worker"], env=told, stdout=log, stderr=log)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()


def until(happens: Callable[[], object], patience: float = PATIENCE) -> None:
    """Wait for something; fails after a while."""
    end = time.monotonic() + patience
    while not happens():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
