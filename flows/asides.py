"""Questions of the bot's own beside a flow, which stays where it was: about a file? in which language?"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from flows import halfway
from flows.catalogue import BY_NAME, current, exactly
from flows.labels import in_language, shown
from flows.language.choosing import Option, choose
from flows.language.english import is_english
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.lately import recall
from flows.menu import menu, offered
from flows.messages import Kind, Reply
from flows.sent_files import SHOWN, come_back_to, hand_over, waiting
from flows.stage import before, begin, go, listed_still, past_button
from flows.steps import Ask, Choose
from flows.turn import Turn

_PICKING = frozenset({"nomor", "pilih", "pilihan", "angka", "opsi", "pertama", "kedua", "ketiga"})
CHOOSE = "Pilih angkanya saja. Contoh: 1."
GO_ON = Option("go_on", "Teruskan", ("lanjut", "lanjutkan", "ya", "iya", "terus"))


@dataclass(frozen=True)
class Aside:
    """One such question; `answered` says what follows a choice, `words` what its prompt speaks of."""

    name: str
    prompt: str
    options: Callable[[Turn], tuple[Option, ...]]
    answered: Callable[[str, Turn], list[Reply] | None]  # None: the flow, or the menu, hears the message
    words: Callable[[Turn], dict[str, object]] = lambda turn: {}
    hears: Callable[[Turn], list[Reply] | None] = lambda turn: None  # what is said beside its choices
    insists: bool = False  # what is no answer to it is not heard as an answer to the flow either
    leaves_numbers: bool = False  # a bare number typed under an open question is that one's answer


def open_aside(aside: Aside, turn: Turn, data: Any = None) -> list[Reply]:
    """Ask it; the answer comes with the next message."""
    turn.talk.aside = aside.name
    turn.talk.memory["aside"] = data
    return [_reply(aside, turn)]


def answer(aside: Aside, turn: Turn) -> list[Reply] | None:
    """What follows; None when this is no answer to it: then the flow, or the menu, hears it."""
    if aside.leaves_numbers and _is_a_number_asked_for(turn):
        turn.talk.aside = None
        return None
    if _is_of_what_is_over(aside, turn):
        return [before(past_button(turn) + "\n\n", _reply(aside, turn))]
    if turn.inbound.kind in (Kind.TEXT, Kind.BUTTON) and turn.inbound.question in ("", _question(aside)):
        if value := _chosen(aside, turn):
            turn.talk.aside = None
            return aside.answered(value, turn)
        if not _is_a_command(turn) and (heard := aside.hears(turn)):
            turn.talk.aside = None
            return heard
    if aside.insists and not _is_a_command(turn):
        return [before(turn.say(CHOOSE) + "\n", _reply(aside, turn))]
    turn.talk.aside = None
    return None


def _is_of_what_is_over(aside: Aside, turn: Turn) -> bool:
    """Whether a button was pressed that belongs neither to this question nor to the flow under way."""
    asked_by, _, _ = turn.inbound.question.partition(".")
    return asked_by not in ("", "menu", turn.talk.flow) and turn.inbound.question != _question(aside)


def _chosen(aside: Aside, turn: Turn) -> str:
    """The choice that is meant; a flow's own name is no choice that only resembles it."""
    options = in_language(aside.options(turn), turn)
    named = {plain(said) for option in options for said in (option.label, *option.synonyms)}
    if _is_a_command(turn) and plain(turn.text) not in named:
        return ""
    try:
        return choose(turn.text, options, numbered=not (aside.leaves_numbers and _shows_one(turn))).value
    except Unclear:
        return ""


def _shows_one(turn: Turn) -> bool:
    """Whether a number word only points at something: "ini yang satu" under a photo picks nothing."""
    said = set(words(turn.text))
    picks = len(said) == 1 or any(word.isdecimal() for word in said) or not _PICKING.isdisjoint(said)
    return turn.captioned is not None or not picks


def _is_a_command(turn: Turn) -> bool:
    return turn.inbound.kind is Kind.TEXT and exactly(turn.text, offered(turn)) is not None


def _is_a_number_asked_for(turn: Turn) -> bool:
    """Whether a number alone was typed that answers the flow's open question."""
    flow = current(turn)
    step = flow.standing(turn) if flow else None
    typed = turn.inbound.text.strip() if turn.inbound.kind is Kind.TEXT else ""
    if not isinstance(step, Ask) or not step.label or not typed.isdecimal():  # a question takes any words
        return False
    with suppress(Unclear):
        step.take(turn.inbound.text, turn)
        return True
    return False


def _question(aside: Aside) -> str:
    return f"aside.{aside.name}"


def _reply(aside: Aside, turn: Turn) -> Reply:
    flow = current(turn)
    told = {"title": turn.say(flow.title) if flow else "", **aside.words(turn)}
    return Reply(turn.say(aside.prompt, **told), shown(aside.options(turn), turn), _question(aside))


