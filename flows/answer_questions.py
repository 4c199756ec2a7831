"""Pertanyaan: an officer reads what was asked in his kecamatan, and answers in his own words."""

from domain import questions
from domain.office_calendar import said_moment
from domain.officers import Officer
from domain.questions import NotYours, Question, QuestionGone, QuestionKind, QuestionState
from domain.refusals import Empty, TooLong
from flows import halfway
from flows.asked_in_passing import LONGEST_SHOWN
from flows.askers import named, origin, quote
from flows.correct_answer import ANSWERED_LAST
from flows.drafted_answers import CLOSE, LATER, Close, Deliver, Draft
from flows.language.choosing import Option
from flows.language.tables import SMALL
from flows.language.text import words
from flows.messages import Reply
from flows.question_list import A_NUMBER, MENU, Pick, has_none, is_a_page, is_there_none, of_answer, offered
from flows.script import ANSWERED, Flow, Refused
from flows.sent_files import left_beside, show_again
from flows.steps import YES, Tell
from flows.turn import Notice, Turn

SENT = "Jawaban untuk nomor {number} sudah dikirim ke {who}. Ada yang keliru? Ketik RALAT."
NOBODY_LEFT = (
    "Jawaban nomor {number} tersimpan, tetapi penanya sudah menghapus datanya dan tidak menerimanya."
)
ANSWER = "Jawaban petugas {officer} untuk «{asked}». Mau membalas? Ketik PETUGAS.\n{answer}"
ABOUT = {
    QuestionKind.EMERGENCY: "DARURAT: ",
    QuestionKind.EAR_TAG_DISPUTE: "Anting pada dua ternak: ",
}
CLOSED_FOR_YOU = (
    "Petugas {officer} menutup «{asked}» tanpa jawaban tertulis. Masih perlu? Ketik PETUGAS, tulis lagi."
)
CLOSED = "Nomor {number} ditutup tanpa jawaban."
DROPPED = "\nTulisan yang tidak jadi: «{answer}»"
WRITTEN = ("answer", "sure", "closing")
NEXT = (Option("pertanyaan", "Pertanyaan lain"), MENU)
_LEFT = frozenset({"laporan", "pertanyaan", "pengaduan", "aduan", "keluhan", "laporannya", "pertanyaannya"})
_BESIDE_LEFT = frozenset(
    {
        *("masuk", "baru", "darurat", "warga", "peternak", "petani", "hari", "terbaru", "terakhir"),
        *("lihat", "cek", "buka", "tampilkan", "daftar", "semua", "siapa", "mana", "belum", "dijawab"),
        *("menunggu", "tunggu", "apa", "apakah", "ada", "yang", "mau", "jawab", "menjawab", "dari"),
    }
)


class Answer(Draft):
    """Her answer; with the question, what was left with it is shown again."""

    def reply(self, turn: Turn, question: str, values: dict[str, object]) -> Reply:
        opened = turn.talk.step in (None, "question")  # not when it is only asked again
        if opened and turn.officer and (picked := _picked(turn)):
            show_again(picked, turn.officer, turn)
        return super().reply(turn, question, values)


def asked(turn: Turn) -> dict[str, object]:
    """The whole question that was picked, who asked it, where and when, and when its answer is due."""
    picked = _picked(turn)
    if picked is None:
        return {"number": "-", "asked": "…", "beside": "", "origin": "-", "due": "-"}
    return {
        "number": picked.number,
        "asked": turn.say(ABOUT.get(picked.kind, "")) + picked.text[:300],
        "beside": left_beside(picked, turn),
        "origin": origin(picked, turn),
        "due": said_moment(picked.due_at, turn.now),
    }


def asker(turn: Turn) -> dict[str, object]:
    """To whom the answer goes; and what was written, where nothing goes."""
    picked, written = _picked(turn), turn.talk.answers.get("answer", "")
    return {
        "who": named(picked, turn) if picked else "-",
        "number": picked.number if picked else "-",
        "dropped": turn.say(DROPPED, answer=written[:LONGEST_SHOWN]) if written else "",
    }


def _picked(turn: Turn) -> Question | None:
    """The question that was picked, open or not; None where it may not be read any more."""
    return of_answer(turn.value("question") or "", turn)


def is_gone(turn: Turn) -> bool:
    """Whether another officer was quicker: so will the finish say, and nothing need be read back."""
    picked = _picked(turn)
    return picked is None or picked.state is not QuestionState.OPEN


def is_skipped(turn: Turn) -> bool:
    """Whether nothing is written now."""
    return turn.talk.answers.get("answer") == ""


def is_left(turn: Turn) -> bool:
    """Whether what was written is not sent."""
    return bool(turn.value("sure") == LATER)


def is_to_be_closed(turn: Turn) -> bool:
    """Whether it needs no answer."""
    return turn.talk.answers.get("answer") == CLOSE.value


def is_agreed_to_close(turn: Turn) -> bool:
    """Whether she agreed to close it."""
    return bool(turn.value("closing") == YES.value)


