"""What stands beside a count of animals: what may change it, and numbers that count something else."""

from collections.abc import Sequence
from itertools import pairwise

from flows.language.herd_parts import PARTS
from flows.language.numbers import Span
from flows.language.numerals import ORDINALS
from flows.language.tables import SMALL, word_set

MOVING = word_set("moving")
NOT_ALONE = word_set("moving_not_alone")

_OTHER_UNITS = word_set("other_units")
_COUNTED_ELSE = word_set("counted_else")
_NOT_COUNTS = word_set("before_other_numbers")
_SCALES = frozenset({"ribu", "juta", "sejuta"})
_STATING = frozenset({"tidak", "belum", "lagi"})  # "lagi bunting" is no more of them
_ABOUT = frozenset({"kurang", "lebih"})
_HAVING = frozenset({"ada", "punya", "pernah"})
_LACKING = word_set("lacking")


def unmoved(spoken: Sequence[str], found: Sequence[Span], count: Span) -> bool:
    """Whether no word beside the one count may change it.

    Where they come from, how they look and what they have not yet leaves it: "4 ekor, belum divaksin".
    """
    moving = MOVING - NOT_ALONE - (_ABOUT if _about(spoken) else set())
    numbered = {place for span in found for place in range(span.start, span.end)}
    return not any(
        word in moving and not (word in _STATING and _lacks(spoken, place, behind=place >= count.end))
        for place, word in enumerate(spoken)
        if place not in numbered
    )


def _about(spoken: Sequence[str]) -> bool:
    """ "kurang lebih 20" is about 20."""
    return any(set(pair) == _ABOUT for pair in pairwise(spoken))


def _lacks(spoken: Sequence[str], place: int, *, behind: bool) -> bool:
    """Whether the word there tells how they are or what they lack: "belum divaksin", "tidak ada surat"."""
    following = spoken[place + 1 : place + 2]
    if spoken[place] == "lagi":
        return not _LACKING.isdisjoint(following)
    named = next((word for word in spoken[place + 1 :] if word not in _HAVING), "")
    having = bool(_HAVING.intersection(following)) and named not in SMALL | {"", *PARTS}
    return following == ["banyak"] or (behind and (named in _LACKING or having))


def denied(spoken: Sequence[str]) -> bool:
    """Whether a no stands there that tells of no sex: "2 jantan 3 betina, tidak tahu pasti"."""
    return any(
        word == "tidak" and not _HAVING.intersection(spoken[place + 1 : place + 2])
        for place, word in enumerate(spoken)
    )


def counted(spoken: Sequence[str], found: Sequence[Span]) -> list[Span]:
    """The numbers that are said to be heads: "2 ekor", "seekor"."""
    return [span for span in found if _next(spoken, span) == "ekor" or spoken[span.start] == "seekor"]


def counts_else(spoken: Sequence[str], span: Span) -> bool:
    """Whether the number is an age, an address, a price and the like, and none of heads."""
    told, before, behind = spoken[span.start : span.end], spoken[max(span.start - 1, 0)], _next(spoken, span)
    money = len(told) > 1 and not _SCALES.isdisjoint(told)
    other_thing = behind in _OTHER_UNITS or (behind in _COUNTED_ELSE and before not in PARTS)
    return before in _NOT_COUNTS or money or other_thing or not ORDINALS.keys().isdisjoint(told)


def among(spoken: Sequence[str], span: Span, total: int | None) -> bool:
    """Whether it counts some of those that were counted: "yang satu", "yang 2 bunting", "salah satu"."""
    before = spoken[max(span.start - 1, 0)]
    some = before in ("yang", "termasuk") or _next(spoken, span) in ("diantaranya", "antaranya")
    return (span.value == 1 and before == "salah") or (some and (span.value or 0) < (total or 0))


def _next(spoken: Sequence[str], span: Span) -> str:
    return spoken[span.end] if span.end < len(spoken) else ""
