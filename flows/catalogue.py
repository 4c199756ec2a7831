"""Every conversation, in the menu's order: a new flow is its file and one line here."""

from collections.abc import Iterable
from pkgutil import resolve_name

from flows.language.text import plain
from flows.script import Flow
from flows.turn import Turn

LISTED = (  # file:flow
    "welcome:welcome",
    "enrol:enrol",
    "answer_questions:answer_questions",
    "correct_answer:correct_answer",
    "verify_animals:verify_animals",
    "register_animal:register_animal",
    "my_animals:my_animals",
    "ask_officer:ask_officer",
    "emergency:emergency",
    "emergency:emergency_details",
    "my_data:my_data",
    "my_data:erase_my_data",
    "ask_officer:complain",
)
FLOWS: list[Flow] = [resolve_name(f"flows.{listed}") for listed in LISTED]
BY_NAME = {flow.name: flow for flow in FLOWS}


def current(turn: Turn) -> Flow | None:
    """The flow under way in this talk, if this version still has it."""
    flow = BY_NAME.get(turn.talk.flow or "")
    turn.flow = flow
    return flow


def exactly(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The flow whose keyword or synonym is the whole text, or which these words name."""
    said, among = plain(text), list(flows)
    whole = next((flow for flow in among if said in flow.phrases), None)
    return whole or next((flow for flow in among if flow.named_by and flow.named_by(text)), None)


def shaped(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The flow that the shape of the text opens: a register number its animal."""
    return next((flow for flow in flows if flow.shape and flow.shape.fullmatch(text.strip())), None)
