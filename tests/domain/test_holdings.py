"""Where animals are kept."""

import pytest
from sqlalchemy.orm import Session

from domain import farmers, holdings
from domain.holdings import PlaceOutsideRegency
from domain.refusals import Empty, TooLong
from domain.regions import UnknownRegion
from tests.domain.conftest import BOAK, MATARAM, NOW, UNTER_IWES, at_once


def test_a_home_is_entered_once(session, aminah):
    first = holdings.home(session, aminah, village_code=BOAK, now=NOW)
    assert holdings.home(session, aminah, village_code=BOAK, now=NOW) is first
    assert holdings.of(session, aminah) == [first]


def test_a_lar_is_known_by_its_name_whatever_the_capitals(session, aminah):
    first = holdings.lar(session, aminah, name=" Limung  Rea ", village_code=UNTER_IWES, now=NOW)
    assert holdings.lar(session, aminah, name="limung rea", village_code=UNTER_IWES, now=NOW) is first
    assert first.name == "Limung Rea"
    assert holdings.lar(session, aminah, name="Badi", village_code=UNTER_IWES, now=NOW) is not first


def test_two_farmers_have_each_a_place_of_their_own_on_one_lar(session, aminah, salim):
    places = {
        holdings.lar(session, farmer, name="Badi", village_code=BOAK, now=NOW).id
        for farmer in (aminah, salim)
    }
    assert len(places) == 2


@pytest.mark.parametrize("code", [MATARAM, "52.04", "52"])
def test_animals_stand_in_a_village_or_a_kecamatan_of_the_regency(session, aminah, code):
    with pytest.raises(PlaceOutsideRegency):
        holdings.home(session, aminah, village_code=code, now=NOW)


def test_a_code_that_no_place_has_is_refused(session, aminah):
    with pytest.raises(UnknownRegion):
        holdings.home(session, aminah, village_code="52.04.99.2001", now=NOW)


@pytest.mark.parametrize(("name", "refusal"), [("  ", Empty), ("a" * 61, TooLong)])
def test_a_lar_has_a_name_of_bearable_length(session, aminah, name, refusal):
    with pytest.raises(refusal):
        holdings.lar(session, aminah, name=name, village_code=BOAK, now=NOW)


def test_two_messages_at_once_enter_one_lar(engine, session, aminah):
    farmer_id = aminah.id
    session.commit()

    def enter(own: Session) -> int:
        farmer = farmers.get(own, farmer_id)
        return holdings.lar(own, farmer, name="Badi", village_code=BOAK, now=NOW).id

    assert len(set(at_once(engine, *[enter] * 6))) == 1
