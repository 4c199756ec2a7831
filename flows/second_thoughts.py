"""Second thoughts: what was answered before is taken back, "eh salah, 3 ekor", "kerbau aja bukan sapi"."""

import re
from collections.abc import Mapping
from contextlib import suppress

from flows.language.tables import SMALL, word_set
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.messages import Reply
from flows.script import Flow
from flows.stage import before, go
from flows.turn import Turn

CHANGED = "Baik, saya ganti.\n\n"
_TURNS = word_set("second_thoughts")
_BESIDE = word_set("beside_second_thoughts")
_DENIED = re.compile(r"\b(?:bukan|tidak jadi|jangan) (\S+)")
_BESIDE_DENIED = SMALL | {"tapi", "tetapi", "melainkan", "jadinya"}

Said = Mapping[str, object]


def corrected(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The next question after earlier answers were changed; None where the text changes none."""
    rest = _behind_the_turn(turn.text)
    said = (rest and _said_anew(flow, rest, turn)) or _in_place_of_denied(flow, turn)
    return with_changes(said, flow, turn) if said else None


def with_changes(said: Said, flow: Flow, turn: Turn) -> list[Reply]:
    """The next question, after these answers were given another value."""
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


def _in_place_of_denied(flow: Flow, turn: Turn) -> Said:
    """What is said in place of the kept answer that the text denies: "bukan sapi, kerbau"."""
    spoken = plain(turn.text)
    for denied in _DENIED.finditer(spoken):
        rest = f"{spoken[: denied.start()]} {spoken[denied.end() :]}"
        rest = " ".join(word for word in rest.split() if word not in _BESIDE_DENIED)
        for name in _answers_named(flow, denied[1], turn):
            told = read_by(flow, name, rest, turn)
            if told not in (None, turn.talk.answers[name]):
                return {name: told}
    return {}


def _answers_named(flow: Flow, said: str, turn: Turn) -> list[str]:
    """The steps whose kept answer these words name: any that a free text may tell, and the last one."""
    _, last = turn.talk.memory.get("last") or ("", "")
    free = flow.understands(said, turn) if flow.understands else {}
    asked = [name for name in {*free, last} if name in turn.talk.answers and name in flow]
    return [name for name in asked if read_by(flow, name, said, turn) == turn.talk.answers[name]]


def read_by(flow: Flow, name: str, said: str, turn: Turn) -> str | None:
    """The answer to one step as it would be kept; None where the words are no answer to it."""
    free = flow.understands(said, turn) if flow.understands else {}
    if name in free:
        return free[name]
    with suppress(Unclear):
        return str(flow[name].take(said, turn))
    return None


def _said_anew(flow: Flow, rest: str, turn: Turn) -> Said:
    """What is said in place of earlier answers: of any that a free text may tell, or of the last one."""
    if anew := said_anew(flow, rest, turn):
        return anew
    _, last = turn.talk.memory.get("last") or ("", "")
    free = flow.understands(rest, turn) if flow.understands else {}
    if last in turn.talk.answers and last in flow and free.keys().isdisjoint(turn.talk.answers):
        with suppress(Unclear):
            return {last: flow[last].take(rest, turn)}
    return {}


def said_anew(flow: Flow, text: str, turn: Turn) -> dict[str, str]:
    """The earlier answers to which a free text gives another value, with what it says beside them."""
    told, answers = flow.understands(text, turn) if flow.understands else {}, turn.talk.answers
    anew = {name: value for name, value in told.items() if value != answers.get(name)}
    return anew if not anew.keys().isdisjoint(answers) else {}
