"""`python -m trials.crash`: plays a trial, prints its figures; ends with 0 where every check holds."""

import shutil
import signal
import sys
import tempfile
from pathlib import Path

import click

from trials.crash.stage import Plan
from trials.crash.trial import hold
from trials.crash.verdict import Verdict

MOST_CASES = 5  # shown of one check


@click.command()
@click.option("--database", type=click.Choice(["sqlite", "postgresql"]), default="sqlite", show_default=True)
@click.option("--people", default=200, show_default=True, help="Each holds one talk of 16 messages.")
@click.option("--kills", default=100, show_default=True)
@click.option("--mean", default=3.0, show_default=True, help="Seconds between two kills, on average.")
@click.option("--aimed", default=0.5, show_default=True, help="Share of the kills that wait for a flight.")
@click.option("--hold", "held", default=0.3, show_default=True, help="Seconds the platform answers in.")
@click.option("--seconds", default=1200.0, show_default=True, help="The trial ends then, finished or not.")
@click.option("--seed", default=1, show_default=True)
@click.option("--without-dedupe", is_flag=True, help="Take the inbox's key away: the trial must go red.")
@click.option("--keep", type=click.Path(path_type=Path), help="A folder for the database and the logs.")
def crash(
    database: str,
    people: int,
    kills: int,
    mean: float,
    aimed: float,
    held: float,
    seconds: float,
    seed: int,
    without_dedupe: bool,
    keep: Path | None,
) -> None:
    """Let people write while web and worker processes are killed, and judge what arrived."""
    plan = Plan(database, people, kills, mean, aimed, held, seconds, seed, without_dedupe)
    folder = Path(tempfile.mkdtemp(prefix="crash-")) if keep is None else keep.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, _leave)
    try:
        verdict = hold(plan, folder)
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    told(verdict)
    sys.exit(not verdict.holds)


def _leave(number: int, _frame: object) -> None:
    """Raise, so that the processes under trial end with it."""
    sys.exit(128 + number)


def told(verdict: Verdict) -> None:
    """Print it as a table, with the first cases against each check that does not hold."""
    for what, value in verdict.figures.items():
        click.echo(f"{what:<26} {value}")
    click.echo()
    for what, cases in verdict.checks.items():
        click.echo(f"{'RED' if cases else 'OK ':<4} {what}" + (f": {len(cases)} cases" if cases else ""))
        for case in cases[:MOST_CASES]:
            click.echo(f"       {case}")
    click.echo(f"\n{'every check holds' if verdict.holds else 'RED'}")


if __name__ == "__main__":
    crash(prog_name="python -m trials.crash")
