"""The platforms a message can leave by; each has a twin in webhooks/ by which messages come in."""

from typing import Protocol

from bot.outcomes import Outcome
from flows.messages import Reply


class Channel(Protocol):
    """One platform's way out; lives on the worker's one event loop."""

    name: str
    per_second: float  # messages in all, by the platform's published limit
    gap: float  # seconds between two messages to one address

    async def send(self, address: str, reply: Reply, *, outbox_id: int, template: bool = False) -> Outcome:
        """Send one message; never raises for anything a platform can do."""
        ...

    async def acknowledge(self, callback: str) -> None:
        """Tell the platform that a pressed button was seen; best effort, no outcome."""
        ...

    async def fetch(self, source: str) -> tuple[bytes, str]:
        """A file's bytes and content type by its Attachment.source; raises FetchFailed or FetchLater."""
        ...

    async def close(self) -> None:
        """Give connections back."""
        ...


class FetchFailed(Exception):
    """The file cannot be had: gone, too large, of a foreign host or type."""


class FetchLater(Exception):
    """The file is not there yet, or the platform asks to wait."""


class PlatformRefused(Exception):
    """The platform did not do what a command asked of it; the message says why."""
