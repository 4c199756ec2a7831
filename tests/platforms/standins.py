"""A stand-in's controls: what it was asked, what it refused, and how to make it fail."""

import json
import time
import urllib.request
from collections.abc import Callable
from typing import Any


class StandIn:
    """One platform's stand-in at its address."""

    def __init__(self, url: str) -> None:
        self.url = url

    def ask(self, path: str, body: Any = None, content_type: str = "application/json") -> Any:
        """GET, or POST with a body, at one of its control addresses."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": content_type})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read() or b"{}")

    def forgetting(self) -> "StandIn":
        """Itself, with nothing remembered."""
        self.ask("/__reset?all=1", {})
        return self

    def fail(self, **fault: Any) -> None:
        """Order a fault for the next call that matches."""
        self.ask("/__fault", fault)


def refused(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The calls that the specification refused, which no fault had spoiled."""
    taken = ("accepted", "sid", "fault")
    return [call for call in calls if not any(call.get(name) for name in taken)]


def wait_for(what: Callable[[], Any], seconds: float = 10) -> Any:
    """What comes true within these seconds."""
    end = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.02)
    return found
