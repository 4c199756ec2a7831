"""Second thoughts: what was answered before is taken back, "eh salah, 3 ekor", "kerbau aja bukan sapi"."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress

from flows.kinds_in_turn import changed_later, kinds_in_turn
from flows.language.tables import SMALL, word_set
from flows.language.text import plain, words
from flows.language.unclear import Unclear, hint
from flows.lines import line_told
from flows.messages import Reply
from flows.one_of_herd import of_one_alone
from flows.script import Flow
from flows.stage import before, go
from flows.steps import Choose, Confirm, Step, leaves_out
from flows.turn import Turn

CHANGED = "Baik, saya ganti.{lines}\n\n"
STILL_HELD = "Yang lain tetap:\n{known}\n\n"
LEFT_OUT = hint("dikosongkan")
_TURNS = word_set("second_thoughts")
_BESIDE = word_set("beside_second_thoughts")
_INSTEAD = r"(?:tapi|tetapi|melainkan|harusnya|seharusnya|jadinya|diganti|ganti)"
_DENIED = tuple(
    map(
        re.compile,
        (
            rf"(?:bukan|tidak jadi|jangan) (?P<old>.+?) {_INSTEAD} (?P<new>.+)",
            r"(?P<new>.+?) bukan (?P<old>.+)",
            r"(?:bukan|tidak jadi|jangan) (?P<old>\S+) (?P<new>.+)",
            rf"(?P<old>.+?) salah(?: {_INSTEAD}| yang benar)? (?P<new>.+)",
        ),
    )
)
_OPENING = re.compile(r"^(?:(?:eh|tadi|yang|maaf|pak|bu|itu|ya) )+")
_AROUND = SMALL | {"tapi", "jadinya"}

Said = Mapping[str, object]


def corrected(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The next question after earlier answers were changed; None where the text changes none."""
    rest = _behind_the_turn(turn.text)
    if in_turn := changed_later(flow, rest, turn) or kinds_in_turn(flow, flow.standing(turn), turn):
        return in_turn
    said = (
        _line_anew(flow, turn)
        or (rest and _said_anew(flow, rest, turn))
        or in_place_of_denied(flow, turn.text, turn)
    )
    if said:
        return with_changes(said, flow, turn)
    return _asked_anew(flow, turn) if rest else None


def _asked_anew(flow: Flow, turn: Turn) -> list[Reply] | None:
    """The question of an earlier line that is taken back and told so that it cannot be read."""
    answered = [step for step in flow.steps if step.label and step.name in turn.talk.answers]
    told, here = line_told(turn.text, answered, turn), flow.standing(turn)
    if not told or not told.said or told.step is here or isinstance(here, Confirm):
        return None
    if read_by(flow, told.step.name, told.said, turn) is not None:
        return None
    reopen(flow, told.step.name, turn)
    return go(flow, told.step, turn)


def _line_anew(flow: Flow, turn: Turn) -> Said:
    """An earlier answer that is named and told otherwise: "umurnya bukan 3 tahun tapi 4 tahun"."""
    answered = [step for step in flow.steps if step.label and step.name in turn.talk.answers]
    told = line_told(turn.text, answered, turn)
    here = flow.standing(turn)
    if not told or not told.said or told.step is here or isinstance(here, Confirm):
        return {}  # at the summary several lines may be told at once
    value = read_by(flow, told.step.name, told.said, turn)
    return {} if value in (None, turn.talk.answers[told.step.name]) else {told.step.name: value}


def with_changes(said: Said, flow: Flow, turn: Turn, again: Iterable[str] = ()) -> list[Reply]:
    """The next question, after these answers were given another value and the lines `again` were reopened.

    Nothing is changed where only one animal of several is spoken of.
    """
    if alone := of_one_alone(flow, said, turn):
        first, *others = go(flow, flow.standing(turn), turn)
        return [before(alone, first), *others]
    for name in again:
        reopen(flow, name, turn)
    for name in said:
        forget_with(flow[name], turn)
    for name, value in said.items():
        flow.answer(flow[name], value, turn)
    here = flow.path(turn)[-1]
    told = changed(flow, said, turn) + _still_held(flow, said, here, turn)
    first, *others = go(flow, here, turn)
    return [before(told + "".join(turn.remarks), first), *others]


def reopen(flow: Flow, name: str, turn: Turn) -> None:
    """Have one line asked anew; the other answers stay."""
    turn.talk.answers.pop(name, None)
    forget_with(flow[name], turn)
    turn.values.clear()


def _still_held(flow: Flow, said: Said, here: Step, turn: Turn) -> str:
    """What stays as it was, where the answer was changed on which all the others rest."""
    if not flow.one_at_a_time or flow.steps[0].name not in said or isinstance(here, Confirm):
        return ""
    kept = flow.lines(turn, (step for step in flow.steps if step.name not in said))
    return turn.say(STILL_HELD, known=kept) if kept else ""


