"""One inbound message is one transaction: the inbox row, the turn, what it writes, and the replies."""

from bot.runtime import Runtime
from flows.messages import Inbound


class CannotKeep(Exception):
    """The database could not take the message; the platform is told to repeat it."""


def receive(runtime: Runtime, inbound: Inbound) -> bool:
    """Take one message; False when a copy of it was taken before. Raises CannotKeep."""
    raise NotImplementedError
