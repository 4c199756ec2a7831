"""The table of regions that other records point to, and how it is brought to the shipped version."""

from dataclasses import asdict

from sqlalchemy import ForeignKey, String, func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.records import Base, one_of
from domain.regions.gazetteer import Kind, Place, every_place, version
from domain.upserts import insert_into


class Region(Base):
    """A place under its Kemendagri code; one that a later version no longer lists stays, retired."""

    __tablename__ = "regions"

    code: Mapped[str] = mapped_column(String(13), primary_key=True)
    kind: Mapped[Kind] = mapped_column(one_of(Kind, "kind"))
    name: Mapped[str] = mapped_column(String(64))
    parent_code: Mapped[str | None] = mapped_column(ForeignKey("regions.code"), index=True)
    lat: Mapped[float]
    lng: Mapped[float]
    version: Mapped[str] = mapped_column(String(64))
    retired: Mapped[bool]


def load(session: Session) -> None:
    """Bring the table to the shipped version; does nothing where it is already there."""
    if _is_current(session):
        return
    session.execute(update(Region).where(Region.version != version()).values(retired=True))
    insert = insert_into(session, Region)
    changed = {column.name: column for column in insert.excluded if not column.primary_key}
    upsert = insert.on_conflict_do_update(index_elements=[Region.code], set_=changed)
    session.execute(upsert, [_row(place) for place in every_place().values()])


def _is_current(session: Session) -> bool:
    listed = select(func.count()).where(Region.version == version(), Region.retired.is_(False))
    return session.scalar(listed) == len(every_place())


def _row(place: Place) -> dict[str, object]:
    return {**asdict(place), "version": version(), "retired": False}
