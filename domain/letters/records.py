"""The rows of the letters: each with its number and code, and the animals that it lists."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from domain.letters.codes import LENGTH
from domain.records import Base, Key, one_of

LONGEST_NUMBER = 40
IN_FORCE = text("in_force")
UNPRINTED = text("document IS NULL")


class LetterKind(StrEnum):
    """What a letter certifies."""

    OWNERSHIP = "ownership"  # SKKT: whose the animals are


class LetterLine(Base):
    """One animal on a letter; it stands on one letter in force at most."""

    __tablename__ = "letter_lines"
    __table_args__ = (
        CheckConstraint("place >= 1", name="place"),
        Index(
            "uq_letter_lines_in_force",
            "animal_id",
            unique=True,
            sqlite_where=IN_FORCE,
            postgresql_where=IN_FORCE,
        ),
    )

    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"))
    in_force: Mapped[bool] = mapped_column(default=True)


class Letter(Base):
    """One letter of one owner; `ended_at` when a later one took its place or an officer revoked it."""

    __tablename__ = "letters"
    __table_args__ = (
        CheckConstraint("valid_until > issued_on", name="holds_for_a_while"),
        CheckConstraint("revoked_by IS NULL OR ended_at IS NOT NULL", name="revoked_is_ended"),
        Index("ix_letters_unprinted", "id", sqlite_where=UNPRINTED, postgresql_where=UNPRINTED),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind, "kind"))
    number: Mapped[str] = mapped_column(String(LONGEST_NUMBER), unique=True)
    code: Mapped[str] = mapped_column(String(LENGTH), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("farmers.id"), index=True)
    owner_name: Mapped[str] = mapped_column(String(80))  # as it was printed
    region_code: Mapped[str] = mapped_column(ForeignKey("regions.code"))
    issued_on: Mapped[date]
    issued_at: Mapped[datetime]
    valid_until: Mapped[date]  # the last day on which it holds
    issued_by: Mapped[int] = mapped_column(ForeignKey("officers.id"))
    document: Mapped[str | None] = mapped_column(String(64))  # the printed page's hash in the store
    ended_at: Mapped[datetime | None]
    revoked_by: Mapped[int | None] = mapped_column(ForeignKey("officers.id"))
    revoked_why: Mapped[str | None] = mapped_column(String(200))
    lines: Mapped[list[LetterLine]] = relationship(order_by=LetterLine.place, cascade="all, delete-orphan")
