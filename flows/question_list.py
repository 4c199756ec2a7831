"""The list of what waits for an officer: a page at a time, and any of it by its number."""

import re
from contextlib import suppress

from domain import questions, regions
from domain.questions import Question, QuestionGone, QuestionKind, QuestionState
from domain.refusals import Refusal
from flows.askers import named
from flows.language.choosing import Option
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.steps import Choose
from flows.turn import Turn
from flows.wording import cut

MOST = 8
PICKED, PAGE = "question", "page"
MENU = Option("menu", "Menu")
ONWARD = Option(
    "lagi",
    "Lagi",
    ("lagi", "yang lain", "lainnya", "lain", "berikutnya", "selanjutnya", "lanjut", "next", "more"),
)
NONE = "Tidak ada pertanyaan yang menunggu."
SOME = "Ada {n} yang menunggu. Yang mana?"
MANY = (
    "{first} sampai {last} dari {n} yang menunggu, yang paling mendesak dulu. Yang mana? Ketik LAGI untuk "
    "yang lain."
)
KINDS = {QuestionKind.EMERGENCY: "DARURAT ", QuestionKind.EAR_TAG_DISPUTE: "anting ganda "}
NO_LONGER_WAITS = hint("Nomor {number} sudah dijawab atau ditutup.")
NO_SUCH = hint("Nomor {number} tidak ada di antara yang bisa Bapak/Ibu buka.")
_CALLED = r"(?:buka |lihat |jawab )?(?:pertanyaan |laporan |pengaduan )?(?:nomor |nomer |no\.? ?|#)"
A_NUMBER = re.compile(rf"{_CALLED}\d{{1,6}}|(?!10\b)[1-9]\d{{1,5}}", re.IGNORECASE)
_FILES_ALONE = len("10 pesan suara dan 10 foto")
_A_PLACE = re.compile(r"\d{1,2}")


class Pick(Choose):
    """One of the open questions; it stays picked when another officer answers it meanwhile."""

    def read(self, text: str, turn: Turn) -> str:
        kept = text.startswith((PICKED, PAGE)) and text.lstrip("abcdefghijklmnopqrstuvwxyz").isdecimal()
        if not kept and plain(text) in (ONWARD.value, *ONWARD.synonyms):
            return f"{PAGE}{_page(turn) + 1}"
        if not kept and A_NUMBER.fullmatch(text.strip()) and not self._is_a_place(text.strip(), turn):
            return _numbered(int(re.sub(r"\D", "", text)), turn)
        picked = text if kept else super().read(text, turn)
        if not picked.startswith(PAGE) and of_answer(picked, turn) is None:
            raise Unclear("")
        return picked

    def _is_a_place(self, text: str, turn: Turn) -> bool:
        """Whether it is a place in the list that is shown; "nomor 3" is first the question of that number."""
        number = int(re.sub(r"\D", "", text))
        if not _A_PLACE.fullmatch(text):
            with suppress(Refusal):
                return not _known(number, turn)
        return number <= len(self.options(turn))


def is_a_page(turn: Turn) -> bool:
    """Whether the list was turned, and nothing picked."""
    return turn.talk.answers.get("question", "").startswith(PAGE)


def offered(turn: Turn) -> tuple[Option, ...]:
    """The open questions of the page, the soonest due first."""
    rows = tuple(Option(f"{PICKED}{question.id}", _label(question, turn)) for question in _open(turn))
    more = (ONWARD,) if _count(turn) > MOST else ()
    return (*rows, *more) or (MENU,)


def is_there_none(turn: Turn) -> dict[str, object]:
    """The sentence above the list."""
    n, first = _count(turn), (_page(turn) - 1) * MOST + 1
    sentence = NONE if not n else MANY if n > MOST else SOME
    return {"count": turn.say(sentence, n=n, first=first, last=min(first + MOST - 1, n))}


def has_none(turn: Turn) -> bool:
    """Whether nothing waits for this officer."""
    return not _count(turn)


def of_answer(picked: str, turn: Turn) -> Question | None:
    """The question that was picked; None where she may not read it (any more)."""
    officer, number = turn.officer, picked.removeprefix(PICKED)
    if officer is None or not number.isdecimal():
        return None
    with suppress(Refusal):
        found: Question = turn.once(picked, lambda: questions.shown_to(turn.session, officer, int(number)))
        return found
    return None


def _known(number: int, turn: Turn) -> Question:
    if turn.officer is None:
        raise QuestionGone(number)
    return questions.numbered(turn.session, turn.officer, number)


def _numbered(number: int, turn: Turn) -> str:
    try:
        question = _known(number, turn)
    except Refusal:
        raise Unclear(NO_SUCH, number=str(number)) from None
    if question.state is not QuestionState.OPEN:
        raise Unclear(NO_LONGER_WAITS, number=str(number))
    return f"{PICKED}{question.id}"


def _count(turn: Turn) -> int:
    officer = turn.officer
    return int(turn.once("open", lambda: questions.count_open(turn.session, officer) if officer else 0))


def _page(turn: Turn) -> int:
    """The page that is shown, from 1; behind the last one comes the first."""
    turned = turn.talk.answers.get("question", "")
    page = int(turned.removeprefix(PAGE)) if is_a_page(turn) else 1
    return page if (page - 1) * MOST < _count(turn) else 1


def _open(turn: Turn) -> list[Question]:
    officer, page = turn.officer, _page(turn)

    def look_up() -> list[Question]:
        return questions.open_for(turn.session, officer, MOST, skip=(page - 1) * MOST) if officer else []

    return list(turn.once(f"open{page}", look_up))


def _label(question: Question, turn: Turn) -> str:
    """What tells it from the others in a list's row: its number, and what it is about or where."""
    kind, said = KINDS.get(question.kind), question.text
    if kind:
        said = kind + (regions.by_code(question.region_code).name if question.region_code else said)
    elif said[:2].strip().isdecimal() and len(said) <= _FILES_ALONE:
        said = f"{named(question, turn)}: {said}"
    return cut(f"No {question.number} {said}")
