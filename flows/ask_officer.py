"""Tanya petugas, and pengaduan: a question or a complaint is left for an officer; when it is due is told."""

from collections.abc import Callable

from domain import officers, questions
from domain.office_calendar import said_moment
from domain.questions import QuestionKind
from flows.messages import Reply
from flows.script import Flow
from flows.steps import Ask, Tell
from flows.turn import Notice, Turn

HANDED_OVER = (
    "Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat {due}, tidak perlu "
    "dikirim ulang. Ternak mati "
    "mendadak atau orang digigit? Jangan menunggu, ketik DARURAT."
)
TAKEN_UP = (
    "Pengaduan Bapak/Ibu tercatat, nomor {number}. Dijawab paling lambat {due}. "
    "Terima kasih sudah menyampaikan."
)
NEWS = "Pertanyaan baru nomor {number}, menunggu jawaban paling lambat {due}. Ketik PERTANYAAN."


def leave(kind: QuestionKind) -> Callable[[Turn], dict[str, object]]:
    """A finish that leaves what was written for the officers of the place, and tells them."""

    def left(turn: Turn) -> dict[str, object]:
        region = turn.farmer.region_code if turn.farmer else None
        question = questions.ask(
            turn.session,
            kind=kind,
            text=str(turn.value("question")),
            farmer=turn.farmer,
            channel=turn.talk.channel,
            address=turn.talk.address,
            region_code=region,
            now=turn.now,
        )
        due = said_moment(question.due_at, turn.now)
        if kind is QuestionKind.QUESTION:
            tell_officers(
                turn, turn.say(NEWS, number=question.number, due=due), region, f"question:{question.id}"
            )
        return {"due": due, "number": question.number}

    return left


def tell_officers(turn: Turn, text: str, region_code: str | None, what: str, *, alert: bool = False) -> int:
    """Tell the officers of a place; how many there were to tell."""
    near = officers.to_alert(turn.session, region_code, today=turn.today)
    turn.notices += [
        Notice(
            officer.channel,
            officer.address,
            Reply(text),
            f"{what}:{officer.channel}:{officer.address}",
            alert,
        )
        for officer in near
    ]
    return len(near)


def has_agreed(turn: Turn) -> bool:
    """Whether what he writes may be kept; he need not be enrolled to ask."""
    return turn.talk.agreed_at is not None


ask_officer = Flow(
    "ask_officer",
    "petugas",
    title="Tanya petugas",
    synonyms=(
        "tanya petugas",
        "tanya",
        "bicara petugas",
        "dibantu petugas",
        "hubungi petugas",
        "dokter hewan",
        "mantri",
    ),
    steps=[
        Ask("question", "Silakan tulis pertanyaannya. Petugas akan membalas di sini."),
        Tell("handed_over", HANDED_OVER),
    ],
    finish=leave(QuestionKind.QUESTION),
    offered_to=has_agreed,
)

complain = Flow(
    "complain",
    "pengaduan",
    title="Pengaduan",
    synonyms=("lapor pungli", "keluhan", "aduan", "protes"),
    steps=[
        Ask(
            "question",
            "Silakan tulis pengaduannya: apa, di mana, kapan. Hanya pimpinan Dinas yang membacanya.",
        ),
        Tell("taken_up", TAKEN_UP),
    ],
    finish=leave(QuestionKind.COMPLAINT),
    offered_to=has_agreed,
    in_menu=False,
)
