"""Sends messages over connections that stay open, and times every answer; runs in a process of its own."""

import random
import select
import socket
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf, nan
from time import perf_counter

from bench.crowd import Sent, User

PATIENCE = 20.0  # seconds without any answer


@dataclass(slots=True)
class Answered:
    """What came back: messages that got their 200, in order; seconds each took; other statuses; how long."""

    crowd: list[User]
    messages: list[tuple[int, int]] = field(default_factory=list)  # update id, place in the talk
    seconds: list[float] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    lasted: float = 0.0

    def percentile(self, share: float) -> float:
        """Milliseconds that so much of the answers took at most."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000 if ordered else nan


class Line:
    """One open connection, whose user writes on as soon as he is answered."""

    def __init__(self, port: int, user: User) -> None:
        self.user = user
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.due, self.sent = 0.0, Sent(0, 0, b"")
        self.heard = b""

    def fileno(self) -> int:
        """For select."""
        return self.socket.fileno()

    def send(self, due: float) -> None:
        """Send the next message, which should have left at `due`."""
        self.due, self.sent = due, self.user.next()
        self.socket.sendall(self.sent.content)

    def status(self) -> int | None:
        """The answer's status, as soon as all of it is here."""
        piece = self.socket.recv(65536)
        if not piece:
            raise ConnectionError("the server hung up")
        self.heard += piece
        head, found, body = self.heard.partition(b"\r\n\r\n")
        if not found or len(body) < _length(head):
            return None
        self.heard = b""
        return int(head[9:12])


def _length(head: bytes) -> int:
    _, found, after = head.lower().partition(b"\r\ncontent-length:")
    return int(after.partition(b"\r\n")[0]) if found else 0


def play(port: int, crowd: list[User], seconds: float, rate: float = inf) -> Answered:
    """Let the crowd write for so long: at `rate` messages a second at random moments, or without a pause.

    Each answer is timed from the moment at which its message was due, so a server that stalls cannot hide it.
    """
    answered, lines = Answered(crowd), [Line(port, user) for user in crowd]
    free, began = deque(lines), perf_counter()
    due = _moments(began, rate)
    following = due()
    while True:
        while free and following <= perf_counter() and following - began < seconds:
            free.popleft().send(following)
            following = due()
        over = following - began >= seconds
        if over and len(free) == len(lines):
            break
        pause = max(0.0, following - perf_counter()) if free and not over else PATIENCE
        ready = select.select([line for line in lines if line not in free], [], [], pause)[0]
        if not ready and pause == PATIENCE:
            raise TimeoutError("the server does not answer")
        for line in ready:
            if (status := line.status()) is not None:
                _note(answered, line, status)
                free.append(line)
    answered.lasted = perf_counter() - began
    for line in lines:
        line.socket.close()
    return answered


def _moments(began: float, rate: float) -> Callable[[], float]:
    if rate == inf:
        return perf_counter
    chance, moment = random.Random(1), began

    def following() -> float:
        nonlocal moment
        moment += chance.expovariate(rate)
        return moment

    return following


def _note(answered: Answered, line: Line, status: int) -> None:
    if status != 200:
        answered.refused.append(status)
        return
    answered.seconds.append(perf_counter() - line.due)
    answered.messages.append((line.sent.update_id, line.sent.place))
    line.user.answered()
