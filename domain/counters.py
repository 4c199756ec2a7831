"""Series of numbers without gaps: a row for each series, locked until its transaction ends."""

from functools import cache

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.prepared import Prepared
from domain.records import Base
from domain.upserts import insert_for


class Counter(Base):
    """The last number that a series gave out."""

    __tablename__ = "counters"
    __table_args__ = (CheckConstraint("last >= 0", name="never_negative"),)

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)


def next_of(session: Session, name: str, count: int = 1) -> range:
    """The next `count` numbers of a series, from 1; another transaction waits here until this one ends."""
    row = _next(session.get_bind().dialect.name).row(session.connection(), {"name": name, "last": count})
    assert row  # it returns what it inserted or updated
    last: int = row[0]
    return range(last - count + 1, last + 1)


@cache
def _next(dialect: str) -> Prepared:
    new = insert_for(dialect, Counter)
    more = {"last": Counter.last + new.excluded.last}
    given = new.on_conflict_do_update(index_elements=[Counter.name], set_=more).returning(Counter.last)
    return Prepared(given, "name", "last")
