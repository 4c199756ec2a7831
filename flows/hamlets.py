"""A step that asks for the hamlet, a part of a village that no register lists: any name could be one."""

import re
from dataclasses import dataclass
from typing import Any

from domain import farmers
from flows.introductions import set_aside
from flows.language.questions import asks
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.language.yes_no import NO, YES
from flows.messages import TYPED
from flows.names import BESIDE, NO_PARTS
from flows.steps import Ask
from flows.turn import Turn

NO_HAMLET = hint("Tulis nama dusunnya saja. Contoh: Boak Atas. Tidak ada? Ketik LEWATI.")
_NONE = YES | NO | {"tahu", "boleh"}
_CALLED = re.compile(
    r"^(?:di\s+)?(?:dusun(?:nya)?|dsn\.?|dus|di)(?:\s+(?:saya|adalah|namanya))?\s+", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:dusun(?:nya)?|dsn|dus)\b\.?\s+(?P<hamlet>\S.*)", re.IGNORECASE)
_PHONE = r"(?:(?:nomor|nomer|nmr|no)(?:nya)?\.?\s+)?(?:hp|handphone|telepon|telp|wa)\b|(?:\+?62|08)\d"
_STOP = re.compile(rf"[,;\n]+|\.(?=\s)|\s(?={_PHONE})", re.IGNORECASE)
_HOUSE = re.compile(r"^\s*(?:rt|rw)\b", re.IGNORECASE)


def hamlet(text: str) -> str:
    """A hamlet's name, without the word dusun in front and what is told behind it; raises Unclear."""
    name = BESIDE.sub("", _parted(text)[0])
    said = plain(name).split()
    none = _NONE.issuperset(said) or plain(name).isdecimal() or not NO_PARTS.isdisjoint(said)
    if not said or len(name) > farmers.LONGEST_HAMLET or none or asks(name):
        raise Unclear(NO_HAMLET)
    return name


def hamlet_told(text: str) -> str:
    """The hamlet that an address names: "desa boak dusun boak atas"; "" without one."""
    told = _TOLD.search(text)
    try:
        return hamlet(told["hamlet"]) if told else ""
    except Unclear:
        return ""


def _parted(text: str) -> tuple[str, str]:
    """The name, and what is told behind it: "boak atas, nomor hp …"; the number of a house belongs to it."""
    name = _CALLED.sub("", " ".join(text.split()))
    stop = _STOP.search(name)
    if not stop or _HOUSE.match(name[stop.end() :]):
        return name, ""
    return name[: stop.start()], name[stop.end() :].strip()


@dataclass(frozen=True)
class Hamlet(Ask):
    """A hamlet's name; of what is told behind it animals wait, and the rest is said to be left."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind not in TYPED or self.is_skipped(turn) or asks(turn.text):
            return super().hear(turn)
        value = self.take(turn.text, turn)
        if rest := _parted(turn.text)[1]:
            set_aside(rest, str(value), turn)
        return value
