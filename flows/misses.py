"""What is said where a step could not hear an answer: an explanation, another wish, an example, a person."""

from dataclasses import replace

from flows import asides, drafts, halfway, unasked
from flows.asked_before import asks_on
from flows.besides import is_another_wish
from flows.catalogue import BY_NAME, exactly
from flows.courtesies import FINE, courtesy
from flows.emergency import URGENT
from flows.explaining import explained_here
from flows.labels import shown
from flows.language.questions import asks
from flows.language.tables import SMALL
from flows.language.text import plain, words
from flows.language.unclear import Noted, Unclear, hint
from flows.language.yes_no import NO, YES
from flows.leaving import QUIT, enter, switch
from flows.menu import offered, owed
from flows.messages import TYPED, Choice, Reply
from flows.not_yet import not_open, point_to_officer
from flows.openings import place_wished, waits
from flows.reserved import RESERVED
from flows.script import Flow
from flows.stage import PAST_BUTTON, among, before, listed_still, noted, past_button
from flows.steps import Choose, Decide, Step
from flows.turn import Turn
from flows.wishes import Meant

THREE_MISSES = "Maaf, saya yang belum paham, bukan salah Bapak/Ibu. {hint}\n\n"
WHICH_ONE = hint("Yang mana?")
NOT_HEARD = hint("Maaf, saya belum paham.")
OR_OFFICER = "Atau ketik PETUGAS, kami bantu."
CHOOSE_OR_ASK = "Pilih angkanya saja, atau minta dibantu petugas."
WHEN_KNOWN = "Itu kita urus sesudah kenalan, tinggal sebentar."
NAMELESS = SMALL | YES | NO | {"tahu", "lupa", "kurang", "bingung"}
OFFICER = Choice("petugas", "Dibantu petugas")


def missed(flow: Flow, step: Step, unclear: Unclear, turn: Turn) -> list[Reply]:
    """Say what a right answer looks like; another wish is offered, and after three misses a person."""
    talk = turn.talk
    talk.step = step.name  # an earlier answer that was changed to nonsense is asked for again
    if isinstance(unclear, Noted):
        return asides.ask_again(turn, turn.fill(unclear.hint or NOT_HEARD, unclear.values))
    if explained := explained_here(flow, step, turn):
        listed = talk.memory.get("offered")
        still = listed_still(listed, flow, step, turn) if listed else None
        return [before(explained + "\n\n", still or step.asked_again(flow.ask(step, turn), turn))]
    if elsewhere := another_wish(flow, turn, unheard=step):
        return elsewhere
    if turn.inbound.kind not in TYPED and not unclear.hint:
        return unasked.answer(turn, flow.ask(step, turn))
    ask = step.asked_again(flow.ask(step, turn), turn)
    if known := told_besides(flow, turn):
        return [before(noted(known, turn), ask)]
    if owed(turn) and talk.agreed_at and waits(turn.text):
        drafts.keep(turn, turn.text, until=flow.name)
        return [before(turn.say(WHEN_KNOWN) + "\n\n", ask)]
    if options := getattr(unclear, "options", ()):
        talk.memory["offered"] = [list(option) for option in options]
        return [among(options, turn.fill(unclear.hint or WHICH_ONE, unclear.values), flow, step)]
    listed = talk.memory.get("offered")
    if unclear.hint == PAST_BUTTON:
        still = listed_still(listed, flow, step, turn) if listed else ask
        return [before(past_button(turn) + "\n\n", still)]
    if listed and not isinstance(step, Choose) and _names_nothing(turn):
        return [listed_still(listed, flow, step, turn)]
    kind_word = "" if isinstance(step, Decide) else courtesy(turn.text)
    if kind_word not in ("", FINE):
        return [before(turn.say(kind_word) + "\n\n", ask)]
    if more := asks_on(turn):
        return more
    if step.help and asks(turn.text):
        return [before(turn.say(step.help) + "\n\n", ask)]
    if turn.captioned:  # its words answer nothing: what came is a photo
        turn.inbound = turn.captioned
        return unasked.answer(turn, ask)
    return [_counted(step, unclear, ask, turn)]


def _counted(step: Step, unclear: Unclear, ask: Reply, turn: Turn) -> Reply:
    """The question after an example; from the third miss on with the offer of a person's help."""
    talk = turn.talk
    example = turn.fill(unclear.hint or step.help or NOT_HEARD, unclear.values)
    ask = step.asked_after_example(ask, turn) if unclear.hint else ask
    misses = talk.memory["misses"] = int(talk.memory.get("misses", 0)) + 1
    if misses < 3 or not talk.agreed_at:
        return before(example + "\n\n", ask)
    if not isinstance(step, Choose):  # a number of a list could be the answer itself
        said = "" if example == turn.say(NOT_HEARD) else f"{example} "  # not said twice
        return before(turn.say(THREE_MISSES, hint=said + turn.say(OR_OFFICER)), ask)
    with_officer = (*ask.choices, *shown((OFFICER,), turn))
    talk.memory["offered"] = [[choice.value, choice.label] for choice in with_officer]
    return before(turn.say(THREE_MISSES, hint=turn.say(CHOOSE_OR_ASK)), replace(ask, choices=with_officer))


def _names_nothing(turn: Turn) -> bool:
    """Whether it is only a number that is not in the list, or a word that could not be a name."""
    said = words(turn.text)
    return bool(said) and (plain(turn.text).isdecimal() or NAMELESS.issuperset(said))


def told_besides(flow: Flow, turn: Turn) -> str:
    """The lines of answers that nobody has asked for yet, now kept: "cap NH" where the breed is asked."""
    if not flow.understands or turn.inbound.kind not in TYPED or turn.inbound.question or asks(turn.text):
        return ""
    told = flow.understands(turn.text, turn)
    kept = turn.talk.answers
    if any(kept.get(name, value) != value for name, value in told.items()):
        return ""  # what rests on another answer than the kept one is no addition to it
    new = {name: value for name, value in told.items() if name in flow and name not in kept}
    turn.talk.answers |= new
    return flow.lines(turn, [flow[name] for name in new])


def another_wish(flow: Flow, turn: Turn, unheard: Step | None = None) -> list[Reply] | None:
    """What follows when the text wishes for something else than this flow.

    In any words where a step could not hear them; else only by the other flow's own name.
    """
    if turn.inbound.kind not in TYPED or not (turn.talk.agreed_at or turn.officer):
        return None
    other, place = exactly(turn.text, offered(turn)), Meant()
    if other is None and (unheard or not flow.finish or (flow.name in URGENT and is_another_wish(turn.text))):
        place = place_wished(turn, unheard.akin if unheard else ())
        other = place.flow
    if other is None and flow.name in URGENT and halfway.goes_on(turn.text, turn.talk):
        other = BY_NAME.get(halfway.kept(turn.talk)[-1]["flow"])
    if flow.name in URGENT and other and other.name == "emergency":
        return None
    if place.closed:
        sentence = not_open(place.closed, turn)
        if flow.finish:
            return asides.ask_again(turn, sentence)
        turn.talk.rest()  # the numbers that are shown now are those of the way to an officer
        return point_to_officer(sentence, turn)
    if place.word and flow.finish:
        return asides.open_aside(QUIT, turn) if place.word == "batal" else RESERVED[place.word](turn)
    if other is flow and flow.finish and turn.talk.answers:
        return enter(flow, turn, turn.text)
    if other is None or (other is flow and flow.finish):
        return None
    if not flow.finish or (turn.officer and not turn.talk.answers):  # nothing is left behind half-done
        return enter(other, turn, turn.text)
    return switch(other, turn)
