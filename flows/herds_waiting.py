"""Herds that wait while another kind is declared: those only named, and those begun and put by."""

from collections.abc import Iterator
from datetime import datetime
from typing import TypedDict

from flows import drafts
from flows.language.animals import species_said
from flows.language.kinds import one_kind_first
from flows.script import Flow
from flows.turn import Turn

_PUT_BY = "herds"


class Begun(TypedDict):
    """A herd that was begun: its answers by step, and when it was put by."""

    answers: dict[str, str]
    at: str


def add(flow: Flow, text: str, turn: Turn) -> None:
    """Keep the words that tell of another kind, behind those that wait already."""
    _keep(flow, [*named(flow, turn), text], turn)


def replace_kind(flow: Flow, text: str, turn: Turn) -> bool:
    """Keep these words in place of what waited of the same kind; False where none of it does."""
    kind, waiting = species_said(text), named(flow, turn)
    if kind not in map(species_said, waiting):
        return False
    _keep(flow, [text if species_said(part) == kind else part for part in waiting], turn)
    return True


def drop_kind(flow: Flow, kind: str, turn: Turn) -> None:
    """Forget whatever waits of this kind."""
    _keep(flow, [part for part in named(flow, turn) if species_said(part) != kind], turn)
    turn.talk.memory[_PUT_BY] = [herd for herd in _begun(turn) if herd["answers"].get("species") != kind]


def named(flow: Flow, turn: Turn) -> list[str]:
    """What was said of each kind that waits, in order."""
    return list(_each_kind(drafts.waiting(turn, until=flow.name).removeprefix(flow.keyword).strip()))


def take_named(flow: Flow, kind: str, turn: Turn) -> str:
    """What was said of this kind, which waits no more; "" where it did not."""
    said = next((part for part in named(flow, turn) if species_said(part) == kind), "")
    if said:
        _keep(flow, [part for part in named(flow, turn) if part != said], turn)
    return said


def put_by(turn: Turn) -> None:
    """Keep the herd under way, to be gone on with when the next one is declared."""
    begun = Begun(answers=turn.talk.answers, at=turn.now.isoformat())
    turn.talk.memory[_PUT_BY] = [*_begun(turn), begun]
    turn.talk.rest()


def take_begun(turn: Turn, kind: str = "") -> dict[str, str] | None:
    """The answers of the herd put by last, or of this kind's; None without one."""
    herds = _begun(turn)
    found = next((herd for herd in reversed(herds) if kind in ("", herd["answers"].get("species"))), None)
    if found is None:
        return None
    turn.talk.memory[_PUT_BY] = [herd for herd in herds if herd is not found]
    return found["answers"]


def begun_kinds(turn: Turn) -> list[str]:
    """The kinds of the herds that were put by."""
    return [herd["answers"]["species"] for herd in _begun(turn)]


def follows(turn: Turn) -> bool:
    """Whether a herd was put by; its answers are what the next talk begins with."""
    answers = take_begun(turn)
    if answers:
        turn.talk.memory["follows"] = answers
    return bool(answers)


def _begun(turn: Turn) -> list[Begun]:
    herds: list[Begun] = turn.talk.memory.get(_PUT_BY, [])
    oldest = turn.now - drafts.KEPT_FOR
    return [herd for herd in herds if datetime.fromisoformat(herd["at"]) >= oldest]


def _keep(flow: Flow, parts: list[str], turn: Turn) -> None:
    if parts:
        drafts.keep(turn, f"{flow.keyword} {', '.join(parts)}", until=flow.name)
    else:
        drafts.drop(turn, until=flow.name)


def _each_kind(text: str) -> Iterator[str]:
    while text:
        first, text = one_kind_first(text)
        yield first
