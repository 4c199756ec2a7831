"""The word lists beside this code, read once: spellings.csv and words.toml are made to be edited."""

import csv
import tomllib
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent

# Number words are also written together: "duabelas".
_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ("belas", "puluh", "ratus", "ribu", "juta")


def _spellings() -> dict[str, str]:
    with (_HERE / "spellings.csv").open(encoding="utf-8", newline="") as lines:
        written = {row["written"]: row["standard"] for row in csv.DictReader(lines)}
    return written | {unit + scale: f"{unit} {scale}" for unit in _UNITS for scale in _SCALES}


def _lists() -> dict[str, Any]:
    return tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))


SPELLINGS = _spellings()
"""Chat spelling to standard word or words: {"kbo": "kerbau", "mksh": "terima kasih"}."""

_LISTS = _lists()


def word_set(name: str) -> frozenset[str]:
    """The list of that name in words.toml."""
    return frozenset(_LISTS[name])


def word_map(name: str) -> dict[str, Any]:
    """The table of that name in words.toml."""
    table: dict[str, Any] = _LISTS[name]
    return table


SMALL = word_set("small")
"""Words that change no value: addresses, particles, politeness."""

SPECIES_WORDS = frozenset(said.split()[0] for phrases in word_map("species").values() for said in phrases)
"""Every word with which the name of a kind of animal may begin."""

REAL_WORDS = word_set("never_typos") | SMALL | word_set("yes") | frozenset(SPELLINGS.values())
"""Words that are meant as they stand, however much they resemble another."""
