"""Number series: no gaps, no number twice, whatever happens at the same time."""

from domain import counters
from tests.domain.conftest import at_once


def test_a_new_series_begins_with_one(session):
    assert list(counters.next_of(session, "receipts")) == [1]


def test_a_series_goes_on_where_it_stood(session):
    counters.next_of(session, "animals", 3)
    assert list(counters.next_of(session, "animals", 2)) == [4, 5]
    assert list(counters.next_of(session, "questions")) == [1]


def test_what_is_rolled_back_leaves_no_gap(session):
    counters.next_of(session, "animals", 3)
    session.commit()
    counters.next_of(session, "animals", 10)
    session.rollback()
    assert list(counters.next_of(session, "animals")) == [4]


def test_many_at_once_get_different_numbers(engine):
    taken = at_once(engine, *[lambda session: list(counters.next_of(session, "animals", 2))] * 8)
    assert sorted(number for numbers in taken for number in numbers) == list(range(1, 17))
