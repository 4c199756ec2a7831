"""Posts updates to the web processes as a platform does: again and again, until one of them says 2xx."""

import asyncio
import random
from collections import Counter, defaultdict
from time import monotonic
from typing import Any

import httpx

from trials.crash.talk import SECRET

PATIENCE = 10.0  # seconds for one answer
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 3.0  # seconds before an update is posted again
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Post:
    """One request on its way; `broke` once its connection was lost before the answer."""

    broke = False


class Doors:
    """The web processes' ports; `open` are the requests under way at each, `ends` counts how they ended."""

    def __init__(self, ports: list[int], chance: random.Random) -> None:
        self._ports, self._chance = ports, chance
        self.open: defaultdict[int, set[Post]] = defaultdict(set)
        self.ends: Counter[str] = Counter()
        self.answered: defaultdict[int, float] = defaultdict(float)  # by a steady clock, when a port last did
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=20)
        self._client = httpx.AsyncClient(timeout=PATIENCE, limits=limits, trust_env=False, headers=HEADERS)

    async def deliver(self, update: dict[str, Any]) -> None:
        """Post it to any of them until it is taken."""
        pause = FIRST_PAUSE
        while not await self._taken(self._chance.choice(self._ports), update):
            await asyncio.sleep(self._chance.uniform(pause / 2, pause))
            pause = min(LONGEST_PAUSE, pause * 1.5)

    async def close(self) -> None:
        """Give the connections back."""
        await self._client.aclose()

    async def _taken(self, port: int, update: dict[str, Any]) -> bool:
        post = Post()
        self.open[port].add(post)
        try:
            answer = await self._client.post(f"http://127.0.0.1:{port}/webhooks/telegram", json=update)
        except httpx.ConnectError:
            end = "refused"
        except httpx.TimeoutException:
            end = "timed out"
        except httpx.TransportError:
            post.broke, end = True, "broken off"
        else:
            end, self.answered[port] = str(answer.status_code), monotonic()
        finally:
            self.open[port].discard(post)
        self.ends[end] += 1
        return end.startswith("2")
