"""Pertanyaan: an officer reads what was asked in his kecamatan, and answers in his own words."""

from domain import questions, regions
from domain.office_calendar import clock, said_moment
from domain.questions import NotYours, Question, QuestionGone, QuestionKind
from domain.refusals import Empty, TooLong
from flows.language.choosing import Option
from flows.messages import Reply
from flows.script import ANSWERED, Flow, Refused
from flows.steps import Ask, Choose, Tell
from flows.turn import Notice, Turn
from flows.wording import cut

MOST = 8
SENT = "Jawaban untuk nomor {number} sudah dikirim."
NOBODY_LEFT = (
    "Jawaban nomor {number} tersimpan, tetapi penanya sudah menghapus datanya dan tidak menerimanya."
)
NONE = "Tidak ada pertanyaan yang menunggu."
SOME = "Ada {n} yang menunggu. Yang mana?"
MANY = "Ini {n} yang paling mendesak, masih ada yang lain. Yang mana?"
ANSWER = "Jawaban petugas {officer}:\n{answer}"
KINDS = {QuestionKind.EMERGENCY: "DARURAT ", QuestionKind.EAR_TAG_DISPUTE: "anting ganda "}
ABOUT = {
    QuestionKind.EMERGENCY: "DARURAT: ",
    QuestionKind.EAR_TAG_DISPUTE: "Anting pada dua ternak: ",
}
PICKED = "question"
MENU = Option("menu", "Menu")


def _open(turn: Turn) -> list[Question]:
    officer = turn.officer
    return list(turn.once("open", lambda: questions.open_for(turn.session, officer, MOST) if officer else []))


def offered(turn: Turn) -> tuple[Option, ...]:
    """The open questions, the soonest due first."""
    return tuple(Option(f"{PICKED}{question.id}", _label(question)) for question in _open(turn)) or (MENU,)


class Pick(Choose):
    """One of the open questions; it stays picked when another officer answers it meanwhile."""

    def read(self, text: str, turn: Turn) -> str:
        return (
            text
            if text.removeprefix(PICKED).isdecimal() and text.startswith(PICKED)
            else super().read(text, turn)
        )


def _label(question: Question) -> str:
    """What tells it from the others in a list's row: when and where, for those that are about a place."""
    kind = KINDS.get(question.kind)
    if not kind or not question.region_code:
        return cut(f"{kind or ''}{question.text}")
    return cut(f"{kind}{clock(question.asked_at)} {regions.by_code(question.region_code).name}")


def asked(turn: Turn) -> dict[str, object]:
    """The whole question that was picked, where and when it was asked, and when its answer is due."""
    picked = next((question for question in _open(turn) if question.id == _picked(turn)), None)
    if picked is None:  # another officer was quicker; so will the finish say
        return {"number": "-", "asked": "…", "origin": "-", "due": "-"}
    place = regions.title(picked.region_code) if picked.region_code else turn.say("tempat belum diketahui")
    return {
        "number": picked.number,
        "asked": turn.say(ABOUT.get(picked.kind, "")) + picked.text[:300],
        "origin": f"{place}, {said_moment(picked.asked_at, turn.now)}",
        "due": said_moment(picked.due_at, turn.now),
    }


def is_there_none(turn: Turn) -> dict[str, object]:
    """The sentence above the list."""
    return {
        "count": turn.say(
            NONE if not _open(turn) else MANY if len(_open(turn)) == MOST else SOME, n=len(_open(turn))
        )
    }


def has_none(turn: Turn) -> bool:
    """Whether nothing waits for this officer."""
    return not _open(turn)


def _picked(turn: Turn) -> int:
    return int(turn.value("question").removeprefix(PICKED))


def send_answer(turn: Turn) -> dict[str, object]:
    """Keep the answer and send it to who asked. Refuses with QuestionGone, NotYours."""
    officer = turn.officer
    assert officer
    question = questions.answer(turn.session, officer, _picked(turn), turn.value("answer"), turn.now)
    if question.channel and question.address:
        text = turn.tell(ANSWER, officer=officer.name, answer=question.answer)
        turn.notices.append(
            Notice(question.channel, question.address, Reply(text), f"answer:{question.id}", alert=True)
        )
    return {"sent": turn.say(SENT if question.address else NOBODY_LEFT, number=question.number)}


answer_questions = Flow(
    "answer_questions",
    "pertanyaan",
    title="Pertanyaan masuk",
    synonyms=("pertanyaan masuk", "tanya masuk", "kotak masuk"),
    steps=[
        Pick("question", "{count}", offer=offered, words=is_there_none, idle=has_none),
        Ask(
            "answer",
            "Nomor {number}: «{asked}»\nDari {origin}. Dijawab paling lambat {due}. Tulis jawabannya.",
            words=asked,
        ),
        Tell(
            "sent",
            "{sent}",
            next=(Option("pertanyaan", "Pertanyaan lain"), Option("menu", "Menu")),
        ),
    ],
    branches=[(ANSWERED, "question", "answer", {})],
    finish=send_answer,
    refusals={
        QuestionGone: Refused("Pertanyaan itu sudah dijawab petugas lain.", "question", forgets=("answer",)),
        NotYours: Refused("Pertanyaan itu bukan untuk wilayah Bapak/Ibu.", "question", forgets=("answer",)),
        Empty: Refused("Jawabannya masih kosong. Tulis jawabannya.", back_to="answer"),
        TooLong: Refused("Jawabannya terlalu panjang, paling banyak {limit} huruf.", back_to="answer"),
    },
    offered_to=lambda turn: turn.officer is not None,
)
