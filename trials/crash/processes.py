"""The real processes, started as the Procfile says, killed without a word and started again."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import IO

ROOT = Path(__file__).parents[2]
LAST_PATIENCE = 20.0  # seconds for a process that was asked to end


@dataclass(eq=False)
class Member:
    """One process of the two kinds, with all its children in a group of its own."""

    kind: str  # web or worker
    name: str
    settings: Mapping[str, str]
    log: IO[bytes]
    port: int = 0
    starts: int = 0
    started_at: float = 0.0  # by a steady clock
    fell: list[int] = field(default_factory=list)  # exit codes of ends that nobody asked for
    popen: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it; it answers some time later."""
        self.starts, self.started_at = self.starts + 1, monotonic()
        self.popen = subprocess.Popen(
            ["/bin/sh", "-c", f"exec {procfile(self.kind)}"],
            cwd=ROOT,
            env=dict(self.settings),
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )

    def kill(self) -> None:
        """SIGKILL to it and its children."""
        self._signal(signal.SIGKILL)
        assert self.popen
        self.popen.wait()

    def revive(self) -> None:
        """Start it again where it ended by itself, and remember that."""
        assert self.popen
        if (code := self.popen.poll()) is not None:
            self.fell.append(code)
            self._signal(signal.SIGKILL)  # what it may have left behind
            self.start()

    def end(self) -> None:
        """Ask it to end; kill it where it does not."""
        if self.popen is None:
            return
        self.popen.send_signal(signal.SIGTERM)
        try:
            self.popen.wait(LAST_PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
        self.log.close()

    def _signal(self, which: signal.Signals) -> None:
        assert self.popen
        with suppress(ProcessLookupError):
            os.killpg(self.popen.pid, which)


def procfile(kind: str) -> str:
    """The Procfile's command for web or worker, for this machine's loopback alone."""
    lines = (ROOT / "Procfile").read_text().splitlines()
    command = next(line for line in lines if line.startswith(f"{kind}:"))
    return command.removeprefix(f"{kind}:").strip().replace("0.0.0.0", "127.0.0.1")


def migrate(settings: Mapping[str, str]) -> None:
    """Bring an empty database to the present schema, by the program's own command."""
    subprocess.run([tool("sijinak"), "migrate"], cwd=ROOT, env=dict(settings), check=True)


def tool(name: str) -> str:
    """A command that stands beside this Python."""
    return str(Path(sys.executable).parent / name)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
