"""Steps that ask for a place: a village of the regency by name or pin, or a home anywhere in Indonesia."""

from dataclasses import dataclass
from typing import Any

from domain import regions
from domain.regions.gazetteer import every_place
from flows.language import villages
from flows.language.unclear import Unclear
from flows.messages import Kind, Share
from flows.steps import Step
from flows.turn import Turn

FAR_AWAY = "Titik itu di luar Kabupaten Sumbawa. Ketik saja nama desanya. Contoh: Boak, Unter Iwes."


@dataclass(frozen=True)
class Village(Step):
    """A village of the regency; the value is its code. Takes a shared location too."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.LOCATION and turn.inbound.location:
            return nearest_village(*turn.inbound.location)
        return super().hear(turn)

    def read(self, text: str, turn: Turn) -> str:
        return text if text in every_place() else villages.village(text)

    def said(self, value: Any, turn: Turn) -> str:
        return "-" if value is None else regions.title(value)

    @property
    def share(self) -> Share | None:
        return Share.LOCATION


@dataclass(frozen=True)
class Home(Village):
    """Where a person lives: a village of the regency, or a kabupaten, kota or province elsewhere."""

    def read(self, text: str, turn: Turn) -> str:
        return text if text in every_place() else villages.home(text)


def nearest_village(latitude: float, longitude: float) -> str:
    """The code of the village nearest to a pin; raises Unclear for a pin outside the regency."""
    place = regions.nearest(latitude, longitude)
    if place is None:
        raise Unclear(FAR_AWAY)
    return place.code
