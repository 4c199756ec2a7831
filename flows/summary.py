"""The summary before something is written: which of its lines is wrong, and what it should say."""

import re

from flows.asides import Aside, open_aside
from flows.catalogue import current
from flows.labels import in_language
from flows.language.choosing import Option, choose
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.messages import Reply
from flows.script import Flow
from flows.second_thoughts import read_by, said_anew, with_changes
from flows.stage import go
from flows.steps import Choose, Step
from flows.turn import Turn

MOST_LINES = 10
OTHER_LINES = Option("other lines", "Baris lain", ("lain", "lainnya"))
CALLED_WRONG = {"salah", "keliru", "ubah", "ganti", "ralat", "yang", "bukan", "itu"}
_PARTS = re.compile(r"[,;\n]+| dan ", re.IGNORECASE)


def lines_mended(turn: Turn) -> list[Reply] | None:
    """The summary again, after lines of it were told otherwise: "kelamin betina, umur 6 tahun", "campur"."""
    flow = _flow(turn)
    said, unclear = dict(said_anew(flow, turn.text, turn)), ""
    for part in filter(None, map(str.strip, _PARTS.split(turn.text))):
        step, value = _line_told(flow, part, turn)
        if step and value is None:
            unclear = unclear or step.name
        elif step and value and value != turn.talk.answers[step.name]:
            said.setdefault(step.name, value)
    if unclear and not said:
        return correct(unclear, turn)
    return with_changes(said, flow, turn) if said else None


def _line_told(flow: Flow, part: str, turn: Turn) -> tuple[Step | None, str | None]:
    """Which line the words tell and its value; no value where its name is said with something unreadable."""
    lines, spoken = flow.correctable(turn), plain(part)
    for step in lines:
        said = re.sub(rf"^{plain(turn.say(step.label))}(?:nya)? ", "", spoken)
        if said != spoken:
            return step, read_by(flow, step.name, said, turn)
    if spoken.isdecimal():
        return None, None
    closed = {step: read_by(flow, step.name, part, turn) for step in lines if isinstance(step, Choose)}
    told = [(step, value) for step, value in closed.items() if value is not None]
    return told[0] if len(told) == 1 else (None, None)


def line_named(text: str, turn: Turn) -> str | None:
    """The line of a summary that a text calls wrong by its name: "umurnya salah"."""
    said = " ".join(word.removesuffix("nya") for word in words(text) if word not in CALLED_WRONG)
    try:
        return choose(said, in_language(_lines(turn), turn), numbered=False).value
    except Unclear:
        return None


def correct(value: str, turn: Turn) -> list[Reply]:
    """Ask one line of a summary anew; the other answers stay."""
    if value == OTHER_LINES.value:
        shown_first = not turn.talk.memory.get("aside")
        return open_aside(CORRECT, turn, MOST_LINES - 1 if shown_first else 0)
    flow = _flow(turn)
    turn.talk.answers.pop(value, None)
    turn.values.clear()
    return go(flow, flow.path(turn)[-1], turn)


def _lines(turn: Turn) -> tuple[Option, ...]:
    return tuple(Option(step.name, step.label) for step in _flow(turn).correctable(turn))


def _wrong_lines(turn: Turn) -> tuple[Option, ...]:
    """Ten at most, as many as a list shows: the ninth is followed by a way to the others and back."""
    lines, begun = _lines(turn), int(turn.talk.memory.get("aside") or 0)
    if len(lines) <= MOST_LINES:
        return lines
    return (*lines[begun : begun + MOST_LINES - 1], OTHER_LINES)


def _flow(turn: Turn) -> Flow:
    flow = current(turn)
    assert flow
    return flow


CORRECT = Aside(
    "correct",
    "Baris mana yang salah? Yang lain tetap disimpan.",
    _wrong_lines,
    correct,
    hears=lines_mended,
    insists=True,
)
