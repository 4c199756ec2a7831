"""Hears in any text that a person was bitten or that a dead animal endangers people; taken first of all."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import plain

_BITERS = word_set("biters")
_BITTEN = word_set("bitten")
_BITE = frozenset({"gigit", "cakar", "gigitan", "cakaran"})
_BITES = word_set("bites")
_PASSIVE = word_set("before_bite")
_PEOPLE = word_set("people")
_ANIMALS = SPECIES_WORDS | {"ternak", "hewan", "pedet"}
_OWNED = _ANIMALS | _BITERS | {"punya", "milik"}
_DENIED = frozenset({"tidak", "belum", "bukan", "takut", "jangan", "cegah", "mencegah"})

_DEAD = word_set("dead")
_DEAD_LIKE_PEOPLE = word_set("dead_like_people")
_DYING = frozenset({"sekarat"})
_SICK_OR_DEAD = _DEAD | _DYING | {"sakit", "ngorok"}
_SUDDEN = word_set("sudden")
_THINGS = word_set("dead_things")
_ACCIDENTS = word_set("accidents")
_BLOOD = word_set("blood")
_OPENINGS = word_set("openings")
_MEAT = word_set("meat")
_HANDLED = word_set("handled_meat")
_KILLED = word_set("killed")
_SHORTEST = 6  # letters; "punya" and "hanya" do not end in a suffix
_NEAR, _FAR = 5, 12  # words


def emergency_said(text: str) -> Literal["bite", "red"] | None:
    """Says "bite" when a dog, cat or monkey bit a person, "red" for the signs that endanger people.

    Red: an animal dead with blood or suddenly, blood from its openings, and its meat eaten, touched or shared
    (the signs of anthrax as farmers tell them). None when nothing of it is said.
    """
    return _said(plain(text))


@lru_cache(maxsize=512)
def _said(text: str) -> Literal["bite", "red"] | None:
    every = text.split()  # all of them: an emergency may stand at the end
    spoken = [word.removesuffix("nya") if len(word) > _SHORTEST else word for word in every]
    if any(_is_bite(spoken, place) for place in range(len(spoken))):
        return "bite"
    return "red" if _is_red(spoken) else None


def _is_bite(spoken: Sequence[str], place: int) -> bool:
    word, before, behind = (
        spoken[place],
        spoken[max(0, place - _FAR) : place],
        spoken[place + 1 : place + _NEAR],
    )
    if not _DENIED.isdisjoint(before[-2:]):
        return False
    named = word in _BITE and (word.endswith("an") or not _PASSIVE.isdisjoint(before[-1:]))
    if named or word in _BITTEN:
        return not _BITERS.isdisjoint(behind) and not _only_animals(before[-_NEAR:])
    if word in _BITES:
        return not _BITERS.isdisjoint(before) and _persons(behind)
    return False


def _only_animals(victims: Sequence[str]) -> bool:
    return not (_ANIMALS | _BITERS).isdisjoint(victims) and not _persons(victims)


def _persons(said: Sequence[str]) -> bool:
    """Whether a person is named, other than as an animal's owner ("sapi saya") or calf ("anak sapi")."""
    for place, word in enumerate(said):
        owner = place > 0 and said[place - 1] in _OWNED
        young = word == "anak" and place + 1 < len(said) and said[place + 1] in _OWNED
        if word in _PEOPLE and not owner and not young:
            return True
    return False


def _is_red(spoken: Sequence[str]) -> bool:
    said = set(spoken)
    animal = not _ANIMALS.isdisjoint(said)
    dead = _DEAD | _DEAD_LIKE_PEOPLE if animal else _DEAD
    deaths = [place for place, word in enumerate(spoken) if word in dead and not _of_a_thing(spoken, place)]
    if not animal and not _THINGS.isdisjoint(said):
        deaths = []
    bleeding = not _BLOOD.isdisjoint(said) and _ACCIDENTS.isdisjoint(said)
    if deaths and (bleeding or _sudden(spoken, deaths) or "antraks" in said or "antrax" in said):
        return True
    if animal and bleeding and "keluar" in said and not _OPENINGS.isdisjoint(said):
        return True
    if (deaths or not _DYING.isdisjoint(said)) and not _KILLED.isdisjoint(said):
        return True
    return bool(deaths or not _SICK_OR_DEAD.difference(_DEAD).isdisjoint(said)) and _meat_handled(spoken)


def _of_a_thing(spoken: Sequence[str], place: int) -> bool:
    """Whether it is the lamp that is dead: "mati lampu", "listrik mati"."""
    return not _THINGS.isdisjoint((*spoken[max(0, place - 1) : place], *spoken[place + 1 : place + 2]))


def _sudden(spoken: Sequence[str], deaths: Sequence[int]) -> bool:
    if not _SUDDEN.isdisjoint(spoken) or any(pair == ("tiba", "tiba") for pair in pairwise(spoken)):
        return True
    return any(spoken[place - 1 : place] == ["langsung"] for place in deaths)


def _meat_handled(spoken: Sequence[str]) -> bool:
    meat = [place for place, word in enumerate(spoken) if word in _MEAT]
    return any(not _HANDLED.isdisjoint(spoken[max(0, place - _NEAR) : place + _NEAR + 1]) for place in meat)
