"""One turn of any talk: what was heard is led down the first road that has an answer for it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from flows import asides, drafts, halfway, leaving, unasked
from flows.alarms import emergency, report
from flows.asked_before import FOR_THE_OFFICER, asks_on, of_a_question
from flows.asked_in_passing import asks_an_officer
from flows.besides import ALSO
from flows.catalogue import BY_NAME, current, exactly, shaped
from flows.courtesies import FINE, WELCOME, courtesy
from flows.emergency import URGENT
from flows.emergency_details import emergency_details
from flows.explaining import term_explained
from flows.follow_ups import ABOUT, TAKE_BACK, follow_up, report_meant
from flows.hearing import (
    asked,
    heard,
    is_a_number,
    is_an_echo,
    is_typed,
    offered_value,
)
from flows.labels import shown
from flows.language.animals import species_said
from flows.language.choosing import Option, choose
from flows.language.questions import asks
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.menu import menu, offered, owed, shown_still
from flows.messages import TYPED, Choice, Kind, Reply
from flows.misses import another_wish, missed
from flows.my_data import erased_already
from flows.openings import followed, is_withheld, leads_on, place_wished, unread, waits
from flows.photographed import photographed
from flows.reserved import PASS_ON, RESERVED, UNREAD, pass_on_asked, word_meant
from flows.saved_data import FOR_SOMEBODY, MENDED_BY_OFFICER, NOTED_BY_OFFICER, about_saved, which_animal
from flows.script import Flow
from flows.second_thoughts import changed, corrected, is_changed, said_anew, with_changes
from flows.stage import before, begin, go, joined, listed_still, past_button, remember_shown
from flows.steps import NO, Choose, Confirm, Step
from flows.summary import CORRECT, lines_named, mended_summary
from flows.told_in_parts import told_in_parts
from flows.turn import Turn
from flows.what_happened import what_happened
from flows.wishes import wished

PAUSE = timedelta(hours=3)
NO_SUCH_NUMBER = "Angka itu tidak ada di pilihannya."
READ_FIRST = "Mohon dibaca dulu, ya.\n\n"
LOST = "Maaf, saya belum paham. Pilih angkanya, atau tulis keperluannya. Contoh: daftar sapi 2 ekor."
WHICH_OF_ANIMALS = "Soal ternaknya, mau apa? Pilih angkanya. Sakit atau mati? Ketik DARURAT."
REGISTER, LOOK = Choice("daftar", "Daftar ternak"), Choice("ternak saya", "Ternak saya")
DENYING = frozenset({"bukan", "tidak", "jangan", "tapi", "belum"})
OFFICER_WISH = "officer"
OFFICER = Choice("petugas", "Dibantu petugas")

Road = Callable[[Turn], list[Reply] | None]


def take_turn(turn: Turn) -> list[Reply]:
    """Answer one inbound message; an empty list is a stated silence. Writes only through a flow's finish."""
    welcomed = asides.welcomed_in_english(turn)
    for road in (*ROADS, lost):
        replies = road(turn)
        if replies is not None:
            turn.trigger = road.__name__
            return [*welcomed, *with_the_draft(replies, turn)]
    raise AssertionError("the last road always has an answer")


def with_the_draft(replies: list[Reply], turn: Turn) -> list[Reply]:
    """What was answered, and then the wish that waited for the flow which has just ended."""
    if turn.talk.flow or not (text := drafts.due(turn)):
        return replies
    *earlier, last = replies
    if turn.ended == emergency_details.name:
        return [*earlier, *joined(last, asides.open_aside(ALSO, turn, text))]
    if wished(text).wishes == (OFFICER_WISH,) and plain(text) not in RESERVED:
        return [*earlier, *joined(last, pass_on_asked(text, turn))]
    following = followed(text, text, turn)
    if not following:
        return replies
    return [*earlier, *joined(last, following)]


def stranger(turn: Turn) -> list[Reply] | None:
    """Nobody is served before he has seen the notice and agreed, but for a sick animal; his wish waits."""
    talk = turn.talk
    if talk.agreed_at or talk.flow in URGENT or turn.officer:
        return None
    replies = beside(turn)
    if replies is not None:
        return replies
    if what := what_happened(turn.inbound.text):
        return report(what, turn)
    if not leads_on(turn.inbound.text) and (more := unasked.along(turn) or follow_up(turn)):
        return more
    if waits(turn.inbound.text):
        drafts.keep(turn, turn.inbound.text, until="enrol")
    return at_step(turn) if talk.flow == "welcome" else begin(BY_NAME["welcome"], turn)


