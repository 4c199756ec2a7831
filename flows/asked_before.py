"""What somebody writes about a question that he asked before: more, how it stands, the next one."""

from datetime import timedelta

from domain import questions
from domain.office_calendar import said_moment
from domain.questions import LONGEST_TEXT, Question, QuestionKind, QuestionState
from flows.asides import Aside, ask_again, open_aside
from flows.askers import quote
from flows.for_officers import NOBODY_YET, leave_for_officers, readers, tell
from flows.language.choosing import Option
from flows.language.questions import asks
from flows.language.tables import SMALL, word_set
from flows.language.text import words
from flows.language.unclear import hint
from flows.lately import recall
from flows.messages import TYPED, Kind, Reply
from flows.turn import Turn

A_DAY = timedelta(hours=24)
WHAT = {QuestionKind.QUESTION: hint("Pertanyaan"), QuestionKind.COMPLAINT: hint("Pengaduan")}
WAITS = hint(
    "{what} nomor {number} («{asked}») sudah ada pada petugas, belum dijawab. Dibalas di sini paling "
    "lambat {due}, tidak perlu dikirim ulang."
)
ANSWERED = hint("{what} nomor {number} («{asked}») sudah dijawab {when}:\n{answer}")
CLOSED = hint("{what} nomor {number} («{asked}») ditutup petugas {when}. Masih perlu? Ketik PETUGAS.")
WRITE_IT = hint("Baik. Tulis tambahannya, awali dengan TAMBAH. Contoh: tambah: kambingnya ikut atau tidak?")
ADDED = hint("Kami tambahkan ke pertanyaan nomor {number}. Dibalas paling lambat {due}.")
SENT_ON = hint("Sudah kami teruskan ke petugas, nomor {number}. Dibalas paling lambat {due}.")
MORE_FOR = "Tambahan untuk nomor {number}: «{words}» Ketik NOMOR {number} untuk membukanya."
_ADDING = frozenset({"tambah", "tambahan", "tambahkan", "tambahin", "nambah", "menambah", "menambahkan"})
_TO_WHAT = frozenset({"tanya", "tanyaan", "pertanyaan", "pertanyaannya", "bertanya", "nanya", "soal", "tadi"})
_REPLIED = frozenset(
    {
        *(
            "jawab",
            "dijawab",
            "jawaban",
            "jawabannya",
            "menjawab",
            "balas",
            "dibalas",
            "balasan",
            "balasannya",
        ),
        *("membalas", "respon", "direspon", "tanggapan", "ditanggapi", "dibales", "bales"),
    }
)
_WAITING = frozenset(
    {
        *(
            "kapan",
            "lama",
            "belum",
            "sudah",
            "bagaimana",
            "mana",
            "tunggu",
            "nunggu",
            "menunggu",
            "ditunggu",
            "ada",
        ),
        *(
            "jam",
            "kemarin",
            "tadi",
            "pertanyaan",
            "pertanyaannya",
            "saya",
            "petugas",
            "dokter",
            "hari",
            "masih",
        ),
    }
)
_COMPLAINING = frozenset(
    {"kecewa", "adukan", "mengadu", "pengaduan", "keluhan", "protes", "lapor", "telepon"}
)
_SHORTEST_SHARED = 4  # letters
_LONGEST_ASKED = 10  # words


def of_a_question(turn: Turn) -> list[Reply] | None:
    """More of what he has just asked, or how it stands; a road of the conversation, before any wish."""
    if turn.talk.flow or turn.inbound.kind is not Kind.TEXT:
        return None
    if adds(turn.text) and (left := recall(turn)) and left.kind in questions.WRITTEN:
        if _announces(turn.text):
            return [Reply(turn.say(WRITE_IT))]
        return open_aside(FOR_THE_OFFICER, turn, {"text": turn.text, "to": left.id})
    if asks_for_answer(turn.text) and (last := _last_asked(turn)):
        return [Reply(_how_it_stands(last, turn))]
    return None


def asks_on(turn: Turn) -> list[Reply] | None:
    """What he asks when an officer has answered him lately, and what it speaks of: offered to her."""
    if turn.inbound.kind not in TYPED or not asks(turn.text):
        return None
    last = _last_asked(turn, answered=True)
    lately = last and last.answered_at and turn.now - last.answered_at <= A_DAY
    again = not word_set("asking").isdisjoint(words(turn.text)) and not turn.talk.flow and _last_asked(turn)
    if not again and not (last and lately and _speaks_of(last, turn.text)):
        return None
    return open_aside(FOR_THE_OFFICER, turn, {"text": turn.text, "to": None})


