"""What a free text already says of a herd: the answers that need not be asked any more."""

import re
from collections.abc import Mapping
from contextlib import suppress
from itertools import pairwise

from domain.species import Species
from flows.herd_owners import ownership_said
from flows.herd_places import lar_name
from flows.herds import MIXED, OTHER, brand, tags
from flows.language.animals import said_about_animals
from flows.language.heads import SEX_WORDS, sexes
from flows.language.herd_rest import division_of
from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.turn import Turn

_WORD = r"[^\W\d_]+"
_NEXT = "milik|punya|gaduh|gaduhan|bantuan|cap|anting|tanpa|tidak|foto|umur|jantan|betina|di|dan"
_ENDS = rf"(?= (?:{_NEXT})\b|[,.;]|$)"
_LAR = re.compile(rf"\blar ((?!lepas\b){_WORD}(?: {_WORD})??){_ENDS}", re.IGNORECASE)
_BRAND = re.compile(r"\bcap(?:nya| nya)?[ :]+([a-z0-9]{1,6})\b", re.IGNORECASE)
_TAG = r"[a-z]{0,4}[ -]?\d[\w-]{5,19}"
_TAGS = re.compile(rf"\banting(?:nya)?[ :]+((?:no\w* )?{_TAG}(?: *, *{_TAG})*)", re.IGNORECASE)
_OTHERS = "|".join(sorted(word_set("people") - {"saya", "aku", "kami"} | {"pak", "bu", "haji"}))
_AT_HOME = re.compile(rf"\b(?:di|kandang) (?:rumah|belakang rumah|kandang)\b(?! (?:{_OTHERS})\b)")
_WITHOUT = (
    r"\b(?:tanpa|tidak ada|belum ada|tidak punya|belum punya) (?:cap |anting |foto |dan |atau )*{0}\b"
    r"|\b{0}(?:nya)? (?:kosong|nihil|tidak ada|belum ada)\b"
)
_LEFT_OUT = {
    step: re.compile(_WITHOUT.format(word))
    for step, word in {"brand": "cap", "ear_tags": "anting", "photo": "foto"}.items()
}
_AGE_UNKNOWN = re.compile(
    r"\bumur(?:nya)? (?:tidak|belum|kurang|g) (?:tahu|tau|ingat|jelas)\b"
    r"|\b(?:lupa|(?:tidak|kurang|g) (?:tahu|tau|ingat)) umur(?:nya)?\b"
)
_KINDS = SPECIES_WORDS | {"", "ayam", "ekor"}
_BEFORE_BREEDS = SPECIES_WORDS | SEX_WORDS.keys() | {"ekor", "jenis", "jenisnya", "rumpun", "rumpunnya"}


def said_about_herd(text: str, turn: Turn) -> Mapping[str, str]:
    """The answers that a free text holds, by step."""
    said = dict(said_about_animals(_without_marks(text), turn.today))
    divided = division_of(text, _heads_known(turn))
    if divided and "species" not in said:
        said |= {"sexes": str(divided)}
    if "species" in said and (breed := _breed_named(text, Species(said["species"]))):
        said["breed"] = breed
    if "sexes" in said:
        divided = sexes(said.pop("sexes"))
        said["heads"] = str(divided.total)
        if divided.males and divided.females:
            said |= {"sex": MIXED, "mixed": str(divided)}
        else:
            said["sex"] = "male" if divided.males else "female"
    return _age_left_out(text) | said | _place_said(text) | ownership_said(text) | _marks_said(text)


def _heads_known(turn: Turn) -> int | None:
    known = turn.talk.answers.get("heads", "")
    return int(known) if known.isdecimal() else None


def _without_marks(text: str) -> str:
    """Names and numbers of marks are no counts."""
    for told in (_LAR, _BRAND, _TAGS):
        text = told.sub(" ", text)
    return text


def _age_left_out(text: str) -> dict[str, str]:
    """ "" where it is said that the age is not known."""
    return {"age": ""} if _AGE_UNKNOWN.search(" ".join(words(text))) else {}


def _place_said(text: str) -> dict[str, str]:
    """Where they are kept."""
    spoken, said = plain(text), dict[str, str]()
    if found := _LAR.search(text):
        with suppress(Unclear):
            said = {"place": "lar", "lar": lar_name(found[1])}
    elif _AT_HOME.search(spoken):
        said = {"place": "home"}
    return said


def _marks_said(text: str) -> dict[str, str]:
    """Brand and ear tags as they are written, and what is said not to be there; "" leaves a step out."""
    spoken = plain(text)
    said = {step: "" for step, told in _LEFT_OUT.items() if told.search(spoken)}
    for step, told, read in (("brand", _BRAND, brand), ("ear_tags", _TAGS, tags)):
        found = told.search(text)
        if found and step not in said:
            with suppress(Unclear):
                said[step] = read(found[1])
    return said


def _breed_named(text: str, species: Species) -> str | None:
    """The breed named behind the animal: "sapi bali", "sapi 2 jantan bali"; elsewhere it may be a place."""
    spoken = plain(text).split()
    named = {word for before, word in pairwise(spoken) if before in _BEFORE_BREEDS or before.isdecimal()}
    for breed in species.breeds:
        names = {plain(part).split(" ")[0] for part in breed.label.replace("(", "/").split("/")} - _KINDS
        if breed.value != OTHER and not named.isdisjoint(names):
            return breed.value
    return None
