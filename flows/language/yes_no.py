"""Reads a strict yes or no: what is written, paid, sold or sent is never confirmed by a loose word."""

from flows.language.tables import word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

YES = word_set("yes")
NO = word_set("no")
ADDRESSES = word_set("addresses")
"""Words that may stand beside an answer without softening it."""

YES_OR_NO = hint("Jawab YA atau TIDAK saja. Contoh: ya.")

_REFUSED = word_set("refused")
_AFFIRMED = frozenset({"sudah", "memang"})  # "sudah benar" affirms, "ya sudah" gives in
_FAULT = frozenset({"ada", "yang", "masih", "itu", "datanya"})  # "masih ada yang salah"


def yes_no(text: str) -> bool:
    """True for "ya", "benar pak", "lanjut", 👍; False for "tidak", "ga", "jangan dulu", "ada yang salah".

    Unclear for questions, thanks, "ya tapi …", "ok nanti", and anything that says both.
    """
    answer = None if "?" in text else _strict([word for word in words(text) if word not in ADDRESSES])
    if answer is None:
        raise Unclear(YES_OR_NO)
    return answer


def _strict(said: list[str]) -> bool | None:
    if not said:
        return None
    if said[-1] in YES and (YES | _AFFIRMED).issuperset(said):
        return True
    faults = [word for word in said if word not in _FAULT]
    if faults and faults[0] in NO and _one_refusal(faults):
        return False
    return None


def _one_refusal(said: list[str]) -> bool:
    """ "tidak salah" is no refusal, "tidak tidak" is one."""
    first, *rest = said
    return all(word in _REFUSED or word == first for word in rest)