def adds(text: str) -> bool:
    """Whether it adds to a question: "tambah lagi: kambing ikut ndak", "saya tambah pertanyaan tadi"."""
    said = words(text)
    begins = not _ADDING.isdisjoint(said[:5])
    counts = any(word.isdecimal() for word in said)  # "tambah lagi sapi 2 ekor"
    return begins and (not _TO_WHAT.isdisjoint(said) or ((":" in text or asks(text)) and not counts))


def _announces(text: str) -> bool:
    """Whether it only says that more is to come."""
    return (_ADDING | _TO_WHAT | SMALL | {"bukan", "daftar", "lagi", "dulu"}).issuperset(words(text))


def asks_for_answer(text: str) -> bool:
    """Whether he asks what became of his question: "kapan dibalas", "sudah dijawab belum?"."""
    said = set(words(text))
    about = not said.isdisjoint(_REPLIED) and not said.isdisjoint(_WAITING - _REPLIED)
    return about and len(said) <= _LONGEST_ASKED and said.isdisjoint(_COMPLAINING)


def _last_asked(turn: Turn, *, answered: bool = False) -> Question | None:
    talk = turn.talk
    return questions.last_asked(turn.session, talk.farmer_id, talk.channel, talk.address, answered=answered)


def _speaks_of(question: Question, text: str) -> bool:
    """Whether it is said to an officer, or shares a word with what was asked or answered."""
    said = {word for word in words(text) if word not in SMALL}
    told = {word for word in words(f"{question.text} {question.answer}") if len(word) >= _SHORTEST_SHARED}
    told |= word_set("helpers")
    return any(word in told or word.removesuffix("nya") in told for word in said)


def _how_it_stands(question: Question, turn: Turn) -> str:
    told: dict[str, object] = {
        "what": turn.say(WHAT[question.kind]),
        "number": question.number,
        "asked": quote(question),
    }
    when = said_moment(question.answered_at, turn.now) if question.answered_at else ""
    if question.state is QuestionState.ANSWERED:
        return turn.say(ANSWERED, when=when, answer=str(question.answer)[:300], **told)
    if question.state is QuestionState.CLOSED:
        return turn.say(CLOSED, when=when, **told)
    heard = readers(question.kind, question.region_code, turn)
    return turn.say(WAITS if heard else NOBODY_YET, due=said_moment(question.due_at, turn.now), **told)


def _kept(turn: Turn) -> dict[str, object]:
    data = turn.talk.memory.get("aside") or {}
    return {"words_said": str(data.get("text", ""))[:300]}


def _sent_on(value: str, turn: Turn) -> list[Reply]:
    data = turn.talk.memory.pop("aside", None) or {}
    text = str(data.get("text", ""))
    if value != "yes" or not text:
        return ask_again(turn)
    waits = questions.waiting(turn.session, data["to"]) if data.get("to") else None
    if waits is None:
        question = leave_for_officers(turn, QuestionKind.QUESTION, text[:LONGEST_TEXT])
        sentence = SENT_ON if readers(question.kind, question.region_code, turn) else NOBODY_YET
    else:
        question, sentence = _add(waits, text, turn), ADDED
    due = said_moment(question.due_at, turn.now)
    said = turn.say(sentence, number=question.number, due=due)
    return ask_again(turn, said) if turn.talk.flow else [Reply(said)]


def _add(question: Question, text: str, turn: Turn) -> Question:
    questions.add_to(turn.session, question.id, text=text, region_code=None)
    told = readers(question.kind, question.region_code, turn)
    more = turn.tell(MORE_FOR, number=question.number, words=text[:200])
    tell(turn, told, more, f"question:{question.id}:{turn.inbound.message_id}")
    return question


FOR_THE_OFFICER = Aside(
    "for_the_officer",
    "Ini untuk petugas?\n«{words_said}»",
    lambda turn: (
        Option("yes", "Ya, kirim", ("ya", "iya", "kirim", "kirimkan", "benar", "betul", "tambahkan")),
        Option("no", "Bukan", ("bukan", "tidak", "tidak usah", "batal")),
    ),
    _sent_on,
    words=_kept,
)
