"""What one process shares between its turns: settings, the engine, the clock and the wake-up call."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from bot.settings import Settings
from domain.database import make_engine


def utc_now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def nobody() -> None:
    """Wakes nobody: the delivery loop looks again by itself within a second."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """Handed to every door and job; holds no state of its own."""

    settings: Settings
    engine: Engine
    now: Callable[[], datetime] = utc_now
    wake: Callable[[], None] = nobody

    @classmethod
    def of(cls, settings: Settings, *, wake: Callable[[], None] = nobody) -> "Runtime":
        """A runtime on the settings' database."""
        return cls(settings, make_engine(settings.database_url), wake=wake)
