"""Every conversation, in the menu's order: a new flow is its file and one line here."""

from pkgutil import resolve_name

from flows.script import Flow
from flows.turn import Turn

LISTED = (  # file:flow
    "welcome:welcome",
    "enrol:enrol",
    "answer_questions:answer_questions",
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
