"""Reads a vehicle's plate as people type it: "EA 1234 AB", "ea1234ab", "nopol ea.1234.ab"."""

import re

from flows.language.copied import written
from flows.language.numerals import spans
from flows.language.tables import REAL_WORDS, SMALL, SPELLINGS, word_set
from flows.language.unclear import Unclear, hint

A_PLATE = hint("Tulis nomor polisi kendaraannya. Contoh: EA 1234 AB.")
ONE_PLATE = hint("Tulis satu nomor polisi saja. Contoh: EA 1234 AB.")

_REGIONS = word_set("plate_regions")
_UNITS = (word_set("other_units") | word_set("inherited_units") | {"rupiah"}) - {"k", "m"}
_WORDS = SMALL | _UNITS | word_set("taking_back")
_NEVER_LAST = word_set("never_last")
_GAP = r"[^\S\n]*(?:[._-][^\S\n]*)?"
_PLATE = re.compile(
    rf"(?<![^\W_])(?P<region>{'|'.join(sorted(_REGIONS, key=len, reverse=True))})"
    rf"{_GAP}(?P<digits>[1-9](?:[ .]?\d){{0,3}})(?!\d)"
    rf"(?:(?P<gap>{_GAP})(?P<letters>[a-z]{{1,3}})|(?!{_GAP}\d))(?![^\W_])(?! [a-z]\b)",
    re.IGNORECASE,
)
_MODELS = re.compile(r"\b(?:l[ -]?300|t[ -]?120 ?(?:ss)?)\b", re.IGNORECASE)  # pickups, named like plates
_AROUND = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r"\b(?:plat(?:nya)?|nopol(?:nya)?|nomor polisi|no\.? ?pol(?:isi)?|stnk)\b", re.IGNORECASE)


def plate(text: str) -> str:
    """The one plate, "EA 1234 AB": a known region's letters, 1-4 digits, at most three letters.

    Unclear for unknown regions, a leading zero, O for 0 (nothing proves it), two plates, and where the last
    letters may be a word ("ea 1234 ya").
    """
    said = written(text)
    found = _plates(_MODELS.sub(" ", said)) or _plates(said)
    if len(found) != 1:
        raise Unclear(ONE_PLATE if found else A_PLATE)
    return found.pop()


def _plates(said: str) -> set[str]:
    return {told for match in _PLATE.finditer(said) if (told := _told(match, said))}


def _told(match: re.Match[str], said: str) -> str | None:
    """The plate of one match; None where its words are more likely something else."""
    region, digits, letters = match["region"], re.sub(r"\D", "", match["digits"]), match["letters"] or ""
    before, behind = _words(said[: match.start()]), _words(said[match.end("digits") :])
    alone = not before and len(behind) == 1
    last = SMALL.issuperset(behind[1:]) and len(digits) > 2
    if (
        match["gap"]
        and letters
        and not (last and behind[0] in _NEVER_LAST)
        and _is_word(letters, len(digits))
    ):
        if region.isupper() and letters.islower():
            letters = ""
        elif not (letters.isupper() and (alone or (len(letters) < 3 and not said.isupper()))):
            return None
    if _MODELS.fullmatch(region + digits + letters):
        return None
    named = _NAMED.search(said[: match.start()])
    small = SMALL.issuperset(behind if named else [*before, *behind])
    if not letters and (not small or len(digits) < 3):
        return None
    return f"{region} {digits} {letters}".upper().rstrip()


def _is_word(letters: str, digits: int) -> bool:
    """Whether the last letters mean something; beside a small number ("b 2 kg") many more do."""
    word = SPELLINGS.get(letters.lower(), letters.lower())
    return word in _WORDS or (digits < 3 and word in REAL_WORDS) or bool(spans([word]))


def _words(said: str) -> list[str]:
    return [SPELLINGS.get(word, word) for word in _AROUND.findall(said.lower())]
