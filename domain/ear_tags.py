"""Ear tags (anting): each is in force on one animal at most; whoever names a taken one has a claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.records import Base, Key, one_of
from domain.refusals import Refusal
from domain.regency import regency
from domain.upserts import insert_into

LONGEST_TAG = 20
IN_FORCE = text("state = 'in_force'")


@dataclass(eq=False)
class EarTagMalformed(Refusal):
    """This is no ear tag's number."""

    text: str


@dataclass(eq=False)
class EarTagRepeated(Refusal):
    """One tag was named for two animals."""

    tag: str


@dataclass(eq=False)
class EarTagTaken(Refusal):
    """The farmer has another animal with this tag: `number` is that animal's."""

    tag: str
    number: str


class EarTagState(StrEnum):
    """What a tag means for the animal."""

    IN_FORCE = "in_force"
    CLAIMED = "claimed"  # in force on somebody else's animal; an officer settles it
    RELEASED = "released"


class EarTag(Base):
    """One tag and one animal, since a moment."""

    __tablename__ = "ear_tags"
    __table_args__ = (
        Index("uq_ear_tags_in_force", "tag", unique=True, sqlite_where=IN_FORCE, postgresql_where=IN_FORCE),
        Index(
            "uq_ear_tags_animal_in_force",
            "animal_id",
            unique=True,
            sqlite_where=IN_FORCE,
            postgresql_where=IN_FORCE,
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    tag: Mapped[str] = mapped_column(String(LONGEST_TAG), index=True)
    animal_id: Mapped[int] = mapped_column(ForeignKey("animals.id"), index=True)
    state: Mapped[EarTagState] = mapped_column(one_of(EarTagState, "state", 16))
    since: Mapped[datetime]


def normalise(text: str) -> str:
    """The tag as it is kept: capitals and digits only ("id 52-04.123" is "ID5204123").

    Refuses with EarTagMalformed what does not have the regency's format.
    """
    tag = "".join(letter for letter in text.upper() if not letter.isspace() and letter not in ".-–—/")
    if len(tag) > LONGEST_TAG or not regency().ear_tag.fullmatch(tag):
        raise EarTagMalformed(text)
    return tag


def normalised(texts: Iterable[str]) -> list[str]:
    """All tags of one declaration; refuses with EarTagMalformed and EarTagRepeated."""
    tags = [normalise(text) for text in texts]
    for place, tag in enumerate(tags):
        if tag in tags[:place]:
            raise EarTagRepeated(tag)
    return tags


def put_on(session: Session, animal_ids: Mapping[str, int], *, now: datetime) -> tuple[str, ...]:
    """Put normalised tags on animals; those in force elsewhere become claims, and are returned.

    Whoever comes second waits at the unique index until the first transaction ends.
    """
    rows = [
        {"tag": tag, "animal_id": animal_ids[tag], "state": EarTagState.IN_FORCE, "since": now}
        for tag in sorted(animal_ids)
    ]
    if not rows:
        return ()
    new = insert_into(session, EarTag).on_conflict_do_nothing(index_elements=["tag"], index_where=IN_FORCE)
    put = set(session.scalars(new.returning(EarTag.tag), rows))
    claimed = [row | {"state": EarTagState.CLAIMED} for row in rows if row["tag"] not in put]
    if claimed:
        session.execute(insert_into(session, EarTag), claimed)
    return tuple(tag for tag in animal_ids if tag not in put)


def of(session: Session, animal_ids: Sequence[int]) -> dict[int, EarTag]:
    """The tag in force of each animal that has one, else the one claimed for it; for a page of animals."""
    live = select(EarTag).where(EarTag.animal_id.in_(animal_ids), EarTag.state != EarTagState.RELEASED)
    tags = session.scalars(live.order_by(EarTag.state == EarTagState.IN_FORCE, EarTag.id))
    return {tag.animal_id: tag for tag in tags}
