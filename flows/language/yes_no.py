"""Reads a strict yes or no: what is written, paid, sold or sent is never confirmed by a loose word."""

import re
from itertools import pairwise

from flows.language.affirmed import GO_AHEAD, LOUD, THINGS, YES, without_asides, without_ending
from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

__all__ = ["ADDRESSES", "NO", "YES", "firm", "yes_no"]

NO = word_set("no")
ADDRESSES = word_set("addresses")
"""Words that may stand beside an answer without softening it."""

YES_OR_NO = hint("Jawab YA atau TIDAK saja. Contoh: ya.")

_TAG = "ya"  # in front it agrees; behind other words it asks ("benar ya") or reflects ("iya ya")
_AFFIRMED = frozenset({"sudah", "memang", "dan", "dengan", "menyatakan", "yakin"})  # "ya sudah" gives in
_WHOLE = frozenset({"data", "datanya", "isinya", "semuanya", "seluruhnya", "tersebut"})
_FITTING = frozenset({"pas", "tepat", "lengkap"})
_ALREADY = [["benar", "sudah"], ["betul", "sudah"], ["setuju", "sudah"]]
_WANTED = frozenset({"mau", "jadi", "adanya", "yakin"})  # behind a yes: "ya mau", "ya jadi", "benar adanya"

_THANKS = ["terima", "kasih"]

_REFUSED = word_set("refused") | SPECIES_WORDS  # "bukan sapi saya"
_FAULT = THINGS - SPECIES_WORDS | word_set("beside_a_fault")  # "masih ada yang salah"
_MISTAKEN = frozenset({"ketik", "tulis", "orang", "alamat", "hitung", "input", "catat", "nama", "data"})
_FAULTY = re.compile(r"\bada yang (?:kurang|beda|berbeda|ganjil|tertukar|terbalik)\b")
_CALLING_OFF = frozenset({"batal", "batalkan", "dibatalkan"})
_PLEADING = _CALLING_OFF | {"jangan"}  # "jangan disimpan dulu ya" asks nothing
_NOT_THIS = frozenset({"bukan", "salah", "keliru"})
_DENYING_NOTHING = word_set("denying_nothing")
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
    refused = refused or _corrects(parts) or bool(_FAULTY.match(" ".join(spoken)))
    if not parts or "?" in text or not refused:
        raise Unclear(YES_OR_NO)
    return False


def firm(text: str) -> list[str]:
    """The words of an answer without those that only address somebody; none where it may be no answer.

    That is where it asks or hesitates ("benar ya", "ya...", "ya 😂"), and where somebody else is told of:
    "bapak saya setuju" tells of a father, "bapak, saya setuju" does not.
    """
    spoken = words(text)
    return [word for word in _without_title(spoken) if word not in ADDRESSES] if _stands(text, spoken) else []


def _stands(text: str, spoken: list[str]) -> bool:
    asks = spoken[-1:] == [_TAG] and set(spoken) != {_TAG}
    of_kin = not _KIN.isdisjoint(spoken) and any(map(_tells_of_kin, _parts(text)))
    return not (asks or of_kin or _HESITATES.search(text))


def _agrees(text: str) -> bool:
    spoken = without_ending(words(text))
    if not _stands(text, spoken):
        return False
    said = [word for word in without_asides(_without_title(spoken)) if word not in ADDRESSES]
    if said[-1:] == ["saja"] and not GO_AHEAD.isdisjoint(said[-2:-1]):
        said = said[:-1]
    while len(said) > 1 and said[-1] in _WANTED:
        said = said[:-1]
    told = [("benar" if _fits(said, place) else word) for place, word in enumerate(said)]
    loud = not LOUD.isdisjoint(told)
    last = told[-1:] and (told[-1] in YES or (loud and told[-1] in _WHOLE) or told[-2:] in _ALREADY)
    return bool(last) and (YES | _AFFIRMED | _WHOLE).issuperset(told) and not YES.isdisjoint(told)


def _fits(said: list[str], place: int) -> bool:
    """Whether "pas" there says that all is right: "sudah pas", "benar dan lengkap"."""
    return said[place] in _FITTING and ("sudah" in said[:place] or not LOUD.isdisjoint(said))


def _refuses(spoken: list[str]) -> bool:
    """ "tidak salah" is no refusal, "tidak tidak" is one, and "no" is folded to "nomor"."""
    said = [word for word in _without_title(spoken) if word not in ADDRESSES | _SOFT | _FAULT]
    while len(said) > 1 and said[0] in THINGS and said[1] in _NOT_THIS:  # "sapi saya bukan itu"
        said = said[1:]
    if said[-2:] == _THANKS:
        said = said[:-2]
    if not said:
        return False
    if said[-1:] == [_TAG] and said[0] in _PLEADING:
        said = said[:-1]
    first, *rest = said
    if first == "kurang":
        return len(rest) == 1 and rest[0] in _LACKING
    if first in _CALLING_OFF or said[:2] == ["tidak", "jadi"]:  # "tidak jadi jual"
        return (_DENYING_NOTHING | YES).isdisjoint(rest[first == "tidak" :])
    further = _REFUSED | {first} | (_MISTAKEN if first == "salah" else set())
    return (first in NO or said == ["nomor"]) and further.issuperset(rest)


def _corrects(parts: list[list[str]]) -> bool:
    """Whether a no comes first, and then what is right: "tidak pak, sapi saya cuma satu"."""
    said = [part for words_of_part in parts for part in _called(words_of_part)]
    if len(said) < 2 or not _refuses(said[0]):
        return False
    rest = [word for part in said[1:] for word in part]
    sure = _DENYING_NOTHING.isdisjoint(rest) and rest[-1:] != [_TAG]
    pairs = pairwise(["", *rest])
    return (
        sure
        and not any(word in YES and before not in NO | {"yang", "kurang"} for before, word in pairs)
        and not (any(word in NO and following in NO for word, following in pairwise(rest)))
    )


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
