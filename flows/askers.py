"""Who asked, from where and when, as an officer reads it; and the question as its asker knows it again."""

from domain import farmers, regions
from domain.farmers import Farmer
from domain.office_calendar import said_moment
from domain.questions import Question
from flows.language.unclear import hint
from flows.turn import Turn

STRANGER = hint("orang yang belum terdaftar")
ERASED = hint("orang yang sudah menghapus datanya")
AT_HOME = hint("{who}, {place}, {when}")
ELSEWHERE = hint("{who} ({home}). Tempatnya {place}, {when}")
UNKNOWN_PLACE = hint("tempat belum diketahui")
LONGEST_QUOTE = 80  # letters


def named(question: Question, turn: Turn) -> str:
    """The asker's name; of a stranger, and of somebody who is erased, that he is one."""
    farmer = _farmer(question, turn)
    if farmer is None:
        return turn.say(STRANGER)
    return turn.say(ERASED) if farmer.erased_at else farmer.name


def origin(question: Question, turn: Turn) -> str:
    """Who asked, where he lives, where it is if that is somewhere else, and when it was asked."""
    who, when, farmer = (
        named(question, turn),
        said_moment(question.asked_at, turn.now),
        _farmer(question, turn),
    )
    place = regions.title(question.region_code) if question.region_code else turn.say(UNKNOWN_PLACE)
    if farmer is None or farmer.erased_at or farmer.region_code == question.region_code:
        return turn.say(AT_HOME, who=who, place=place, when=when)
    return turn.say(ELSEWHERE, who=who, home=regions.title(farmer.region_code), place=place, when=when)


def quote(question: Question) -> str:
    """The beginning of the question on one line, for whoever asked several."""
    text = " ".join(question.text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rstrip() + "…"


def _farmer(question: Question, turn: Turn) -> Farmer | None:
    return farmers.get(turn.session, question.farmer_id) if question.farmer_id else None
