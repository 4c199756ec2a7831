"""Questions of the bot's own beside a flow, which stays where it was: go on? stop what? which line?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from flows.catalogue import BY_NAME, current
from flows.labels import in_language, shown
from flows.language.choosing import Option, choose
from flows.language.text import words
from flows.language.unclear import Unclear
from flows.menu import leave, menu
from flows.messages import Kind, Reply
from flows.script import Flow
from flows.sent_files import hand_over, waiting
from flows.stage import before, begin, go, set_aside
from flows.steps import Ask
from flows.turn import Turn

CHOOSE = "Pilih angkanya saja. Contoh: 1."
GO_ON = Option("go_on", "Teruskan", ("lanjut", "lanjutkan", "ya", "iya", "terus"))
MOST_LINES = 10
OTHER_LINES = Option("other lines", "Baris lain", ("lain", "lainnya"))
CALLED_WRONG = {"salah", "keliru", "ubah", "ganti", "ralat", "yang", "bukan", "itu"}
TO_MENU = Option("menu", "Menu", ("tidak", "batal", "selesai"))


@dataclass(frozen=True)
class Aside:
    """One such question; `answered` says what follows a choice."""

    name: str
    prompt: str
    options: Callable[[Turn], tuple[Option, ...]]
    answered: Callable[[str, Turn], list[Reply]]
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
    if turn.inbound.kind in (Kind.TEXT, Kind.BUTTON) and turn.inbound.question in ("", _question(aside)):
        try:
            value = choose(turn.text, in_language(aside.options(turn), turn)).value
        except Unclear:
            value = ""
        if value:
            turn.talk.aside = None
            return aside.answered(value, turn)
    if aside.insists:
        return [before(turn.say(CHOOSE) + "\n", _reply(aside, turn))]
    turn.talk.aside = None
    return None


def _is_a_number_asked_for(turn: Turn) -> bool:
    """Whether the flow's open question wants words or numbers, and a number alone was typed."""
    flow = current(turn)
    step = flow.standing(turn) if flow else None
    asked = isinstance(step, Ask) and bool(step.label)  # not one that takes any words, as a question does
    return asked and turn.inbound.kind is Kind.TEXT and turn.inbound.text.strip().isdecimal()


def _question(aside: Aside) -> str:
    return f"aside.{aside.name}"


def _reply(aside: Aside, turn: Turn) -> Reply:
    flow = current(turn)
    text = turn.say(aside.prompt, title=turn.say(flow.title) if flow else "")
    return Reply(text, shown(aside.options(turn), turn), _question(aside))


def ask_again(turn: Turn, sentence: str = "") -> list[Reply]:
    """The open step of the flow under way, or the menu, after a sentence; a question beside it is closed."""
    flow, turn.talk.aside = current(turn), None
    if flow is None:
        return menu(turn, sentence)
    step = flow.standing(turn)
    first, *rest = go(flow, step, turn)
    return [before(f"{sentence}\n\n", step.asked_again(first, turn)), *rest] if sentence else [first, *rest]


def _resumed(value: str, turn: Turn) -> list[Reply]:
    if value == GO_ON.value:
        return ask_again(turn)
    later = set_aside(turn)
    return menu(turn, later)


RESUME = Aside(
    "resume",
    "Tadi Bapak/Ibu sedang di {title}. Jawaban yang tadi masih ada. Mau diteruskan?",
    lambda turn: (GO_ON, TO_MENU),
    _resumed,
)


def _lines(turn: Turn) -> tuple[Option, ...]:
    return tuple(Option(step.name, step.label) for step in _flow(turn).correctable(turn))


def _wrong_lines(turn: Turn) -> tuple[Option, ...]:
    """Ten at most, as many as a list shows: the ninth is followed by a way to the others and back."""
    lines, begun = _lines(turn), int(turn.talk.memory.get("aside") or 0)
    if len(lines) <= MOST_LINES:
        return lines
    return (*lines[begun : begun + MOST_LINES - 1], OTHER_LINES)


def line_named(text: str, turn: Turn) -> str | None:
    """The line of a summary that a text calls wrong by its name: "umurnya salah"."""
    said = " ".join(word.removesuffix("nya") for word in words(text) if word not in CALLED_WRONG)
    try:
        return choose(said, in_language(_lines(turn), turn), numbered=False).value
    except Unclear:
        return None


def correct(value: str, turn: Turn) -> list[Reply]:
    """Ask one line of a summary anew; the other answers stay."""
    if value == OTHER_LINES.value:
        shown_first = not turn.talk.memory.get("aside")
        return open_aside(CORRECT, turn, MOST_LINES - 1 if shown_first else 0)
    flow = _flow(turn)
    turn.talk.answers.pop(value, None)
    turn.values.clear()
    return go(flow, flow.path(turn)[-1], turn)


