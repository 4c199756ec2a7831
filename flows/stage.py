"""Moving through a flow: begin it, ask its next step, finish it, leave it for another and come back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.refusals import Refusal
from flows import halfway, herds_waiting
from flows.language.unclear import hint
from flows.messages import Choice, Reply
from flows.script import Flow
from flows.steps import Confirm, Step
from flows.turn import Turn

LONGEST = 600  # characters of a message that a small screen still shows whole
NOTED = "Saya catat dulu:\n{known}\n\n"
SO_FAR = "Sampai di sini:\n{known}\n\n"
KEPT_UNANSWERED = ("emergency_details",)  # an animal is dying: its place is asked again
LATER = "Yang tadi ({title}) masih tersimpan. Ketik LANJUT untuk meneruskan."
STILL_WHICH = "Pilih angkanya, atau tulis yang lain. Tidak tahu? Ketik PETUGAS, kami bantu. Contoh: 1."
PAST_BUTTON = hint("Tombol itu untuk pertanyaan yang sudah lewat.")
ONE_AT_A_TIME = "Satu jenis dulu. Sesudah ini kita lanjut dengan: {later}\n\n"


def past_button(turn: Turn) -> str:
    """That the button pressed belongs to what is over."""
    return turn.say(PAST_BUTTON)


def begin(flow: Flow, turn: Turn, text: str = "", answers: dict[str, str] | None = None) -> list[Reply]:
    """Open a flow with what `text` says already; a flow that was under way is kept for later."""
    set_aside(turn)
    talk = turn.talk
    talk.flow, talk.answers = flow.name, dict(answers or {})
    if flow.finish:  # what is only looked at need not be gone on with
        talk.memory["title"] = turn.say(flow.title)
    later = ""
    if flow.one_at_a_time and text:
        text, later = flow.one_at_a_time(text)
    if flow.understands and text:
        talk.answers |= flow.understands(text, turn)
    turn.flow = flow
    turn.values.clear()
    step = flow.path(turn)[-1]
    known = flow.lines(turn, flow.steps) if talk.answers and not isinstance(step, Confirm) else ""
    replies = go(flow, step, turn)
    told = turn.say(SO_FAR, known=known) if answers else noted(known, turn)
    heard = told if known and not step.ends else ""
    if later:
        herds_waiting.add(flow, later, turn)
        heard = turn.say(ONE_AT_A_TIME, later=later) + heard
    return [before(heard, replies[0]), *replies[1:]]


def noted(known: str, turn: Turn) -> str:
    """That these lines are kept already."""
    return turn.say(NOTED, known=known)


def go(flow: Flow, step: Step, turn: Turn) -> list[Reply]:
    """Ask this step, or finish where nothing is left to ask."""
    if step.ends:
        return conclude(flow, step, turn)
    ask = flow.ask(step, turn)
    if step.idle and step.idle(turn):
        turn.talk.rest()
        return follow(flow, replace(ask, question=""), turn)
    turn.talk.step = step.name
    return [ask]


def conclude(flow: Flow, step: Step, turn: Turn) -> list[Reply]:
    """Finish in a savepoint; a refusal leaves nothing half-written, and what can mend it is asked."""
    try:
        if flow.finish:
            with turn.session.begin_nested():
                told = flow.told(step, turn)
        else:
            told = flow.told(step, turn)
    except Refusal as refusal:
        return refuse(flow, refusal, turn)
    turn.talk.rest()
    turn.ended = flow.name
    return follow(flow, told, turn)


def refuse(flow: Flow, refusal: Refusal, turn: Turn) -> list[Reply]:
    """Say why not, and ask the step again whose answer was refused."""
    refused = next(flow.refusals[kind] for kind in type(refusal).__mro__ if kind in flow.refusals)
    agreed = [step.name for step in flow.steps if isinstance(step, Confirm)]
    for name in (refused.back_to, *refused.forgets, *agreed):  # what is written was seen before
        turn.talk.answers.pop(name, None)
    turn.values.clear()
    first, *rest = go(flow, flow[refused.back_to], turn)
    return [before(turn.fill(refused.sentence, vars(refusal)) + "\n\n", first), *rest]


def follow(flow: Flow, told: Reply, turn: Turn) -> list[Reply]:
    """What comes after a flow has ended: the next one, or the offer to go on with what was left."""
    following = flow.then(turn) if flow.then else None
    if following is None:
        remember_shown(turn, told)
        waiting = halfway.kept(turn.talk)
        return [after(told, "\n\n" + turn.say(LATER, title=waiting[-1]["title"]))] if waiting else [told]
    replies = begin(following, turn, answers=turn.talk.memory.pop("follows", None))
    return [told, *replies] if flow.apart else joined(told, replies)


def joined(told: Reply, replies: list[Reply]) -> list[Reply]:
    """What was told and what follows in one message, as long as that stays a short one."""
    first, *rest = replies
    text = f"{told.text}\n\n{first.text}"
    if len(text) > LONGEST:
        return [replace(told, choices=()), *replies]
    return [replace(first, text=text), *rest]


def set_aside(turn: Turn) -> str:
    """Keep the flow under way, so that LANJUT finds it again; the sentence that says so, or ""."""
    talk, title = turn.talk, turn.talk.memory.get("title")
    may_keep = talk.agreed_at or turn.officer
    told = talk.answers or talk.flow in KEPT_UNANSWERED
    if isinstance(turn.flow, Flow) and turn.flow.name == talk.flow and turn.flow.drafted:
        told = turn.flow.drafted(turn)  # picked in a list, and nothing written
    keeps = bool(talk.flow and told and may_keep and title)
    if keeps:
        halfway.keep(talk, str(title))
    talk.rest()
    return still_kept(str(title), turn) if keeps else ""


def still_kept(title: str, turn: Turn) -> str:
    """That a flow waits, and the word that finds it again."""
    return turn.say(LATER, title=title)


def remember_shown(turn: Turn, reply: Reply) -> None:
    """Keep the choices that were shown outside a flow, so that their numbers mean something."""
    turn.talk.memory["shown"] = [[choice.value, choice.label] for choice in reply.choices]


def before(text: str, reply: Reply) -> Reply:
    """The reply with a sentence in front."""
    return replace(reply, text=text + reply.text) if text else reply


def after(reply: Reply, text: str) -> Reply:
    """The reply with a sentence behind."""
    return replace(reply, text=reply.text + text)


def among(options: Iterable[Sequence[str]], sentence: str, flow: Flow, step: Step) -> Reply:
    """The readings to choose from, under a sentence."""
    return Reply(sentence, tuple(Choice(value, label) for value, label in options), flow.question(step))


def listed_still(listed: Iterable[Sequence[str]], flow: Flow, step: Step, turn: Turn) -> Reply:
    """The readings that were to choose from before something else was answered."""
    turn.talk.memory["offered"] = [list(option) for option in listed]
    return among(listed, turn.say(STILL_WHICH), flow, step)


def apologise(turn: Turn) -> list[Reply]:
    """The answer to a turn that broke: nothing was written, and the talk stays where it was."""
    return [
        Reply(
            turn.say(
                "Maaf, ada gangguan di pihak kami. Jawaban terakhir belum tersimpan. Coba kirim lagi, "
                "atau ketik MENU."
            )
        )
    ]
