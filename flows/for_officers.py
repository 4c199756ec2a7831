"""What is left for the officers of a place, who hears of it, and how they are told."""

from collections.abc import Sequence

from domain import officers, questions
from domain.office_calendar import said_moment
from domain.officers import Officer
from domain.questions import Question, QuestionKind
from flows.language.unclear import hint
from flows.lately import remember
from flows.messages import Reply
from flows.turn import Notice, Turn

NOBODY_YET = hint(
    "Sudah kami simpan, nomor {number}. Petugas yang menjawabnya belum terdaftar di sini, jadi belum bisa "
    "kami janjikan kapan dibalas. Ternak mati mendadak atau orang digigit? Ketik DARURAT."
)
NEWS = {
    QuestionKind.QUESTION: (
        "Pertanyaan baru nomor {number}, dijawab paling lambat {due}. Ketik NOMOR {number} untuk membukanya."
    ),
    QuestionKind.COMPLAINT: (
        "Pengaduan baru nomor {number}, dijawab paling lambat {due}. Ketik NOMOR {number} untuk membukanya."
    ),
}


def leave_for_officers(turn: Turn, kind: QuestionKind, text: str) -> Question:
    """Keep it for the officers of his place, and tell them that it is there. Refuses with TooLong."""
    question = questions.ask(
        turn.session,
        kind=kind,
        text=text,
        farmer=turn.farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=turn.farmer.region_code if turn.farmer else None,
        now=turn.now,
    )
    remember(question, turn)
    due = said_moment(question.due_at, turn.now)
    news = turn.tell(NEWS[kind], number=question.number, due=due)
    tell(turn, readers(kind, question.region_code, turn), news, f"question:{question.id}")
    return question


def readers(kind: QuestionKind, region_code: str | None, turn: Turn) -> list[Officer]:
    """Who hears that something was left: of a complaint only those who may read it."""
    if kind is QuestionKind.COMPLAINT:
        return officers.with_roles(turn.session, questions.ANSWERED_BY[kind], today=turn.today)
    return officers.to_alert(turn.session, region_code, today=turn.today)


def tell_officers(turn: Turn, text: str, region_code: str | None, what: str) -> int:
    """Alert the officers of a place; how many there were to alert."""
    near = officers.to_alert(turn.session, region_code, today=turn.today)
    tell(turn, near, text, what, alert=True)
    return len(near)


def tell(
    turn: Turn, told: Sequence[Officer], text: str, what: str, *, alert: bool = False, file: str = ""
) -> None:
    """Send each of these officers one message about `what`, with a kept file if there is one."""
    turn.notices += [
        Notice(
            officer.channel,
            officer.address,
            Reply(text, file=file),
            f"{what}:{officer.channel}:{officer.address}",
            alert,
        )
        for officer in told
    ]