def reserved(turn: Turn) -> list[Reply] | None:
    """Words that every channel understands at any time."""
    typed, inbound = turn.inbound.kind in TYPED, turn.inbound
    word = (inbound.value or word_meant(inbound.text)) if typed else ""  # a choice's value is no word
    return RESERVED[word](turn) if word in RESERVED else None


def beside(turn: Turn) -> list[Reply] | None:
    """The answer to a question of the bot's own, beside the flow: go on? which line is wrong?"""
    name = turn.talk.aside
    if name is None:
        return None
    return asides.answer(BY_ASIDE[name], turn) if name in BY_ASIDE else None


def after_a_pause(turn: Turn) -> list[Reply] | None:
    """After hours, whoever was in the middle of something is asked whether to go on."""
    talk, flow = turn.talk, current(turn)
    if not flow or not talk.heard_at or turn.now - talk.heard_at < PAUSE or turn.inbound.kind not in TYPED:
        return None
    if not flow.finish:  # only something to look at: nothing would be lost
        talk.rest()
        return None
    step = flow.standing(turn)
    if turn.inbound.question == flow.question(step) or (step.for_others and not isinstance(step, Choose)):
        return None  # what she writes is read back in any case
    return asides.open_aside(leaving.RESUME, turn)


def at_step(turn: Turn) -> list[Reply] | None:
    """The answer to the step that was asked, or to an earlier one by its button or a changed message."""
    flow = current(turn)
    if flow is None:
        return None
    step = asked(flow, turn)
    if (step.for_others or not isinstance(step, Choose)) and (elsewhere := another_wish(flow, turn)):
        return elsewhere
    several = told_in_parts(flow, turn) if is_typed(turn) and isinstance(step, Confirm) else None
    if is_typed(turn) and not turn.captioned and (mended := several or corrected(flow, turn)):
        return mended
    if offered_value(turn) == OFFICER.value:
        return RESERVED[OFFICER.value](turn)
    if is_an_echo(step, turn):
        return [before(turn.say(READ_FIRST), flow.ask(step, turn))]
    try:
        value = heard(flow, step, turn)
    except Unclear as unclear:
        return mended_at(flow, step, turn) or missed(flow, step, unclear, turn)
    if isinstance(step, Confirm) and value == NO.value:
        told = len(words(turn.text)) > 1  # "umurnya salah, 4 tahun"
        return (told and mended_at(flow, step, turn)) or asides.open_aside(CORRECT, turn)
    anew = step is not flow.standing(turn) and is_changed(step, value, turn)
    flow.answer(step, value, turn)
    turn.talk.memory |= {"last": [turn.inbound.reference, step.name], "said": turn.inbound.text, "misses": 0}
    listed, here = turn.talk.memory.pop("offered", None), flow.standing(turn)
    above = changed(flow, [step.name], turn) if anew else ""
    first, *rest = go(flow, following := flow.onward(step.name, turn), turn)
    if listed and following is here is not step:  # an earlier answer was changed beside the open question
        first = listed_still(listed, flow, here, turn)
    return [before(above + "".join(turn.remarks), first), *rest]


def mended_at(flow: Flow, step: Step, turn: Turn) -> list[Reply] | None:
    """The answer to a text that this step cannot hear, and that tells an earlier answer anew."""
    if not is_typed(turn) or exactly(turn.text, offered(turn)):
        return None
    if leads_on(turn.text):
        return lines_named(flow, turn) if isinstance(step, Confirm) else None
    if isinstance(step, Confirm):
        return mended_summary(flow, step, turn)
    denied = not DENYING.isdisjoint(words(turn.text)[1:])
    if denied or asks(turn.text) or not (isinstance(step, Choose) or step.is_name):
        return None  # a number that does not fit is a slip in this answer, not a change of another
    said = said_anew(flow, turn.text, turn)
    return with_changes(said, flow, turn) if said else None