def is_to_be_sent(turn: Turn) -> bool:
    """Whether she agreed to what was read back."""
    return bool(turn.value("sure") == YES.value)


def settle(turn: Turn) -> dict[str, object]:
    """Send the answer, close the question without one, or leave both. Refuses with QuestionGone, NotYours."""
    officer, picked = turn.officer, _picked(turn)
    if is_skipped(turn) or is_left(turn):
        _forget_draft(turn)
        return {}
    if officer is None or picked is None:
        raise QuestionGone(0)
    told = _close(officer, picked, turn) if is_to_be_closed(turn) else _send(officer, picked, turn)
    _forget_draft(turn)
    return told


def _send(officer: Officer, picked: Question, turn: Turn) -> dict[str, object]:
    question = questions.answer(turn.session, officer, picked.id, turn.value("answer"), turn.now)
    text = turn.tell(ANSWER, officer=officer.name, asked=quote(question), answer=question.answer)
    _tell_asker(question, "answer", text, turn)
    turn.talk.memory[ANSWERED_LAST] = question.id
    told = {"number": question.number, "who": named(question, turn)}
    return {"sent": turn.say(SENT if question.address else NOBODY_LEFT, **told)}


def _close(officer: Officer, picked: Question, turn: Turn) -> dict[str, object]:
    question = questions.close(turn.session, officer, picked.id, turn.now)
    text = turn.tell(CLOSED_FOR_YOU, officer=officer.name, asked=quote(question))
    _tell_asker(question, "closed", text, turn)
    return {"sent": turn.say(CLOSED, number=question.number)}


def _tell_asker(question: Question, what: str, text: str, turn: Turn) -> None:
    if question.channel and question.address:
        turn.notices.append(
            Notice(question.channel, question.address, Reply(text), f"{what}:{question.id}", alert=True)
        )


def _forget_draft(turn: Turn) -> None:
    """Another draft of the answer that was just sent need not be gone on with."""
    for left in halfway.kept(turn.talk):
        if left["answers"].get("question") == turn.value("question"):
            halfway.take(turn.talk, left["flow"])


def asks_what_came(text: str) -> bool:
    """Whether the words ask for what was left: "ada laporan?", "laporan darurat yang masuk"."""
    said = set(words(text))
    return not said.isdisjoint(_LEFT) and (_LEFT | _BESIDE_LEFT | SMALL).issuperset(said)


answer_questions = Flow(
    "answer_questions",
    "pertanyaan",
    title="Pertanyaan masuk",
    synonyms=("pertanyaan masuk", "tanya masuk", "kotak masuk"),
    named_by=asks_what_came,
    drafted=lambda turn: "answer" in turn.talk.answers,
    steps=[
        Pick("question", "{count}", offer=offered, words=is_there_none, idle=has_none),
        Answer(
            "answer",
            "Nomor {number}: «{asked}»{beside}\nDari {origin}. Dijawab paling lambat {due}. "
            "Tulis jawabannya.",
            words=asked,
            closes=True,
        ),
        Close(
            "closing", "Tutup nomor {number} tanpa jawaban? {who} kami kabari.", words=asker, drafted="answer"
        ),
        Deliver("sure", "Kirim ini ke {who}?\n«{answer}»", words=asker, drafted="answer"),
        Tell("sent", "{sent}", next=NEXT),
        Tell(
            "left",
            "Baik, tidak ada yang dikirim. Nomor {number} tetap menunggu.{dropped}",
            words=asker,
            next=NEXT,
        ),
    ],
    branches=[
        (ANSWERED, "question", "question", {"conditions": is_a_page}),
        (ANSWERED, "question", "answer", {}),
        (ANSWERED, "answer", "left", {"conditions": is_skipped}),
        (ANSWERED, "answer", "sent", {"conditions": is_gone}),
        (ANSWERED, "answer", "closing", {"conditions": is_to_be_closed}),
        (ANSWERED, "answer", "sure", {}),
        (ANSWERED, "closing", "sent", {"conditions": is_agreed_to_close}),
        (ANSWERED, "closing", "answer", {}),
        (ANSWERED, "sure", "sent", {"conditions": is_to_be_sent}),
        (ANSWERED, "sure", "left", {"conditions": is_left}),
        (ANSWERED, "sure", "answer", {}),
    ],
    finish=settle,
    cancelled="Baik, tidak ada yang dikirim. Pertanyaannya tetap menunggu.",
    refusals={
        QuestionGone: Refused("Pertanyaan itu sudah dijawab petugas lain.", "question", forgets=WRITTEN),
        NotYours: Refused("Pertanyaan itu bukan untuk wilayah Bapak/Ibu.", "question", forgets=WRITTEN),
        Empty: Refused("Jawabannya masih kosong. Tulis jawabannya.", "answer", forgets=WRITTEN),
        TooLong: Refused(
            "Jawabannya terlalu panjang, paling banyak {limit} huruf.", "answer", forgets=WRITTEN
        ),
    },
    offered_to=lambda turn: turn.officer is not None,
    shape=A_NUMBER,
)
