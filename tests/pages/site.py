"""A whole SiJINAK for a browser to visit: web and worker as processes of their own, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

COMMAND = Path(sys.executable).parent / "sijinak"
PATIENCE = 90  # seconds until it has to answer, on a machine with much else to do
CHROMIUM = "/usr/bin/chromium"
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def running(var: Path, database_url: str = "") -> Iterator[str]:
    """The address of a SiJINAK that keeps everything under `var`; ended on leaving, with all its processes."""
    port = _free_port()
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment |= {"SIJINAK_VAR": str(var), "PORT": str(port), "SIMULATOR": "on"}
    environment |= {"DATABASE_URL": database_url} if database_url else {}
    subprocess.run([COMMAND, "migrate"], env=environment, check=True)
    with (var / "site.log").open("w") as log:
        process = subprocess.Popen(
            [COMMAND, "run"], env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process, var / "site.log")
        yield address
    finally:
        _end(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"SiJINAK did not start:\n{log.read_text()[-3000:]}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGINT)  # as Ctrl-C does
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise AssertionError("Ctrl-C did not end it") from None
