"""Kinds of animals: what each is called, how it is counted, and which breeds it has."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Breed:
    """One breed (rumpun) of a species: `value` is stored, `label` is shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the data file says about one species."""

    label: str
    isikhnas: str
    first: bool
    flock: bool
    most_heads: int
    breeds: tuple[Breed, ...]
    source: str
    confirmed: bool


class Species(StrEnum):
    """A kind of animal; the members stand in the order in which they are offered."""

    CATTLE = "cattle"
    BUFFALO = "buffalo"
    HORSE = "horse"
    GOAT = "goat"
    SHEEP = "sheep"
    CHICKEN_NATIVE = "chicken_native"
    CHICKEN_BROILER = "chicken_broiler"
    CHICKEN_LAYER = "chicken_layer"
    DUCK = "duck"
    MUSCOVY = "muscovy"
    GOOSE = "goose"
    OTHER_POULTRY = "other_poultry"
    PIG = "pig"

    @property
    def facts(self) -> Facts:
        """The row of domain/data/species.toml."""
        return _FACTS[self]

    @property
    def label(self) -> str:
        """The Indonesian word: "sapi"."""
        return _FACTS[self].label

    @property
    def isikhnas(self) -> str:
        """The national system's code: "SP"."""
        return _FACTS[self].isikhnas

    @property
    def is_flock(self) -> bool:
        """Whether it is registered as a group with a count."""
        return _FACTS[self].flock

    @property
    def most_heads(self) -> int:
        """The most animals that one declaration may hold."""
        return _FACTS[self].most_heads

    @property
    def breeds(self) -> tuple[Breed, ...]:
        """The breeds to pick from; the last is always `other`, "Lainnya"."""
        return _FACTS[self].breeds

    def breed_label(self, value: str) -> str:
        """The breed's label; a value of an older list is shown as it is kept."""
        return next((breed.label for breed in self.breeds if breed.value == value), value)


class Sex(StrEnum):
    """An animal's sex; a castrated male is male."""

    MALE = "male"
    FEMALE = "female"

    @property
    def label(self) -> str:
        """The Indonesian word: "jantan" or "betina"."""
        return "jantan" if self is Sex.MALE else "betina"


def _facts(row: dict[str, Any]) -> Facts:
    breeds = tuple(Breed(value, label) for value, label in row["breeds"].items())
    return Facts(**(row | {"breeds": breeds}))


_TEXT = (Path(__file__).parent / "data" / "species.toml").read_text(encoding="utf-8")
_FACTS = {Species(name): _facts(row) for name, row in tomllib.loads(_TEXT).items()}

FIRST = tuple(species for species in Species if species.facts.first)
"""The species that are offered at once; the others stand behind "lainnya"."""

OTHERS = tuple(species for species in Species if not species.facts.first)