def at_rest(turn: Turn) -> list[Reply] | None:
    """In no flow: a number of what was shown, a wish in free words, or the first talk that is still owed."""
    if owed(turn):
        return menu(turn)
    if turn.inbound.kind not in TYPED:
        told = opened(turn.text, turn) if place_wished(turn).flow else None  # a caption, not a file's name
        return told or unasked.answer(turn, None)
    if turn.inbound.question not in ("", "menu"):
        return shown_still(turn, past_button(turn))
    return opened(turn.text, turn)


def opened(text: str, turn: Turn) -> list[Reply] | None:
    """The flow that this text wishes for."""
    shown = [Option(value, label) for value, label in turn.talk.memory.get("shown", ())]
    wish = text
    if shown and len(plain(text)) <= 40 and not exactly(text, offered(turn)):
        with suppress(Unclear):
            wish = choose(text, shown).value
    if looked_for := shaped(text, offered(turn)):
        begun = begin(looked_for, turn)
        return at_step(turn) or begun
    if halfway.goes_on(text, turn.talk):
        return RESERVED["lanjut"](turn)
    if plain(wish) in RESERVED:
        return RESERVED[plain(wish)](turn)
    told = (unread(turn) if wish != text else "") or text  # he picked what his words before may mean
    if flow := exactly(wish, offered(turn)):
        return leaving.enter(flow, turn, told)
    if asks_an_officer(text) and BY_NAME["ask_officer"].offered_to(turn):
        return leaving.enter(BY_NAME["ask_officer"], turn, text)
    if is_withheld(text, turn):
        drafts.keep(turn, text, until="enrol")
        return begin(BY_NAME["welcome"], turn)  # an officer who has animals of his own
    if explained := term_explained(turn):
        return menu(turn, explained)
    return followed(wish, told, turn)


def lost(turn: Turn) -> list[Reply]:
    """Courtesies are returned, services that are not open yet are named; for the rest the menu."""
    kind_word = courtesy(turn.text)
    if kind_word in (WELCOME, FINE):
        return [Reply(turn.say("{courtesy} Ketik MENU kapan saja.", courtesy=turn.say(kind_word)))]
    if turn.captioned:  # its words wish for nothing: what came is a photo
        turn.inbound = turn.captioned
        return unasked.answer(turn, None)
    if is_a_number(turn) and turn.talk.memory.get("shown") and not owed(turn):
        return shown_still(turn, turn.say(NO_SUCH_NUMBER))
    if more := follow_up(turn) or asks_on(turn):
        return more
    if turn.talk.farmer_id and species_said(turn.text):
        if turn.talk.memory.get(UNREAD) == turn.inbound.text:  # said again, it is what he wants to register
            return begin(BY_NAME["register_animal"], turn, turn.inbound.text)
        reply = Reply(turn.say(WHICH_OF_ANIMALS), shown((REGISTER, LOOK, OFFICER), turn), "menu")
        remember_shown(turn, reply)
        turn.talk.memory[UNREAD] = turn.inbound.text
        return [reply]
    if kind_word or not turn.talk.agreed_at or turn.inbound.kind is not Kind.TEXT:
        return menu(turn, turn.say(kind_word or LOST))
    turn.talk.memory[UNREAD] = turn.inbound.text
    [reply] = menu(turn, turn.say(LOST))
    reply = replace(reply, choices=(*reply.choices, *shown((PASS_ON,), turn)))
    remember_shown(turn, reply)
    return [reply]


BY_ASIDE = {
    aside.name: aside
    for aside in (
        leaving.RESUME,
        leaving.ANEW,
        leaving.SWITCH,
        leaving.QUIT,
        leaving.STOP,
        CORRECT,
        asides.UNHEARD,
        asides.UNASKED,
        asides.LANGUAGE,
        ALSO,
        ABOUT,
        TAKE_BACK,
        FOR_THE_OFFICER,
        MENDED_BY_OFFICER,
        NOTED_BY_OFFICER,
        FOR_SOMEBODY,
    )
}
ROADS: tuple[Road, ...] = (
    unasked.happening,
    asides.late,
    erased_already,
    which_animal,
    emergency,
    photographed,
    reserved,
    stranger,
    after_a_pause,
    beside,
    about_saved,
    at_step,
    report_meant,
    of_a_question,
    at_rest,
)
