"""Hears what somebody wishes for, by cues: phrases that name only the words that matter."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from flows.language.familiar import ANIMALS, FAMILIAR, LOOSE, OTHER_MATTERS, OTHER_THINGS, OURS, UNTELLING
from flows.language.slips import Slips
from flows.language.tables import word_set
from flows.language.text import words

_GAP = "…"
_DOUBLED = re.compile(r" (\S+)(?= \1 )")  # "sapi sapi saya"
_TAKEN_BACK = re.compile(r".* (?:eh|ralat|maksudnya|maksud saya)(?: bukan| salah)?(?= )")
_MOST_STRANGE = 1  # words that nothing explains beside a cue that names one telling word: one may be a name
_ENOUGH = 2  # telling words, which no other matter is likely to hold together


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that people want here, by the name it has outside: "register", "pay".

    A cue is words in a row, as `text.plain` leaves them; `…` stands for up to five words of any kind, `a|b`
    for either, `{ills}` for any word of that list in words.toml, `{animal}` for any word for an animal.
    Beside a phrase of `unless` the cues mean something else. A wish of a higher rank gives way to those of a
    lower one that are said with it. A cue that names one telling word is heard only beside familiar ones.
    """

    name: str
    cues: tuple[str, ...]
    unless: tuple[str, ...] = ()
    rank: int = 0


class Heard(NamedTuple):
    """The wishes that a text may mean: none, one, or several that nothing in it decides between."""

    wishes: tuple[str, ...]
    fuzzy: bool  # a word was taken for another one: to be said back


class _Scored(NamedTuple):
    rank: int
    less: int  # the letters named, below zero: the least comes first
    name: str


class _Cue(NamedTuple):
    needs: frozenset[str]  # one of these words, or it need not be looked for
    form: re.Pattern[str]  # what it names stands in groups

    def named(self, spoken: str, said: frozenset[str]) -> tuple[str, ...]:
        """The words that it names; none where it is not said."""
        if self.needs.isdisjoint(said):
            return ()
        found = self.form.search(spoken)
        return found.groups() if found else ()


class _Listed(NamedTuple):
    name: str
    rank: int
    cues: tuple[_Cue, ...]
    unless: tuple[_Cue, ...]
    begins: frozenset[str]  # one of these words, or no cue need be looked for
    own: frozenset[str]  # every word of its cues

    def letters(self, spoken: str, said: frozenset[str]) -> int:
        """Letters of the words that the best cue names; 0 where something turns the wish away."""
        if self.begins.isdisjoint(said):
            return 0
        heard = [named for cue in self.cues if (named := cue.named(spoken, said))]
        if not heard or any(cue.named(spoken, said) for cue in self.unless):
            return 0
        return (
            max(sum(map(len, named)) for named in heard)
            if self.is_meant(frozenset().union(*heard), said)
            else 0
        )

    def is_meant(self, named: frozenset[str], said: frozenset[str]) -> bool:
        """Whether what is said beside the words named leaves the wish standing.

        Beside a word of ours anything may stand. Else two telling words are enough; one is, where the rest is
        familiar and belongs to no other matter.
        """
        if not OURS.isdisjoint(said):
            return True
        telling, beside = named - UNTELLING, said - self.own
        if self.rank <= 0 and not OTHER_THINGS.isdisjoint(beside):
            return False
        if len(telling) >= _ENOUGH:
            return True
        strange = [word for word in beside - FAMILIAR if word.isalpha() and len(word) > 1]
        most = _MOST_STRANGE if LOOSE.isdisjoint(telling) else 0
        return OTHER_MATTERS.isdisjoint(beside) and len(strange) <= most


class Ear:
    """Hears some wishes; made once for all texts."""

    def __init__(self, wishes: Iterable[Wish]) -> None:
        known = tuple(wishes)
        said = (part for wish in known for cue in (*wish.cues, *wish.unless) for part in cue.split())
        self._vocabulary = ANIMALS.union(*map(_either, said))
        self._listed = [_listed(wish) for wish in known]
        self._slips = Slips(self._vocabulary | OTHER_THINGS)
        self.hear = lru_cache(maxsize=1024)(self._hear)

    def _hear(self, text: str) -> Heard:
        """The wish whose cue names most of the text; several where that is even."""
        mended = [self._slips.mend(word) for word in words(text)]
        spoken = _DOUBLED.sub("", f" {' '.join(word for word, _ in mended)} ")
        heard = self._scored(_TAKEN_BACK.sub("", spoken)) or self._scored(spoken)
        best = min(heard, default=None)
        found = tuple(one.name for one in heard if best and one[:2] == best[:2])
        return Heard(found, bool(found) and any(fuzzy for _, fuzzy in mended))

    def _scored(self, spoken: str) -> list[_Scored]:
        said = frozenset(spoken.split())
        scores = ((one, one.letters(spoken, said)) for one in self._listed)
        return [_Scored(one.rank, -letters, one.name) for one, letters in scores if letters]


def _listed(wish: Wish) -> _Listed:
    cues = _cues(wish.cues)
    own = (_either(part) for cue in wish.cues for part in cue.split())
    begins = (cue.needs for cue in cues)
    return _Listed(
        wish.name,
        wish.rank,
        cues,
        _cues(wish.unless),
        begins=frozenset().union(*begins),
        own=frozenset().union(*own),
    )


def _cues(said: Iterable[str]) -> tuple[_Cue, ...]:
    return tuple(_Cue(_either(cue.split()[0]), re.compile(_pattern(cue))) for cue in said)


def _pattern(cue: str) -> str:
    parts = []
    for part in cue.split():
        either = "|".join(map(re.escape, sorted(_either(part))))
        parts.append(r"(?: \S+){0,5}?" if part == _GAP else f" ({either})")
    return "".join(parts) + "(?= )"


def _either(part: str) -> frozenset[str]:
    """The words that may stand there."""
    if part == "{animal}":
        return ANIMALS
    return word_set(part[1:-1]) if part.startswith("{") else frozenset(part.split("|")) - {_GAP}
