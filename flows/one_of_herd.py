"""One animal of a herd that differs from the others: it has to be declared by itself."""

import re
from collections.abc import Iterable

from flows.language.text import plain
from flows.script import Flow
from flows.turn import Turn

ALONE = (
    "Yang dicatat di sini sama untuk {heads} ekor, jadi belum saya ubah. Ada yang berbeda? Kurangi dulu "
    "jumlahnya (ketik: jumlahnya {fewer}), yang berbeda didaftarkan sendiri sesudahnya.\n\n"
)
_UNITS = r"(?! (?:tahun|bulan|minggu|hari)\b)"
_ONE = re.compile(
    rf"\b(?:yang|salah|hanya|punya|milik) (?:satu|1)(?:nya)?\b{_UNITS}|\bsatunya\b"
    r"|\b(?:satu|1) (?:ekor|lagi)\b|\bseekor\b"
)
_SHARED_BY_ALL = frozenset({"age", "breed", "ownership", "owner", "brand", "place", "lar"})


def of_one_alone(flow: Flow, said: Iterable[str], turn: Turn) -> str:
    """That nothing was changed, where these answers are told of one animal of several; "" else."""
    heads = turn.talk.answers.get("heads", "1")
    several = bool(flow.one_at_a_time) and heads.isdecimal() and int(heads) > 1
    if not several or not _SHARED_BY_ALL.issuperset(said) or not _ONE.search(plain(turn.text)):
        return ""
    return turn.say(ALONE, heads=heads, fewer=int(heads) - 1)
