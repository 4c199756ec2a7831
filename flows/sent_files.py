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
CAPTIONS = "captions"  # what was written under each of these files, by its id
SHOWN = "shown_files"  # ids of files whose buttons are still on his screen, though he went on without one
MOST = 10
LONGEST_CAPTION = 300  # letters

SOUNDS, PHOTOS, BOTH = hint("{n} pesan suara"), hint("{n} foto"), hint("{sounds} dan {photos}")
PASSED_ON = hint(
    "{what} sudah kami teruskan ke petugas. Dibalas paling lambat {due}, tidak perlu dikirim ulang. "
    "Ternak mati mendadak atau orang digigit? Jangan menunggu, ketik DARURAT."
)
SOUND_FOR, PHOTO_FOR = "Pesan suara untuk nomor {number}.", "Foto untuk nomor {number}."
SPOILED_SOUND = hint(
    "Maaf, pesan suara yang tadi tidak bisa dibuka, jadi petugas belum bisa mendengarnya. Mohon kirim sekali "
    "lagi, atau tulis saja, pendek pun cukup."
)
SPOILED_SOUND_FOR = "Pesan suara untuk nomor {number} tidak bisa dibuka, pengirimnya sudah diminta mengulang."
SPOILED_PHOTO_FOR = "Foto untuk nomor {number} tidak bisa dibuka, pengirimnya sudah diminta mengulang."
BESIDE, SPOILED_BESIDE = "\nBersama {what}.", "\nTidak bisa dibuka: {what}."


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
    _keep_caption(file, turn)


def _keep_caption(file: Media, turn: Turn) -> None:
    written = (turn.captioned or turn.inbound).text.strip()
    if written:
        captions = {**turn.talk.memory.get(CAPTIONS, {}), str(file.id): written[:LONGEST_CAPTION]}
        turn.talk.memory[CAPTIONS] = dict(list(captions.items())[-MOST:])


def _captions(files: Sequence[Media], turn: Turn) -> str:
    """What was written under these files, a line each; it belongs to them, and is not kept any longer."""
    kept = turn.talk.memory.get(CAPTIONS, {})
    written = dict.fromkeys(kept.pop(str(file.id)) for file in files if str(file.id) in kept)
    return "".join(f"\n{line}" for line in written)


def waiting(turn: Turn) -> list[int]:
    """Ids of the kept files that could be handed to an officer now."""
    return list(turn.talk.memory.get(WAITING, ()))


def _expect(turn: Turn, file_id: int, question_id: int | None) -> None:
    """JSON keeps keys as text; the oldest go first where too many are under way."""
    expected = {**turn.talk.memory.get(UNDER_WAY, {}), str(file_id): question_id}
    turn.talk.memory[UNDER_WAY] = dict(list(expected.items())[-MOST:])


def go_on_without(turn: Turn) -> None:
    """He went on to something else: the files wait no longer, but the buttons under them still hold."""
    if files := turn.talk.memory.pop(WAITING, ()):
        turn.talk.memory[SHOWN] = [*turn.talk.memory.get(SHOWN, ()), *files][-MOST:]


def come_back_to(turn: Turn) -> bool:
    """Let the files wait again whose buttons are still on his screen; whether there are any."""
    if files := turn.talk.memory.pop(SHOWN, ()):
        turn.talk.memory[WAITING] = [*files, *waiting(turn)][-MOST:]
    return bool(media.among(turn.session, waiting(turn)))


def hand_over(turn: Turn) -> str:
    """Leave what waits for the officers, with what was left just before; the sentence that says so.

    What cannot be opened is promised to nobody: he is asked for it again.
    """
    taken = _taken(turn)
    files = [file for file in taken if file.state is not MediaState.FAILED]
    spoiled = not_opened(turn) if len(files) < len(taken) else ""
    return "\n\n".join(filter(None, (_handed_over(files, turn) if files else "", spoiled)))


def _handed_over(files: Sequence[Media], turn: Turn) -> str:
    question = _question(counted(files, turn.tell) + _captions(files, turn), turn)
    turn.talk.memory[LEFT] = question.id
    _give(files, question, turn)
    told = {"due": said_moment(question.due_at, turn.now), "number": question.number}
    sentence = PASSED_ON if _readers(question, turn) else NOBODY_YET
    return turn.say(sentence, what=counted(files, turn.say), **told)


