"""Who enrols, what is kept about him, and what is left after an erasure."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from domain import animals, farmers, media, personal_data, questions
from domain.animals import Declaration
from domain.farmers import FarmerEvent, FarmerUnknown
from domain.questions import QuestionKind, QuestionState
from domain.refusals import Empty, TooLong
from domain.species import Species
from tests.domain.conftest import BOAK, MATARAM, NOW, enrolled

LATER = NOW + timedelta(days=1)


def test_a_farmer_enrols_with_a_tidy_name(session):
    farmer = enrolled(session, "  Siti \n Aminah ", where="telegram:1")
    assert (farmer.name, farmer.phone, farmer.hamlet) == ("Siti Aminah", "+6281234567890", "Kampung Bali")
    assert farmers.get(session, farmer.id) is farmer


def test_his_history_begins_with_the_enrolment_and_the_phone_it_came_from(session, aminah):
    (event,) = session.scalars(select(FarmerEvent))
    assert (event.kind, event.by, event.address) == ("enrolled", aminah.as_actor, "telegram:1")


def test_a_trader_may_live_elsewhere_in_indonesia(session):
    assert enrolled(session, "Made", where="telegram:2", region_code=MATARAM).region_code == MATARAM


@pytest.mark.parametrize(("name", "refusal"), [(" \n", Empty), ("a" * 81, TooLong)])
def test_a_name_says_something_and_is_no_novel(session, name, refusal):
    with pytest.raises(refusal) as refused:
        enrolled(session, name, where="telegram:1")
    assert refused.value.what == "name"


def test_nobody_is_found_under_an_id_that_was_never_given(session):
    with pytest.raises(FarmerUnknown):
        farmers.get(session, 99)


@pytest.fixture
def busy(session, aminah, pen):
    """Aminah with two cows, a flock, a photo from a second phone, a question and an emergency."""
    second_phone = {"channel": "whatsapp", "address": "+62812"}
    photo = media.want(session, **second_phone, source="file-1", message_id="7", now=NOW)
    cows = Declaration(species=Species.CATTLE, holding=pen, sexes=(0, 2), photo_id=photo.id)
    hens = Declaration(species=Species.CHICKEN_NATIVE, holding=pen, heads=40)
    for told in (cows, hens):
        animals.declare(session, aminah, told, now=NOW, where="whatsapp:+62812")
    for kind, text in ((QuestionKind.QUESTION, "Kapan vaksin?"), (QuestionKind.EMERGENCY, "Mati, berdarah")):
        questions.ask(
            session,
            kind=kind,
            text=text,
            farmer=aminah,
            channel="telegram",
            address="1",
            region_code=BOAK,
            now=NOW,
        )
    session.commit()
    return aminah


def test_a_person_reads_everything_that_is_kept_about_him(session, busy, salim):
    file = personal_data.kept_about(session, busy)
    assert file.farmer is busy
    assert (len(file.holdings), len(file.numbers), file.heads, file.photos) == (1, 3, 42, 1)
    assert [question.text for question in file.questions] == ["Kapan vaksin?", "Mati, berdarah"]
    assert personal_data.kept_about(session, salim).numbers == ()


def test_an_erasure_keeps_the_register_and_no_way_to_reach_him(session, busy):
    remains = personal_data.erase(session, busy, now=LATER, where="telegram:1")
    session.commit()
    session.expire_all()
    assert (remains.name, remains.region_code, remains.animals) == ("Aminah", BOAK, 3)
    assert (busy.phone, busy.hamlet, busy.wants_reminders, busy.erased_at) == (None, None, False, LATER)
    file = personal_data.kept_about(session, busy)
    assert file.photos == 0
    addresses = [event.address for event in session.scalars(select(FarmerEvent))]
    addresses += [event.address for event in session.scalars(select(animals.AnimalEvent))]
    addresses += [question.address for question in file.questions]
    addresses += [photo.address for photo in session.scalars(select(media.Media))]
    assert set(addresses) == {None}
    assert file.heads == 42


def test_an_erasure_forgets_his_questions_but_no_emergency(session, busy):
    personal_data.erase(session, busy, now=LATER, where="telegram:1")
    session.expire_all()
    asked, emergency = personal_data.kept_about(session, busy).questions
    assert (asked.text, asked.state) == ("", QuestionState.CLOSED)
    assert (emergency.text, emergency.state) == ("Mati, berdarah", QuestionState.OPEN)


def test_an_erasure_touches_nobody_else(session, busy, salim):
    personal_data.erase(session, busy, now=LATER, where="telegram:1")
    session.expire_all()
    assert (salim.phone, salim.erased_at) == ("+6281234567890", None)
    assert session.scalars(select(FarmerEvent.address).filter_by(farmer_id=salim.id)).all() == [
        "whatsapp:+62811"
    ]


def test_erasing_twice_is_erasing_once(session, busy):
    first = personal_data.erase(session, busy, now=LATER, where="telegram:1")
    again = personal_data.erase(session, busy, now=LATER + timedelta(days=1), where="telegram:1")
    assert first == again
    assert busy.erased_at == LATER


def test_the_database_itself_keeps_no_phone_of_an_erased_person(session, aminah):
    aminah.erased_at = LATER
    with pytest.raises(IntegrityError, match="erased_keeps_no_contact"):
        session.flush()
