"""Every conversation, in the menu's order: a new flow is its file and one line here."""

from flows.answer_questions import answer_questions
from flows.ask_officer import ask_officer, complain
from flows.emergency import emergency, emergency_details
from flows.enrol import enrol
from flows.my_animals import my_animals
from flows.my_data import erase_my_data, my_data
from flows.register_animal import register_animal
from flows.script import Flow
from flows.turn import Turn
from flows.welcome import welcome

FLOWS: list[Flow] = [
    welcome,
    enrol,
    answer_questions,
    register_animal,
    my_animals,
    ask_officer,
    emergency,
    emergency_details,
    my_data,
    erase_my_data,
    complain,
]
BY_NAME = {flow.name: flow for flow in FLOWS}


def current(turn: Turn) -> Flow | None:
    """The flow under way in this talk, if this version still has it."""
    flow = BY_NAME.get(turn.talk.flow or "")
    turn.flow = flow
    return flow
