"""Where a herd stands: at home, on a lar, in another village; what is offered, and what is kept of it."""

import re
from dataclasses import dataclass
from typing import Any

from domain import holdings, regions
from domain.farmers import Farmer
from domain.holdings import Holding, HoldingKind
from domain.regions import REGENCY
from flows.language.choosing import Option
from flows.language.unclear import Unclear, hint
from flows.steps import Ask
from flows.turn import Turn
from flows.wording import cut

NO_LAR = hint("Tulis nama larnya saja. Contoh: Limung.")


@dataclass(frozen=True)
class LarName(Ask):
    """A lar by its name; the summary says in which village it is taken to lie."""

    def said(self, value: Any, turn: Turn) -> str:
        home = turn.farmer.region_code if lives_in_regency(turn.farmer) and turn.farmer else None
        return f"{value}, {regions.title(home)}" if home else str(value)


def lar_name(text: str) -> str:
    """A lar's name without the word lar in front; raises Unclear."""
    name = re.sub(r"^(di\s+)?lar\s+", "", " ".join(text.split()), flags=re.IGNORECASE)
    if not any(letter.isalpha() for letter in name) or len(name) > holdings.LONGEST_NAME:
        raise Unclear(NO_LAR)
    return name


def lives_in_regency(farmer: Farmer | None) -> bool:
    """Whether his own home can be where the animals stand."""
    return bool(
        farmer and farmer.region_code.startswith(REGENCY) and len(farmer.region_code) > len("52.04.22")
    )


def holdings_of(turn: Turn) -> list[Holding]:
    """His places so far."""
    farmer = turn.farmer
    return list(turn.once("holdings", lambda: holdings.of(turn.session, farmer) if farmer else []))


def places_offered(turn: Turn) -> tuple[Option, ...]:
    """His home, the lar he named before, another lar, another village."""
    known = [holding for holding in holdings_of(turn) if holding.kind is HoldingKind.LAR]
    lars = tuple(
        Option(f"holding{holding.id}", cut(_lar_said(holding, turn)), (holding.name or "",))
        for holding in known[-5:]
    )
    home = (
        (Option("home", "Kandang di rumah", ("kandang", "rumah", "di rumah", "home")),)
        if lives_in_regency(turn.farmer)
        else ()
    )
    return (
        *home,
        *lars,
        Option(
            "lar",
            "Lar lain" if lars else "Lar (padang lepas)",
            ("lar", "padang", "lepas", "lar lain", "padang lepas"),
        ),
        Option("village", "Kandang di desa lain", ("desa lain", "kandang lain", "lain")),
    )


def kept_at(turn: Turn) -> Holding:
    """The place that the answers name, entered if it is new. Refuses with PlaceOutsideRegency."""
    farmer, place = turn.farmer, str(turn.value("place"))
    assert farmer
    village = turn.value("village") or farmer.region_code
    if place == "home":
        return holdings.home(turn.session, farmer, village_code=farmer.region_code, now=turn.now)
    if place == "lar":
        return holdings.lar(turn.session, farmer, name=turn.value("lar"), village_code=village, now=turn.now)
    if place == "village":
        return holdings.home(turn.session, farmer, village_code=village, now=turn.now)
    return next(holding for holding in holdings_of(turn) if place == f"holding{holding.id}")


def _lar_said(holding: Holding, turn: Turn) -> str:
    return turn.say("Lar {name}", name=holding.name)


def described(holding: Holding, turn: Turn) -> str:
    """ "Lar Limung, Desa Boak" or "kandang, Desa Boak, Kec. Unter Iwes"."""
    kept = _lar_said(holding, turn) if holding.kind is HoldingKind.LAR else turn.say("kandang")
    return f"{kept}, {regions.title(holding.village_code)}"
