"""How a herd is divided by sex: one of both, or so many males and so many females."""

from dataclasses import dataclass
from typing import Any

from flows.herds import MIXED, Herd
from flows.language.choosing import Option
from flows.language.heads import Sexes
from flows.language.herd_rest import division_of
from flows.language.unclear import Unclear, hint
from flows.messages import TYPED
from flows.steps import Ask, Choose
from flows.turn import Turn

NOT_THE_SUM = hint(
    "Tadi jumlahnya {heads} ekor. Tulis jantan dan betinanya supaya cocok. Contoh: jantan 1 betina {rest}."
)
DIVIDED = "Saya catat: {males} jantan, {females} betina.\n\n"
SEXES = (
    Option("male", "Jantan", ("jantan", "jtn", "laki", "laki laki", "pejantan")),
    Option("female", "Betina", ("betina", "btn", "perempuan", "bini", "induk", "dara")),
)
BOTH = Option(MIXED, "Campur", ("campur", "campuran", "dua duanya", "both", "mixed", "keduanya"))


def sexes_offered(turn: Turn) -> tuple[Option, ...]:
    """Male or female; mixed only where there is more than one."""
    return SEXES if Herd(turn).heads == 1 else (*SEXES, BOTH)


@dataclass(frozen=True)
class Sex(Choose):
    """The sex of all; where one part is counted, the rest is of the other one."""

    def hear(self, turn: Turn) -> Any:
        told = _divided(turn)
        if told is None:
            return super().hear(turn)
        turn.talk.answers["mixed"] = str(told)
        return MIXED


@dataclass(frozen=True)
class Division(Ask):
    """How many of each sex; where one part is counted, the rest is of the other one."""

    def hear(self, turn: Turn) -> Any:
        return _divided(turn) or super().hear(turn)


def _divided(turn: Turn) -> Sexes | None:
    told = division_of(turn.text, Herd(turn).heads) if turn.inbound.kind in TYPED else None
    if told:
        turn.remarks.append(turn.say(DIVIDED, males=told.males, females=told.females))
    return told


def adds_up(said: Sexes, turn: Turn) -> None:
    """Raises Unclear where the sexes do not add up to the heads."""
    heads = Herd(turn).heads
    if said.total != heads:
        raise Unclear(NOT_THE_SUM, heads=str(heads), rest=str(heads - 1))
