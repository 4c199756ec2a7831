"""Where a herd stands: at home, on a lar, in another village; what is offered, and what is kept of it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from domain import farmers, holdings, regions
from domain.holdings import Holding, HoldingKind, Lar
from domain.regions import REGENCY
from domain.regions.gazetteer import every_place
from flows.language import villages
from flows.language.choosing import Option
from flows.language.questions import asks
from flows.language.tables import SMALL
from flows.language.text import plain, words
from flows.language.unclear import Unclear, hint
from flows.messages import Kind, Share
from flows.names import NO_PARTS
from flows.places import pinned
from flows.steps import Ask, Choose
from flows.turn import Turn
from flows.wording import cut

AT_HOME = (
    *("kandang", "rumah", "di rumah", "dirumah", "home", "kandang belakang", "kandang blakang"),
    *("at home", "in a pen", "pen"),
    *("belakang rumah", "kandang belakang rumah", "pekarangan", "halaman", "halaman rumah"),
)
ELSEWHERE = ("desa lain", "di desa lain", "kandang lain", "desa sebelah", "di desa sebelah", "lain")
NO_VILLAGES = frozenset(
    {
        *("lar", "padang", "ladang", "sawah", "kebun", "gunung", "hutan", "bukit", "pulau"),
        *("tidak", "foto", "photo", "cap", "anting", "umur", "umurnya", "lewati", "salah", "bukan"),
    }
)
"""Words for land and of other answers, some of which resemble a village's name."""
NO_LARS = NO_PARTS | {"lupa", "lewati", "lewat", "skip", "nya", "cap", "lar", "larnya"}
"""Words that no lar's name has."""
AT_HOME_THEN = "Baik, saya catat di kandang rumah.\n\n"
_IN_VILLAGE = re.compile(r"(?P<name>.+?),? (?:di |desa |di desa )(?P<village>.+)", re.IGNORECASE)
_UNKNOWN = frozenset({"lupa", "tahu", "tau", "entah"})
NO_LAR = hint("Tulis nama larnya saja. Contoh: Limung.")


@dataclass(frozen=True)
class Place(Choose):
    """Where the herd stands; a pin or a village named there answers the question for the village too."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.LOCATION and turn.inbound.location:
            return _in_village(pinned(turn), turn)
        try:
            return super().hear(turn)
        except Unclear as unclear:
            typed = turn.inbound.kind in (Kind.TEXT, Kind.EDITED)
            if not typed or not NO_VILLAGES.isdisjoint(words(turn.text)):
                raise
            return _in_village(_village_named(turn.text, unclear), turn)

    def take(self, text: str, turn: Turn) -> Any:
        offered = every_place().get(text)  # one of several that may be meant
        return _in_village(text, turn) if offered and offered.is_village else super().take(text, turn)

    @property
    def share(self) -> Share | None:
        return Share.LOCATION


def _village_named(text: str, unclear: Unclear) -> str:
    """The village that the text names. Raises Ambiguous where several may be meant, else `unclear`."""
    try:
        return villages.village(text)
    except villages.Ambiguous:
        raise
    except Unclear:
        raise unclear from None


def _in_village(village: str, turn: Turn) -> str:
    """His own village is his home: the register keeps one place for both."""
    if village == home_of(turn):
        return "home"
    turn.talk.answers["village"] = village
    return "village"


@dataclass(frozen=True)
class LarName(Ask):
    """A lar by its name, which may be unknown; the summary says in which village it is taken to lie."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind not in (Kind.TEXT, Kind.EDITED):
            return super().hear(turn)
        if any(plain(part) in AT_HOME or _is_home(part) for part in re.split(r"[.,;]", turn.text)):
            turn.talk.answers["place"] = "home"  # no lar after all
            turn.remarks.append(turn.say(AT_HOME_THEN))
            return None
        found = _IN_VILLAGE.fullmatch(" ".join(turn.text.split()))
        if found:
            with suppress(Unclear):
                turn.talk.answers["village"] = villages.village(found["village"])
                return self.take(found["name"], turn)
        return super().hear(turn)

    def is_skipped(self, turn: Turn) -> bool:
        return super().is_skipped(turn) or not _UNKNOWN.isdisjoint(words(turn.text))

    def said(self, value: Any, turn: Turn) -> str:
        at_home = lives_in_regency(turn) and not turn.talk.answers.get("village")
        return f"{value}, {regions.title(home_of(turn))}" if at_home and value else str(value or "-")


def _is_home(said: str) -> bool:
    """ "kandang aja", "di rumah saja pak"."""
    return " ".join(word for word in words(said) if word not in SMALL) in AT_HOME


def lar_name(text: str) -> str:
    """A lar's name without the word lar in front; raises Unclear."""
    name = re.sub(r"^(di\s+)?lar(nya)?\s+", "", " ".join(text.split()), flags=re.IGNORECASE)
    nameless = not any(letter.isalpha() for letter in name) or len(name) > holdings.LONGEST_NAME
    if nameless or asks(name) or not NO_LARS.isdisjoint(words(name)):
        raise Unclear(NO_LAR)
    return name


def home_of(turn: Turn) -> str:
    """The code of the region where he lives; "" where he has not enrolled."""
    who = turn.talk.farmer_id
    return str(turn.once("home", lambda: farmers.region_of(turn.session, who) if who else None) or "")


def lives_in_regency(turn: Turn) -> bool:
    """Whether his own home can be where the animals stand."""
    return home_of(turn).startswith(REGENCY) and len(home_of(turn)) > len("52.04.22")


def lars_of(turn: Turn) -> list[Lar]:
    """The lars that he has named so far."""
    who = turn.talk.farmer_id
    return list(turn.once("lars", lambda: holdings.lars(turn.session, who) if who else []))


def places_offered(turn: Turn) -> tuple[Option, ...]:
    """His home, the lar he named before, another lar, another village."""
    lars = tuple(
        Option(f"holding{lar.id}", cut(_lar_said(lar.name, turn)), (lar.name,)) for lar in lars_of(turn)[-5:]
    )
    home = (Option("home", "Kandang di rumah", AT_HOME),) if lives_in_regency(turn) else ()
    return (
        *home,
        *lars,
        Option(
            "lar",
            "Lar lain (padang lepas)" if lars else "Lar (padang lepas)",
            ("lar", "di lar", "padang", "lepas", "lar lain", "padang lepas"),
        ),
        Option("village", "Kandang di desa lain", ELSEWHERE),
    )


def kept_at(turn: Turn) -> Holding:
    """The place that the answers name, entered if it is new. Refuses with PlaceOutsideRegency."""
    farmer, place = turn.farmer, str(turn.value("place"))
    assert farmer
    village = turn.value("village") or farmer.region_code
    if place == "home":
        return holdings.home(turn.session, farmer, village_code=farmer.region_code, now=turn.now)
    if place == "lar":
        name = turn.value("lar") or regions.by_code(village).name  # of an unknown name it is the village's
        return holdings.lar(turn.session, farmer, name=name, village_code=village, now=turn.now)
    if place == "village":
        return holdings.home(turn.session, farmer, village_code=village, now=turn.now)
    return holdings.owned(turn.session, farmer, int(place.removeprefix("holding")))


def _lar_said(name: str | None, turn: Turn) -> str:
    return turn.say("Lar {name}", name=name)


def described(holding: Holding, turn: Turn) -> str:
    """ "Lar Limung, Desa Boak" or "kandang, Desa Boak, Kec. Unter Iwes"."""
    kept = _lar_said(holding.name, turn) if holding.kind is HoldingKind.LAR else turn.say("kandang")
    return f"{kept}, {regions.title(holding.village_code)}"
