"""Roads that come before all others: an emergency, and a person who fell ill after one."""

from datetime import timedelta

from domain.questions import Question, QuestionKind
from flows import asides
from flows.ask_officer import red_instead
from flows.besides import keep_wish_beside
from flows.catalogue import BY_NAME
from flows.declining import declines
from flows.emergency import URGENT
from flows.hearing import is_for_others
from flows.language.emergencies import emergency_said
from flows.language.harmed import only_animal_bitten, person_ill
from flows.language.unclear import hint
from flows.lately import A_WHILE, recall
from flows.menu import leave, owed
from flows.messages import Kind, Reply
from flows.protecting import contacts, protection
from flows.reports import add, under_way
from flows.scenes import is_taken_back
from flows.stage import begin
from flows.turn import Turn
from flows.what_happened import what_happened

INCUBATION = timedelta(days=7)  # of anthrax of the skin, as WHO states it: one to seven days
PERSON_ILL = hint(
    "{protect}\n\nBerat? Hubungi {contacts}. Kami tambahkan ke laporan nomor {number}, petugas sudah kami "
    "kabari."
)
PERSON_ILL_KEPT = hint("{protect}\n\nBerat? Hubungi {contacts}. Kami tambahkan ke laporan nomor {number}.")


def emergency(turn: Turn) -> list[Reply] | None:
    """A dead animal with blood or a bite is taken first, whoever writes and whatever was under way."""
    if turn.inbound.kind is Kind.BUTTON or is_for_others(turn):
        return None
    if ill := _ill_person(turn):
        return ill
    text, talk = turn.inbound.text, turn.talk
    if talk.flow == "emergency" and (is_taken_back(text) or declines(text)):
        return leave(turn)
    what = emergency_said(text) or red_instead(turn) or _sick_while_enrolling(turn)
    if what == "bite" and only_animal_bitten(text):
        what = "" if report_lately(turn) else "sick"
    if not what or (talk.flow == "emergency_details" and talk.memory.get("reported") == what):
        return None
    if talk.flow in URGENT:  # it is another emergency than the one being told, or the first is named at last
        talk.rest()
    return report(what, turn)


def report(what: str, turn: Turn) -> list[Reply]:
    """Raise the alarm with the words that were written."""
    turn.talk.memory["report"] = turn.inbound.text[:1000]
    keep_wish_beside(turn)
    return begin(BY_NAME["emergency"], turn, answers={"what": what})


def report_lately(turn: Turn, within: timedelta = A_WHILE) -> Question | None:
    """The report whose questions are under way, or that was left a short while ago."""
    left = (under_way(turn) if turn.talk.flow in URGENT else None) or recall(turn, within)
    return left if left and left.kind is QuestionKind.EMERGENCY else None


def _sick_while_enrolling(turn: Turn) -> str:
    """What happened to an animal of somebody who is not enrolled yet: it does not wait until he is."""
    enrolling = turn.talk.agreed_at and owed(turn) and turn.talk.flow not in URGENT
    return what_happened(turn.inbound.text) if enrolling else ""


def _ill_person(turn: Turn) -> list[Reply] | None:
    """A person who fell ill after a report goes to the health centre at once; it is kept with that report."""
    text = turn.inbound.text
    if not text or not person_ill(text):
        return None
    grave = turn.talk.memory.get("reported") != "sick"
    left = report_lately(turn, INCUBATION if grave else A_WHILE)
    if left is None:
        return None
    sentence = PERSON_ILL if add(text, left, turn) else PERSON_ILL_KEPT
    told = turn.say(sentence, protect=protection("ill", turn), contacts=contacts(), number=left.number)
    return asides.ask_again(turn, told) if turn.talk.flow else [Reply(told)]
