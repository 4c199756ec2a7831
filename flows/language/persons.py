"""Tells people from animals where somebody says how old one is."""

from collections.abc import Sequence
from itertools import pairwise

from flows.language.herd_parts import SEX_WORDS
from flows.language.numbers import spans
from flows.language.tables import SPECIES_WORDS, word_set

_SELF, _KIN = word_set("oneself"), word_set("kinsfolk")
_OWNING = {"punya", "milik", "kata", "menurut"}
_OF_SELF = {"sendiri", "sudah", "sekarang", "ini", "baru"}
_OF_ANIMALS = SPECIES_WORDS | SEX_WORDS.keys() | {"ternak", "hewan", "ayam", "punya", "milik"}
_PERSONS = _KIN - {"bapak", "ibu", "anak", "adik", "kakak"}
_THINGS = word_set("counted_else") | word_set("other_things")
_GROWN = 30  # years; hardly an animal gets so old


def without_owners(spoken: list[str]) -> list[str]:
    """Without whose animal it is and who says so: "punya istri, 3 tahun", "kata bapak saya 4 tahun"."""
    kept = list[str]()
    for place, word in enumerate(spoken):
        before = spoken[max(place - 2, 0) : place]
        owner = word in _KIN | _SELF and not _OWNING.isdisjoint(before[-1:])
        owner = owner or (word in _SELF and not _OWNING.isdisjoint(before[:-1]) and before[-1] in _KIN)
        if not owner and not (
            word in _OWNING and not (_KIN | _SELF).isdisjoint(spoken[place + 1 : place + 2])
        ):
            kept.append(word)
    return kept


def of_no_animal(spoken: Sequence[str]) -> bool:
    """Whether the age of a person or of a thing is told: "umur saya sendiri 54 tahun", "umur kandangnya"."""
    if not _OF_ANIMALS.isdisjoint(spoken):
        return False
    numbers = {span.start: span.value or 0 for span in spans(spoken)}
    for place, (word, following) in enumerate(pairwise(spoken)):
        behind = place + 1
        while behind < len(spoken) and spoken[behind] in _SELF | _OF_SELF:
            behind += 1
        told = numbers.get(behind, 0) if behind > place + (word not in _SELF) else 0
        by_age = word in _SELF and told >= _GROWN and "tahun" in spoken
        of_his = following in _SELF and (word == "anak" or (told and word in _KIN | {"umur"}))
        if by_age or of_his:
            return True
    of_things = any(
        word == "umur" and following.removesuffix("nya").removesuffix("ku") in _THINGS
        for word, following in pairwise(spoken)
    )
    return of_things or not _PERSONS.isdisjoint(spoken)
