"""How the web server starts: by itself, or as a child beside the worker, both living and ending together."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress

from bot.settings import Settings

APPLICATION = "webhooks.application:create_application"
LAST_WORDS = 5.0  # seconds for the requests under way


class CannotRun(Exception):
    """It could not start, or one half of it ended; the message is one line."""


def run(settings: Settings, web_processes: int, stop: threading.Event) -> None:
    """Serve and work until `stop` is set; raises CannotRun when the web server ends by itself."""
    web = start_web(settings, web_processes)
    ended = threading.Event()

    def watch() -> None:
        web.wait()
        if not stop.is_set():
            ended.set()
            stop.set()

    threading.Thread(target=watch, name="watch", daemon=True).start()
    try:
        _work(settings, stop)
    finally:
        stop.set()
        _end(web)
    if ended.is_set():
        raise CannotRun(f"the web server ended by itself (status {web.returncode})")


def _work(settings: Settings, stop: threading.Event) -> None:
    # Imported while the web server starts: it should not wait for what only the worker needs.
    from bot import logs
    from bot.runtime import Runtime
    from bot.worker import work

    logs.install(settings)
    work(Runtime.of(settings), stop)


def start_web(settings: Settings, processes: int) -> "subprocess.Popen[bytes]":
    """The web server as a process of its own; raises CannotRun where somebody else listens."""
    # In a group of its own, so that Ctrl-C reaches it through us only.
    command = web_command(settings, processes)
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_die_with_parent)


def web_command(settings: Settings, processes: int) -> list[str]:
    """The web server's command line; raises CannotRun where somebody else listens.

    Few threads carry more than many: one that holds the database's lock would wait for the interpreter behind
    every other that reads a request.
    """
    _must_be_free(settings.host, settings.port)
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--factory", "--no-ws"]
    where = ["--host", settings.host, "--port", str(settings.port)]
    size = ["--workers", str(processes), "--blocking-threads", str(settings.web_threads)]
    room = ["--backpressure", "256", "--log-level", "error"]
    care = ["--respawn-failed-workers", "--respawn-interval", "0.5", "--workers-kill-timeout", "3"]
    return [*server, *where, *size, *room, *care, APPLICATION]


def _must_be_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotRun(f"PORT: {host}:{port} cannot be listened on: {error.strerror}") from error


def _die_with_parent() -> None:
    """A web server without its worker would hold the port: Linux ends it when we are killed."""
    if sys.platform == "linux":
        set_death_signal = 1  # prctl(2): PR_SET_PDEATHSIG
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)


def _end(web: "subprocess.Popen[bytes]") -> None:
    """Ask it to end, and kill what is left of it, also what outlived a server that was killed itself."""
    web.terminate()
    with suppress(subprocess.TimeoutExpired):
        web.wait(LAST_WORDS)
    with suppress(ProcessLookupError):
        os.killpg(web.pid, signal.SIGKILL)
    web.wait()
