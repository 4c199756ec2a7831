"""INSERT … ON CONFLICT, which both databases write alike but SQLAlchemy keeps in two places."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from domain.records import Base


def insert_into(session: Session, record: type[Base]) -> sqlite.Insert:
    """An insert for the session's database; the two dialects' `on_conflict_…` take the same arguments."""
    return insert_for(session.get_bind().dialect.name, record)


def insert_for(dialect: str, record: type[Base]) -> sqlite.Insert:
    """The same, for a dialect; into the table itself, for no object in the session is meant."""
    table: Any = record.__table__
    if dialect == "postgresql":
        return postgresql.insert(table)  # type: ignore[return-value]  # the same methods by another class
    return sqlite.insert(table)
