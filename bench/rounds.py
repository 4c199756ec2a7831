"""The interleaved rounds: each side of a ratio is measured within the same few seconds as the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bench.report import Line, middle, quotient
from bench.stands import Pair, Played

DURABLE = {"SQLite": ("0.20", "0.30"), "PostgreSQL": ("0.28", "0.40")}


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    rounds: int
    seconds: float  # of one run
    sizes: tuple[int, int]  # animals
    messages: int  # that a worker claims in a round; a fifth of them it delivers


@dataclass(slots=True)
class Measured:
    """One pair's rounds."""

    pair: Pair
    few: list[Played] = field(default_factory=list)
    many: list[Played] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    half: list[Played] = field(default_factory=list)

    def lines(self, sizes: tuple[int, int]) -> Iterator[Line]:
        """The rows of the table."""
        name, turns = self.pair.name, [played.turns for played in self.few]
        with_many = [played.turns for played in self.many]
        p99 = middle(played.p99 for played in self.few)
        half50, half99 = middle(p.p50 for p in self.half), middle(p.p99 for p in self.half)
        yield Line(f"{name}: bare commits of the three rows", f"{middle(self.bare):.0f}/s", 1.0)
        yield Line(
            f"{name}: durable turns through HTTP, 16 users ÷ bare",
            f"{middle(turns):.0f}/s",
            quotient(turns, self.bare),
            *DURABLE[name],
        )
        work = middle(played.work for played in self.few)
        yield Line(f"{name}: processor time of a turn in the web processes", f"{work:.0f} µs")
        yield Line(f"{name}: p50 at half of that", f"{half50:.1f} ms", must="3 ms", goal="1.5 ms")
        yield Line(f"{name}: p99 at half of that", f"{half99:.1f} ms", must="15 ms", goal="7 ms")
        yield Line(f"{name}: p99 at saturation", f"{p99:.1f} ms", must="60 ms", goal="15 ms")
        yield Line(
            f"{name}: turns with {sizes[1]:,} animals ÷ with {sizes[0]:,}",
            f"{middle(with_many):.0f}/s",
            quotient(with_many, turns),
            "0.85",
            "0.95",
        )


def measure(pairs: Sequence[Pair], plan: Plan) -> list[Measured]:
    """Play all rounds, then the half load of each."""
    measured = [Measured(pair) for pair in pairs]
    for number in range(plan.rounds):
        for one in measured:
            _round(one, plan.seconds, turned=number % 2 == 1)
    for _ in range(plan.rounds):
        for one in measured:
            rate = middle(played.turns for played in one.few) / 2
            one.half.append(one.pair.few.play(plan.seconds, rate))
    return measured


def _round(one: Measured, seconds: float, *, turned: bool) -> None:
    """Bare, few, many; every other round the other way round, so that no side always comes first."""
    steps: list[Callable[[], None]] = [
        lambda: one.bare.append(one.pair.bare(seconds / 2)),
        lambda: one.few.append(one.pair.few.play(seconds)),
        lambda: one.many.append(one.pair.many.play(seconds)),
    ]
    for step in reversed(steps) if turned else steps:
        step()
