"""Reads a strict yes or no: what is written, paid, sold or sent is never confirmed by a loose word."""

import re
from itertools import pairwise

from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

YES = word_set("yes")
NO = word_set("no")
ADDRESSES = word_set("addresses")
"""Words that may stand beside an answer without softening it."""

YES_OR_NO = hint("Jawab YA atau TIDAK saja. Contoh: ya.")

_TAG = "ya"  # in front it agrees; behind other words it asks ("benar ya") or reflects ("iya ya")
_AFFIRMED = frozenset({"sudah", "memang", "datanya", "dengan", "menyatakan"})  # "ya sudah" gives in
_WANTED = frozenset({"mau", "jadi", "adanya"})  # behind a yes: "ya mau", "ya jadi", "benar adanya"
_GO_AHEAD = frozenset({"lanjut", "lanjutkan", "teruskan", "simpan", "tentu"})
_LOUD = frozenset({"setuju", "menyetujui", "betul", "benar", "sesuai", "cocok"}) | _GO_AHEAD
_THANKS = ["terima", "kasih"]

_REFUSED = word_set("refused") | SPECIES_WORDS  # "bukan sapi saya"
_FAULT = frozenset({"ada", "yang", "masih", "itu", "datanya", "maaf"})  # "masih ada yang salah"
_SOFT = word_set("soft")
_LACKING = frozenset({"benar", "betul", "sesuai", "cocok", "tepat", "pas"})

_HESITATES = re.compile(r"\?|\.{3}|…|[" + "".join(word_set("doubtful_signs")) + "]")
_KIN = frozenset({"bapak", "ibu", "kakak", "abang", "om"})
_TITLES = word_set("titles")
_CALLS = frozenset(
    {"pak", "bapak", "bu", "ibu", "kak", "kakak", "mas", "mbak", "bang", "abang", "om", "bos", "min"}
)
_MINE = frozenset({"saya", "aku", "kami"}) | YES
_PARTS = re.compile(r"[,.;!\n]+")


def yes_no(text: str) -> bool:
    """True for "ya", "benar pak", "lanjut", 👍; False for "tidak", "ga", "jangan dulu", "ada yang salah".

    Unclear for questions, thanks, "ya tapi …", "ok nanti", and anything that says both. A no may be softer:
    a no too many costs a question, a loose yes would be taken for consent.
    """
    if _agrees(text):
        return True
    parts = _parts(text)
    spoken = words(text)
    refused = _refuses(spoken) or all(map(_refuses, parts)) or all(map(_refuses, _called(spoken)))
    if not parts or "?" in text or not refused:
        raise Unclear(YES_OR_NO)
    return False


def firm(text: str) -> list[str]:
    """The words of an answer without those that only address somebody; none where it may be no answer.

    That is where it asks or hesitates ("benar ya", "ya...", "ya 😂"), and where somebody else is told of:
    "bapak saya setuju" tells of a father, "bapak, saya setuju" does not.
    """
    spoken = words(text)
    asks = spoken[-1:] == [_TAG] and set(spoken) != {_TAG}
    of_kin = not _KIN.isdisjoint(spoken) and any(map(_tells_of_kin, _parts(text)))
    if asks or of_kin or _HESITATES.search(text):
        return []
    spoken = _without_title(spoken)
    return [word for word in spoken if word not in ADDRESSES]


def _agrees(text: str) -> bool:
    said = firm(text)
    if said[-2:] == _THANKS and not _LOUD.isdisjoint(said):
        said = said[:-2]
    if said[-1:] == ["saja"] and not _GO_AHEAD.isdisjoint(said[-2:-1]):
        said = said[:-1]
    while len(said) > 1 and said[-1] in _WANTED:
        said = said[:-1]
    return bool(said) and said[-1] in YES and (YES | _AFFIRMED).issuperset(said)


def _refuses(spoken: list[str]) -> bool:
    """ "tidak salah" is no refusal, "tidak tidak" is one, and "no" is folded to "nomor"."""
    said = [word for word in _without_title(spoken) if word not in ADDRESSES | _SOFT | _FAULT]
    if said[-2:] == _THANKS:
        said = said[:-2]
    if not said:
        return False
    first, *rest = said
    if first == "kurang":
        return len(rest) == 1 and rest[0] in _LACKING
    return (first in NO or said == ["nomor"]) and all(word in _REFUSED or word == first for word in rest)


def _without_title(spoken: list[str]) -> list[str]:
    """Without the title that ends an answer: "ya, bu dokter" calls her, "dokter setuju" tells of him."""
    return spoken[:-1] if len(spoken) > 1 and spoken[-1] in _TITLES else spoken


def _called(spoken: list[str]) -> list[list[str]]:
    """The words between those that call somebody: "jangan pak, salah itu" says no twice."""
    called = [-1, *(place for place, word in enumerate(spoken) if word in _CALLS), len(spoken)]
    parts = [spoken[start + 1 : end] for start, end in pairwise(called)]
    return [part for part in parts if part] or [[]]


def _tells_of_kin(spoken: list[str]) -> bool:
    return any(one in _KIN and following in _MINE for one, following in pairwise(spoken))


def _parts(text: str) -> list[list[str]]:
    """The words between commas and stops."""
    return [spoken for part in _PARTS.split(text) if (spoken := words(part))]
