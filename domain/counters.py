"""Series of numbers without gaps: a row for each series, locked until its transaction ends."""

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.records import Base
from domain.upserts import insert_into


class Counter(Base):
    """The last number that a series gave out."""

    __tablename__ = "counters"
    __table_args__ = (CheckConstraint("last >= 0", name="never_negative"),)

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)


def next_of(session: Session, name: str, count: int = 1) -> range:
    """The next `count` numbers of a series, from 1; another transaction waits here until this one ends."""
    statement = insert_into(session, Counter).values(name=name, last=count)
    statement = statement.on_conflict_do_update(
        index_elements=[Counter.name], set_={"last": Counter.last + count}
    )
    last: int = session.execute(statement.returning(Counter.last)).scalar_one()
    return range(last - count + 1, last + 1)
