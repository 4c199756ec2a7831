"""Takes a written word for the word that was meant: without affixes, with its vowels, without a slip."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.species import Species
from flows.language.tables import EVERYDAY, REAL_WORDS, SPELLINGS
from flows.language.text import words

_ENDINGS = ("", "nya", "ku", "mu", "kah", "lah", "pun", "kan", "in", "an", "i", "ne")
_OPENINGS = (
    *(("", ""), ("di", ""), ("ter", ""), ("ke", ""), ("me", ""), ("nge", ""), ("ng", ""), ("n", "")),
    *(
        ("meng", ""),
        ("mem", ""),
        ("men", ""),
        ("ber", ""),
        ("pe", ""),
        ("pem", ""),
        ("pen", ""),
        ("peng", ""),
    ),
    *(
        ("ny", "c"),
        ("ny", "s"),
        ("meny", "s"),
        ("peny", "s"),
        ("n", "t"),
        ("men", "t"),
        ("m", "p"),
        ("mem", "p"),
    ),
    *(("ng", "k"), ("meng", "k")),
    *(("d", ""), ("k", ""), ("t", "")),
)
_CLIPPED = frozenset("dkt")  # "ddaftar", "kdaftar": without their vowel, before a consonant
_AFTER_CLIPPED = frozenset("bcdfgjkmpstv")
"""What stands before a stem, and the letter of the stem that it swallows: "nyatat" is "catat"."""
_SPOKEN_E = re.compile(r"e(?=[^aeiou]+$)")  # "lemes", "dateng": how many say the last a of a word
_VOWELS = frozenset("aeiou")
_SHORTEST_BARE = 5  # letters
_SHORTEST_SWAPPED = 4  # letters
_SHORTEST_STEM = 3  # letters
_SHORTEST_WITHOUT_VOWELS = 3  # letters
_LONG = 9  # letters, in which two slips are forgiven
_SHORTEST_TYPO = 6  # letters; shorter words differ from other real words by one letter
_EVERYDAY = {word: word for word in EVERYDAY}
_BREEDS = frozenset(word for kind in Species for breed in kind.breeds for word in words(breed.label))
_KNOWN = REAL_WORDS | EVERYDAY | _BREEDS


class Slips:
    """Mends words towards one vocabulary; made once for all texts."""

    def __init__(self, vocabulary: frozenset[str], swapped: frozenset[str] = frozenset()) -> None:
        """Of the words of `swapped` a swap of two letters is seen however short they are: "spai"."""
        self._vocabulary = vocabulary
        self._swapped = _swapped(swapped & vocabulary)
        chat = {
            written: standard
            for written, standard in SPELLINGS.items()
            if vocabulary.issuperset(standard.split())
        }
        self._meant = _bare(vocabulary) | {word: word for word in vocabulary} | chat
        self._long = sorted(word for word in self._meant if len(word) >= _SHORTEST_TYPO)
        self._without_vowels = _without_vowels(vocabulary)
        self.mend = lru_cache(maxsize=4096)(self._mend)

    def _mend(self, word: str) -> tuple[str, bool]:
        """The word or words that are meant; whether it had to be taken for another one."""
        if word in self._vocabulary:
            return word, False
        for known in (self._meant, _EVERYDAY):
            for stem in _stems(word):
                if found := known.get(stem) or known.get(_SPOKEN_E.sub("a", stem)):
                    return f"{found} saya" if word == f"{stem}ku" else found, False
        if word in _KNOWN or not word.isalpha():
            return word, False
        if word in self._without_vowels:
            return self._without_vowels[word], True
        if word in self._swapped:
            return self._swapped[word], True
        if len(word) < _SHORTEST_TYPO:
            return word, False
        allowed = 1 if len(word) < _LONG else 2
        near = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=allowed)
        return (self._meant[near[0]], True) if near else (word, False)


def _stems(word: str) -> Iterator[str]:
    """The word without what people put before and behind it: "daftarin", "ditampilkan", "nyatet"."""
    for opening, swallowed in _OPENINGS:
        if word.startswith(opening) and not ((swallowed or opening in _CLIPPED) and word in _KNOWN):
            rest = swallowed + word.removeprefix(opening)
            if opening in _CLIPPED and (rest[:1] not in _AFTER_CLIPPED or len(rest) < _SHORTEST_BARE):
                continue
            for ending in _ENDINGS:
                if rest.endswith(ending) and len(rest) - len(ending) >= _SHORTEST_STEM:
                    yield rest.removesuffix(ending)


def _bare(vocabulary: frozenset[str]) -> dict[str, str]:
    """What is left of a word without its last affix: "tunjukin" and "tunjukkan" share their stem."""
    bare = {
        word.removesuffix(ending): word
        for word in sorted(vocabulary)
        for ending in ("kan", "i")
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BARE
    }
    return {stem: word for stem, word in bare.items() if stem not in _KNOWN}


def _swapped(vocabulary: frozenset[str]) -> dict[str, str]:
    """Every word with two neighbouring letters swapped, and the word that was meant."""
    return {
        word[:place] + word[place + 1] + word[place] + word[place + 2 :]: word
        for word in sorted(vocabulary)
        if len(word) >= _SHORTEST_SWAPPED
        for place in range(len(word) - 1)
    }


def _without_vowels(vocabulary: frozenset[str]) -> dict[str, str]:
    """What is left of a word without vowels where only that word leaves it: "mnu", "dftr"."""
    meant = defaultdict[str, set[str]](set)
    for word in {*vocabulary, *_KNOWN}:
        for short in _shortened(word):
            meant[short].add(word)
    return {
        short: min(whole)
        for short, whole in meant.items()
        if len(whole) == 1 and whole <= vocabulary and short not in _KNOWN
    }


def _shortened(word: str) -> Iterator[str]:
    """The word without its first vowel behind its first letter, and with or without each further one."""
    place = next((place for place, letter in enumerate(word) if place and letter in _VOWELS), 0)
    if place:
        kept = (("", letter) if letter in _VOWELS else (letter,) for letter in word[place + 1 :])
        shorts = (word[:place] + "".join(rest) for rest in product(*kept))
        yield from (short for short in shorts if len(short) >= _SHORTEST_WITHOUT_VOWELS)
