"""`python -m tests.understanding`: how many lines of a labelled set are read right, asked back, or read wrong."""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any

from flows.turn import WITA
from flows.understanding import Understood, understood

HERE = Path(__file__).parent
RIGHT, ASKED, WRONG = "right", "asked", "wrong"


def main() -> None:
    """Score the sets that were named, by default those that nobody tuned on."""
    parser = argparse.ArgumentParser(prog="python -m tests.understanding", description=__doc__)
    parser.add_argument(
        "sets", nargs="*", type=Path, default=[HERE / "held.jsonl", HERE / "held_later.jsonl"]
    )
    parser.add_argument("--mistakes", action="store_true", help="show what was asked back or read wrong")
    parser.add_argument("--kind", help="only this kind")
    asked = parser.parse_args()
    for line in lines(HERE / "tuning.jsonl"):  # as a process that has been running: everything is loaded
        understood(line["text"], line["kind"], now_of(line))
    for path in asked.sets:
        report(path, asked.kind, mistakes=asked.mistakes)


def report(path: Path, only: str | None, *, mistakes: bool) -> None:
    """Print one set's table, and its mistakes where they are wanted."""
    counts, seconds = defaultdict[str, Counter[str]](Counter), list[float]()
    for line in lines(path):
        if only in (None, line["kind"]):
            began = perf_counter()
            read = understood(line["text"], line["kind"], now_of(line))
            seconds.append(perf_counter() - began)
            verdict = judged(line["want"], read)
            counts[line["kind"]][verdict] += 1
            if mistakes and verdict != RIGHT:
                print(
                    f"{verdict} {line['kind']}: {line['text']!r} ({line['ref']}) "
                    f"wanted {line['want']!r}, got {read.got!r} {read.outcome}"
                )
    print(f"{path.name}: {sum(map(Counter.total, counts.values()))} lines")
    for kind in sorted(counts):
        print(row(kind, counts[kind]))
    values = sum((counts[kind] for kind in counts if kind != "intent"), Counter[str]())
    print(row("all values", values))
    print(
        f"microseconds a message: median {quantiles(seconds, n=100)[49] * 1e6:.0f}, "
        f"99th percentile {quantiles(seconds, n=100)[98] * 1e6:.0f}"
    )


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The labelled lines."""
    with path.open(encoding="utf-8") as labelled:
        yield from (json.loads(line) for line in labelled if line.strip())


def now_of(line: dict[str, Any]) -> datetime:
    """The moment that counts as now for this line."""
    return datetime.fromisoformat(line["ref"] or "2026-11-24T09:30").replace(tzinfo=WITA)


def judged(want: object, read: Understood) -> str:
    """Reading what was not to be read is as wrong as reading something else; asking back is half a success."""
    if read.got == want:
        return RIGHT
    return ASKED if read.got is None else WRONG


def row(kind: str, count: Counter[str]) -> str:
    """Shares in percent."""
    total = count.total() or 1
    shares = "  ".join(f"{verdict} {count[verdict] / total:6.1%}" for verdict in (RIGHT, ASKED, WRONG))
    return f"{kind:16} {count.total():4} lines  {shares}"


if __name__ == "__main__":
    main()
