"""The rows of the register: animals, flocks, and what happened to them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.ages import BirthDate, Precision
from domain.events import Happening
from domain.records import Base, Key, one_of
from domain.species import Sex, Species

LONGEST_OWNER_NAME = 80
LONGEST_BRAND = 20
LONGEST_MARK = 60

_FLOCKS = ", ".join(f"'{species}'" for species in Species if species.is_flock)


class Ownership(StrEnum):
    """Whose the animal is that a farmer keeps; only the owner sells."""

    OWN = "own"
    SHARED = "shared"  # gaduhan: of an owner who lets him keep it
    AID = "aid"  # of the government
    KEPT = "kept"  # of family or of somebody else, without an agreement to share


class AnimalState(StrEnum):
    """How sure the register is of an animal."""

    DECLARED = "declared"  # "Data 2": the farmer says that he has it
    VERIFIED = "verified"  # "Data 1": an officer has seen it


class Presence(StrEnum):
    """Whether the keeper still has it; how it went stands in its history."""

    PRESENT = "present"
    GONE = "gone"


class AnimalEventKind(StrEnum):
    """What can happen to an animal."""

    DECLARED = "declared"
    VERIFIED = "verified"


class Animal(Base):
    """One animal, or one flock with its count, under its own register number."""

    __tablename__ = "animals"
    __table_args__ = (
        CheckConstraint(f"heads >= 1 AND (heads = 1 OR species IN ({_FLOCKS}))", name="heads"),
        CheckConstraint("(born_on IS NULL) = (born_precision IS NULL)", name="birth_with_precision"),
        Index("ix_animals_keeper_id_presence_id", "keeper_id", "presence", "id"),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    # A sentinel: by it SQLAlchemy puts the ids of many rows inserted at once in order.
    number: Mapped[str] = mapped_column(String(12), unique=True, insert_sentinel=True)
    keeper_id: Mapped[int] = mapped_column(ForeignKey("farmers.id"))
    holding_id: Mapped[int] = mapped_column(ForeignKey("holdings.id"), index=True)
    species: Mapped[Species] = mapped_column(one_of(Species, "species"))
    breed: Mapped[str | None] = mapped_column(String(24))
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex, "sex", 8))  # none for a flock
    heads: Mapped[int]
    born_on: Mapped[date | None]
    born_precision: Mapped[Precision | None] = mapped_column(one_of(Precision, "born_precision", 16))
    ownership: Mapped[Ownership] = mapped_column(one_of(Ownership, "ownership", 16))
    owner_name: Mapped[str | None] = mapped_column(String(LONGEST_OWNER_NAME))
    brand: Mapped[str | None] = mapped_column(String(LONGEST_BRAND))
    state: Mapped[AnimalState] = mapped_column(one_of(AnimalState, "state", 16))
    presence: Mapped[Presence] = mapped_column(one_of(Presence, "presence", 16))
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("media.id"), index=True)
    declared_at: Mapped[datetime]

    @property
    def born(self) -> BirthDate | None:
        """Its birth date, as exactly as it is known."""
        return BirthDate(self.born_on, self.born_precision) if self.born_on and self.born_precision else None


class Marks(Base):
    """By what an animal is known again, as an officer last saw it (marks as village sessions list them)."""

    __tablename__ = "animal_marks"
    __table_args__ = (CheckConstraint("times_calved IS NULL OR times_calved >= 0", name="calved"),)

    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"), primary_key=True)
    times_calved: Mapped[int | None]
    colour: Mapped[str | None] = mapped_column(String(LONGEST_MARK))
    horns: Mapped[str | None] = mapped_column(String(LONGEST_MARK))
    ears: Mapped[str | None] = mapped_column(String(LONGEST_MARK))
    whorls: Mapped[str | None] = mapped_column(String(LONGEST_MARK))
    others: Mapped[str | None] = mapped_column(String(LONGEST_MARK))
    officer_id: Mapped[int] = mapped_column(ForeignKey("officers.id"), index=True)
    seen_at: Mapped[datetime]


class AnimalEvent(Happening, Base):
    """One happening in an animal's history."""

    __tablename__ = "animal_events"

    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"), index=True)
    kind: Mapped[AnimalEventKind] = mapped_column(one_of(AnimalEventKind, "kind"))
