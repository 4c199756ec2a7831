"""Reads what an officer notes of an animal: "merah, tanduk patah, beranak 2, cap AB, betina 4 tahun"."""

import re
from contextlib import suppress
from datetime import date
from typing import Any

from domain.animals import Seen
from domain.species import Sex, Species
from flows.language.ages import age
from flows.language.herd_parts import SEX_WORDS
from flows.language.numbers import number
from flows.language.text import plain, words
from flows.language.unclear import Unclear, hint

NOT_READ = hint("Bagian “{part}” belum kami pahami. Contoh: merah, tanduk patah, beranak 2, cap AB.")
_PART = re.compile(r"[,;\n]+")
_NAMED = (
    ("horns", frozenset({"tanduk", "tanduknya"})),
    ("ears", frozenset({"telinga", "kuping", "telinganya", "kupingnya"})),
    ("whorls", frozenset({"pusar", "pusaran", "pusarnya", "unyeng", "useran", "user"})),
    ("colour", frozenset({"warna", "bulu", "warnanya", "bulunya"})),
    ("others", frozenset({"tanda", "ciri", "catatan", "lain"})),
)
_BRAND = frozenset({"cap", "capnya"})
_CALVED = frozenset({"beranak", "melahirkan", "anak"})
_OF_AN_AGE = frozenset({"tahun", "bulan", "poel", "minggu", "lahir", "umur", "umurnya"})


def marks(text: str, today: date, species: Species) -> Seen:
    """What the parts between commas say. A part without a name is the colour, a second one a further mark.

    Raises Unclear for a number of calves or an age that cannot be read, naming the part.
    """
    told = dict[str, Any]()
    for part in filter(None, map(str.strip, _PART.split(text))):
        _take(part, told, today, species)
    return Seen(**told)


def _take(part: str, told: dict[str, Any], today: date, species: Species) -> None:
    said = words(part)
    sexes = {SEX_WORDS[word] for word in said if word in SEX_WORDS}
    if len(sexes) == 1:
        told["sex"] = Sex(sexes.pop())
        part = " ".join(word for word in part.split() if SEX_WORDS.get(plain(word)) is None)
        said = words(part)
    if not said:
        return
    if said[0] in _CALVED:
        told["times_calved"] = _read(part, lambda: number(" ".join(said[1:]).replace("kali", "")))
    elif said[0] in _BRAND:
        told["brand"] = _behind(part)
    elif not _OF_AN_AGE.isdisjoint(said):
        told["born"] = _read(part, lambda: age(part, today, species))
    else:
        _describe(part, said, told)


def _describe(part: str, said: list[str], told: dict[str, Any]) -> None:
    named = next((name for name, called in _NAMED if said[0] in called), "")
    name = named or ("colour" if "colour" not in told else "others")
    value = _behind(part) if named else part
    told[name] = f"{told[name]}, {value}" if name in told else value


def _behind(part: str) -> str:
    """The part without its first word, as it was typed."""
    return part.partition(" ")[2].strip(" :=") or part


def _read(part: str, read: Any) -> Any:
    with suppress(Unclear):
        return read()
    raise Unclear(NOT_READ, part=part)
