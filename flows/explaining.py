"""Answers to questions about the talk itself: what a word of it means, why something is asked."""

from collections.abc import Sequence

from flows.catalogue import FLOWS
from flows.language.questions import asks, asks_why
from flows.language.text import plain, words
from flows.language.unclear import hint
from flows.messages import TYPED
from flows.openings import place_wished
from flows.script import Flow
from flows.steps import Step
from flows.turn import Turn

TERMS = (
    hint("Ekor itu hitungan ternak: satu sapi, 1 ekor. Contoh: 3 ekor."),
    hint("UU itu undang-undang. UU 27/2022 melindungi data pribadi Bapak/Ibu."),
    hint("SKKT itu surat keterangan kepemilikan ternak."),
    hint("Dinas itu Dinas Peternakan dan Kesehatan Hewan Kabupaten Sumbawa."),
)
"""Words of many sentences that no step asks for; each is looked up by its first word."""
_WHAT = frozenset({"apa", "maksud", "maksudnya", "arti", "artinya"})
_POINTING = frozenset({"itu", "ini", "ya", "sih", "is", "that", "it", "this", "of", "kind"}) | _WHAT
_LONGEST = 7  # words: a longer question asks for more than a word


def explained_here(flow: Flow, step: Step, turn: Turn) -> str:
    """What answers a question about a word, a line or the question itself; "" where more is meant."""
    if turn.inbound.kind not in TYPED or not asks(turn.text):
        return ""
    if not turn.talk.agreed_at:
        return _of_word(turn, TERMS)
    if explained := _explained(turn, flow.steps):
        return explained
    if any(place_wished(turn, akin=("officer",))):
        return ""
    why, said = asks_why(turn.text), words(turn.text)
    what = not _WHAT.isdisjoint(said) and len(said) <= _LONGEST
    about = (_line_asked_about(flow, step, turn) if why or what else None) or (
        step if why or _POINTING.issuperset(said) else None
    )
    sentence = about.explained(open=about is step) if about else ""
    return turn.say(sentence) if sentence else ""


def term_explained(turn: Turn) -> str:
    """What a word means that any flow explains: "poel itu apa?"; "" where he asks for something else."""
    if any(place_wished(turn, akin=("officer",))):
        return ""
    return _explained(turn, [step for flow in FLOWS for step in flow.steps])


def _line_asked_about(flow: Flow, here: Step, turn: Turn) -> Step | None:
    """The line that is named in the question, the open one first: "buat apa nomor hp?"."""
    said = set(words(turn.text))
    for step in (here, *flow.steps):
        names = (turn.say(step.label), *step.called) if step.label else ()
        if any(said.issuperset(plain(name).split()) for name in names):
            return step
    return None


def _explained(turn: Turn, steps: Sequence[Step]) -> str:
    """The help that begins with the word which is asked about: "Poel itu …"."""
    if not asks(turn.text):
        return ""
    told = (text for step in steps for text in (step.about, step.help) if words(text)[1:2] == ["itu"])
    return _of_word(turn, (*told, *TERMS))


def _of_word(turn: Turn, told: Sequence[str]) -> str:
    said = set(words(turn.text))
    return next((turn.say(msgid) for msgid in told if words(msgid)[0] in said), "")
