"""`sijinak run` and `web`: web and worker begin together, answer, and end together, whatever ends one of them."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest

from bot.demo_people import AMINAH
from tests.bot.workers import COMMAND, until

PATIENCE = 60  # seconds


class Site:
    """A running SiJINAK on its own port, with everything under `var`."""

    def __init__(self, var: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.var, self.address = var, f"http://127.0.0.1:{self.port}"
        inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        self.environment = inherited | {"SIJINAK_VAR": str(var), "PORT": str(self.port)}
        subprocess.run([COMMAND, "migrate"], env=self.environment, check=True)

    def begin(self, command: str = "run") -> "Site":
        with (self.var / "run.log").open("a") as log:
            self.process = subprocess.Popen([COMMAND, command], env=self.environment, stdout=log, stderr=log)
        until(self.answers, PATIENCE)
        return self

    def answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/health", timeout=5):
                return True
        except (URLError, OSError):
            return False

    def log(self) -> str:
        return (self.var / "run.log").read_text()

    def say(self, text: str) -> None:
        message = {"id": str(uuid4()), "address": AMINAH.address, "kind": "text", "text": text}
        body, kind = json.dumps(message).encode(), {"Content-Type": "application/json"}
        urlopen(Request(f"{self.address}/simulator/messages", body, kind), timeout=20).close()

    def sent(self) -> int:
        with closing(sqlite3.connect(self.var / "sijinak.db")) as connection:
            return connection.execute("SELECT count(*) FROM outbox WHERE state = 'sent'").fetchone()[0]

    def web(self) -> int:
        [child] = children(self.process.pid)
        return child


def children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path).begin()
    yield site
    if site.process.poll() is None:
        site.process.terminate()
        site.process.wait(PATIENCE)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_a_message_is_answered_and_marked_as_sent(site):
    site.say("halo")
    until(lambda: site.sent() == 1, PATIENCE)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_ends_all_of_it(site, number):
    site.process.send_signal(number)
    assert site.process.wait(PATIENCE) == 0
    assert not site.answers()
    assert "Traceback" not in site.log()


@on_linux
def test_the_worker_ends_with_the_web_server(site):
    os.kill(site.web(), signal.SIGKILL)
    assert site.process.wait(PATIENCE) == 1
    assert site.log().splitlines()[-1].startswith("sijinak: the web server ended by itself")
    until(lambda: not site.answers(), PATIENCE)  # nor does anything that it had begun


@on_linux
def test_the_web_server_ends_with_the_worker(site):
    site.process.kill()
    site.process.wait(PATIENCE)
    until(lambda: not site.answers(), PATIENCE)


@on_linux
def test_a_web_process_that_is_killed_comes_back(site):
    [process] = children(site.web())
    os.kill(process, signal.SIGKILL)
    until(lambda: children(site.web()) not in ([], [process]), PATIENCE)
    until(site.answers, PATIENCE)
    site.say("halo")
    until(lambda: site.sent() == 1, PATIENCE)


def test_pages_that_listen_hold_up_no_message(site):
    listening = [
        urlopen(f"{site.address}/simulator/stream?address={AMINAH.address}", timeout=20) for _ in range(4)
    ]
    talks = [threading.Thread(target=site.say, args=("halo",)) for _ in range(20)]
    for one in talks:
        one.start()
    for one in talks:
        one.join(PATIENCE)
    assert not any(one.is_alive() for one in talks)
    for one in listening:
        one.close()


@on_linux
def test_web_alone_serves_with_two_processes_and_ends_by_one_signal(tmp_path):
    site = Site(tmp_path).begin("web")
    try:
        assert len(children(site.process.pid)) >= 2
        site.say("halo")
    finally:
        site.process.terminate()
    site.process.wait(PATIENCE)
    assert not site.answers()


@pytest.mark.parametrize("command", ["run", "web"])
def test_a_port_that_is_taken_is_told_in_one_line(site, command):
    second = subprocess.run(
        [COMMAND, command], env=site.environment, capture_output=True, text=True, check=False
    )
    assert second.returncode == 1
    assert second.stderr.splitlines()[-1].startswith(f"sijinak: PORT: 127.0.0.1:{site.port}")
    assert site.answers()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"PORT": "x"}, "PORT"),
        ({"WEB_CONCURRENCY": "0"}, "WEB_CONCURRENCY"),
        ({"WEB_THREADS": "1"}, "WEB_THREADS"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(tmp_path, wrong, told):
    environment = {"PATH": os.environ["PATH"], "SIJINAK_VAR": str(tmp_path)} | wrong
    ran = subprocess.run([COMMAND, "run"], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode != 0
    assert told in ran.stderr.splitlines()[-1]
    assert "Traceback" not in ran.stderr
