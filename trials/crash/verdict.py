"""A trial's figures, and its checks: the judge's, and that the trial itself was hard enough."""

from collections import Counter
from dataclasses import dataclass

from trials.crash.crowd import Crowd
from trials.crash.evidence import Evidence
from trials.crash.judge import judge
from trials.crash.killer import Kill
from trials.crash.processes import Member
from trials.crash.stage import Plan
from trials.crash.talk import TALK

IN_FLIGHT = 0.3  # share of the kills that must have cut something off


@dataclass(frozen=True, slots=True)
class Run:
    """What was done: the crowd, how its posts ended, the kills, the processes, how many seconds it took."""

    plan: Plan
    crowd: Crowd
    ends: Counter[str]
    kills: list[Kill]
    members: list[Member]
    seconds: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The figures of a trial, and each check with the cases against it."""

    figures: dict[str, str]
    checks: dict[str, list[str]]

    @property
    def holds(self) -> bool:
        """Whether no check has a case against it."""
        return not any(self.checks.values())


def verdict(run: Run, evidence: Evidence) -> Verdict:
    """What a trial came to."""
    figures = {"database": run.plan.database, "seed": str(run.plan.seed)}
    figures |= _of_the_crowd(run) | _of_the_kills(run) | _of_the_replies(evidence)
    figures |= {"seconds in all": f"{run.seconds:.0f}"}
    return Verdict(figures, _hard_enough(run) | judge(evidence))


def _hard_enough(run: Run) -> dict[str, list[str]]:
    struck = sum(kill.in_flight for kill in run.kills)
    enough = len(run.kills) >= run.plan.kills and struck >= IN_FLIGHT * run.plan.kills
    to_go = run.crowd.unfinished
    return {
        "every message got its 2xx": [f"{to_go} did not"] if to_go else [],
        f"{run.plan.kills} kills, {IN_FLIGHT:.0%} of them cut something off": []
        if enough
        else [f"{len(run.kills)} kills, {struck} of them cut something off"],
        "no process ended by itself": [
            f"{member.name} ended by itself with {member.fell}" for member in run.members if member.fell
        ],
    }


def _of_the_crowd(run: Run) -> dict[str, str]:
    copies = ", ".join(f"{count} {when}" for when, count in run.crowd.copies.items())
    ends = ", ".join(f"{count} × {end}" for end, count in run.ends.most_common())
    return {
        "people": str(run.plan.people),
        "messages": str(run.plan.people * len(TALK)),
        "copies of them": f"{sum(run.crowd.copies.values())} ({copies})",
        "posts": f"{run.ends.total()} ({ends})",
    }


def _of_the_kills(run: Run) -> dict[str, str]:
    figures = {}
    for kind, what in (("web", "cut off an open request"), ("worker", "cut off a send")):
        kills = [kill for kill in run.kills if kill.kind == kind]
        struck = sum(kill.in_flight for kill in kills)
        figures[f"SIGKILL to a {kind}"] = f"{len(kills)}, of which {struck} {what}"
    times = [kill.at for kill in run.kills]
    apart = (times[-1] - times[0]) / (len(times) - 1) if len(times) > 1 else 0.0
    restarts = sum(member.starts - 1 for member in run.members)
    return figures | {"restarts": str(restarts), "seconds between kills": f"{apart:.2f} on average"}


def _of_the_replies(evidence: Evidence) -> dict[str, str]:
    rows = list(evidence.rows())
    return {
        "replies owed": str(len(rows)),
        "arrivals at the platform": str(len(evidence.log)),
        "recorded as unknown": str(sum(row.unknown for row in rows)),
        "of these arrived twice": str(sum(row.unknown and row.arrived > 1 for row in rows)),
        "animals": str(len(evidence.animals)),
    }
