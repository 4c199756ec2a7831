"""The wish behind a free text: the flow, the word or the closed service that it asks for."""

from functools import cache
from typing import NamedTuple

from flows.catalogue import FLOWS, exactly
from flows.courtesies import GREET, THANK, THANK_FOR_WHAT_IS_DONE
from flows.language.cues import Ear, Heard
from flows.not_yet import CLOSED, Closed
from flows.other_matters import OTHER_MATTERS
from flows.reserved import WISHES as WORDS
from flows.script import Flow


class Meant(NamedTuple):
    """Where a wish leads: one of the three is there."""

    flow: Flow | None = None
    closed: Closed | None = None
    word: str = ""  # one of those that every channel understands


def named(text: str) -> str:
    """The wish of the flow whose keyword or synonym is the whole text; "" where it has none, or several."""
    flow = exactly(text, FLOWS)
    return flow.wishes[0].name if flow and len(flow.wishes) == 1 else ""


def wished(text: str) -> Heard:
    """What the text may wish for, of everything that can be wished for here."""
    return _ear().hear(text)


def meant(wish: str) -> Meant:
    """Where the wish of that name leads; nowhere for courtesies."""
    return _places().get(wish, Meant())


@cache
def _ear() -> Ear:
    of_flows = (wish for flow in FLOWS for wish in flow.wishes)
    of_services = (wish for service in CLOSED for wish in service.wishes)
    return Ear(
        (*of_flows, *of_services, *WORDS.values(), THANK, THANK_FOR_WHAT_IS_DONE, GREET), OTHER_MATTERS
    )


@cache
def _places() -> dict[str, Meant]:
    flows = {wish.name: Meant(flow=flow) for flow in FLOWS for wish in flow.wishes}
    services = {wish.name: Meant(closed=service) for service in CLOSED for wish in service.wishes}
    return flows | services | {wish.name: Meant(word=word) for word, wish in WORDS.items()}
