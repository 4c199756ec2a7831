"""What is understood stays as good as it was: on the sets that nobody tuned on, and on the other one."""

from collections import Counter
from pathlib import Path

import pytest

from flows.understanding import READERS, understood
from tests.understanding.__main__ import ASKED, HERE, RIGHT, WRONG, judged, lines, now_of

SETS = [HERE / "held.jsonl", HERE / "held_later.jsonl", HERE / "tuning.jsonl"]
YOUNGER = {"permit_number", "bill_number"}
"""Kinds that came after the held sets were closed: only the last one has them."""


def shares(path: Path, wanted: str | None = None) -> Counter[str]:
    """Verdicts of one kind; without a kind, of all values."""
    counts = Counter[str]()
    for line in lines(path):
        if line["kind"] == wanted or (wanted is None and line["kind"] != "intent"):
            counts[judged(line["want"], understood(line["text"], line["kind"], now_of(line)))] += 1
    return counts


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_values_are_read_right_and_hardly_ever_wrong(path: Path) -> None:
    counts = shares(path)
    assert counts[RIGHT] >= 0.95 * counts.total()
    assert counts[WRONG] <= 0.01 * counts.total()


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_wishes_are_heard_and_rarely_mistaken(path: Path) -> None:
    counts = shares(path, "intent")
    assert counts[RIGHT] >= 0.90 * counts.total()
    assert counts[WRONG] <= 0.03 * counts.total()


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_loose_word_is_taken_for_a_yes(path: Path) -> None:
    said = [line for line in lines(path) if line["kind"] == "yes_no" and line["want"] != "yes"]
    taken = [line["text"] for line in said if understood(line["text"], "yes_no", now_of(line)).got == "yes"]
    assert taken == []


def test_asking_back_is_told_apart_from_reading_wrong() -> None:
    [line] = [line for line in lines(SETS[0]) if line["kind"] == "plate" and line["want"] is None][:1]
    assert judged("EA 1 A", understood(line["text"], "plate", now_of(line))) == ASKED


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_every_kind_is_in_it_and_no_line_twice(path: Path) -> None:
    every = list(lines(path))
    assert {line["kind"] for line in every} == READERS.keys() - (set() if path is SETS[-1] else YOUNGER)
    assert len({(line["text"], line["kind"], line["ref"]) for line in every}) == len(every)
