"""Another wish in the words of an emergency: it waits until that is reported, and is offered then."""

import re

from flows import drafts
from flows.asides import GO_ON, Aside
from flows.emergency import URGENT
from flows.emergency_details import emergency_details
from flows.language.choosing import Option
from flows.language.emergencies import emergency_said
from flows.menu import menu, owed
from flows.messages import Reply
from flows.openings import followed
from flows.turn import Turn
from flows.what_happened import what_happened
from flows.wishes import meant, wished

LATER = "Baik. Kalau nanti mau, tulis saja lagi di sini."
_BESIDE = "sekalian|sklian|skalian|dan|juga|terus|trus|lalu|sama"
_PARTS = re.compile(rf"[,.;!?\n]+|\b(?:{_BESIDE})\b", re.IGNORECASE)
_CALLS_FOR_HELP = "ask_officer"  # whoever reports an emergency wants one anyway


def keep_wish_beside(turn: Turn) -> None:
    """Keep what is wished for beside the emergency; what waited already is not pushed aside."""
    if "draft" not in turn.talk.memory and (wish := wish_beside(turn.inbound.text)):
        drafts.keep(turn, wish, until=emergency_details.name)


def wish_beside(text: str) -> str:
    """The part of a report that wishes for something of the menu: "mau daftar 2 sapi"; "" without one."""
    parts = (part.strip() for part in _PARTS.split(text))
    return next((part for part in parts if part and is_another_wish(part)), "")


def is_another_wish(part: str) -> bool:
    """Whether it wishes for something of the menu, and tells of no animal that is ill or dead."""
    found = wished(part)
    if found.fuzzy or emergency_said(part) or what_happened(part):
        return False
    flows = [flow for flow in (meant(name).flow for name in found.wishes) if flow]
    return any(flow.in_menu and flow.name not in (*URGENT, _CALLS_FOR_HELP) for flow in flows)


def _later(turn: Turn) -> dict[str, object]:
    return {"later": turn.talk.memory.get("aside") or ""}


def _answered(value: str, turn: Turn) -> list[Reply]:
    wish = str(turn.talk.memory.pop("aside", None) or "")
    if value != GO_ON.value:
        return [Reply(turn.say(LATER))]
    if owed(turn):
        drafts.keep(turn, wish, until="enrol")
        return menu(turn)
    return followed(wish, wish, turn) or menu(turn)


ALSO = Aside(
    "also",
    "Tadi Bapak/Ibu juga menulis: «{later}». Mau diteruskan?",
    lambda turn: (GO_ON, Option("later", "Nanti saja", ("nanti", "tidak", "tidak usah", "belum"))),
    _answered,
    words=_later,
)
