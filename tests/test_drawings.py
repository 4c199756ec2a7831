"""The drawings under docs/flows show the conversations as they are."""

from pathlib import Path

import pytest

from flows.catalogue import FLOWS
from flows.drawing import drawn
from flows.script import Flow

FOLDER = Path(__file__).parent.parent / "docs" / "flows"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_a_drawing_is_current(flow: Flow) -> None:
    assert (FOLDER / f"{flow.name}.md").read_text(encoding="utf-8") == drawn(flow), "make flows draws it anew"


def test_nothing_is_drawn_that_is_no_more() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {flow.name for flow in FLOWS}
