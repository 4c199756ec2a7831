"""What a text may mean: its readings in order of likelihood, and whether there is any doubt."""

import re
from dataclasses import dataclass

from domain.regions.gazetteer import Kind, Place, by_code, every_place
from domain.regions.names import Costs

_CODE = re.compile(r"(\d\d)\.?(\d\d)(?:\.?(\d\d)(?:\.?(\d{4}))?)?|(\d\d)")
_SIZES = list(Kind)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text may mean, the likeliest first; `sure` when there is one clear reading.

    `hamlet` is the dusun that was named beside the village, as a name ("Olat Rawa").
    """

    places: tuple[Place, ...] = ()
    sure: bool = False
    hamlet: str = ""


NOTHING = Found()


def forgiven(key: str) -> int:
    """How many letters of a written name may be wrong for a name still to be a reading of it."""
    return 0 if len(key) < 3 else 1 if len(key) < 7 else 2 if len(key) < 14 else 3


def trusted(key: str) -> int:
    """How many letters may be wrong and leave no doubt, if no other name is as near."""
    return 0 if len(key) < 5 else 1 if len(key) < 10 else 2


def written_code(text: str) -> str | None:
    """A Kemendagri code written with or without its dots, if there is such a place."""
    match = _CODE.fullmatch(text.strip())
    code = ".".join(part for part in match.groups() if part) if match else ""
    return code if code in every_place() else None


def listed(costs: Costs, *, sure: bool, limit: int, hamlet: str = "") -> Found:
    """The places in order: fewer wrong letters, then the smaller kind of place, then by name."""
    places = sorted(
        map(by_code, costs),
        key=lambda place: (costs[place.code], _SIZES.index(place.kind), place.name, place.code),
    )
    return Found(tuple(places[:limit]), sure, hamlet)


def judged(costs: Costs, key: str, *, limit: int, hamlet: str = "") -> Found:
    """The best places and those a letter behind; sure of the best if it stands alone and is near enough.

    One wrong letter in a long name is trusted even if another name is only one letter farther.
    """
    best = min(costs.values(), default=0)
    first = {code: cost for code, cost in costs.items() if cost == best}
    close = {code: cost for code, cost in costs.items() if best and cost == best + 1}
    alone = len(first) == 1 and (not close or (best == 1 and len(key) >= 7))
    if alone and best <= trusted(key):
        return listed(first, sure=True, limit=limit, hamlet=hamlet)
    return listed(first | close, sure=False, limit=limit, hamlet=hamlet)
