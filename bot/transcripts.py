"""A talk as text that can be pasted into a test, as the chat page's own copy button writes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.messages import Choice

INDENT = " " * 8


@dataclass(frozen=True, slots=True)
class Line:
    """Who said what; a reply's choices stand behind its text."""

    speaker: str
    text: str
    choices: tuple[Choice, ...] = ()


def transcript(lines: Iterable[Line]) -> str:
    """One speaker a line; further lines of one text hang under its beginning."""
    return "".join(f"{_laid_out(line)}\n" for line in lines)


def _laid_out(line: Line) -> str:
    text = line.text
    if line.choices:
        text += f" [{' | '.join(choice.label for choice in line.choices)}]"
    first, *more = text.split("\n")
    hang = INDENT + " " * (len(line.speaker) + 2)
    return "\n".join([f"{INDENT}{line.speaker}: {first}", *(hang + part if part else "" for part in more)])