def attach(question: Question, turn: Turn) -> None:
    """Give what waits, if anything does, to the officers of a question that was left in words."""
    if files := _taken(turn):
        _give(files, question, turn)


def waiting_counted(turn: Turn, *, for_officers: bool = False) -> str:
    """What waits, in words: "2 pesan suara dan 1 foto"; "" where nothing does."""
    files = media.among(turn.session, waiting(turn))
    return counted(files, turn.tell if for_officers else turn.say) if files else ""


def _taken(turn: Turn) -> list[Media]:
    """What waits, which waits no longer."""
    return media.among(turn.session, turn.talk.memory.pop(WAITING, ()))


def _give(files: Sequence[Media], question: Question, turn: Turn) -> None:
    """Send the officers what is there already; what is still being fetched follows."""
    questions.leave_with(turn.session, question, files)
    for file in files:
        if file.state is MediaState.KEPT:
            _pass_on(file, question, turn)
        elif file.state is MediaState.WANTED:
            _expect(turn, file.id, question.id)


def counted(files: Sequence[Media], said: Callable[..., str]) -> str:
    """So many voice notes and photos; there must be one."""
    sounds = sum(file.is_sound for file in files)
    photos = len(files) - sounds
    parts = [said(what, n=n) for what, n in ((SOUNDS, sounds), (PHOTOS, photos)) if n]
    return said(BOTH, sounds=parts[0], photos=parts[1]) if len(parts) == 2 else parts[0]


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
    urgent = question.kind is QuestionKind.EMERGENCY
    _send(file, question, _readers(question, turn), turn, f"media:{file.id}", alert=urgent)


def _send(
    file: Media, question: Question, told: Sequence[Officer], turn: Turn, what: str, *, alert: bool
) -> None:
    assert file.sha256
    text = turn.tell(SOUND_FOR if file.is_sound else PHOTO_FOR, number=question.number)
    tell(turn, told, text, what, alert=alert, file=file.sha256)


def show_again(question: Question, officer: Officer, turn: Turn) -> None:
    """Send an officer who opens a question what was left with it, as far as it is there."""
    for file in questions.files_of(turn.session, question):
        if file.state is MediaState.KEPT:
            opened = f"media:{file.id}:{turn.inbound.message_id}"
            _send(file, question, [officer], turn, opened, alert=True)


def left_beside(question: Question, turn: Turn) -> str:
    """What was left with the words of a question, and what of it cannot be opened; for an officer."""
    files = questions.files_of(turn.session, question)
    spoiled = [file for file in files if file.state is MediaState.FAILED]
    sound = [file for file in files if file not in spoiled]
    lines = ((BESIDE, sound), (SPOILED_BESIDE, spoiled))
    return "".join(turn.tell(msgid, what=counted(some, turn.tell)) for msgid, some in lines if some)


def not_opened(turn: Turn) -> str:
    """That a voice note could not be opened."""
    return turn.say(SPOILED_SOUND)


def waited(file: Media, turn: Turn) -> bool:
    """Whether the file that failed was waiting for the officers; it does not any more."""
    ids = waiting(turn)
    turn.talk.memory[WAITING] = [one for one in ids if one != file.id]
    return file.id in ids


def was_asked_for(file: Media, turn: Turn) -> bool:
    """Whether a step had asked for this file, which has just come or failed."""
    return str(file.id) not in turn.talk.memory.get(UNDER_WAY, {})


def arrived(file: Media, turn: Turn) -> Question | None:
    """An unasked file came, or never will: the question it belongs to, whose officers are sent it or told."""
    expected = dict(turn.talk.memory.get(UNDER_WAY, {}))
    question_id = expected.pop(str(file.id), None)
    turn.talk.memory[UNDER_WAY] = expected
    question = turn.session.get(Question, question_id) if question_id else None
    if question and file.state is MediaState.KEPT:
        _pass_on(file, question, turn)
    elif question and question.state is QuestionState.OPEN:
        text = turn.tell(SPOILED_SOUND_FOR if file.is_sound else SPOILED_PHOTO_FOR, number=question.number)
        kind = "sound" if file.is_sound else "photo"
        tell(turn, _readers(question, turn), text, f"spoiled:{question.id}:{kind}")
    return question
