"""Words and figures of the calendar that births and appointments share."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.language.numbers import spans
from flows.language.tables import REAL_WORDS, SPECIES_WORDS, word_map, word_set
from flows.language.text import words

MONTHS: dict[str, int] = {word: int(month) for month, said in word_map("months").items() for word in said}
WEEKDAYS: dict[str, int] = {word: int(day) for day, said in word_map("weekdays").items() for word in said}
"""Monday is 0; "minggu", which is also a week, is left to the readers."""

FULL = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)")
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
DAY_MONTH = re.compile(r"(\d{1,2})[-/.](\d{1,2})")

CLOCK = "@"
"""Stands where a clock was told, in a text that is read on for its day."""

TURN = "eh"
"""Stands where somebody takes back what was said before."""

THINGS = "|".join([*sorted(SPECIES_WORDS), "ekor", "kilogram", "kuintal", "dosis", "orang", "botol", "kali"])
"""Words behind a number that counts something else than time."""

COUNTED = "|".join([*MONTHS, THINGS, "menit", "hari", "minggu", "bulan", "tahun"])
"""Words behind a number that is neither an hour nor a minute."""

_NAMES = {month: word for word, month in reversed(MONTHS.items())}
_ONE = {"sehari": "hari", "seminggu": "minggu", "sebulan": "bulan", "setahun": "tahun", "sejam": "jam"}


def with_month_names(said: Iterable[str]) -> tuple[str, ...]:
    """Months told by number get their names: "bulan 8", "tanggal 3 bulan 5 tahun 2024"."""
    words = list(said)
    named = list[str]()
    for place, word in enumerate(words):
        month = int(word) if word.isdigit() and len(word) < 3 else 0
        followed = words[place + 1 : place + 2]
        if named[-1:] == ["bulan"] and 1 <= month <= 12 and not set(followed) & {"hari", "minggu"}:
            named[-1] = _NAMES[month]
        else:
            named.append(word)
    return tuple(named)


def in_figures(spoken: Sequence[str]) -> list[str]:
    """The words with every number that has one value in digits: "dua puluh juni", "seminggu" → "1 minggu"."""
    said = [part for word in spoken for part in (("1", _ONE[word]) if word in _ONE else (word,))]
    for span in reversed(spans(said)):
        if span.value is not None and not all(word.isdigit() for word in said[span.start : span.end]):
            said[span.start : span.end] = [str(span.value)]
    return said


_SPREAD = re.compile(r"(?<=\d)\s+([-–/])\s+(?=\d)")
_COLON = re.compile(r"(?<![\d:])(\d{1,2})\s?:\s?(\d\d)(?![\d:])")
_SHORTEST_TYPO = 6  # letters
_LONG_MONTHS = [word for word in MONTHS if len(word) > _SHORTEST_TYPO]
_TURNS = "|".join(sorted(word_set("second_thoughts")))
_TAKEN_BACK = re.compile(rf"(?<!\S)(?:{_TURNS}|bukan (?:\S+ ){{1,6}}?(?:tapi|tetapi|melainkan))(?!\S)")
_ABOUT = re.compile(r"\b(?:kurang lebih|lebih kurang)\b")
_NIGHT = re.compile(r"\bsemalam\b")


@lru_cache(maxsize=256)
def spoken(text: str) -> str:
    """The text in standard words with its numbers in digits, for what is told of days and hours."""
    text = _COLON.sub(r" jam \1.\2 ", _SPREAD.sub(r"\1", text))
    typed = [_month(word) for word in words(text)]
    said = _ABOUT.sub("sekitar", " ".join(with_month_names(in_figures(typed))))
    return _NIGHT.sub("tadi malam", said).replace("dini hari", "dinihari")


def thoughts(said: str) -> list[str]:
    """The text cut where something is taken back: "besok eh lusa" is "besok", then "lusa"."""
    return [thought.strip() for thought in _TAKEN_BACK.split(said)]


def _month(word: str) -> str:
    """A month's name with one slip of the pen is that month: "novmber"."""
    if len(word) < _SHORTEST_TYPO or word in MONTHS or word in REAL_WORDS or not word.isalpha():
        return word
    near = process.extractOne(word, _LONG_MONTHS, scorer=OSA.distance, score_cutoff=1)
    return near[0] if near else word
