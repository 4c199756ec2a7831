"""What a message answers: the step that was asked, an earlier one, one of the readings that were offered."""

import re
from contextlib import suppress
from datetime import timedelta

from flows.catalogue import current
from flows.kinds_in_turn import wait_too
from flows.language.animals import species_said
from flows.language.choosing import Option, choose
from flows.language.questions import asks
from flows.language.text import plain
from flows.language.unclear import Noted, Unclear
from flows.language.yes_no import YES
from flows.lines import line_told
from flows.messages import TYPED, Kind
from flows.openings import is_a_wish
from flows.script import Flow
from flows.second_thoughts import changed
from flows.stage import PAST_BUTTON, noted
from flows.steps import NO, Ask, Choose, Confirm, Decide, Step
from flows.turn import Turn

LONGEST_CHOICE = 2  # digits
READ_IN = timedelta(seconds=4)  # nobody reads a summary in less
SENTENCES = re.compile(r"[.;\n]+(?=\s|$)")
BREAKS = re.compile(r"[,.;\n]+(?=\s|$)")


def asked(flow: Flow, turn: Turn) -> Step:
    """The step that this message answers; a step that no longer exists gives way to the first open one."""
    last = turn.talk.memory.get("last") or ["", ""]
    if turn.inbound.kind is Kind.EDITED and turn.inbound.edits == last[0] and last[1] in flow:
        return flow[last[1]]
    flow_name, _, step_name = turn.inbound.question.partition(".")
    if flow_name == flow.name and step_name in turn.talk.answers and step_name in flow:
        return flow[step_name]
    return flow.standing(turn)


def heard(flow: Flow, step: Step, turn: Turn) -> object:
    """The answer in this message. Other answers said with it are kept too. Raises Unclear."""
    if turn.inbound.question and turn.inbound.question != flow.question(step):
        raise Unclear(PAST_BUTTON)
    offer = offered_value(turn)
    if offer is not None:
        return step.take(offer, turn)
    if not is_typed(turn):
        return step.hear(turn)
    if step.is_name and is_a_wish(turn.text):
        raise Unclear("")
    if isinstance(step, Ask) and (named := line_told(turn.text, [step], turn)) and named.said:
        with suppress(Unclear):
            return step.take(named.said, turn)
    try:
        return _with_more(flow, step, step.hear(turn), turn)
    except Noted:
        raise
    except Unclear:
        if asks(turn.text) and not isinstance(step, Decide):
            raise
        said = dict(flow.understands(turn.text, turn)) if flow.understands else {}
        value = step.take(said[step.name], turn) if step.name in said else _among_others(step, turn)
        if value is None:
            raise
        keep_besides(flow, step, said, turn)
        return value


def _with_more(flow: Flow, step: Step, value: object, turn: Turn) -> object:
    """The answer, after what else the text tells was kept and is said: "2 ekor, betina semua"."""
    if isinstance(step, Choose) or step.is_name or not step.label or not flow.understands or value is None:
        return value
    answers, told = turn.talk.answers, flow.understands(turn.text, turn)
    others = [name for name in told if name not in (*answers, step.name)]
    more = {name: told[name] for name in others if flow[name].label}  # the rest is no answer of his own
    if step.name in answers or not more:
        return value
    turn.talk.answers = {**answers, step.name: str(value), **more}  # what is told rests on the answer
    turn.remarks.append(noted(flow.lines(turn, [flow[name] for name in more]), turn))
    return value


def keep_besides(flow: Flow, step: Step, said: dict[str, str], turn: Turn) -> None:
    """Keep what was said beside an answer: other answers, new or changed; another kind of animal waits."""
    answers, kind = turn.talk.answers, species_said(turn.text)
    if kind and "species" in answers and kind != answers["species"]:
        for part in SENTENCES.split(turn.text):
            if species_said(part) == kind:
                wait_too(flow, part.strip(), turn)
        return
    beside = {name: told for name, told in said.items() if name != step.name}
    if turn.captioned:  # what it says of one picture changes nothing that was said of all
        beside = {name: told for name, told in beside.items() if name not in answers}
    anew = [name for name, told in beside.items() if answers.get(name, told) != told]
    turn.talk.answers = {**answers, **beside}
    if anew:
        turn.values.clear()
        turn.remarks.append(changed(flow, anew, turn))


def _among_others(step: Step, turn: Turn) -> object:
    """The choice that stands between commas and stops: "bali semua. jantan 1 betina 2"; None without one."""
    if isinstance(step, Choose) and not isinstance(step, Decide):
        for part in BREAKS.split(turn.text):
            with suppress(Unclear):
                return step.take(part, turn)
    return None


def offered_value(turn: Turn) -> str | None:
    """The value picked from the readings that were listed last; he may also answer the question afresh."""
    listed = turn.talk.memory.get("offered", ())
    agreed = tuple(YES) if len(listed) == 1 else ()
    among = [Option(value, label, agreed) for value, label in listed]
    if among and turn.inbound.kind in TYPED:
        with suppress(Unclear):
            return choose(turn.text, among).value
    return None


def is_for_others(turn: Turn) -> bool:
    """Whether an officer's words to somebody else are awaited, which report nothing of her own."""
    flow = current(turn)
    return bool(flow and flow.standing(turn).for_others)


def is_a_number(turn: Turn) -> bool:
    """Whether a number alone was typed, short enough for one of a list."""
    said = plain(turn.text) if turn.inbound.kind is Kind.TEXT else ""
    return said.isdecimal() and len(said) <= LONGEST_CHOICE


def is_typed(turn: Turn) -> bool:
    """Whether words were written, and no button pressed."""
    return turn.inbound.kind in TYPED and not turn.inbound.question


def is_an_echo(step: Step, turn: Turn) -> bool:
    """Whether what would bind is only the last message again, sent before anybody could have read on.

    A no binds nothing, however often it is said.
    """
    talk = turn.talk
    if _refuses(step, turn):
        return False
    same = is_typed(turn) and turn.inbound.text == talk.memory.get("said")
    return isinstance(step, Decide) and same and bool(talk.heard_at and turn.now - talk.heard_at < READ_IN)


def _refuses(step: Step, turn: Turn) -> bool:
    with suppress(Unclear):
        return isinstance(step, Confirm) and step.take(turn.text, turn) == NO.value
    return False
