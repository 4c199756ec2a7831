"""INSERT … ON CONFLICT, which both databases write alike but SQLAlchemy keeps in two places."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from domain.records import Base


def insert_into(session: Session, record: type[Base]) -> sqlite.Insert:
    """An insert for the session's database; the two dialects' `on_conflict_…` take the same arguments."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(record)  # type: ignore[return-value]  # the same methods by another class
    return sqlite.insert(record)
