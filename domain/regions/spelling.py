"""How people write an address: its words, and the marker words ("ds", "kec") that say what follows them."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from domain.regions.gazetteer import FILES

MOST_WORDS = 24
"""An address is short; of a longer text only this many words are looked at."""

_WORD = re.compile(r"[a-z]+|\d+")
_APOSTROPHES = str.maketrans("", "", "'`´’‘")

_LISTS = tomllib.loads((FILES / "words.toml").read_text(encoding="utf-8"))
_FORMS: dict[str, str] = _LISTS["forms"]
_PART_OF = {word: part for part, words in _LISTS["markers"].items() for word in words.split()}

Words = tuple[str, ...]


def listed_words(name: str) -> frozenset[str]:
    """One of the lists in words.toml, which says what each is for."""
    return frozenset(_LISTS[name].split())


FILLERS = listed_words("fillers")


@dataclass(slots=True)
class Address:
    """The words of an address under the part that their marker names; `free` stood before any marker."""

    words: Words
    free: list[str] = field(default_factory=list)
    hamlet: list[str] = field(default_factory=list)
    village: list[str] = field(default_factory=list)
    district: list[str] = field(default_factory=list)
    regency: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def words_of(text: str) -> Words:
    """Lower-case words and numbers without accents and punctuation, short forms written out."""
    plain = unicodedata.normalize("NFKD", text[:2000]).translate(_APOSTROPHES).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(_FORMS.get(word, word) for word in _WORD.findall(plain)[:MOST_WORDS])


def key_of(words: Iterable[str]) -> str:
    """What names are compared by: spaces do not count ("batulanteh" is "Batu Lanteh")."""
    return "".join(words)


def is_marker(word: str) -> bool:
    """A word that only says what kind of place follows."""
    return word in _PART_OF


def parse(text: str) -> Address:
    """Sort the words of an address by its marker words."""
    words = words_of(text)
    address = Address(words)
    part = "free"
    for word, next_word in zip_longest(words, words[1:]):
        # A marker that no name follows belongs to the name before it: one village is called Bao Desa.
        if word in _PART_OF and next_word and next_word not in _PART_OF:
            part = _PART_OF[word]
        elif word not in FILLERS or part == "hamlet":
            getattr(address, part).append(word)
    return address
