"""A herd that was declared in a talk is entered in the register; what is told of it."""

from domain import animals
from domain.animals import Declaration, Declared, Ownership
from flows.herd_places import kept_at
from flows.herds import Herd
from flows.turn import Turn

MOST_NUMBERS = 8  # that fit on a small phone's screen
CLAIMED = (
    "\n\nAnting {tags} sudah tercatat pada ternak lain. Petugas akan memeriksa; "
    "ternak Bapak/Ibu tetap tercatat."
)


def enter_in_register(turn: Turn) -> dict[str, object]:
    """Declare the animals; their numbers, as many as a screen shows."""
    herd, tagged = Herd(turn), turn.value("ear_tags")
    assert turn.farmer
    declared = animals.declare(
        turn.session,
        turn.farmer,
        Declaration(
            species=herd.species,
            breed=turn.value("breed"),
            sexes=herd.sexes,
            heads=herd.heads,
            born=turn.value("age"),
            holding=kept_at(turn),
            ownership=Ownership(turn.value("ownership")),
            owner_name=turn.value("owner"),
            brand=turn.value("brand"),
            ear_tags=tagged.split(", ") if tagged else (),
            photo_id=turn.value("photo"),
        ),
        now=turn.now,
        where=turn.where,
    )
    claims = turn.say(CLAIMED, tags=", ".join(declared.claimed)) if declared.claimed else ""
    return {"numbers": _listed(declared, turn), "claims": claims}


def _listed(declared: Declared, turn: Turn) -> str:
    shown = "\n".join(declared.numbers[:MOST_NUMBERS])
    more = len(declared.numbers) - MOST_NUMBERS
    return shown + turn.say("\ndan {more} nomor lain, ketik TERNAK SAYA.", more=more) if more > 0 else shown
