"""The table of what was measured: figures, ratios, and how far each is from its goal."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isnan, nan
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a figure with its unit, the ratio that counts, and what must and should be reached."""

    what: str
    figure: str
    ratio: float = nan
    must: str = ""
    goal: str = ""


def middle(values: Iterable[float]) -> float:
    """The median."""
    return median(list(values))


def quotient(over: Iterable[float], under: Iterable[float]) -> float:
    """The median of the rounds' ratios: each round has both sides beside each other in time."""
    return median(a / b for a, b in zip(over, under, strict=True))


def table(lines: Iterable[Line]) -> str:
    """The rows in columns."""
    head = ("", "figure", "÷", "must", "goal")
    rows = [head, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(_aligned(row, widths) for row in rows)


def _cells(line: Line) -> tuple[str, ...]:
    ratio = "" if isnan(line.ratio) else f"{line.ratio:.2f}"
    return line.what, line.figure, ratio, line.must, line.goal


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join([row[0].ljust(len(first)), *rest]).rstrip()
