"""Photos and voice notes that no step asked for: kept, and handed to an officer when their sender says so."""

from collections.abc import Callable, Sequence

from domain import media, questions
from domain.media import Media, MediaState
from domain.office_calendar import said_moment
from domain.officers import Officer
from domain.questions import Question, QuestionKind, QuestionState
from flows.for_officers import NOBODY_YET, leave_for_officers, readers, tell
from flows.language.unclear import hint
from flows.messages import Kind
from flows.turn import Turn

WAITING = "waiting"  # ids of files that nobody has yet, while the bot asks what they are about
UNDER_WAY = "under_way"  # question (or none) by the id of each file that is still being fetched
LEFT = "left"  # the question that voice notes in a row were added to
MOST = 10

SOUNDS, PHOTOS, BOTH = hint("{n} pesan suara"), hint("{n} foto"), hint("{sounds} dan {photos}")
BEGUN = "{what} menunggu."
PASSED_ON = hint(
    "{what} sudah kami teruskan ke petugas. Dibalas paling lambat {due}, tidak perlu dikirim ulang. "
    "Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT."
)
SOUND_FOR, PHOTO_FOR = "Pesan suara untuk nomor {number}.", "Foto untuk nomor {number}."


def keep(turn: Turn, *, always: bool = False) -> None:
    """Have the file just sent fetched after this turn; of somebody who has not agreed nothing is kept.

    `always` is for what belongs to a report of disease or a bite.
    """
    talk, inbound = turn.talk, turn.inbound
    if not inbound.attachments or not (always or talk.agreed_at or turn.officer):
        return
    file = media.want(
        turn.session,
        channel=inbound.channel,
        source=inbound.attachments[0].source,
        address=inbound.address,
        message_id=inbound.message_id,
        content_type=media.SOUND if inbound.kind is Kind.VOICE else None,
        now=turn.now,
    )
    talk.memory[WAITING] = [*(one for one in waiting(turn) if one != file.id), file.id][-MOST:]
    _expect(turn, file.id, None)


def waiting(turn: Turn) -> list[int]:
    """Ids of the kept files that could be handed to an officer now."""
    return list(turn.talk.memory.get(WAITING, ()))


def _expect(turn: Turn, file_id: int, question_id: int | None) -> None:
    """JSON keeps keys as text; the oldest go first where too many are under way."""
    expected = {**turn.talk.memory.get(UNDER_WAY, {}), str(file_id): question_id}
    turn.talk.memory[UNDER_WAY] = dict(list(expected.items())[-MOST:])


def hand_over(turn: Turn) -> str:
    """Leave what waits for the officers, with what was left just before; the sentence that says so."""
    files = _taken(turn)
    question = _question(turn.tell(BEGUN, what=_counted(files, turn.tell)), turn)
    turn.talk.memory[LEFT] = question.id
    _give(files, question, turn)
    told = {"due": said_moment(question.due_at, turn.now), "number": question.number}
    sentence = PASSED_ON if _readers(question, turn) else NOBODY_YET
    return turn.say(sentence, what=_counted(files, turn.say), **told)


def attach(question: Question, turn: Turn) -> None:
    """Give what waits, if anything does, to the officers of a question that was left in words."""
    if files := _taken(turn):
        begun = turn.tell(BEGUN, what=_counted(files, turn.tell))
        questions.add_to(turn.session, question.id, text=begun, region_code=None)
        _give(files, question, turn)


def _taken(turn: Turn) -> list[Media]:
    """What waits, which waits no longer."""
    return media.among(turn.session, turn.talk.memory.pop(WAITING, ()))


def _give(files: Sequence[Media], question: Question, turn: Turn) -> None:
    """Send the officers what is there already; what is still being fetched follows."""
    for file in files:
        if file.state is MediaState.KEPT:
            _pass_on(file, question, turn)
        elif file.state is MediaState.WANTED:
            _expect(turn, file.id, question.id)


def _counted(files: Sequence[Media], said: Callable[..., str]) -> str:
    sounds = sum(file.is_sound for file in files)
    photos = len(files) - sounds
    counted = [said(what, n=n) for what, n in ((SOUNDS, sounds), (PHOTOS, photos)) if n]
    return said(BOTH, sounds=counted[0], photos=counted[1]) if len(counted) == 2 else counted[0]


def _question(text: str, turn: Turn) -> Question:
    """The question left just before, as long as nobody has answered it; else a new one."""
    left = turn.talk.memory.get(LEFT)
    if left:
        earlier = questions.add_to(turn.session, left, text=text, region_code=None)
        if earlier.state is QuestionState.OPEN:
            return earlier
    return leave_for_officers(turn, QuestionKind.QUESTION, text)


def _readers(question: Question, turn: Turn) -> list[Officer]:
    return readers(question.kind, question.region_code, turn)


def _pass_on(file: Media, question: Question, turn: Turn) -> None:
    assert file.sha256
    text = turn.tell(SOUND_FOR if file.is_sound else PHOTO_FOR, number=question.number)
    urgent = question.kind is QuestionKind.EMERGENCY
    tell(turn, _readers(question, turn), text, f"media:{file.id}", alert=urgent, file=file.sha256)


def was_asked_for(file: Media, turn: Turn) -> bool:
    """Whether a step had asked for this file, which has just come or failed."""
    return str(file.id) not in turn.talk.memory.get(UNDER_WAY, {})


def arrived(file: Media, turn: Turn) -> Question | None:
    """An unasked file came, or never will: the question it belongs to, whose officers are sent it."""
    expected = dict(turn.talk.memory.get(UNDER_WAY, {}))
    question_id = expected.pop(str(file.id), None)
    turn.talk.memory[UNDER_WAY] = expected
    question = turn.session.get(Question, question_id) if question_id else None
    if question and file.state is MediaState.KEPT:
        _pass_on(file, question, turn)
    return question
