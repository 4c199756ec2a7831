"""Hears what somebody wishes for, by cues: phrases that name only the words that matter."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from flows.language.familiar import ANIMALS, FAMILIAR, LOOSE, OTHER_MATTERS, OTHER_THINGS, OURS, UNTELLING
from flows.language.slips import Slips
from flows.language.tables import word_set
from flows.language.text import words

_GAP = "…"
_DOUBLED = re.compile(r" (\S+)(?= \1 )")  # "sapi sapi saya"
_TAKEN_BACK = re.compile(r".* (?:eh|ralat|maksudnya|maksud saya)(?: bukan(?: \S+(?= mau ))?| salah)?(?= )")
_MOST_STRANGE = 1  # words that nothing explains beside a cue that names one telling word: one may be a name
_LONG = 7  # words, for which one more strange one is forgiven
_ENOUGH = 2  # telling words, which no other matter is likely to hold together


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that people want here, by the name it has outside: "register", "pay".

    A cue is words in a row, as `text.plain` leaves them; `…` stands for up to five words of any kind, `a|b`
    for either, `{ills}` for any word of that list in words.toml, `{animal}` for any word for an animal.
    Beside a phrase of `unless` the cues mean something else. A wish of a higher rank gives way to those of a
    lower one that are said with it, and any wish to those it names in `gives_way_to`, whichever names more of
    the text: whoever tells that an animal fell and died tells of a death. A cue that names one telling word
    is heard only beside familiar ones, unless the wish is heard `anywhere`. Without a phrase of `only_beside`
    it is not heard. Several wishes may have one name.
    """

    name: str
    cues: tuple[str, ...]
    unless: tuple[str, ...] = ()
    rank: int = 0
    gives_way_to: tuple[str, ...] = ()
    only_beside: tuple[str, ...] = ()
    anywhere: bool = False


class Heard(NamedTuple):
    """The wishes that a text may mean: none, one, or several that nothing in it decides between."""

    wishes: tuple[str, ...]
    fuzzy: bool  # a word was taken for another one: to be said back


class _Scored(NamedTuple):
    rank: int
    less: int  # the letters named, below zero: the least comes first
    name: str
    gives_way_to: frozenset[str]


class _Cue(NamedTuple):
    needs: tuple[frozenset[str], ...]  # one word of each, or it need not be looked for; the fewest first
    parts: tuple[str, ...]

    def named(self, spoken: str, said: frozenset[str]) -> tuple[str, ...]:
        """The words that it names; none where it is not said."""
        for need in self.needs:
            if need.isdisjoint(said):
                return ()
        found = _form(self.parts).search(spoken)
        return found.groups() if found else ()


class _Listed(NamedTuple):
    wish: Wish
    gives_way_to: frozenset[str]
    cues: tuple[_Cue, ...]
    unless: tuple[_Cue, ...]
    only_beside: tuple[_Cue, ...]
    begins: frozenset[str]  # one of these words, or no cue need be looked for
    own: frozenset[str]  # every word of its cues

    def letters(self, spoken: str, said: frozenset[str]) -> int:
        """Letters of the words that the best cue names; 0 where something turns the wish away."""
        if self.begins.isdisjoint(said):
            return 0
        heard = [named for cue in self.cues if (named := cue.named(spoken, said))]
        if not heard or any(cue.named(spoken, said) for cue in self.unless):
            return 0
        if self.only_beside and not any(cue.named(spoken, said) for cue in self.only_beside):
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
        if self.wish.anywhere or not OURS.isdisjoint(said):
            return True
        telling, beside = named - UNTELLING, said - self.own
        if self.wish.rank <= 0 and not OTHER_THINGS.isdisjoint(beside):
            return False
        if len(telling) >= _ENOUGH:
            return True
        strange = [word for word in beside - FAMILIAR if word.isalpha() and len(word) > 1]
        most = _MOST_STRANGE + len(said) // _LONG if LOOSE.isdisjoint(telling) else 0
        return OTHER_MATTERS.isdisjoint(beside) and len(strange) <= most


class Ear:
    """Hears some wishes; made ready at the first text, for all."""

    def __init__(self, wishes: Iterable[Wish], other_matters: Iterable[Wish] = ()) -> None:
        self._wishes, self._other_matters = tuple(wishes), tuple(other_matters)
        self.hear = lru_cache(maxsize=1024)(self._hear)

    @cached_property
    def _listed(self) -> list[_Listed]:
        return [_listed(wish) for wish in self._wishes]

    @cached_property
    def _others(self) -> list[_Listed]:
        return [_listed(wish) for wish in self._other_matters]

    @cached_property
    def _slips(self) -> Slips:
        every = (*self._wishes, *self._other_matters)
        said = (part for wish in every for cue in _every_cue(wish) for part in cue.split())
        vocabulary = ANIMALS.union(*map(_either, said))
        return Slips(vocabulary | OTHER_THINGS | OURS, swapped=ANIMALS)

    def _hear(self, text: str) -> Heard:
        """The wish whose cue names most of the text; several where that is even."""
        mended = [self._slips.mend(word) for word in words(text)]
        spoken = _DOUBLED.sub("", f" {' '.join(word for word, _ in mended)} ")
        heard = self._scored(_TAKEN_BACK.sub("", spoken)) or self._scored(spoken)
        best = min(heard, default=None)
        found = tuple(dict.fromkeys(one.name for one in heard if best and one[:2] == best[:2]))
        return Heard(found, bool(found) and any(fuzzy for _, fuzzy in mended))

    def _scored(self, spoken: str) -> list[_Scored]:
        """Every wish that is heard and gives way to none; nothing where another matter is talked of."""
        said = frozenset(spoken.split())
        if any(one.letters(spoken, said) for one in self._others):
            return []
        scores = ((one, one.letters(spoken, said)) for one in self._listed)
        heard = [
            _Scored(one.wish.rank, -letters, one.wish.name, one.gives_way_to)
            for one, letters in scores
            if letters
        ]
        names = frozenset(one.name for one in heard)
        return [one for one in heard if one.gives_way_to.isdisjoint(names)]


def _listed(wish: Wish) -> _Listed:
    cues = _cues(wish.cues)
    own = (_either(part) for cue in wish.cues for part in cue.split())
    begins = (cue.needs[0] for cue in cues)
    return _Listed(
        wish,
        frozenset(wish.gives_way_to),
        cues,
        _cues(wish.unless),
        _cues(wish.only_beside),
        begins=frozenset().union(*begins),
        own=frozenset().union(*own),
    )


def _every_cue(wish: Wish) -> tuple[str, ...]:
    return (*wish.cues, *wish.unless, *wish.only_beside)


def _cues(said: Iterable[str]) -> tuple[_Cue, ...]:
    return tuple(_Cue(_needs(cue), tuple(cue.split())) for cue in said)


def _needs(cue: str) -> tuple[frozenset[str], ...]:
    return tuple(sorted((_either(part) for part in cue.split() if part != _GAP), key=len))


@cache  # most of them are never said to one process
def _form(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Finds a cue; what it names stands in groups."""
    forms = []
    for part in parts:
        either = "|".join(map(re.escape, sorted(_either(part))))
        forms.append(r"(?: \S+){0,5}?" if part == _GAP else f" ({either})")
    return re.compile("".join(forms) + "(?= )")


def _either(part: str) -> frozenset[str]:
    """The words that may stand there."""
    if part == "{animal}":
        return ANIMALS
    return word_set(part[1:-1]) if part.startswith("{") else frozenset(part.split("|")) - {_GAP}
