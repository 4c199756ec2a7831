"""Hears what somebody wishes for, by cues: phrases that name only the words that matter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.language.tables import REAL_WORDS, SPECIES_WORDS, word_set
from flows.language.text import words

_ANIMALS = SPECIES_WORDS | word_set("animals")
_GAP = "…"
_ENDINGS = ("nya", "ku", "mu", "kah", "lah", "pun", "kan", "in", "an")
_OPENINGS = ("di", "ter", "ke", "me", "nge", "meng", "ng", "n")
_OTHER_THINGS = (word_set("other_things") | word_set("dead_things")) - {"data"}
_TAKEN_BACK = re.compile(r".* (?:eh|ralat|maksudnya|maksud saya)(?: bukan| salah)?(?= )")
_SHORTEST_STEM = 3  # letters
_LONG = 9  # letters, in which two slips are forgiven
_SHORTEST_TYPO = 6  # letters; shorter words differ from other real words by one letter


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that people want here, by the name it has outside: "register", "pay".

    A cue is words in a row, as `text.plain` leaves them; `…` stands for up to five words of any kind, `a|b`
    for either, `{ills}` for any word of that list in words.toml, `{animal}` for any word for an animal.
    Beside a phrase of `unless` the cues mean something else. A wish of a higher rank gives way to those of a
    lower one that are said with it.
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

    def letters(self, spoken: str, said: frozenset[str]) -> int:
        """Letters of the words that it names; 0 where it is not said."""
        if self.needs.isdisjoint(said):
            return 0
        found = self.form.search(spoken)
        return sum(map(len, found.groups())) if found else 0


class _Listed(NamedTuple):
    name: str
    rank: int
    cues: tuple[_Cue, ...]
    unless: tuple[_Cue, ...]

    def score(self, spoken: str, said: frozenset[str]) -> int:
        """Letters of the words that the best cue names; 0 where something turns it away."""
        letters = max(cue.letters(spoken, said) for cue in self.cues)
        return 0 if letters and any(cue.letters(spoken, said) for cue in self.unless) else letters


class Ear:
    """Hears some wishes; made once for all texts."""

    def __init__(self, wishes: Iterable[Wish]) -> None:
        known = tuple(wishes)
        said = (part for wish in known for cue in (*wish.cues, *wish.unless) for part in cue.split())
        self._listed = [_Listed(wish.name, wish.rank, _cues(wish.cues), _cues(wish.unless)) for wish in known]
        self._vocabulary = _ANIMALS.union(*map(_either, said))
        self._long_words = sorted(word for word in self._vocabulary if len(word) >= _SHORTEST_TYPO)
        self._mended = lru_cache(maxsize=4096)(self._mend)
        self.hear = lru_cache(maxsize=1024)(self._hear)

    def _hear(self, text: str) -> Heard:
        """The wish whose cue names most of the text; several where that is even."""
        mended = [self._mended(word) for word in words(text)]
        said = [word for word, _ in mended]
        spoken = f" {' '.join(said)} "
        heard = self._scored(_TAKEN_BACK.sub("", spoken)) or self._scored(spoken)
        if not _OTHER_THINGS.isdisjoint(said) and _ANIMALS.isdisjoint(said):
            heard = [one for one in heard if one.rank]
        best = min(heard, default=None)
        found = tuple(one.name for one in heard if best and one[:2] == best[:2])
        return Heard(found, bool(found) and any(fuzzy for _, fuzzy in mended))

    def _scored(self, spoken: str) -> list[_Scored]:
        said = frozenset(spoken.split())
        scores = ((one, one.score(spoken, said)) for one in self._listed)
        return [_Scored(one.rank, -score, one.name) for one, score in scores if score]

    def _mend(self, word: str) -> tuple[str, bool]:
        """The word without endings that change no wish, or without a slip of the pen; whether it had one."""
        if word in self._vocabulary:
            return word, False
        for stem in _stems(word):
            if len(stem) >= _SHORTEST_STEM and stem in self._vocabulary:
                return stem, False
        if len(word) < _SHORTEST_TYPO or word in REAL_WORDS or not word.isalpha():
            return word, False
        allowed = 1 if len(word) < _LONG else 2
        near = process.extractOne(word, self._long_words, scorer=OSA.distance, score_cutoff=allowed)
        return (near[0], True) if near else (word, False)


def _stems(word: str) -> Iterator[str]:
    """The word without what people put before and behind it: "daftarin", "ditampilkan"."""
    for opening in ("", *_OPENINGS):
        for ending in ("", *_ENDINGS):
            if word.startswith(opening) and word.endswith(ending):
                yield word.removeprefix(opening).removesuffix(ending)


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
        return _ANIMALS
    return word_set(part[1:-1]) if part.startswith("{") else frozenset(part.split("|")) - {_GAP}
