"""The platform's side: a Telegram that writes down what arrives when, and takes its time to answer."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from werkzeug.exceptions import ClientDisconnected
from werkzeug.wrappers import Response

from tests.fakes.server import Call
from tests.fakes.telegram import FakeTelegram


@dataclass(frozen=True, slots=True)
class Arrival:
    """One message that reached the platform: seconds of a steady clock, chat, text."""

    at: float
    chat: str
    text: str


class Platform(FakeTelegram):
    """`log` is every message in the order of arrival; `held` the answers kept back, by the worker that waits.

    Each worker has an API address of its own, so that a held answer says whose send is in flight.
    """

    def __init__(self, longest: float, chance: random.Random) -> None:
        super().__init__()
        self.log: list[Arrival] = []
        self.held: defaultdict[str, set[object]] = defaultdict(set)
        self._longest, self._chance = longest, chance

    def __enter__(self) -> "Platform":
        super().__enter__()
        return self

    def address_for(self, worker: str) -> str:
        """The TELEGRAM_API_URL of one worker."""
        return f"{self.url}/{worker}"

    def carry_out(self, call: Call) -> Response:
        answer = super().carry_out(call)
        if call.name == "sendMessage":
            self.log.append(Arrival(call.at, call.to, str(call.fields["text"])))
        return answer

    def _serve(self, environ: dict[str, Any], start_response: Any) -> Any:
        _, worker, *_, method = environ["PATH_INFO"].split("/")
        if method != "sendMessage":
            return super()._serve(environ, start_response)
        with self._holding(worker):
            try:
                answer = super()._serve(environ, start_response)
            except ClientDisconnected:  # the worker died between two pieces of its request
                raise ConnectionAbortedError from None
            time.sleep(self._chance.uniform(0, self._longest))
        return answer

    @contextmanager
    def _holding(self, worker: str) -> Iterator[None]:
        answer = object()
        self.held[worker].add(answer)
        try:
            yield
        finally:
            self.held[worker].discard(answer)
