"""What a farmer sees of his own animals."""

import pytest
from sqlalchemy import event

from domain import animals, holdings
from domain.animals import AnimalUnknown, Presence
from domain.register_numbers import MistypedRegisterNumber
from domain.species import Species
from tests.domain.conftest import BOAK, NOW
from tests.domain.test_animals import declared


@pytest.fixture
def herd(session, aminah, pen):
    """Nine cows and bulls and a flock; the first cow bears a tag."""
    cattle = declared(session, aminah, pen, sexes=(1, 8), ear_tags=["ID52040001"]).animals
    flock = declared(session, aminah, pen, Species.CHICKEN_NATIVE, heads=40).animals
    session.commit()
    return [*cattle, *flock]


def test_a_page_shows_eight_and_says_where_it_stands(session, aminah, herd):
    first = animals.page(session, aminah, number=1)
    assert (list(first.animals), first.first, first.total, first.pages) == (herd[:8], 1, 10, 2)
    second = animals.page(session, aminah, number=2)
    assert (list(second.animals), second.first, second.number) == (herd[8:], 9, 2)


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (-3, 1), (99, 2)])
def test_a_page_that_is_not_there_is_the_nearest_one(session, aminah, herd, asked, shown):
    assert animals.page(session, aminah, number=asked).number == shown


def test_who_has_nothing_sees_one_empty_page(session, salim, herd):
    page = animals.page(session, salim)
    assert (page.animals, page.total, page.pages) == ((), 0, 1)
    assert animals.totals(session, salim) == []


def test_heads_are_counted_by_species(session, aminah, herd):
    assert animals.totals(session, aminah) == [(Species.CATTLE, 9), (Species.CHICKEN_NATIVE, 40)]


def test_an_animal_that_is_gone_is_not_listed_but_found(session, aminah, herd):
    herd[0].presence = Presence.GONE
    session.flush()
    assert animals.page(session, aminah).total == 9
    assert animals.at(session, aminah, 1) is herd[1]
    assert animals.find(session, aminah, herd[0].number) is herd[0]


@pytest.mark.parametrize(
    "written", ["SBW-00000021", "sbw 0000 0021", "00000021", "SBW-OOOOOO2I", "Sbw.0000002-1"]
)
def test_an_animal_is_found_by_its_number_as_people_write_it(session, aminah, herd, written):
    assert animals.find(session, aminah, written).number == "SBW-00000021"


@pytest.mark.parametrize("written", ["ID52040001", "id 5204-0001"])
def test_an_animal_is_found_by_its_ear_tag(session, aminah, herd, written):
    assert animals.find(session, aminah, written) is herd[0]


@pytest.mark.parametrize("written", ["SBW-00000022", "00000012", "SBW-1234", "SBW-000000021"])
def test_a_slip_of_the_pen_is_recognised(session, aminah, herd, written):
    with pytest.raises(MistypedRegisterNumber):
        animals.find(session, aminah, written)


@pytest.mark.parametrize("written", ["", "sapi", "12", "SBW-00099998", "🐄" * 300, "AB123456"])
def test_what_he_does_not_have_is_unknown(session, aminah, herd, written):
    with pytest.raises((AnimalUnknown, MistypedRegisterNumber)):
        animals.find(session, aminah, written)


def test_nobody_learns_of_another_farmer_s_animals(session, salim, herd):
    for written in (herd[0].number, "ID52040001"):
        with pytest.raises(AnimalUnknown):
            animals.find(session, salim, written)
    with pytest.raises(AnimalUnknown):
        animals.at(session, salim, 1)


@pytest.mark.parametrize("place", [0, -1, 11])
def test_a_place_beyond_the_list_is_unknown(session, aminah, herd, place):
    with pytest.raises(AnimalUnknown):
        animals.at(session, aminah, place)


def test_the_last_place_is_the_last_animal(session, aminah, herd):
    assert animals.at(session, aminah, 10) is herd[9]


def test_no_query_reads_a_whole_table(session, aminah, salim, herd):
    """Asked of the planner itself, with many other farmers' animals in the register."""
    for _ in range(4):
        place = holdings.home(session, salim, village_code=BOAK, now=NOW)
        declared(session, salim, place, sexes=(500, 500))
    session.commit()
    postgresql = session.get_bind().dialect.name == "postgresql"
    for table in ("animals", "ear_tags", "animal_events"):
        session.connection().exec_driver_sql(f"ANALYZE {table}")
    asked = []

    def remember(_connection, _cursor, statement, parameters, _context, _many):
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(session.get_bind(), "before_cursor_execute", remember)
    animals.page(session, aminah)
    animals.totals(session, aminah)
    animals.at(session, aminah, 3)
    animals.find(session, aminah, "ID52040001")
    animals.find(session, aminah, "SBW-00000021")
    animals.history(session, herd[0])
    event.remove(session.get_bind(), "before_cursor_execute", remember)
    for statement, parameters in asked:
        explain = "EXPLAIN" if postgresql else "EXPLAIN QUERY PLAN"
        plan = "\n".join(
            str(row) for row in session.connection().exec_driver_sql(f"{explain} {statement}", parameters)
        )
        for table in ("animals", "animal_events"):
            assert f"Seq Scan on {table}" not in plan, (statement, plan)
            assert f"SCAN {table}" not in plan, (statement, plan)
