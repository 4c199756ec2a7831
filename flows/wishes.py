"""The wish behind a free text: which of the flows offered here it opens."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from flows.language.text import plain
from flows.script import Flow

NEAR = 88  # of 100: one letter wrong in a word of eight
SHORT = 6  # letters under which nothing is forgiven


def exactly(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The flow whose keyword or synonym is the whole text."""
    said = plain(text)
    return next((flow for flow in flows if said in _phrases(flow)), None)


def shaped(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The flow that the shape of the text opens: a register number its animal."""
    return next((flow for flow in flows if flow.shape and flow.shape.fullmatch(text.strip())), None)


def wished(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The one flow that the text asks for: the longest phrase in it wins, a tie asks nobody."""
    said = plain(text)
    found = sorted(
        ((score, flow.name, flow) for flow in flows if (score := _score(said, flow))), reverse=True
    )
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][2]


def _phrases(flow: Flow) -> tuple[str, ...]:
    return tuple(plain(phrase) for phrase in (flow.keyword, *flow.synonyms))


def _score(said: str, flow: Flow) -> int:
    """Letters of the longest phrase in the text, as whole words; its opening words may hold a typo."""
    inside = [len(phrase) for phrase in _phrases(flow) if f" {phrase} " in f" {said} "]
    if inside:
        return 2 * max(inside)
    words = said.split()
    near = [
        len(phrase)
        for phrase in _phrases(flow)
        if len(phrase) >= SHORT and fuzz.ratio(phrase, " ".join(words[: phrase.count(" ") + 1])) >= NEAR
    ]
    return max(near, default=0)
