"""Pertanyaan: an officer reads what was asked in his kecamatan, and answers in his own words."""

from contextlib import suppress

from domain import questions, regions
from domain.office_calendar import clock, said_moment
from domain.questions import NotYours, Question, QuestionGone, QuestionKind, QuestionState
from domain.refusals import Empty, Refusal, TooLong
from flows import halfway
from flows.askers import named, origin, quote
from flows.drafted_answers import LATER, Deliver, Draft
from flows.language.choosing import Option
from flows.language.tables import SMALL
from flows.language.text import words
from flows.language.unclear import Unclear
from flows.messages import Reply
from flows.script import ANSWERED, Flow, Refused
from flows.sent_files import left_beside, show_again
from flows.steps import YES, Choose, Tell
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
ANSWER = "Jawaban petugas {officer} untuk «{asked}»:\n{answer}"
KINDS = {QuestionKind.EMERGENCY: "DARURAT ", QuestionKind.EAR_TAG_DISPUTE: "anting ganda "}
ABOUT = {
    QuestionKind.EMERGENCY: "DARURAT: ",
    QuestionKind.EAR_TAG_DISPUTE: "Anting pada dua ternak: ",
}
PICKED = "question"
WRITTEN = ("answer", "sure")
MENU = Option("menu", "Menu")
NEXT = (Option("pertanyaan", "Pertanyaan lain"), MENU)
_LEFT = frozenset({"laporan", "pertanyaan", "pengaduan", "aduan", "keluhan", "laporannya", "pertanyaannya"})
_BESIDE_LEFT = frozenset(
    {
        *("masuk", "baru", "darurat", "warga", "peternak", "petani", "hari", "terbaru", "terakhir"),
        *("lihat", "cek", "buka", "tampilkan", "daftar", "semua", "siapa", "mana", "belum", "dijawab"),
        *("menunggu", "tunggu", "apa", "apakah", "ada", "yang", "mau", "jawab", "menjawab", "dari"),
    }
)


def _open(turn: Turn) -> list[Question]:
    officer = turn.officer
    return list(turn.once("open", lambda: questions.open_for(turn.session, officer, MOST) if officer else []))


def offered(turn: Turn) -> tuple[Option, ...]:
    """The open questions, the soonest due first."""
    return tuple(Option(f"{PICKED}{question.id}", _label(question)) for question in _open(turn)) or (MENU,)


class Pick(Choose):
    """One of the open questions; it stays picked when another officer answers it meanwhile."""

    def read(self, text: str, turn: Turn) -> str:
        named = text.startswith(PICKED) and text.removeprefix(PICKED).isdecimal()
        picked = text if named else super().read(text, turn)
        if _of_id(picked, turn) is None:
            raise Unclear("")
        return picked


def _label(question: Question) -> str:
    """What tells it from the others in a list's row: when and where, for those that are about a place."""
    kind = KINDS.get(question.kind)
    if not kind or not question.region_code:
        return cut(f"{kind or ''}{question.text}")
    return cut(f"{kind}{clock(question.asked_at)} {regions.by_code(question.region_code).name}")


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
    """To whom the answer goes."""
    picked = _picked(turn)
    return {"who": named(picked, turn) if picked else "-", "number": picked.number if picked else "-"}


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


def _picked(turn: Turn) -> Question | None:
    """The question that was picked, open or not; None where it may not be read any more."""
    return _of_id(turn.value("question") or "", turn)


def _of_id(picked: str, turn: Turn) -> Question | None:
    officer, number = turn.officer, picked.removeprefix(PICKED)
    if officer is None or not number.isdecimal():
        return None
    with suppress(Refusal):
        found: Question = turn.once(picked, lambda: questions.shown_to(turn.session, officer, int(number)))
        return found
    return None


def is_gone(turn: Turn) -> bool:
    """Whether another officer was quicker: so will the finish say, and nothing need be read back."""
    picked = _picked(turn)
    return picked is None or picked.state is not QuestionState.OPEN


def is_left(turn: Turn) -> bool:
    """Whether it is not to be answered now."""
    return turn.talk.answers.get("answer") == "" or turn.value("sure") == LATER


def is_to_be_sent(turn: Turn) -> bool:
    """Whether she agreed to what was read back."""
    return bool(turn.value("sure") == YES.value)


def send_answer(turn: Turn) -> dict[str, object]:
    """Keep the answer and send it to who asked. Refuses with QuestionGone, NotYours."""
    officer, picked = turn.officer, _picked(turn)
    if officer is None or picked is None:
        raise QuestionGone(0)
    question = questions.answer(turn.session, officer, picked.id, turn.value("answer"), turn.now)
    if question.channel and question.address:
        text = turn.tell(ANSWER, officer=officer.name, asked=quote(question), answer=question.answer)
        turn.notices.append(
            Notice(question.channel, question.address, Reply(text), f"answer:{question.id}", alert=True)
        )
    _forget_draft(turn)
    return {"sent": turn.say(SENT if question.address else NOBODY_LEFT, number=question.number)}


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
        ),
        Deliver("sure", "Kirim ini ke {who}?\n«{answer}»", words=asker, drafted="answer"),
        Tell("sent", "{sent}", next=NEXT),
        Tell(
            "left",
            "Baik, tidak ada yang dikirim. Nomor {number} tetap menunggu.",
            words=asker,
            next=NEXT,
            finishes=False,
        ),
    ],
    branches=[
        (ANSWERED, "question", "answer", {}),
        (ANSWERED, "answer", "left", {"conditions": is_left}),
        (ANSWERED, "answer", "sent", {"conditions": is_gone}),
        (ANSWERED, "answer", "sure", {}),
        (ANSWERED, "sure", "sent", {"conditions": is_to_be_sent}),
        (ANSWERED, "sure", "left", {"conditions": is_left}),
        (ANSWERED, "sure", "answer", {}),
    ],
    finish=send_answer,
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
)
