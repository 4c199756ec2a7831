"""Steps that ask for a place: a village of the regency by name or pin, or a home anywhere in Indonesia."""

from dataclasses import dataclass
from typing import Any

from domain import regions
from domain.regions.gazetteer import every_place
from flows.hamlets import hamlet_told
from flows.language import villages
from flows.language.unclear import Unclear, hint
from flows.messages import Kind, Share
from flows.steps import Step
from flows.turn import Turn

PINNED = "Titik itu di {place}, ya. Keliru? Ketik KEMBALI.\n\n"
FAR_AWAY = hint("Titik itu di luar Kabupaten Sumbawa. Ketik saja nama desanya. Contoh: Boak, Unter Iwes.")
FAR_HOME = hint(
    "Titik itu di luar Kabupaten Sumbawa. Tinggal di sana? Tulis kotanya. Contoh: Mataram. Tidak? Tulis "
    "desanya. Contoh: Boak."
)


@dataclass(frozen=True)
class Village(Step):
    """A village of the regency; the value is its code. Takes a shared location too."""

    says_back: bool = True  # where a pin was taken to be; False where the next question says it

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.LOCATION and turn.inbound.location:
            return pinned(turn) if self.says_back else nearest_village(*turn.inbound.location)
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

    says_back: bool = False

    def hear(self, turn: Turn) -> Any:
        try:
            value = super().hear(turn)
        except Unclear as unclear:
            raise (Unclear(FAR_HOME) if unclear.hint == FAR_AWAY else unclear) from None
        if "hamlet" not in turn.talk.answers and (told := hamlet_told(turn.text)):
            turn.talk.answers["hamlet"] = told
        return value

    def read(self, text: str, turn: Turn) -> str:
        return text if text in every_place() else villages.home(text)


def pinned(turn: Turn) -> str:
    """The code of the village nearest to the pin just sent, which is said back; raises Unclear as below."""
    assert turn.inbound.location
    code = nearest_village(*turn.inbound.location)
    turn.remarks.append(turn.say(PINNED, place=regions.title(code)))
    return code


def nearest_village(latitude: float, longitude: float) -> str:
    """The code of the village nearest to a pin; raises Unclear for a pin outside the regency."""
    place = regions.nearest(latitude, longitude)
    if place is None:
        raise Unclear(FAR_AWAY)
    return place.code
