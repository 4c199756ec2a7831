"""One trial from the first message to the verdict."""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic

from trials.crash.crowd import Crowd
from trials.crash.doors import Doors
from trials.crash.evidence import gather
from trials.crash.killer import Killer
from trials.crash.stage import Plan, Stage, staged
from trials.crash.talk import Person
from trials.crash.verdict import Run, Verdict, verdict

STANDSTILL = 90.0  # seconds; a dead sender's lease is 60, and then somebody has to look
TELL = 15.0  # seconds between two words on how far it is
OUTBOX = "SELECT state, count(*) FROM outbox GROUP BY state ORDER BY state"
OPEN = ("waiting", "sending")


def hold(plan: Plan, folder: Path) -> Verdict:
    """Play a whole trial in an existing, empty folder; every process that it starts has ended afterwards."""
    began = monotonic()
    people = [Person(number) for number in range(plan.people)]
    with staged(plan, folder) as stage:
        doors = Doors(stage.ports, plan.chance("doors"))
        crowd = Crowd(people, doors, plan.kills * plan.mean, plan.chance("crowd"))
        killer = Killer(plan, stage, doors)
        asyncio.run(_play(plan, stage, doors, crowd, killer))
        for member in stage.members:
            member.end()
        evidence = gather(stage.database, people, stage.platform.log)
        run = Run(plan, crowd, doors.ends, killer.kills, stage.members, monotonic() - began)
        return verdict(run, evidence)


async def _play(plan: Plan, stage: Stage, doors: Doors, crowd: Crowd, killer: Killer) -> None:
    """Until nothing is open any more, or time is up."""
    beside = [asyncio.create_task(killer.watch()), asyncio.create_task(_tell(stage, crowd, killer))]
    with suppress(TimeoutError):
        async with asyncio.timeout(plan.seconds):
            await stage.ready()
            async with asyncio.TaskGroup() as group:
                group.create_task(crowd.write())
                group.create_task(killer.kill())
            await _nothing_moves(stage)
    for task in beside:
        task.cancel()
    await doors.close()


async def _nothing_moves(stage: Stage) -> None:
    """Until nothing is owed any more, or nothing has changed for long."""
    seen, since = stage.database.rows(OUTBOX), monotonic()
    while any(state in OPEN for state, _ in seen) and monotonic() - since < STANDSTILL:
        await asyncio.sleep(1.0)
        now = stage.database.rows(OUTBOX)
        if now != seen:
            seen, since = now, monotonic()


async def _tell(stage: Stage, crowd: Crowd, killer: Killer) -> None:
    began = monotonic()
    while True:
        await asyncio.sleep(TELL)
        told = (
            f"{len(killer.kills)} kills, {crowd.unfinished} messages to go, {len(stage.platform.log)} replies"
        )
        print(f"{monotonic() - began:6.0f} s: {told}", file=sys.stderr, flush=True)
