"""Kills a random process at random moments, and notes what was in flight when it died."""

import asyncio
import random
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from trials.crash.doors import Doors, Post
from trials.crash.platform import Platform
from trials.crash.processes import Member

LONGEST_AIM = 5.0  # seconds until an aimed kill happens anyway
LOOK = 0.002  # seconds between two looks while aiming
WATCH = 0.5  # seconds between two looks for processes that ended by themselves


@dataclass(frozen=True, slots=True)
class Kill:
    """One SIGKILL: of what, when, the sends that were never answered and the requests open at that moment."""

    kind: str
    at: float
    sends: int
    posts: frozenset[Post]

    @property
    def in_flight(self) -> bool:
        """Whether it cut something off: a send without its answer, a request whose connection broke."""
        return self.sends > 0 or any(post.broke for post in self.posts)


class Killer:
    """Kills at random moments; the share `aimed` of the kills waits until something is in flight."""

    def __init__(
        self, members: list[Member], doors: Doors, platform: Platform, chance: random.Random
    ) -> None:
        self._members, self._doors, self._platform = members, doors, platform
        self._chance = chance
        self.kills: list[Kill] = []

    async def kill(self, count: int, mean: float, aimed: float) -> None:
        """Until all of them have happened."""
        due = monotonic()
        for _ in range(count):
            due += self._chance.expovariate(1 / mean)
            await asyncio.sleep(max(0.0, due - monotonic()))
            victim = self._chance.choice(self._members)
            if self._chance.random() < aimed:
                await self._aim(victim)
            self.kills.append(self._killed(victim))

    async def watch(self) -> None:
        """Start again what ended by itself, for ever."""
        while True:
            await asyncio.sleep(WATCH)
            for member in self._members:
                member.revive()

    async def _aim(self, victim: Member) -> None:
        until = monotonic() + LONGEST_AIM
        while not self._in_flight(victim) and monotonic() < until:
            await asyncio.sleep(LOOK)

    def _in_flight(self, victim: Member) -> Iterable[object]:
        if victim.kind == "worker":
            return self._platform.held[victim.name]
        return self._doors.open[victim.port]

    def _killed(self, victim: Member) -> Kill:
        before = frozenset(self._in_flight(victim))
        victim.kill()
        at = monotonic()
        # An answer that is still held now was held when the process died.
        sends = len(before & self._platform.held[victim.name])
        posts = frozenset(post for post in before if isinstance(post, Post))
        victim.start()
        return Kill(victim.kind, at, sends, posts)
