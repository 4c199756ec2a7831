"""How people write an address: its words, and the marker words ("ds", "kec") that say what follows them."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.regions.gazetteer import FILES

MOST_WORDS = 24
MOST_LETTERS = 500
"""An address is short; of a longer text no more is looked at."""

_TOKEN = re.compile(r"[a-z]+|\d+|[,;\n]")
_SEPARATORS = ",;\n"
_APOSTROPHES = str.maketrans("", "", "'`´’‘")

_LISTS = tomllib.loads((FILES / "words.toml").read_text(encoding="utf-8"))
_FORMS: dict[str, str] = _LISTS["forms"]
_PART_OF = {word: part for part, words in _LISTS["markers"].items() for word in words.split()}

Words = tuple[str, ...]


def our_regency() -> list[list[str]]:
    """The names that an address in our own regency may end with, in words, the longest first."""
    return [name.split() for name in _LISTS["our_regency"]]


def listed_words(name: str) -> frozenset[str]:
    """One of the lists in words.toml, which says what each is for."""
    return frozenset(_LISTS[name].split())


FILLERS = listed_words("fillers")
_GOES_ON = listed_words("goes_on")
_TURN = re.compile(
    rf"\A.*\b(?:{'|'.join(listed_words('taken_back'))})\b\W+"
    rf"(?:(?:{'|'.join(listed_words('beside_taken_back'))})\b\W*)*(?=\w)"
    r"|\A.*\bbukan\b.*\b(?:tapi|tetapi|melainkan)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(slots=True)
class Address:
    """The words of an address under the part that their marker names; `free` stood before any marker."""

    words: Words
    free: list[str] = field(default_factory=list)
    hamlet: list[str] = field(default_factory=list)
    village: list[str] = field(default_factory=list)
    district: list[str] = field(default_factory=list)
    regency: list[str] = field(default_factory=list)
    street: list[str] = field(default_factory=list)


def words_of(text: str) -> Words:
    """Lower-case words and numbers without accents and punctuation, short forms written out."""
    return tuple(token for token in _tokens(text) if token not in _SEPARATORS)


def key_of(words: Iterable[str]) -> str:
    """What names are compared by: spaces do not count ("batulanteh" is "Batu Lanteh")."""
    return "".join(words)


def is_marker(word: str) -> bool:
    """A word that only says what kind of place follows."""
    return word in _PART_OF


def parse(text: str) -> Address:
    """Sort the words of an address by its marker words; a part ends at a comma or at the next marker.

    Of "boak eh bukan, pelat" only what is meant instead.
    """
    text = _TURN.sub("", text[:MOST_LETTERS])
    address, part, previous = Address(words_of(text)), "free", ""
    for word in _tokens(text):
        if word in _SEPARATORS:
            part = "free"
        elif word in _PART_OF and previous not in _GOES_ON:
            part = _PART_OF[word] if _PART_OF[word] != "number" else part
        elif _is_said(word, previous) or part == "hamlet":
            getattr(address, part).append(word)
        previous = word
    return address


def _is_said(word: str, previous: str) -> bool:
    """Not a courtesy, a house number or a postal code."""
    return word not in FILLERS and not (
        word.isdigit() and (len(word) > 1 or _PART_OF.get(previous) == "number")
    )


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text[:MOST_LETTERS]).translate(_APOSTROPHES).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [_FORMS.get(token, token) for token in _TOKEN.findall(plain)[:MOST_WORDS]]
