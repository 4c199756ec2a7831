"""Flows left halfway: kept by their talk with what was answered, one of each, the last one at the end."""

from typing import TypedDict

from flows.language.tables import SMALL
from flows.language.text import words
from flows.turn import Talk

_KEPT = "halfway"
_ON = frozenset({"lanjut", "lanjutkan", "lanjutin", "teruskan", "terus", "terusin", "sambung"})
_GOING = _ON.union(
    SMALL, {"tadi", "pendaftaran", "pendaftarannya", "daftar", "daftarnya", "mendaftar", "isi", "pengisian"}
)


class Halfway(TypedDict):
    """A flow by its name, what was answered in it by step, and how it is called."""

    flow: str
    answers: dict[str, str]
    title: str


def keep(talk: Talk, title: str) -> None:
    """Keep the flow under way."""
    assert talk.flow
    left = Halfway(flow=talk.flow, answers=talk.answers, title=title)
    talk.memory[_KEPT] = [*_others(talk, talk.flow), left]


def kept(talk: Talk) -> list[Halfway]:
    """Every flow that waits, the last one left at the end."""
    return list(talk.memory.get(_KEPT, ()))


def take(talk: Talk, flow: str) -> dict[str, str]:
    """What was answered in this flow before it was left; from now on it does not wait any more."""
    answers = next((left["answers"] for left in kept(talk) if left["flow"] == flow), {})
    talk.memory[_KEPT] = _others(talk, flow)
    return answers


def goes_on(text: str, talk: Talk) -> bool:
    """Whether what waits is to be gone on with: "teruskan yang tadi", "lanjutkan pendaftaran yg tadi"."""
    said = words(text)
    going = not _ON.isdisjoint(said) or said == ["yang", "tadi"]
    return bool(talk.memory.get(_KEPT)) and going and _GOING.issuperset(said)


def _others(talk: Talk, flow: str) -> list[Halfway]:
    return [left for left in kept(talk) if left["flow"] != flow]
