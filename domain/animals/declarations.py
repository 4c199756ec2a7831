"""What a farmer declares of animals of one kind, and what makes a declaration impossible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.ages import BirthDate, oldest_years
from domain.animals.records import LONGEST_BRAND, LONGEST_OWNER_NAME, Ownership
from domain.holdings import Holding
from domain.refusals import Refusal, trimmed_or_none
from domain.species import Sex, Species


class NoHeads(Refusal):
    """No animal at all, or fewer than none."""


@dataclass(eq=False)
class TooManyHeads(Refusal):
    """More than one declaration of this species may hold."""

    limit: int


@dataclass(eq=False)
class TooOld(Refusal):
    """No animal of this species lives longer than `oldest` years."""

    oldest: int


class BornInFuture(Refusal):
    """The birth date is after today."""


@dataclass(eq=False)
class MoreTagsThanHeads(Refusal):
    """More ear tags than animals that can bear one; a flock bears none."""

    tags: int
    heads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """Animals of one kind, kept in one place.

    `sexes` counts males and females; a flock has `heads` instead. Ear tags go to the animals in their order,
    males first. `owner_name` is whose the shared and the kept animals are, where he knows it.
    """

    species: Species
    holding: Holding
    sexes: tuple[int, int] = (0, 0)
    heads: int = 0
    breed: str | None = None
    born: BirthDate | None = None
    ownership: Ownership = Ownership.OWN
    owner_name: str | None = None
    brand: str | None = None
    ear_tags: Sequence[str] = ()
    photo_id: int | None = None

    @property
    def total(self) -> int:
        """All heads."""
        return self.heads if self.species.is_flock else sum(self.sexes)

    def check(self, today: date) -> None:
        """Refuses with NoHeads, TooManyHeads, BornInFuture, TooOld and MoreTagsThanHeads."""
        if self.total < 1 or min(self.sexes) < 0:
            raise NoHeads
        if self.total > self.species.most_heads:
            raise TooManyHeads(self.species.most_heads)
        if self.born and self.born.on > today:
            raise BornInFuture
        oldest = oldest_years(self.species)
        if self.born and self.born.months_at(today) > oldest * 12:
            raise TooOld(oldest)
        bearers = 0 if self.species.is_flock else self.total
        if len(self.ear_tags) > bearers:
            raise MoreTagsThanHeads(len(self.ear_tags), bearers)

    def entries(self) -> Iterator[tuple[Sex | None, int]]:
        """The sex and the heads of each entry: one for a flock, else one an animal, males first."""
        if self.species.is_flock:
            yield None, self.heads
            return
        for sex, count in zip((Sex.MALE, Sex.FEMALE), self.sexes, strict=True):
            for _ in range(count):
                yield sex, 1

    def shared_by_all(self) -> dict[str, Any]:
        """The columns that are the same for each of the animals; refuses with TooLong."""
        owner = trimmed_or_none(self.owner_name, what="owner_name", limit=LONGEST_OWNER_NAME)
        return {
            "holding_id": self.holding.id,
            "species": self.species,
            "breed": self.breed,
            "born_on": self.born.on if self.born else None,
            "born_precision": self.born.precision if self.born else None,
            "ownership": self.ownership,
            "owner_name": owner,
            "brand": trimmed_or_none(self.brand, what="brand", limit=LONGEST_BRAND),
            "photo_id": self.photo_id,
        }
