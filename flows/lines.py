"""The lines of a summary as people name them: "umurnya salah, 4 tahun", "nama: Siti", "the owner is Amir"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from flows.language.text import plain
from flows.steps import Step
from flows.turn import Turn

_BEFORE = frozenset(
    {
        *("eh", "yang", "the", "salah", "ganti", "ubah", "tadi", "itu", "tapi", "ya", "betulkan", "perbaiki"),
        *("pak", "bu", "kak", "min", "nak", "maaf", "tidak", "jadi", "bukan", "koreksi", "ralat", "tolong"),
        *("saya", "mohon", "benar", "oh", "iya", "my", "oke", "ok", "o", "dan", "trus", "terus", "but"),
    }
)
_BETWEEN = frozenset(
    {
        *("nya", "salah", "keliru", "wrong", "is", "it", "itu", "jadi", "harusnya", "seharusnya", "yang"),
        *("benar", "saya", "aku", "kaku", "diganti", "ganti", "adalah", "kurang", "tepat", "ada", "tadi"),
        *("di", "name", "nak", "kak", "min", "should", "be"),
    }
)
_INSTEAD = frozenset({"tapi", "tetapi", "melainkan", "harusnya", "seharusnya", "but"})
_NOT = frozenset({"bukan", "not", "tidak"})
_TOKEN = re.compile(r"[^\s,;:=]+")
_ENDINGS = ("", "nya", "ku")
_MOST_BEFORE = 5  # words
_LONGEST = 4  # words of a name


class Told(NamedTuple):
    """A line that was named, and what was said of it as it was typed; "" where only its name was."""

    step: Step
    said: str


class _Token(NamedTuple):
    folded: str
    start: int
    end: int


def line_told(text: str, lines: Iterable[Step], turn: Turn) -> Told | None:
    """The line with whose name the text begins, but for words that take something back; None without one."""
    among = list(lines)
    names = _names(tuple((turn.say(step.label), *step.called) if step.label else () for step in among))
    tokens = [_Token(plain(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text)]
    for begun in range(min(len(tokens), _MOST_BEFORE)):
        ahead = tuple(token.folded for token in tokens[begun : begun + _LONGEST])
        for length in range(len(ahead), 0, -1):
            if (place := names.get(ahead[:length])) is not None:
                return Told(among[place], _value(text, tokens[begun + length :]))
        if ahead[0] not in _BEFORE:
            return None
    return None


@lru_cache(maxsize=512)
def _names(called: tuple[tuple[str, ...], ...]) -> dict[tuple[str, ...], int]:
    """The words of each name, with every ending, and the place of the line that is called so."""
    names = dict[tuple[str, ...], int]()
    for place, names_of_it in enumerate(called):
        for said in filter(None, map(str.split, map(plain, names_of_it))):
            *first, last = said
            for ending in _ENDINGS:
                names.setdefault((*first, last + ending), place)
    return names


def _value(text: str, tokens: list[_Token]) -> str:
    """What is said of the line: of "bukan 3 tapi 4" the latter, of "poto bukan boak" the former."""
    instead = max((place for place, token in enumerate(tokens) if token.folded in _INSTEAD), default=-1)
    tokens = tokens[instead + 1 :]
    while tokens and tokens[0].folded in _BETWEEN:
        tokens = tokens[1:]
    noes = (place for place, token in enumerate(tokens) if place and token.folded in _NOT)
    denied = next(noes, len(tokens))
    return text[tokens[0].start : tokens[denied - 1].end] if tokens[:denied] else ""