def forget_with(step: Step, turn: Turn) -> None:
    """Forget what was answered only because of this step's answer."""
    for name in step.with_it:
        if turn.talk.answers.get(name):  # what was left out stays so
            del turn.talk.answers[name]


def is_changed(step: Step, value: object, turn: Turn) -> bool:
    """Whether this step has been answered, and otherwise."""
    return turn.talk.answers.get(step.name) not in (None, "" if value is None else str(value))


def changed(flow: Flow, names: Iterable[str], turn: Turn) -> str:
    """What is said of answers that were just changed: which lines, and what they say now.

    Nothing of a choice that no summary shows, such as SETUJU on an old message: it was not taken back.
    """
    steps = [flow[name] for name in names]
    if not any(step.label or not isinstance(step, Choose) for step in steps):
        return ""
    lines = (f" {turn.say(step.label)}: {_value(flow, step, turn)}." for step in steps if step.label)
    return turn.say(CHANGED, lines="".join(lines))


def _value(flow: Flow, step: Step, turn: Turn) -> str:
    value = flow.value(step.name, turn)
    return turn.say(LEFT_OUT) if value is None else step.said(value, turn)


def _behind_the_turn(text: str) -> str:
    """What follows the words that take something back; "" where nothing is taken back."""
    spoken = words(text)
    opening = 0
    while opening < len(spoken) and spoken[opening] in _TURNS | _BESIDE:
        opening += 1
    return " ".join(spoken[opening:]) if _TURNS.intersection(spoken[:opening]) else ""


def in_place_of_denied(flow: Flow, text: str, turn: Turn) -> Said:
    """What is said in place of the kept answer that the text denies: "bukan sapi, kerbau", "5 salah, 4"."""
    spoken = _OPENING.sub("", plain(text))
    for form in _DENIED:
        if not (found := form.fullmatch(spoken)):
            continue
        old, new = map(_without_words_around, found.group("old", "new"))
        for name in _answers_named(flow, old, turn):
            told = read_by(flow, name, new, turn)
            if told not in (None, turn.talk.answers[name]):
                return {name: told}
    return {}


def _without_words_around(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _AROUND)


def _answers_named(flow: Flow, said: str, turn: Turn) -> list[str]:
    """The steps whose kept answer these words name: any that a free text may tell, and the last one.

    Where they name neither, and at the summary, the one line that they name of all.
    """
    _, last = turn.talk.memory.get("last") or ("", "")
    free = flow.understands(said, turn) if flow.understands else {}
    first = [] if isinstance(flow.standing(turn), Confirm) else [*free, last]
    lines = [step.name for step in flow.steps if step.label]
    if said.isdecimal():  # no number of a list that is not seen
        lines = [name for name in lines if not isinstance(flow[name], Choose)]
    for among in (first, lines):
        asked = [name for name in dict.fromkeys(among) if name in turn.talk.answers and name in flow]
        named = [name for name in asked if read_by(flow, name, said, turn) == turn.talk.answers[name]]
        if named:
            return named if among is first or len(named) == 1 else []
    return []


def read_by(flow: Flow, name: str, said: str, turn: Turn) -> str | None:
    """The answer to one step as it would be kept; None where the words are no answer to it."""
    free = flow.understands(said, turn) if flow.understands else {}
    if name in free:
        return free[name]
    if leaves_out(flow[name], said):
        return ""
    with suppress(Unclear):
        return str(flow[name].take(said, turn))
    return None


def _said_anew(flow: Flow, rest: str, turn: Turn) -> Said:
    """What is said in place of earlier answers: of any that a free text may tell, or of the last one."""
    if anew := said_anew(flow, rest, turn):
        return anew
    _, last = turn.talk.memory.get("last") or ("", "")
    free = flow.understands(rest, turn) if flow.understands else {}
    if last in turn.talk.answers and last in flow and free.keys().isdisjoint(turn.talk.answers):
        with suppress(Unclear):
            return {last: flow[last].take(rest, turn)}
    return {}


def said_anew(flow: Flow, text: str, turn: Turn) -> dict[str, str]:
    """The earlier answers to which a free text gives another value, with what it says beside them."""
    told, answers = flow.understands(text, turn) if flow.understands else {}, turn.talk.answers
    anew = {name: value for name, value in told.items() if value != answers.get(name)}
    if _tells_a_part(anew, answers):
        anew = {name: value for name, value in anew.items() if name not in ("heads", "sex")}
    return anew if not anew.keys().isdisjoint(answers) else {}


def _tells_a_part(anew: Said, answers: Mapping[str, str]) -> bool:
    """Whether fewer heads of one sex are told than the herd has: "yg jantan 1 tahun", "jantannya 1"."""
    heads, kept = str(anew.get("heads", "")), answers.get("heads", "")
    fewer = heads.isdecimal() and kept.isdecimal() and int(heads) < int(kept)
    return fewer and "sex" in anew and "mixed" not in anew
