"""Kills a random process at random moments, and notes what was in flight when it died."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from trials.crash.databases import end_leases
from trials.crash.doors import Doors, Post
from trials.crash.processes import Member
from trials.crash.stage import Plan, Stage

LONGEST_AIM = 5.0  # seconds until an aimed kill happens anyway
LOOK = 0.05  # seconds between two looks while aiming, at most: a random moment of a flight, not its first
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

    def __init__(self, plan: Plan, stage: Stage, doors: Doors) -> None:
        self._plan, self._stage, self._doors = plan, stage, doors
        self._chance = plan.chance("killer")
        self.kills: list[Kill] = []

    async def kill(self) -> None:
        """Until all kills of the plan have happened."""
        due = monotonic()
        for _ in range(self._plan.kills):
            due += self._chance.expovariate(1 / self._plan.mean)
            await asyncio.sleep(max(0.0, due - monotonic()))
            victim = self._chance.choice(self._stage.members)
            if self._chance.random() < self._plan.aimed:
                await self._aim(victim)
            self.kills.append(self._killed(victim))

    async def watch(self) -> None:
        """Start again what ended by itself, for ever."""
        while True:
            await asyncio.sleep(WATCH)
            for member in self._stage.members:
                member.revive()

    async def _aim(self, victim: Member) -> None:
        until = monotonic() + LONGEST_AIM
        while not self._in_flight(victim) and monotonic() < until:
            await asyncio.sleep(self._chance.uniform(0, LOOK))

    def _in_flight(self, victim: Member) -> Iterable[object]:
        if victim.kind == "worker":
            return self._stage.platform.held[victim.name]
        # Until it has answered once, what is open waits in the kernel's queue: nothing is at work in it.
        begun = self._doors.answered[victim.port] > victim.started_at
        return self._doors.open[victim.port] if begun else ()

    def _killed(self, victim: Member) -> Kill:
        before = frozenset(self._in_flight(victim))
        victim.kill()
        at = monotonic()
        # An answer that is still held now was held when the process died.
        sends = len(before & self._stage.platform.held[victim.name])
        posts = frozenset(post for post in before if isinstance(post, Post))
        if self._plan.impatient and victim.kind == "worker":
            end_leases(self._stage.database)
        victim.start()
        return Kill(victim.kind, at, sends, posts)
