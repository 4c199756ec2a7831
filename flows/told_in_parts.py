"""A summary mended in one message: every part is taken, asked, or said not to be understood."""

import re
from typing import NamedTuple

from flows.language.kinds import kind_told
from flows.language.tables import SMALL, word_set
from flows.language.text import words
from flows.lines import line_told
from flows.messages import Reply
from flows.openings import leads_on
from flows.script import Flow
from flows.second_thoughts import in_place_of_denied, read_by, said_anew, with_changes
from flows.turn import Turn

NOT_UNDERSTOOD = "Ini belum saya pahami: «{left}».\n\n"
_PARTS = re.compile(r"[,;\n]+|[.!](?=\s|$)| dan ", re.IGNORECASE)
_DENYING = frozenset({"bukan", "tidak", "jangan"})
_JOINING = word_set("joining_kinds") | {"juga", "trus"}
_FILLING = (
    SMALL
    | _DENYING
    | _JOINING
    | word_set("second_thoughts")
    | word_set("beside_second_thoughts")
    | {"belum", "tapi"}
)


class _Told(NamedTuple):
    said: dict[str, str]  # answers told anew, by step
    named: str  # the line that is named without a value that can be read
    heard: bool  # whether nothing is left that was not understood


def told_in_parts(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The next question after several lines were told in one message; None for a single part."""
    parts = parts_of(flow, turn)
    if len(parts) < 2 or leads_on(turn.text):
        return None
    kinds = {kind_told(part) for part in parts} - {None, turn.talk.answers.get("species")}
    told = [_told(flow, part, turn) for part in parts]
    said = {name: value for one in told for name, value in one.said.items()}
    if kinds or not said:
        return None
    left = [part for part, one in zip(parts, told, strict=True) if not one.heard]
    if left:
        turn.remarks.append(turn.say(NOT_UNDERSTOOD, left=", ".join(left)))
    again = [one.named for one in told if one.named and one.named not in said]
    return with_changes(said, flow, turn, again)


def parts_of(flow: Flow, turn: Turn) -> list[str]:
    """What is said between commas; a line and its value belong together: "umurnya salah, 4 tahun"."""
    parts = list[str]()
    for part in filter(None, map(str.strip, _PARTS.split(turn.text))):
        named = line_told(parts[-1], flow.correctable(turn), turn) if parts else None
        if named and not named.said and not line_told(part, flow.correctable(turn), turn):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def _told(flow: Flow, part: str, turn: Turn) -> _Told:
    spoken = part.split()
    while spoken and set(words(spoken[0])) <= _JOINING:
        spoken = spoken[1:]
    part, kept = " ".join(spoken), turn.talk.answers
    steps = [step for step in flow.steps if step.label and step.name in kept]
    line = line_told(part, steps, turn)
    value = read_by(flow, line.step.name, line.said, turn) if line and line.said else None
    denied = not _DENYING.isdisjoint(words(part)[:1])
    said = dict(in_place_of_denied(flow, part, turn)) or ({} if denied else said_anew(flow, part, turn))
    if line and value not in (None, kept[line.step.name]):
        said.setdefault(line.step.name, str(value))
    understood = bool(flow.understands and flow.understands(part, turn)) or value is not None
    heard = bool(said or understood or line or denied) or _FILLING.issuperset(words(part))
    named = line.step.name if line and value is None and not said else ""
    return _Told({name: str(told) for name, told in said.items()}, named, heard)
