"""The bench itself, with numbers so small that it takes seconds."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench import proof, stands
from bench.load import Answered
from bench.report import table
from bench.rounds import Plan, measure

TINY = Plan(rounds=1, seconds=0.2, sizes=(10_000, 10_000), messages=100)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_it_plays_the_talk_and_prints_ratios(
    kind: str, shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stands, "USERS", 2)
    pair_of = {"sqlite": stands.sqlite_pair, "postgresql": stands.postgresql_pair}[kind]
    with ThreadPoolExecutor(4) as pool, pair_of(shared_folder, TINY.sizes, pool) as pair:
        printed = table(measure([pair], TINY)[0].lines(TINY.sizes))
        assert "durable turns through HTTP" in printed
        before = proof.mark(pair.few.engine)
        with pytest.raises(proof.NotKept):
            proof.kept(pair.few.engine, before, Answered([], messages=[(10**9, 0)]))
