"""What people leave for an officer, who may see it, and when it is answered."""

from datetime import UTC, datetime, timedelta

import pytest

from domain import questions
from domain.officers import Role
from domain.questions import NotYours, QuestionGone, QuestionKind, QuestionState
from domain.refusals import Empty, TooLong
from tests.domain.conftest import BOAK, MATARAM, NOW, UNTER_IWES, UTAN, at_once
from tests.domain.test_media import wanted
from tests.domain.test_officers import appointed

LATER = NOW + timedelta(hours=1)


def asked(session, kind=QuestionKind.QUESTION, region_code=BOAK, text="Kapan vaksin?", now=NOW):
    return questions.ask(
        session,
        kind=kind,
        text=text,
        farmer=None,
        channel="telegram",
        address="1",
        region_code=region_code,
        now=now,
    )


def test_a_question_has_a_number_and_says_when_it_is_answered(session):
    first, second = asked(session), asked(session)
    assert (first.number, second.number) == (1, 2)
    assert first.due_at == datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    assert (first.kecamatan_code, first.state) == (UNTER_IWES, QuestionState.OPEN)


def test_an_emergency_does_not_wait_for_the_office(session):
    night = datetime(2026, 11, 28, 15, 0, tzinfo=UTC)  # Saturday, 23.00 WITA
    assert asked(session, QuestionKind.EMERGENCY, now=night).due_at == night + timedelta(hours=1)


def test_a_question_is_kept_as_typed(session):
    text = "  🐄 {} % <b>\n\nkapan?  "
    question = asked(session, text=text)
    session.commit()
    assert question.text == text
    with pytest.raises(TooLong):
        asked(session, text="a" * 4097)


def test_an_officer_sees_the_questions_of_his_kecamatan_and_of_no_kecamatan(session):
    here, elsewhere = asked(session, region_code=BOAK), asked(session, region_code=MATARAM)
    asked(session, region_code=UTAN)
    urgent = asked(session, QuestionKind.EMERGENCY, region_code=UNTER_IWES)
    vet = appointed(session, "drh. Wayan", areas=[UNTER_IWES])
    assert questions.open_for(session, vet, 10) == [urgent, here, elsewhere]
    assert questions.open_for(session, vet, 1) == [urgent]


def test_complaints_are_for_the_head_and_the_administrator(session):
    complaint = asked(session, QuestionKind.COMPLAINT)
    head, vet = appointed(session, "Kadis", Role.HEAD, [UTAN]), appointed(session, "drh. Wayan")
    assert questions.open_for(session, head, 10) == [complaint]
    assert questions.open_for(session, vet, 10) == []
    with pytest.raises(NotYours):
        questions.answer(session, vet, complaint.id, "Baik", LATER)


def test_an_answer_is_given_once(session):
    question, vet = asked(session), appointed(session, "drh. Wayan", areas=[UNTER_IWES])
    answered = questions.answer(session, vet, question.id, " Selasa depan. ", LATER)
    assert (answered.answer, answered.state, answered.answered_at) == (
        "Selasa depan.",
        QuestionState.ANSWERED,
        LATER,
    )
    assert questions.open_for(session, vet, 10) == []
    with pytest.raises(QuestionGone):
        questions.answer(session, vet, question.id, "Rabu", LATER)


def test_two_officers_answering_at_once_end_with_one_answer(engine, session):
    question, vet = asked(session).id, appointed(session, "drh. Wayan")
    session.commit()
    session.refresh(vet)
    session.expunge(vet)
    session.rollback()
    answers = at_once(
        engine,
        *[lambda own, text=text: questions.answer(own, vet, question, text, LATER) for text in ("a", "b")],
    )
    assert sorted(isinstance(answer, QuestionGone) for answer in answers) == [False, True]


def test_another_kecamatan_s_officer_does_not_answer(session):
    question = asked(session, region_code=UTAN)
    with pytest.raises(NotYours):
        questions.answer(
            session, appointed(session, "drh. Wayan", areas=[UNTER_IWES]), question.id, "Baik", LATER
        )


def test_where_an_emergency_is_may_be_told_later(session):
    urgent = asked(session, QuestionKind.EMERGENCY, region_code=None, text="sapi mati")
    questions.add_to(session, urgent.id, text="di lar", region_code=UTAN)
    assert (urgent.text, urgent.kecamatan_code) == ("sapi mati\ndi lar", UTAN)
    assert urgent in questions.open_for(session, appointed(session, "drh. Sri", areas=[UTAN]), 10)


def test_an_answer_says_something(session):
    question, vet = asked(session), appointed(session, "drh. Wayan")
    with pytest.raises(Empty):
        questions.answer(session, vet, question.id, " \n", LATER)
    with pytest.raises(QuestionGone):
        questions.answer(session, vet, 99, "Baik", LATER)


def test_a_question_keeps_the_files_left_with_it(session):
    question, other = asked(session), asked(session)
    first, second, third = (wanted(session, source=f"file-{place}") for place in range(3))
    questions.leave_with(session, question, [second, first])
    questions.leave_with(session, question, [first])
    questions.leave_with(session, other, [third])
    assert questions.files_of(session, question) == [first, second]


def test_a_file_that_is_removed_is_no_file_of_a_question_any_more(session):
    question, photo = asked(session), wanted(session)
    questions.leave_with(session, question, [photo])
    session.delete(photo)
    session.flush()
    session.expire_all()
    assert questions.files_of(session, question) == []


def test_a_question_is_closed_without_an_answer_and_who_closed_it_is_kept(session):
    question, vet = asked(session), appointed(session, "drh. Wayan", areas=[UNTER_IWES])
    questions.close(session, vet, question.id, LATER)
    closed = (question.state, question.officer_id, question.answered_at, question.answer)
    assert closed == (QuestionState.CLOSED, vet.id, LATER, None)
    with pytest.raises(QuestionGone):
        questions.close(session, vet, question.id, LATER)


def test_only_who_answered_corrects_and_the_answer_stays(session):
    question, vet = asked(session), appointed(session, "drh. Wayan", areas=[UNTER_IWES])
    with pytest.raises(QuestionGone):
        questions.correct(session, vet, question.id, "Jumat.")
    questions.answer(session, vet, question.id, "Kamis.", LATER)
    assert questions.correct(session, vet, question.id, " Jumat. ").answer == "Kamis.\nJumat."
    other = appointed(session, "Dewi", address="2", areas=[UNTER_IWES])
    with pytest.raises(NotYours):
        questions.correct(session, other, question.id, "Sabtu.")


def test_what_was_taken_back_waits_behind_what_is_asked(session):
    report, question = asked(session, QuestionKind.EMERGENCY), asked(session)
    vet = appointed(session, "drh. Wayan", areas=[UNTER_IWES])
    assert questions.open_for(session, vet, 10) == [report, question]
    questions.withdraw(session, report.id, text="Salah lapor.", now=NOW + timedelta(days=1))
    assert questions.open_for(session, vet, 10) == [question, report]
    assert questions.open_for(session, vet, 10, skip=1) == [report]
    assert questions.count_open(session, vet) == 2
