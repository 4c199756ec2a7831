"""The summary before something is written: which of its lines is wrong, and what it should say."""

import re

from flows.asides import Aside, ask_again, open_aside
from flows.catalogue import current
from flows.labels import in_language
from flows.language.choosing import Option, choose
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.lines import line_told
from flows.messages import Reply
from flows.script import Flow
from flows.second_thoughts import read_by, reopen, said_anew, with_changes
from flows.stage import before, go
from flows.steps import Choose, Decide, Step
from flows.told_in_parts import parts_of, told_in_parts
from flows.turn import Turn

MOST_LINES = 10
OTHER_LINES = Option("other lines", "Baris lain", ("lain", "lainnya"))
CALLED_WRONG = {"salah", "keliru", "ubah", "ganti", "ralat", "yang", "bukan", "itu"}
LATER = "Nanti juga boleh. Ketik MENU, jawabannya kami simpan.\n\n"
_DOUBTS = frozenset(
    {"salah", "bukan", "eh", "jangan", "tapi", "ganti", "ubah", "keliru", "tidak", "wrong", "harusnya"}
)
_ALL_RIGHT = re.compile(r"\b(?:sudah|semua|semuanya) (?:benar|betul)\b|\btidak ada yang salah\b")
_NOT_NOW = frozenset({"nanti", "besok", "sebentar", "bentar", "tunggu"})
_LAST = re.compile(r"[,;\n]+| dan ", re.IGNORECASE)


def mended_summary(flow: Flow, step: Step, turn: Turn) -> list[Reply] | None:
    """What follows a text that neither agrees nor refuses; where it doubts, the question what is wrong.

    A bare yes that was sent before that question was seen cannot write anything.
    """
    if mended := lines_mended(turn):
        return mended
    if line := line_named(turn.text, turn):
        return correct(line, turn)
    said = set(words(turn.text))
    if not said.isdisjoint(_DOUBTS):
        return open_aside(CORRECT, turn)
    return [before(turn.say(LATER), flow.ask(step, turn))] if not said.isdisjoint(_NOT_NOW) else None


def lines_mended(turn: Turn) -> list[Reply] | None:
    """The summary again, after lines of it were told otherwise: "kelamin betina, umur 6 tahun", "campur"."""
    flow = _flow(turn)
    if several := told_in_parts(flow, turn):
        return several
    said = said_anew(flow, turn.text, turn) | _lines_told(flow, turn)
    said = said or _choice_told(flow, turn)
    if said:
        return with_changes(said, flow, turn)
    named = [told for part in parts_of(flow, turn) if (told := line_told(part, flow.correctable(turn), turn))]
    return correct(named[0].step.name, turn) if named else None


def lines_named(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The same, only for lines that are called by their names: "nama salah, Nurhayati"."""
    said = _lines_told(flow, turn)
    return with_changes(said, flow, turn) if said else None


def _lines_told(flow: Flow, turn: Turn) -> dict[str, str]:
    """The lines that are named and told another value, by step."""
    found = (line_told(part, flow.correctable(turn), turn) for part in parts_of(flow, turn))
    lines = {told.step.name: told.said for told in found if told and told.said}
    read = {name: read_by(flow, name, said, turn) for name, said in lines.items()}
    return {name: value for name, value in read.items() if value not in (None, turn.talk.answers[name])}


def _choice_told(flow: Flow, turn: Turn) -> dict[str, str]:
    """The one line whose choices hold the whole text: "campur", "gaduhan"."""
    if plain(turn.text).isdecimal():
        return {}
    choices = [step.name for step in flow.correctable(turn) if isinstance(step, Choose)]
    choices = [name for name in choices if not isinstance(flow[name], Decide)]  # "yes" is nobody's line
    last = _LAST.split(turn.text)[-1]  # "tidak, gaduhan"
    read = {name: read_by(flow, name, last, turn) for name in choices}
    told = {name: value for name, value in read.items() if value is not None}
    changed = {name: value for name, value in told.items() if value != turn.talk.answers[name]}
    return changed if len(told) == 1 else {}


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
    reopen(flow, value, turn)
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


def _heard_instead(turn: Turn) -> list[Reply] | None:
    """A line that is told anew; where all is said to be right after all, the summary once more."""
    if mended := lines_mended(turn):
        return mended
    return ask_again(turn) if _ALL_RIGHT.search(plain(turn.text)) else None


CORRECT = Aside(
    "correct",
    "Baris mana yang salah? Yang lain tetap disimpan.",
    _wrong_lines,
    correct,
    hears=_heard_instead,
    insists=True,
)
