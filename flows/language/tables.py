"""The word lists beside this code, read once: spellings.csv and words.toml are made to be edited."""

import csv
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent

# Number words are also written together: "duabelas".
_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ("belas", "puluh", "ratus", "ribu", "juta")


_WHOLE = "="  # in front of what is written: it means that only as the whole text


def _written() -> dict[str, str]:
    with (_HERE / "spellings.csv").open(encoding="utf-8", newline="") as lines:
        return {row["written"]: row["standard"] for row in csv.DictReader(lines)}


def _spellings(written: dict[str, str]) -> dict[str, str]:
    words = {one: standard for one, standard in written.items() if " " not in one and one[0] != _WHOLE}
    return words | {unit + scale: f"{unit} {scale}" for unit in _UNITS for scale in _SCALES}


def _phrases(written: dict[str, str]) -> dict[str, list[tuple[list[str], str]]]:
    said = sorted(
        ((one.split(), standard) for one, standard in written.items()), key=lambda one: -len(one[0])
    )
    phrases = defaultdict[str, list[tuple[list[str], str]]](list)
    for words, standard in said:
        if len(words) > 1:
            phrases[words[0]].append((words, standard))
    return dict(phrases)


def _lists() -> dict[str, Any]:
    return tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))


_WRITTEN = _written()

SPELLINGS = _spellings(_WRITTEN)
"""Chat spelling to standard word or words: {"kbo": "kerbau", "mksh": "terima kasih"}."""

PHRASES = _phrases(_WRITTEN)
"""What means something only together, by its first word, the longest first: "my cow" is "sapi saya"."""

WHOLE = {one[1:]: standard for one, standard in _WRITTEN.items() if one[0] == _WHOLE}
"""What means something else as the whole text: "no" alone refuses, "no hp" is a number."""

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

EVERYDAY = word_set("everyday") | SMALL
"""Words that stand beside any wish and tell nothing of it."""

REAL_WORDS = word_set("never_typos") | SMALL | word_set("yes") | frozenset(SPELLINGS.values())
"""Words that are meant as they stand, however much they resemble another."""
