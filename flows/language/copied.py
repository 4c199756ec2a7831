"""Numbers and codes that people copy by hand: their signs made plain, and what they took back left out."""

import re
import unicodedata
from itertools import pairwise

from flows.language.numbers import spans
from flows.language.tables import SMALL, SPECIES_WORDS, SPELLINGS, word_set
from flows.language.text import words

GAP = r"[ \t.()_-]*"
"""What people put between the groups of one number; commas, slashes and lines part two numbers."""

_MOST_SIGNS = 500
"""A copied number is short; of a longer text no more is looked at."""

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_MARKS = ("Mn", "Me", "Cf")

_COUNTED = {"ekor", "tahun", "bulan", "hari", "kilogram", "ribu", "juta", *SPECIES_WORDS}
_UNITS = sorted(_COUNTED | {written for written, word in SPELLINGS.items() if word in _COUNTED}, reverse=True)
GROUP = rf"(?:\d{{3,}}|\d{{1,2}}(?!\s*(?:{'|'.join(_UNITS)})\b))(?!\d)"
"""Digits written together; a small number before "ekor" or "kg" counts something and belongs to no code."""

_RUN = re.compile(rf"\+?(?<!\d){GROUP}(?:{GAP}{GROUP})*", re.IGNORECASE)

_LOOKALIKES = str.maketrans("oOiIlL|", "0011111")
_MEANT_AS_DIGITS = re.compile(r"(?<![^\W_])(?:[oil|]*\d[\doil|]*|o{2,})(?![^\W_])", re.IGNORECASE)

_TURN = re.compile(
    rf"\b(?:{'|'.join(word_set('taking_back'))}|(?:se)?harusnya|maksud(?:nya|ku)?|(?:yang|yg) be?ne?r"
    r"|(?P<but>tapi|tetapi|melainkan))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bbukan\b.*\d", re.IGNORECASE | re.DOTALL)


def written(text: str) -> str:
    """The text with digits 0-9 and plain hyphens, letters as they were typed.

    Of "0812… eh 0813…" only what stands behind the turn; "" where nothing was put in place of what was wrong.
    """
    said = text[:_MOST_SIGNS] if text.isascii() else _plain(text[:_MOST_SIGNS])
    turns = [turn for turn in _TURN.finditer(said) if not turn["but"] or _NOT.search(said[: turn.start()])]
    if not turns:
        return said
    turn = turns[-1]
    behind = said[turn.end() :]
    if any(map(str.isdigit, behind)):
        return behind
    if not behind.strip():
        return said  # "EH" may also be a plate's last letters
    return said[: turn.start()] if SMALL.issuperset(words(behind)) else ""


def with_lookalikes_read(said: str) -> str:
    """The text with O, I, l and | as the digits they stand for, in words that are meant as numbers.

    A guess: to be trusted only where something proves the number, as its check digit.
    """
    return _MEANT_AS_DIGITS.sub(lambda number: number[0].translate(_LOOKALIKES), said)


def runs(said: str) -> list[str]:
    """The numbers in what `written` gives: digits only, groups joined, "+" before one that began with it.

    A count behind a number is none of its groups: "0812 0000 4411 2 ekor".
    """
    return [re.sub(r"[^\d+]", "", run) for run in _RUN.findall(said)]


def spelled(text: str) -> str:
    """The digits of a number told in words, "nol delapan satu dua …"; "" where there is none, or more."""
    spoken = ["nol" if word == "kosong" else word for word in words(text)]
    found = spans(spoken)
    together = all(one.end == following.start for one, following in pairwise(found))
    values = [span.value for span in found]
    if not together or any(value is None or value > 99 for value in values):
        return ""
    return "".join(map(str, values))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    text = "".join(sign for sign in text if unicodedata.category(sign) not in _MARKS)
    return _DASHES.sub("-", _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text))