def ask_again(turn: Turn, sentence: str = "") -> list[Reply]:
    """The open step of the flow under way, or the menu, after a sentence; a question beside it is closed."""
    flow, turn.talk.aside = current(turn), None
    if flow is None:
        return menu(turn, sentence)
    step = flow.standing(turn)
    if (listed := turn.talk.memory.get("offered")) and not isinstance(step, Choose):
        return [before(f"{sentence}\n\n" if sentence else "", listed_still(listed, flow, step, turn))]
    first, *rest = go(flow, step, turn)
    return [before(f"{sentence}\n\n", step.asked_again(first, turn)), *rest] if sentence else [first, *rest]


def _unheard(value: str, turn: Turn) -> list[Reply]:
    pressed = turn.inbound.kind is Kind.BUTTON
    there = come_back_to(turn) if pressed and value != GO_ON.value else bool(waiting(turn))
    if value == "emergency":
        return begin(BY_NAME["emergency"], turn)
    return ask_again(turn, hand_over(turn) if value == "officer" and there else "")


SEND = Option("officer", "Kirim ke petugas", ("kirim", "kirimkan", "ke petugas", "sampaikan"))
ABOUT_FILES = (
    Option("emergency", "Darurat", ("lapor", "darurat", "sakit", "mati", "digigit")),
    Option(GO_ON.value, "Bukan, teruskan", ("bukan", "tidak", "lanjut")),
    SEND,
)
WITH_OFFICER = "Yang tadi sudah ada pada petugas, tidak perlu dikirim ulang."
UNHEARD = Aside(
    "unheard",
    "Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup. Contoh: daftar sapi "
    "2 ekor. Ternak sakit atau mati, atau orang digigit? Pilih 1.",
    lambda turn: ABOUT_FILES if waiting(turn) else ABOUT_FILES[:2],
    _unheard,
    leaves_numbers=True,
)
ABOUT_PHOTOS = (
    ABOUT_FILES[0],
    Option("officer", "Kirim ke petugas", ("kirim", "kirimkan", "ya", "mau", "boleh", "sampaikan")),
    Option(GO_ON.value, "Tidak usah", ("tidak", "bukan", "teruskan", "lanjut", "lanjutkan")),
)
IS_IT_URGENT = "Ternak sakit atau mati, atau orang digigit? Pilih 1."
TO_AN_OFFICER = "Mau dikirim ke petugas? Ternak sakit atau mati? Ketik DARURAT."
UNASKED = replace(
    UNHEARD,
    name="unasked",
    prompt="Fotonya sudah sampai dan kami simpan, terima kasih. {asked}",
    words=lambda turn: {"asked": turn.say(TO_AN_OFFICER if current(turn) else IS_IT_URGENT)},
    options=lambda turn: ABOUT_PHOTOS[1:] if current(turn) else ABOUT_PHOTOS,
)


def late(turn: Turn) -> list[Reply] | None:
    """What follows the choice under a file that was pressed, or typed in full, after he had gone on."""
    inbound, memory = turn.inbound, turn.talk.memory
    if turn.talk.aside in (UNHEARD.name, UNASKED.name) or not turn.talk.agreed_at:
        return None
    if inbound.kind is Kind.TEXT and memory.get(SHOWN) and plain(inbound.text) == plain(turn.say(SEND.label)):
        return ask_again(turn, hand_over(turn) if come_back_to(turn) else "")
    if inbound.kind is not Kind.BUTTON or inbound.question not in map(_question, (UNHEARD, UNASKED)):
        return None
    if inbound.value == SEND.value and not memory.get(SHOWN):
        return ask_again(turn, turn.say(WITH_OFFICER) if recall(turn) else past_button(turn))
    return _unheard(inbound.value, turn)


def speak(language: str, turn: Turn) -> list[Reply]:
    """Go on in this language; said in it, and the open question asked again."""
    memory = turn.talk.memory
    memory["locale"] = None if language == INDONESIAN.value else language
    if flow := current(turn):
        memory["title"] = turn.say(flow.title)
    for left in halfway.kept(turn.talk):
        left["title"] = turn.say(BY_NAME[left["flow"]].title)
    return ask_again(turn, turn.say(SPOKEN))


INDONESIAN = Option("id", "Bahasa Indonesia", ("indonesia", "indonesian", "bahasa"))
ENGLISH = Option("en", "English", ("inggris", "bahasa inggris"))
SPOKEN = "Baik, kita lanjut dalam Bahasa Indonesia."
LANGUAGE = Aside(
    "language", "Pilih bahasanya. Choose the language.", lambda turn: (INDONESIAN, ENGLISH), speak
)
IN_ENGLISH = "Kami jawab dalam bahasa Inggris. Ketik BAHASA untuk bahasa Indonesia."


def welcomed_in_english(turn: Turn) -> list[Reply]:
    """A stranger who writes in English is answered in English from his first message on."""
    talk = turn.talk
    known = talk.agreed_at or turn.officer or "locale" in talk.memory
    if known or turn.inbound.kind is not Kind.TEXT or not is_english(turn.inbound.text):
        return []
    talk.memory["locale"] = ENGLISH.value
    return [Reply(turn.say(IN_ENGLISH))]
