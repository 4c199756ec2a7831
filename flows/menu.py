"""The menu: what this person may wish for, in his own words too; for a newcomer, what comes first."""

from flows import drafts, halfway, herds_waiting
from flows.catalogue import BY_NAME, FLOWS, current
from flows.language.unclear import hint
from flows.lately import touch
from flows.messages import Choice, Reply
from flows.script import Flow
from flows.stage import KEPT_UNANSWERED, before, begin, remember_shown
from flows.turn import Turn

GREETING = "Ada yang bisa dibantu{name}? Pilih angkanya, atau tulis saja keperluannya."
STILL_SHOWN = "Yang ini masih bisa dipilih. Pilih angkanya, atau tulis saja keperluannya."
NOR_THAT = "{cancelled} Yang ini juga belum tercatat: «{later}». Ketik lagi kalau mau."
OWN_REPORT = hint("Lapor darurat")
MENU = Choice("menu", "Menu")


def offered(turn: Turn) -> list[Flow]:
    """The flows that this person may open, in the menu's order."""
    return [flow for flow in FLOWS if flow.offered_to(turn)]


def owed(turn: Turn) -> Flow | None:
    """The talk that comes before any menu: the notice, then who he is; None for farmers and officers."""
    if turn.talk.farmer_id is not None or turn.officer:
        return None
    return BY_NAME["enrol" if turn.talk.agreed_at else "welcome"]


def menu(turn: Turn, sentence: str = "") -> list[Reply]:
    """The menu, after a sentence about what has just happened; a newcomer goes on with what he owes."""
    above = f"{sentence}\n\n" if sentence else ""
    if first := owed(turn):
        opening, *rest = take_up(first, turn)
        return [before(above, opening), *rest]
    name = f", {turn.farmer.name}" if turn.farmer else ""
    listed = [flow for flow in offered(turn) if flow.in_menu]
    choices = tuple(Choice(flow.keyword, _title(flow, turn)) for flow in listed)
    reply = Reply(above + turn.say(GREETING, name=name), choices, "menu")
    remember_shown(turn, reply)
    return [reply]


def _title(flow: Flow, turn: Turn) -> str:
    """How the menu calls it: an officer's "Darurat" would seem to be what others have reported."""
    return turn.say(OWN_REPORT) if turn.officer and flow.name == "emergency" else turn.say(flow.title)


def shown_still(turn: Turn, sentence: str) -> list[Reply]:
    """The choices that were shown last, or else the menu, after a sentence that answers none of them."""
    shown = turn.talk.memory.get("shown") or []
    replies = menu(turn, sentence)
    if owed(turn) or shown in ([], turn.talk.memory.get("shown")):
        return replies
    turn.talk.memory["shown"] = shown
    choices = tuple(Choice(value, label) for value, label in shown)
    return [Reply(f"{sentence}\n\n{turn.say(STILL_SHOWN)}", choices, "menu")]


def take_up(flow: Flow, turn: Turn) -> list[Reply]:
    """Open a flow with what was answered before it was left, if it was."""
    return begin(flow, turn, answers=halfway.take(turn.talk, flow.name))


def leave(turn: Turn) -> list[Reply]:
    """Leave the flow under way, and say what becomes of it; then the menu, where there is one."""
    flow = current(turn)
    sentence = turn.say(flow.cancelled) if flow else ""
    if flow and (later := drafts.waiting(turn, until=flow.name)):
        drafts.drop(turn, until=flow.name)
        sentence = turn.say(NOR_THAT, cancelled=sentence, later=later) if flow.name != "enrol" else sentence
    turn.talk.rest()
    if flow and flow.name in KEPT_UNANSWERED:
        touch(turn)
    if flow and flow.one_at_a_time and (answers := herds_waiting.take_begun(turn)):
        first, *rest = begin(flow, turn, answers=answers)
        return [before(f"{sentence}\n\n", first), *rest]
    if owed(turn):
        return [Reply(sentence or turn.say(BY_NAME["welcome"].cancelled))]
    return menu(turn, sentence)