def _flow(turn: Turn) -> Flow:
    flow = current(turn)
    assert flow
    return flow


CORRECT = Aside(
    "correct", "Baris mana yang salah? Yang lain tetap disimpan.", _wrong_lines, correct, insists=True
)


def _stopped(value: str, turn: Turn) -> list[Reply]:
    if value == GO_ON.value:
        return ask_again(turn)
    if value == "talk":
        return leave(turn)
    set_aside(turn)
    return opt_out(turn)


def opt_out(turn: Turn) -> list[Reply]:
    """No unasked messages from now on; said back, so that nobody is left wondering."""
    turn.talk.quiet_at = turn.now
    turn.talk.rest()
    return [Reply(turn.say(OPTED_OUT))]


OPTED_OUT = (
    "Baik, pengingat dan kabar lain kami hentikan. Ternak dan surat Bapak/Ibu tetap tercatat. Yang tetap "
    "kami kirim hanya "
    "jawaban dan hasil dari permohonan Bapak/Ibu sendiri. Ingin diingatkan lagi? Ketik MULAI."
)

STOP = Aside(
    "stop",
    "Apa yang dihentikan?",
    lambda turn: (
        Option("talk", "Obrolan ini saja", ("obrolan", "ini saja")),
        Option("all", "Semua pengingat", ("semua", "pengingat", "semua pesan")),
        Option(GO_ON.value, "Tidak jadi", ("lanjut", "teruskan")),
    ),
    _stopped,
    insists=True,
)


def _switched(value: str, turn: Turn) -> list[Reply]:
    wanted = BY_NAME.get(turn.talk.memory.pop("aside", "") or "")
    if value == GO_ON.value or wanted is None:
        return ask_again(turn)
    return begin(wanted, turn)


SWITCH = Aside(
    "switch",
    "Selesaikan {title} dulu, atau pindah? Yang tadi disimpan.",
    lambda turn: (
        Option(GO_ON.value, "Selesaikan dulu", ("lanjut", "selesaikan", "dulu")),
        Option("switch", "Pindah", ("pindah", "ganti")),
    ),
    _switched,
)


def _unheard(value: str, turn: Turn) -> list[Reply]:
    if value == "emergency":
        return begin(BY_NAME["emergency"], turn)
    return ask_again(turn, hand_over(turn) if value == "officer" and waiting(turn) else "")


ABOUT_FILES = (
    Option("emergency", "Darurat", ("lapor", "darurat", "sakit", "mati", "digigit")),
    Option(GO_ON.value, "Bukan, teruskan", ("bukan", "tidak", "lanjut")),
    Option("officer", "Kirim ke petugas", ("kirim", "kirimkan", "ke petugas", "sampaikan")),
)
UNHEARD = Aside(
    "unheard",
    "Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup. Contoh: daftar sapi "
    "2 ekor. Ternak sakit atau mati, atau orang digigit? Pilih 1.",
    lambda turn: ABOUT_FILES if waiting(turn) else ABOUT_FILES[:2],
    _unheard,
    leaves_numbers=True,
)
UNASKED = replace(
    UNHEARD,
    name="unasked",
    prompt="Fotonya sudah sampai dan kami simpan, terima kasih. Saat ini saya tidak sedang meminta foto. "
    "Ternak sakit atau mati, atau orang digigit? Pilih 1.",
)


def speak(language: str, turn: Turn) -> list[Reply]:
    """Go on in this language; said in it, and the open question asked again."""
    memory = turn.talk.memory
    memory["locale"] = None if language == INDONESIAN.value else language
    if flow := current(turn):
        memory["title"] = turn.say(flow.title)
    if memory.get("paused"):
        memory["paused"]["title"] = turn.say(BY_NAME[memory["paused"]["flow"]].title)
    return ask_again(turn, turn.say(SPOKEN))


INDONESIAN = Option("id", "Bahasa Indonesia", ("indonesia", "indonesian", "bahasa"))
ENGLISH = Option("en", "English", ("inggris", "bahasa inggris"))
SPOKEN = "Baik, kita lanjut dalam Bahasa Indonesia."
LANGUAGE = Aside(
    "language", "Pilih bahasanya. Choose the language.", lambda turn: (INDONESIAN, ENGLISH), speak
)

BY_ASIDE = {aside.name: aside for aside in (RESUME, CORRECT, STOP, SWITCH, UNHEARD, UNASKED, LANGUAGE)}
