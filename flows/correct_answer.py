"""Ralat: what an officer has sent cannot be taken back, but a correction follows it to the same person."""

from domain import questions
from domain.questions import NotYours, Question, QuestionGone, QuestionState
from domain.refusals import Empty, TooLong
from flows.askers import named, quote
from flows.drafted_answers import LATER, Deliver, Draft
from flows.language.tables import SMALL
from flows.language.text import words
from flows.messages import Reply
from flows.script import ANSWERED, Flow, Refused
from flows.steps import YES, Tell
from flows.turn import Notice, Turn

ANSWERED_LAST = "answered_last"  # id of the question that she answered last
CORRECTION = "Ralat dari petugas {officer} untuk «{asked}»:\n{answer}"
NOTHING_SENT = Refused("Belum ada jawaban yang bisa diralat.", "answer")
_UNSAID = frozenset(
    {
        "tarik",
        "batalkan",
        "hapus",
        "ralat",
        "salah",
        "keliru",
        "ubah",
        "ganti",
        "betulkan",
        "koreksi",
        "perbaiki",
    }
)
_SENT = frozenset({"jawaban", "jawabannya", "jawabanku", "kirim", "terkirim", "dikirim", "pesan", "balasan"})
_BESIDE = frozenset(
    {"tadi", "barusan", "eh", "terakhir", "kembali", "lagi", "bisa", "dulu", "di", "duh", "aduh"}
)


def _last(turn: Turn) -> Question | None:
    kept = turn.talk.memory.get(ANSWERED_LAST)
    question = turn.session.get(Question, kept) if kept and turn.officer else None
    return question if question and question.state is QuestionState.ANSWERED and question.address else None


def takes_back(text: str) -> bool:
    """Whether an answer that was sent is to be undone: "tarik jawaban tadi", "eh salah kirim"."""
    said = set(words(text))
    known = _UNSAID | _SENT | _BESIDE | SMALL
    return not said.isdisjoint(_UNSAID) and not said.isdisjoint(_SENT) and known.issuperset(said)


def sent_before(turn: Turn) -> dict[str, object]:
    """The answer that was sent last, and to whom."""
    last = _last(turn)
    if last is None:
        return {"who": "-", "sent": "…"}
    return {"who": named(last, turn), "sent": str(last.answer)[:200]}


def is_skipped(turn: Turn) -> bool:
    """Whether nothing is written now."""
    return turn.talk.answers.get("answer") == ""


def is_left(turn: Turn) -> bool:
    """Whether what was written is not sent."""
    return bool(turn.value("sure") == LATER)


def is_to_be_sent(turn: Turn) -> bool:
    """Whether she agreed to what was read back."""
    return bool(turn.value("sure") == YES.value)


def send_correction(turn: Turn) -> dict[str, object]:
    """Keep the correction with the answer, and send it. Refuses with QuestionGone, NotYours."""
    officer, last = turn.officer, _last(turn)
    if is_skipped(turn) or is_left(turn):
        return {}
    if officer is None or last is None:
        raise QuestionGone(0)
    written = str(turn.value("answer"))
    question = questions.correct(turn.session, officer, last.id, written)
    assert question.channel
    assert question.address
    text = turn.tell(CORRECTION, officer=officer.name, asked=quote(question), answer=written)
    once = f"correction:{question.id}:{turn.inbound.message_id}"
    turn.notices.append(Notice(question.channel, question.address, Reply(text), once, alert=True))
    return {}


correct_answer = Flow(
    "correct_answer",
    "ralat",
    title="Ralat jawaban",
    synonyms=("salah kirim", "tarik jawaban"),
    named_by=takes_back,
    steps=[
        Draft(
            "answer",
            "Yang sudah terkirim ke {who} tidak bisa ditarik: «{sent}». Tulis ralatnya, nanti saya bacakan "
            "dulu. Tidak jadi? Ketik LEWATI.",
            words=sent_before,
        ),
        Deliver("sure", "Kirim ralat ini ke {who}?\n«{answer}»", words=sent_before, drafted="answer"),
        Tell("sent", "Ralat sudah dikirim ke {who}.", words=sent_before),
        Tell("left", "Baik, tidak ada yang dikirim."),
    ],
    branches=[
        (ANSWERED, "answer", "left", {"conditions": is_skipped}),
        (ANSWERED, "answer", "sure", {}),
        (ANSWERED, "sure", "sent", {"conditions": is_to_be_sent}),
        (ANSWERED, "sure", "left", {"conditions": is_left}),
        (ANSWERED, "sure", "answer", {}),
    ],
    finish=send_correction,
    cancelled="Baik, tidak ada yang dikirim.",
    refusals={
        QuestionGone: NOTHING_SENT,
        NotYours: NOTHING_SENT,
        Empty: Refused("Ralatnya masih kosong. Tulis ralatnya.", "answer"),
        TooLong: Refused("Ralatnya terlalu panjang, paling banyak {limit} huruf.", "answer"),
    },
    offered_to=lambda turn: _last(turn) is not None,
    in_menu=False,
)
