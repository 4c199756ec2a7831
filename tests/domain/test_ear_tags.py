"""Ear tags: how they are written, and what becomes of one that two farmers name."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from domain import animals, ear_tags, farmers, holdings
from domain.ear_tags import EarTag, EarTagMalformed, EarTagRepeated, EarTagState, EarTagTaken
from domain.holdings import Holding
from domain.questions import Question, QuestionKind
from tests.domain.conftest import BOAK, NOW, UNTER_IWES, at_once
from tests.domain.test_animals import declared

TAG = "ID52040001"


@pytest.fixture
def his_pen(session, salim):
    return holdings.home(session, salim, village_code=BOAK, now=NOW)


def tags(session):
    return [
        (tag.tag, tag.animal_id, tag.state) for tag in session.scalars(select(EarTag).order_by(EarTag.id))
    ]


@pytest.mark.parametrize("written", ["ID52040001", " id 5204 0001", "id-5204.0001", "ID/5204/0001"])
def test_a_tag_is_read_as_people_write_it(written):
    assert ear_tags.normalise(written) == TAG
    assert ear_tags.normalise(TAG) == TAG


@pytest.mark.parametrize(
    "written", ["", "AB12", "1" * 21, "ID_520400", "belum ada", "kuning", "ＡＢ１２３４", "123\x0045"]
)
def test_what_is_no_tag_is_refused(written):
    with pytest.raises(EarTagMalformed) as refused:
        ear_tags.normalise(written)
    assert refused.value.text == written


def test_tags_go_to_the_animals_in_order(session, aminah, pen):
    bull, cow, calf = declared(session, aminah, pen, sexes=(1, 2), ear_tags=[TAG, "AB12345"]).animals
    borne = ear_tags.of(session, [bull.id, cow.id, calf.id])
    assert {animal_id: tag.tag for animal_id, tag in borne.items()} == {bull.id: TAG, cow.id: "AB12345"}


def test_one_tag_for_two_animals_is_a_slip(session, aminah, pen):
    with pytest.raises(EarTagRepeated) as refused:
        declared(session, aminah, pen, sexes=(0, 2), ear_tags=[TAG, "id 52040001"])
    assert refused.value.tag == TAG


def test_his_own_tag_named_again_is_told_with_the_animal_that_bears_it(session, aminah, pen):
    (first,) = declared(session, aminah, pen, sexes=(0, 1), ear_tags=[TAG]).animals
    with pytest.raises(EarTagTaken) as refused:
        declared(session, aminah, pen, sexes=(0, 1), ear_tags=[TAG])
    assert (refused.value.tag, refused.value.number) == (TAG, first.number)


def test_another_farmer_s_tag_is_kept_as_a_claim_for_an_officer(session, aminah, pen, salim, his_pen):
    (hers,) = declared(session, aminah, pen, sexes=(0, 1), ear_tags=[TAG]).animals
    done = declared(session, salim, his_pen, sexes=(0, 2), ear_tags=[TAG, "AB12345"])
    his, other = done.animals
    assert done.claimed == (TAG,)
    assert tags(session) == [
        (TAG, hers.id, EarTagState.IN_FORCE),
        ("AB12345", other.id, EarTagState.IN_FORCE),
        (TAG, his.id, EarTagState.CLAIMED),
    ]
    (dispute,) = session.scalars(select(Question))
    assert (dispute.kind, dispute.text, dispute.animal_id) == (QuestionKind.EAR_TAG_DISPUTE, TAG, his.id)
    assert (dispute.farmer_id, dispute.kecamatan_code) == (salim.id, UNTER_IWES)
    assert [event.kind for event in animals.history(session, hers)] == ["declared"]
    assert animals.find(session, salim, TAG) is his


def test_two_farmers_naming_one_tag_at_once_end_with_one_in_force(
    engine, session, aminah, pen, salim, his_pen
):
    pairs = [(aminah.id, pen.id), (salim.id, his_pen.id)]
    session.commit()

    def declare(farmer_id, holding_id):
        def work(own):
            keeper, place = farmers.get(own, farmer_id), own.get_one(Holding, holding_id)
            return declared(own, keeper, place, sexes=(0, 1), ear_tags=[TAG]).claimed

        return work

    claimed = at_once(engine, *[declare(*pair) for pair in pairs])
    assert sorted(claimed) == [(), (TAG,)]
    assert sorted(state for _, _, state in tags(session)) == [EarTagState.CLAIMED, EarTagState.IN_FORCE]


def test_the_database_itself_holds_a_tag_to_one_animal_and_an_animal_to_one_tag(session, aminah, pen):
    first, second = declared(session, aminah, pen, sexes=(0, 2), ear_tags=[TAG]).animals
    session.commit()
    for tag, animal in ((TAG, second), ("AB12345", first)):
        session.add(EarTag(tag=tag, animal_id=animal.id, state=EarTagState.IN_FORCE, since=NOW))
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()


def test_a_tag_put_on_two_animals_at_the_same_moment_is_in_force_on_one(engine, session, aminah, pen):
    numbers = [animal.id for animal in declared(session, aminah, pen, sexes=(0, 6)).animals]
    session.commit()

    def put(animal_id):
        return lambda own: ear_tags.put_on(own, {TAG: animal_id}, now=NOW)

    assert sorted(at_once(engine, *map(put, numbers))) == [(), *[(TAG,)] * 5]
