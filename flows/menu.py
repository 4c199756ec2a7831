"""The menu: what this person may wish for, by number, label or his own words."""

from flows.catalogue import FLOWS
from flows.messages import Choice, Reply
from flows.script import Flow
from flows.stage import remember_shown
from flows.turn import Turn

GREETING = "Ada yang bisa dibantu{name}? Pilih angkanya, atau tulis saja keperluannya."
MENU = Choice("menu", "Menu")


def offered(turn: Turn) -> list[Flow]:
    """The flows that this person may open, in the menu's order."""
    return [flow for flow in FLOWS if flow.offered_to(turn)]


def menu(turn: Turn, sentence: str = "") -> list[Reply]:
    """The menu, after a sentence about what has just happened."""
    name = f", {turn.farmer.name}" if turn.farmer else ""
    text = turn.say(GREETING, name=name)
    choices = tuple(Choice(flow.keyword, turn.say(flow.title)) for flow in offered(turn) if flow.in_menu)
    reply = Reply(f"{sentence}\n\n{text}" if sentence else text, choices, "menu")
    remember_shown(turn, reply)
    return [reply]
