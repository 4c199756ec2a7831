"""`sijinak run`, `web` and `worker`: the processes that SiJINAK consists of."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import click

from bot.run import CannotRun, web_command
from bot.run import run as run_all
from bot.settings import Settings, read_settings

Command = Callable[..., None]


def _web_processes(usual: int) -> Callable[[Command], Command]:
    return click.option(
        "--web-processes",
        envvar="WEB_CONCURRENCY",
        show_envvar=True,
        default=usual,
        show_default=True,
        type=click.IntRange(1, 64),
        help="Processes of the web server.",
    )


@click.command()
@_web_processes(1)
def run(web_processes: int) -> None:
    """Serve the webhooks and the chat page, and work, in one go; Ctrl-C stops all of it."""
    settings = read_settings(os.environ)
    _end_if_behind(settings)
    _count_together(settings)
    click.echo(f"SiJINAK: http://{settings.host}:{settings.port}  (Ctrl-C stops it)")
    try:
        run_all(settings, web_processes, _stop_by_signal())
    except CannotRun as error:
        sys.exit(f"sijinak: {error}")


@click.command()
@_web_processes(2)
def web(web_processes: int) -> None:
    """Serve the webhooks; a worker sends what they owe."""
    settings = read_settings(os.environ)
    try:
        command = web_command(settings, web_processes)
    except CannotRun as error:
        sys.exit(f"sijinak: {error}")
    os.execv(command[0], command)


@click.command()
def worker() -> None:
    """Send what is owed and do the jobs; as many of these as wanted."""
    settings = read_settings(os.environ)
    _end_if_behind(settings)
    from bot import logs
    from bot.runtime import Runtime
    from bot.worker import work

    logs.install(settings)
    work(Runtime.of(settings), _stop_by_signal())


def _end_if_behind(settings: Settings) -> None:
    from bot.schema_version import BEHIND, is_behind
    from domain.database import make_engine

    if is_behind(make_engine(settings.database_url)):
        sys.exit(f"sijinak: {BEHIND}")


def _stop_by_signal() -> threading.Event:
    """Set by the first SIGTERM or SIGINT; the second one ends the process at once."""
    stop = threading.Event()

    def ask(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
    return stop


def _count_together(settings: Settings) -> None:
    """Let /metrics, which the web process answers, count what the worker does: before anything is counted."""
    folder = Path(os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(settings.var / "metrics")))
    folder.mkdir(parents=True, exist_ok=True)
    for left_behind in folder.glob("*.db"):
        left_behind.unlink()
