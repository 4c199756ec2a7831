"""A report of an emergency as it grows: left, added to, sent along with files, taken back."""

from domain import officers, questions, regions
from domain.questions import Question, QuestionKind
from flows.for_officers import tell_officers
from flows.herd_places import home_of
from flows.language.text import plain
from flows.language.unclear import hint
from flows.lately import forget, recall, remember
from flows.protecting import danger_told
from flows.sent_files import LEFT, attach, keep
from flows.turn import Turn
from flows.wording import cut

DETAILS = "emergency_details"
PERSON_ILL = "⚠️ ADA ORANG SAKIT. "
LONGEST_QUOTED = 200  # letters of what was said, in an alert
MORE = "Tambahan laporan darurat nomor {number}: {place}.{words}"
NOWHERE = hint("Tempatnya belum diketahui")
WITHDRAWN = "Laporan darurat nomor {number}: pelapor menyatakan salah lapor."
REPORT = "report_id"
FOLLOWS = "follows"  # what the flow that follows need not ask
SHOWN = "scene_shown"  # the place was told otherwise than by its name : "yes" until said back, then "said"
TOLD = "scene_told"  # that more than the place was told at the place's question


def reported(words_said: str, region_code: str | None, turn: Turn, *, grave: bool = False) -> Question:
    """A new report of an emergency, cut at what a question may hold; a grave one is due at once."""
    return questions.ask(
        turn.session,
        kind=QuestionKind.EMERGENCY,
        text=words_said[: questions.LONGEST_TEXT],
        farmer=turn.farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=region_code,
        at_once=grave,
        now=turn.now,
    )


def quoted(words_said: str) -> str:
    """The words as an alert shows them."""
    return f" «{cut(words_said, LONGEST_QUOTED)}»" if words_said else ""


def send_along(turn: Turn) -> None:
    """Keep the file just sent, and give it to whom the report went; a report is kept, whoever sends it."""
    keep(turn, always=True)
    if turn.talk.flow == DETAILS and (report := under_way(turn)):
        attach(report, turn)
    elif report := reported_lately(turn):
        attach(report, turn)
        turn.talk.memory[LEFT] = report.id  # of an album the other photos are still to come


def reported_lately(turn: Turn) -> Question | None:
    """The report to which a file belongs that is sent when all its questions have been answered."""
    left = recall(turn) if not turn.talk.flow else None
    return left if left and left.kind is QuestionKind.EMERGENCY else None


def add(words_said: str, report: Question, turn: Turn) -> int:
    """Add words to a report, and tell its officers; how many. What it holds already is not added twice."""
    known = plain(words_said) in plain(report.text)
    near = officers.to_alert(turn.session, report.region_code, today=turn.today)
    if not known:
        questions.add_to(turn.session, report.id, text=words_said, region_code=None)
        place = place_said(report.region_code, turn)
        urgent = turn.tell(PERSON_ILL) if danger_told(words_said) == "ill" else ""
        text = urgent + more_of(report, place, words_said, turn)
        tell_officers(turn, text, report.region_code, f"emergency:{report.id}:{turn.inbound.message_id}")
    remember(report, turn)
    return len(near)


def place_said(region_code: str | None, turn: Turn) -> str:
    """Where it is, as the officers read it."""
    return regions.title(region_code) if region_code else turn.tell(NOWHERE)


def more_of(report: Question, place: str, words_said: str, turn: Turn) -> str:
    """What the officers read of an addition."""
    return turn.tell(MORE, number=report.number, place=place, words=quoted(words_said))


def send_more(words_said: str, turn: Turn) -> int:
    """Add to the report whose questions are under way; how many officers were told."""
    report = under_way(turn) or reported(words_said, home_of(turn) or None, turn)
    turn.talk.memory |= {REPORT: report.id, TOLD: True}
    return add(words_said, report, turn)


def under_way(turn: Turn) -> Question | None:
    """The report whose questions are asked."""
    first = turn.talk.memory.get(REPORT)
    return turn.session.get(Question, first) if first else None


def shown_at(region_code: str, turn: Turn) -> None:
    """The place was told with the report: not asked any more, but said back."""
    turn.talk.memory[FOLLOWS] = {"where": region_code}
    turn.talk.memory[SHOWN] = "yes"


def withdraw(report: Question, turn: Turn) -> None:
    """Tell the officers that it was reported by mistake; the report stays, for them to close."""
    questions.withdraw(turn.session, report.id, text=turn.tell("Pelapor: salah lapor."), now=turn.now)
    text = turn.tell(WITHDRAWN, number=report.number)
    tell_officers(turn, text, report.region_code, f"emergency:{report.id}:{turn.inbound.message_id}")
    forget(turn)
