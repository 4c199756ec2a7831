"""What people leave for an officer: questions, complaints, emergencies, claims to an ear tag."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, Select, String, Text, and_, func, or_, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import counters
from domain.farmers import Farmer
from domain.media import Media
from domain.office_calendar import answer_due
from domain.officers import REGENCY_WIDE, Officer, Role
from domain.records import Base, Key, one_of
from domain.refusals import Empty, Refusal, TooLong
from domain.regency import kecamatan_of, regency

LONGEST_TEXT = 4096
OPEN = text("state = 'open'")


class QuestionGone(Refusal):
    """It does not exist or is no longer open."""


class NotYours(Refusal):
    """An officer of another role or another kecamatan answers it."""


class QuestionKind(StrEnum):
    """Why somebody wants an officer."""

    QUESTION = "question"
    COMPLAINT = "complaint"
    EMERGENCY = "emergency"
    EAR_TAG_DISPUTE = "ear_tag_dispute"
    DATA = "data"  # about what is kept of him


class QuestionState(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"  # nobody waits for an answer any more


WRITTEN = (QuestionKind.QUESTION, QuestionKind.COMPLAINT)
_FIELD = frozenset({Role.VET, Role.FIELD_OFFICER})
ANSWERED_BY: Mapping[QuestionKind, frozenset[Role]] = {
    QuestionKind.QUESTION: frozenset(Role),
    QuestionKind.COMPLAINT: REGENCY_WIDE,
    QuestionKind.EMERGENCY: REGENCY_WIDE | _FIELD,
    QuestionKind.EAR_TAG_DISPUTE: REGENCY_WIDE | _FIELD,
    QuestionKind.DATA: REGENCY_WIDE,
}
"""Which roles see and answer which kind."""


class Question(Base):
    """One question and its answer; `kecamatan_code` is None when it concerns no kecamatan of the regency."""

    __tablename__ = "questions"
    __table_args__ = (
        CheckConstraint(
            "state <> 'answered' OR"
            " (answer IS NOT NULL AND answered_at IS NOT NULL AND officer_id IS NOT NULL)",
            name="answered_by_somebody",
        ),
        Index(
            "ix_questions_open_kecamatan",
            "kecamatan_code",
            "due_at",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index("ix_questions_open_due_at", "due_at", sqlite_where=OPEN, postgresql_where=OPEN),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    number: Mapped[int] = mapped_column(Key, unique=True)
    kind: Mapped[QuestionKind] = mapped_column(one_of(QuestionKind, "kind"))
    farmer_id: Mapped[int | None] = mapped_column(ForeignKey("farmers.id"), index=True)
    animal_id: Mapped[int | None] = mapped_column(ForeignKey("animals.id"), index=True)
    channel: Mapped[str | None] = mapped_column(String(16))
    address: Mapped[str | None] = mapped_column(String(160))  # where the answer goes; none after an erasure
    region_code: Mapped[str | None] = mapped_column(ForeignKey("regions.code"))
    kecamatan_code: Mapped[str | None] = mapped_column(ForeignKey("regions.code"))
    text: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[QuestionState] = mapped_column(one_of(QuestionState, "state", 16))
    officer_id: Mapped[int | None] = mapped_column(
        ForeignKey("officers.id"), index=True
    )  # answered, or closed
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None]  # or closed


class QuestionFile(Base):
    """A photo or voice note that was left with a question; it goes when its file does."""

    __tablename__ = "question_files"

    media_id: Mapped[int] = mapped_column(ForeignKey("media.id", ondelete="CASCADE"), primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), index=True)


def ask(
    session: Session,
    *,
    kind: QuestionKind,
    text: str,
    farmer: Farmer | None,
    channel: str | None,
    address: str | None,
    region_code: str | None,
    animal_id: int | None = None,
    at_once: bool = False,
    now: datetime,
) -> Question:
    """Leave something for an officer; `due_at` says when the answer may be expected: `at_once`, now.

    An ear tag dispute's text is the tag, its animal the one that claims it. Refuses with TooLong (4,096).
    """
    if len(text) > LONGEST_TEXT:
        raise TooLong("question", LONGEST_TEXT)
    question = Question(
        number=counters.next_of(session, "questions").start,
        kind=kind,
        farmer_id=farmer.id if farmer else None,
        animal_id=animal_id,
        channel=channel,
        address=address,
        region_code=region_code,
        kecamatan_code=kecamatan_of(region_code),
        text=text,
        asked_at=now,
        due_at=now if at_once else _due(kind, now),
        state=QuestionState.OPEN,
    )
    session.add(question)
    session.flush()
    return question


def shown_to(session: Session, officer: Officer, question_id: int) -> Question:
    """A question that this officer may read, whatever became of it; refuses with QuestionGone, NotYours."""
    if (question := session.get(Question, question_id)) is None:
        raise QuestionGone(question_id)
    _check_may_answer(officer, question)
    return question


def add_to(session: Session, question_id: int, *, text: str, region_code: str | None) -> Question:
    """Add to what was asked, and say where it is; refuses with QuestionGone."""
    question = session.get(Question, question_id, with_for_update=True)
    if question is None:
        raise QuestionGone(question_id)
    question.text = f"{question.text}\n{text}"[:LONGEST_TEXT]
    if region_code:
        question.region_code, question.kecamatan_code = region_code, kecamatan_of(region_code)
    session.flush()
    return question


def leave_with(session: Session, question: Question, files: Iterable[Media]) -> None:
    """These files belong to the question from now on, whatever becomes of their fetching."""
    for file in files:
        session.merge(QuestionFile(media_id=file.id, question_id=question.id))
    session.flush()


def files_of(session: Session, question: Question) -> list[Media]:
    """What was left with the question, the oldest first; without what has been removed since."""
    left = select(Media).join(QuestionFile, QuestionFile.media_id == Media.id)
    return list(session.scalars(left.where(QuestionFile.question_id == question.id).order_by(Media.id)))


def waiting(session: Session, question_id: int) -> Question | None:
    """The question if nobody has answered or closed it yet, locked until the turn ends; else None."""
    question = session.get(Question, question_id, with_for_update=True, populate_existing=True)
    return question if question and question.state is QuestionState.OPEN else None


def last_asked(
    session: Session, farmer_id: int | None, channel: str, address: str, *, answered: bool = False
) -> Question | None:
    """The question or complaint left last by the farmer, or by whoever is not enrolled at that address."""
    there = and_(Question.channel == channel, Question.address == address)
    asked = select(Question).where(Question.farmer_id == farmer_id if farmer_id else there)
    asked = asked.where(Question.kind.in_(WRITTEN)).order_by(Question.id.desc()).limit(1)
    return session.scalars(
        asked.where(Question.state == QuestionState.ANSWERED) if answered else asked
    ).first()


def numbered(session: Session, officer: Officer, number: int) -> Question:
    """The question of that number, open or not; refuses with QuestionGone, NotYours."""
    question = session.scalars(select(Question).where(Question.number == number)).one_or_none()
    return shown_to(session, officer, question.id if question else 0)


def withdraw(session: Session, question_id: int, *, text: str, now: datetime) -> Question:
    """It was a mistake: it stays for an officer to close, no more urgent than a question. QuestionGone."""
    question = add_to(session, question_id, text=text, region_code=None)
    question.due_at = max(question.due_at, answer_due(now))
    session.flush()
    return question


def open_for(session: Session, officer: Officer, limit: int, skip: int = 0) -> list[Question]:
    """The open questions that this officer may answer, the soonest due first.

    A report whose reporter is erased comes last: nobody can be asked about it any more.
    """
    of_nobody = and_(Question.kind == QuestionKind.EMERGENCY, Question.address.is_(None))
    soonest = _open_for(officer).order_by(of_nobody, Question.due_at, Question.id)
    return list(session.scalars(soonest.offset(skip).limit(limit)))


def count_open(session: Session, officer: Officer) -> int:
    """How many open questions this officer may answer."""
    return session.scalars(select(func.count()).select_from(_open_for(officer).subquery())).one()


def _open_for(officer: Officer) -> Select[Question]:
    kinds = [kind for kind, roles in ANSWERED_BY.items() if officer.role in roles]
    wanted = select(Question).where(Question.state == QuestionState.OPEN, Question.kind.in_(kinds))
    if officer.areas and officer.role not in REGENCY_WIDE:
        here = Question.kecamatan_code.in_(officer.kecamatan_codes)
        wanted = wanted.where(or_(here, Question.kecamatan_code.is_(None)))
    return wanted


def answer(session: Session, officer: Officer, question_id: int, text: str, now: datetime) -> Question:
    """Answer an open question; the caller sends `question.answer` to `question.address`.

    Refuses with QuestionGone, NotYours, Empty and TooLong (4,096).
    """
    question = _open_to(session, officer, question_id)
    question.state, question.answer = QuestionState.ANSWERED, _checked(text)
    question.officer_id, question.answered_at = officer.id, now
    session.flush()
    return question


def correct(session: Session, officer: Officer, question_id: int, text: str) -> Question:
    """Add a correction to what this officer has answered; the caller sends it to `question.address`.

    Refuses with QuestionGone, NotYours, Empty and TooLong (4,096).
    """
    question = session.get(Question, question_id, with_for_update=True, populate_existing=True)
    if question is None or question.state is not QuestionState.ANSWERED:
        raise QuestionGone(question_id)
    if question.officer_id != officer.id:
        raise NotYours(question.id)
    question.answer = f"{question.answer}\n{_checked(text)}"
    session.flush()
    return question


def close(session: Session, officer: Officer, question_id: int, now: datetime) -> Question:
    """Close an open question without an answer; who closed it and when is kept.

    Refuses with QuestionGone, NotYours.
    """
    question = _open_to(session, officer, question_id)
    question.state, question.officer_id, question.answered_at = QuestionState.CLOSED, officer.id, now
    session.flush()
    return question


def _open_to(session: Session, officer: Officer, question_id: int) -> Question:
    """The open question, locked, that this officer may settle."""
    question = session.get(Question, question_id, with_for_update=True, populate_existing=True)
    if question is None or question.state is not QuestionState.OPEN:
        raise QuestionGone(question_id)
    _check_may_answer(officer, question)
    return question


def _checked(text: str) -> str:
    if not text.strip():
        raise Empty("answer")
    if len(text) > LONGEST_TEXT:
        raise TooLong("answer", LONGEST_TEXT)
    return text.strip()


def _check_may_answer(officer: Officer, question: Question) -> None:
    if officer.role not in ANSWERED_BY[question.kind] or not officer.serves_in(question.kecamatan_code):
        raise NotYours(question.id)


def _due(kind: QuestionKind, now: datetime) -> datetime:
    return now + regency().answers.emergency if kind is QuestionKind.EMERGENCY else answer_due(now)
