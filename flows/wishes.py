"""The wish behind a free text: which of the flows offered here it opens."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from flows.language.text import plain
from flows.script import Flow

SHORT = 5  # letters under which nothing is forgiven: "mau" is not "mati"


def exactly(text: str, flows: Iterable[Flow]) -> Flow | None:
    """The flow whose keyword or synonym is the whole text."""
    said = plain(text)
    return next((flow for flow in flows if said in flow.phrases), None)


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


def _score(said: str, flow: Flow) -> int:
    """Letters of the longest phrase in the text, as whole words; its opening words may hold a typo."""
    inside = [len(phrase) for phrase in flow.phrases if f" {phrase} " in f" {said} "]
    if inside:
        return 2 * max(inside)
    opening = said.split()
    return max((len(phrase) for phrase in flow.phrases if _is_near(phrase.split(), opening)), default=0)


def _is_near(phrase: list[str], opening: list[str]) -> bool:
    """Whether the text opens with the phrase, but for one letter in each longer word."""
    if len(opening) < len(phrase):
        return False
    pairs = zip(phrase, opening, strict=False)
    return all(
        word == typed or (len(word) >= SHORT and OSA.distance(word, typed) == 1) for word, typed in pairs
    )
