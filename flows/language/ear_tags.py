"""Reads the number of an ear tag (anting) out of what people write around it: "anting IDN 0042 1177 pak"."""

import re

from domain import ear_tags
from domain.ear_tags import EarTagMalformed
from domain.refusals import Refusal
from flows.language import register_numbers
from flows.language.copied import GAP, GROUP, written
from flows.language.tables import REAL_WORDS, SPECIES_WORDS, SPELLINGS, word_set
from flows.language.unclear import Unclear, hint

NO_TAG = hint(
    "Nomor anting terdiri dari huruf dan angka, 6 sampai 20. Contoh: ID52041234. Tidak ada? Ketik LEWATI."
)
ONE_TAG = hint("Tulis satu nomor anting saja. Contoh: ID52041234.")

_TAG = re.compile(
    rf"(?<![^\W_])(?:(?P<word>[a-z]{{1,3}}){GAP}(?=\d))?"
    rf"(?P<number>(?>(?=[a-z]*\d)[^\W_]+(?:{GAP}{GROUP}[a-z]*)*))(?![^\W_]|/\d)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}")
_BEFORE = re.compile(r"([^\W\d_]+)[^\w\n]*$")

_TAGGED = frozenset({"nomor", "anting", "cap", "ke"})
_OTHER_NUMBERS = word_set("before_other_numbers") - _TAGGED | {"ktp", "telepon", "harga"}
_NO_LETTERS = (
    word_set("beside_ear_tags") | _OTHER_NUMBERS | REAL_WORDS | SPECIES_WORDS | SPELLINGS.keys()
) - {"id"}
_PARTS = re.compile(r"[,;\n]")
_WORD = re.compile(r"[^\W\d_]+")
_DENIED = frozenset({"bukan", "tidak", "belum", "lupa"})
_GLUED = re.compile(r"(?<=\d)[a-z]{3,}|[a-z]{3,}(?=\d)", re.IGNORECASE)
_SHORTEST = 6
_LAST_LETTERS = re.compile(r"\s[A-Z]{1,3}\s*$")  # "EA 1234 AB" is a plate


def ear_tag(text: str) -> str:
    """The one tag in the text as domain.ear_tags keeps it, "IDN00421177": capitals and digits only.

    Unclear for none, for two, for a number that is said to be something else, and for one of our own series.
    """
    found = set(_tags(text))
    if len(found) != 1:
        raise Unclear(ONE_TAG if found else NO_TAG)
    return found.pop()


def every_ear_tag(text: str) -> list[str]:
    """All tags in the text, in order, as often as they are named; each may be told as `ear_tag` reads it.

    Unclear for none, and where a part between commas holds digits that are no tag.
    """
    parts = [part for part in _PARTS.split(text) if any(map(str.isdigit, part))]
    found = [_tags(part) for part in parts]
    if not found or [] in found:
        raise Unclear(NO_TAG)
    return [tag for tags in found for tag in tags]


def _tags(text: str) -> list[str]:
    said = _GLUED.sub(_apart, written(text))
    if not _DENIED.isdisjoint(_folded(word) for word in _WORD.findall(said)):
        return []
    told = [_told(match, said) for match in _TAG.finditer(said)]
    try:
        return [ear_tags.normalise(tag) for tag in told if tag]
    except EarTagMalformed:
        return []


def _told(match: re.Match[str], said: str) -> str:
    """The tag of one match as it is written; "" where it is too short for one, or something else."""
    number, letters = match["number"], match["word"] or ""
    if _folded(letters) in _NO_LETTERS:
        before, letters = letters, ""
    else:
        behind = _BEFORE.search(said[: match.start()])
        before = behind[1] if behind else ""
    written_out = f"{letters}{number}"
    plate = (
        len(letters) < 3 and sum(map(str.isdigit, number)) < 5 and _LAST_LETTERS.match(said[match.end() :])
    )
    other = (
        plate
        or _folded(before) in _OTHER_NUMBERS
        or _DAY.fullmatch(number)
        or _is_register_number(written_out)
    )
    return "" if other or sum(map(str.isalnum, written_out)) < _SHORTEST else written_out


def _apart(letters: re.Match[str]) -> str:
    """ "anting00421177pak": a word is no part of the tag that it is glued to."""
    return f" {letters[0]} " if _folded(letters[0]) in _NO_LETTERS else letters[0]


def _folded(word: str) -> str:
    return SPELLINGS.get(word.lower(), word.lower())


def _is_register_number(number: str) -> bool:
    series = register_numbers.prefixed(number)
    try:
        return series is not None and bool(register_numbers.read(number, series))
    except (Unclear, Refusal):
        return False
