"""The people who write, all at once, and the platform that repeats what they wrote."""

import asyncio
import random
from typing import Any

from trials.crash.doors import Doors
from trials.crash.talk import TALK, Person

MOST_COPIES = 3


class Crowd:
    """Talks spread over about `seconds`; whoever was taken writes on, whatever became of the copies."""

    def __init__(self, people: list[Person], doors: Doors, seconds: float, chance: random.Random) -> None:
        self._people, self._doors, self._chance = people, doors, chance
        self._first_within = seconds / 5  # seconds until the last one begins
        self._pause = seconds * 0.7 / len(TALK)  # on average between two messages
        self._late = seconds / 8  # on average until a late copy
        self._latest = seconds / 4
        self.copies = {"at the same instant": 0, "later": 0}
        self.unfinished = len(people) * len(TALK)

    async def write(self) -> None:
        """Until every message and every copy was taken."""
        async with asyncio.TaskGroup() as talks:
            for person in self._people:
                talks.create_task(self._talk(person, talks))

    async def _talk(self, person: Person, copies: asyncio.TaskGroup) -> None:
        await asyncio.sleep(self._chance.uniform(0, self._first_within))
        for update in person.updates():
            for _ in range(self._chance.randint(1, MOST_COPIES)):
                copies.create_task(self._copy(update))
            await self._doors.deliver(update)
            self.unfinished -= 1
            await asyncio.sleep(self._chance.uniform(0, 2 * self._pause))

    async def _copy(self, update: dict[str, Any]) -> None:
        if self._chance.random() < 0.5:
            self.copies["at the same instant"] += 1
        else:
            self.copies["later"] += 1
            await asyncio.sleep(min(self._latest, self._chance.expovariate(1 / self._late)))
        await self._doors.deliver(update)
