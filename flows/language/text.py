"""Folds what a person typed into lower-case standard words, the form that every reader works on."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from flows.language.tables import PHRASES, SPELLINGS, WHOLE, word_map, word_set

# A gender sign joined to another emoji is part of that picture, not a word.
_JOINED_SIGN = re.compile("\u200d[\u2640\u2642]")
_INVISIBLE = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufeff]"
)
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_SYMBOLS = str.maketrans(word_map("symbols"))

_MINUS = re.compile(r"(?<![0-9a-z])(?<![0-9]\s)-(?=\d)")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}|([aeiou])\2+(?![a-z])")
_TWICE = re.compile(r"\b([a-z]{3,})2(an|nya)?\b")
_NOISE = re.compile(r"[^0-9a-z,./\s-]|(?<!\d)[,./-]|[,./-](?!\d)")
_SEAM = re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)")

_COUNTED = word_set("counted")
_MOST_WORDS = 100
_SHORT = 200  # characters; longer texts are rare and not worth remembering


def plain(text: str) -> str:
    """Lower-case ASCII standard words with single spaces; "" when nothing readable is left.

    Digits of every script become 0-9, meaningful emoji become words, a sign before a number the word
    "minus"; `, . / -` stay only between digits. Never raises.
    """
    return _remembered(text) if len(text) <= _SHORT else _fold(text)


def words(text: str) -> list[str]:
    """The words of `plain(text)`, at most the first 100: no answer is longer."""
    return plain(text).split()[:_MOST_WORDS]


@lru_cache(maxsize=2048)
def _remembered(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    text = text.lower() if text.isascii() else _ascii(text)
    text = text.replace("'", "").replace("`", "")
    text = _MINUS.sub(" minus ", text)
    text = _DRAWN_OUT.sub(r"\1\2", text)
    text = _TWICE.sub(_once, text)
    text = _SEAM.sub(" ", _NOISE.sub(" ", text))
    said = text.split()
    if len(said) == 1:
        return WHOLE.get(said[0]) or SPELLINGS.get(said[0], said[0])
    if PHRASES.keys().isdisjoint(said):
        return " ".join([SPELLINGS.get(word, word) for word in said])
    return " ".join(_standard(said))


def _standard(said: list[str]) -> Iterator[str]:
    """What the phrases and the words between them mean."""
    place = 0
    while place < len(said):
        written, standard = _written_at(said, place)
        yield standard
        place += written


def _written_at(said: list[str], place: int) -> tuple[int, str]:
    """How many words from there belong together, and what they mean."""
    for phrase, standard in PHRASES.get(said[place], ()):
        if said[place : place + len(phrase)] == phrase:
            return len(phrase), standard
    return 1, SPELLINGS.get(said[place], said[place])


def _ascii(text: str) -> str:
    text = _JOINED_SIGN.sub("", text).translate(_SYMBOLS)
    text = unicodedata.normalize("NFKD", text.casefold())
    text = _INVISIBLE.sub("", text)
    return _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def _once(twice: re.Match[str]) -> str:
    """A 2 behind a word doubles it ("tiba2"), but "betina2" and "umur2" count."""
    word = twice[1]
    return twice[0] if SPELLINGS.get(word, word) in _COUNTED else f"{word} {word}"
