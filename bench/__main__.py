"""`python -m bench`: measures for under four minutes and prints the table; `--quick` for a first look."""

import argparse
import os
import platform
import sqlite3
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path

from bench import deliveries, processes
from bench.report import table
from bench.rounds import Plan, measure
from bench.stands import CLIENTS, postgresql_pair, sqlite_pair

PAIRS = {"sqlite": sqlite_pair, "postgresql": postgresql_pair}
WHOLE = Plan(rounds=5, seconds=3.0, sizes=(10_000, 1_000_000), messages=10_000)
QUICK = Plan(rounds=1, seconds=1.0, sizes=(10_000, 50_000), messages=2_000)


def main() -> None:
    """Measure what was asked for."""
    asked = _arguments()
    plan = QUICK if asked.quick else WHOLE
    print(_machine(), flush=True)
    with ExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="sijinak-bench-", dir=asked.folder))
        )
        folder.chmod(0o755)  # PostgreSQL's own user goes through it
        pool = stack.enter_context(ProcessPoolExecutor(CLIENTS, mp_context=get_context("spawn")))
        pairs = [stack.enter_context(PAIRS[name](folder, plan.sizes, pool)) for name in asked.only or PAIRS]
        for pair in pairs:
            print(f"{pair.name}: {pair.durability}", flush=True)
        lines = [line for one in measure(pairs, plan) for line in one.lines(plan.sizes)]
        lines += processes.lines(pairs, folder)
        lines += deliveries.lines(pairs, pool, folder, plan.rounds, plan.messages)
        print(table(lines), flush=True)
        print(f"load at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few and short rounds: for a first look")
    parser.add_argument("--only", action="append", choices=PAIRS, help="one kind of database")
    parser.add_argument("--folder", help="where the databases are made: a disk whose fsync is a real one")
    return parser.parse_args()


def _machine() -> str:
    kernel, cores = platform.release(), os.cpu_count()
    return (
        f"{cores} cores, load {os.getloadavg()[0]:.1f}, Linux {kernel}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


if __name__ == "__main__":
    main()
