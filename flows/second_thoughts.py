"""Second thoughts: "eh salah, 3 ekor" corrects what was answered before, whatever is being asked now."""

from contextlib import suppress

from flows.language.tables import word_set
from flows.language.text import words
from flows.language.unclear import Unclear
from flows.messages import Reply
from flows.script import Flow
from flows.stage import before, go
from flows.turn import Turn

CHANGED = "Baik, saya ganti.\n\n"
_TURNS = word_set("second_thoughts")
_BESIDE = word_set("beside_second_thoughts")


def corrected(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The next question after earlier answers were changed; None where the text changes none."""
    rest = _behind_the_turn(turn.text)
    said = _said_anew(flow, rest, turn) if rest else {}
    if not said:
        return None
    for name, value in said.items():
        flow.answer(flow[name], value, turn)
    first, *others = go(flow, flow.path(turn)[-1], turn)
    return [changed(first, turn), *others]


def changed(reply: Reply, turn: Turn) -> Reply:
    """The next question, after the word that an answer was changed."""
    return before(turn.say(CHANGED), reply)


def _behind_the_turn(text: str) -> str:
    """What follows the words that take something back; "" where nothing is taken back."""
    spoken = words(text)
    opening = 0
    while opening < len(spoken) and spoken[opening] in _TURNS | _BESIDE:
        opening += 1
    return " ".join(spoken[opening:]) if _TURNS.intersection(spoken[:opening]) else ""


def _said_anew(flow: Flow, rest: str, turn: Turn) -> dict[str, object]:
    """The answers that are given another value, by step."""
    told = flow.understands(rest, turn) if flow.understands else {}
    anew = {name: value for name, value in told.items() if name in turn.talk.answers}
    if anew:
        return {name: value for name, value in anew.items() if value != turn.talk.answers[name]}
    _, last = turn.talk.memory.get("last") or ("", "")
    if last in turn.talk.answers and last in flow:
        with suppress(Unclear):
            return {last: flow[last].take(rest, turn)}
    return {}
