"""Finds the count in a longer telling: what is left now, parts that add up, animals beside their young."""

from collections.abc import Sequence
from itertools import pairwise

from flows.language.beside_counts import MOVING, counts_else
from flows.language.herd_parts import PARTS
from flows.language.numbers import Span, beside, spans
from flows.language.tables import word_set

_NOW = ("sekarang", "tinggal", "sisa", "tersisa", "menjadi", "jadi")
_FORMER = word_set("formerly")
_OTHERS_GONE = (["yang", "lain"], ["yang", "lainnya"], ["lainnya"], ["sisanya"])
_JOINING = frozenset({"sama", "dan", "plus", "tambah", "beserta"})
_YOUNG = frozenset({"anaknya", "anak", "pedetnya", "pedet", "anakan", "anakannya"})
_BETWEEN = frozenset({"ekor", "yang", "ada", "cuma", "hanya"})
_AGED = frozenset(
    {"umur", "umurnya", "berumur", "usia", "usianya", "sekitar", "kira", "rata", "masing", "sudah"}
)
_AGE_UNITS = frozenset({"tahun", "tahunan", "bulan", "bulanan", "minggu", "hari", "an"})
_ADDING_WORDS = MOVING - {"tapi", "dari"}


def told_now(spoken: Sequence[str]) -> list[str]:
    """The words about what is there now: "dulu dua, sekarang enam", "tinggal satu, yang lain dijual".

    None where nothing tells that it was otherwise before.
    """
    for marker in _NOW:
        place = max((place for place, word in enumerate(spoken) if word == marker), default=-1)
        before, behind = spoken[: max(place, 0)], _without_the_gone(spoken[place + 1 :])
        gone = len(behind) < len(spoken) - place - 1
        if place >= 0 and spans(behind) and (gone or not _FORMER.isdisjoint(before)):
            return behind
    return []


def without_ages(spoken: Sequence[str]) -> list[str]:
    """Without the ages told beside a count: "tiga, umur 4 tahunan"."""
    kept, numbers = list(spoken), spans(spoken)
    for span in reversed(numbers):
        start, end = span.start, span.end
        while start and kept[start - 1] in _AGED:
            start -= 1
        if start < span.start and kept[end : end + 1] and kept[end] in _AGE_UNITS:
            del kept[start : end + 1]
    return kept if spans(kept) else []


def added_up(spoken: Sequence[str]) -> int | None:
    """The total where the parts agree with it, or where each part has its place or is another's young.

    "12, di lar 9 di rumah 3" is 12, "9 di lar 3 di rumah" is 12, "sepasang sama anaknya satu" is 3.
    """
    found = spans(spoken)
    values = [span.value or 0 for span in found]
    if len(found) < 2 or 0 in values or not _ADDING_WORDS.isdisjoint(beside(spoken, found)):
        return None
    in_a_row = any(one.end == other.start for one, other in pairwise(found))
    if in_a_row or any(counts_else(spoken, span) and not _in_a_place(spoken, span) for span in found):
        return None
    if len(values) > 2 and sum(values) in (2 * values[0], 2 * values[-1]):
        return max(values[0], values[-1])
    clear = _placed_apart(spoken, found) or _with_young(spoken, found)
    return sum(values) if clear else None


def _placed_apart(spoken: Sequence[str], found: Sequence[Span]) -> bool:
    """ "9 di lar 3 ekor di rumah", "di lar 9, di rumah 3": every number has a place of its own."""
    if not PARTS.keys().isdisjoint(spoken):
        return False
    behind, before = set[str](), set[str]()
    for span in found:
        following = [word for word in spoken[span.end : span.end + 4] if word not in _BETWEEN]
        leading = [word for word in spoken[max(span.start - 4, 0) : span.start] if word not in _BETWEEN]
        behind |= set(following[1:2] if following[:1] == ["di"] else ())
        before |= set(leading[-1:] if leading[-2:-1] == ["di"] else ())
    return len(found) in (len(behind), len(before))


def _in_a_place(spoken: Sequence[str], span: Span) -> bool:
    """Whether a place stands before the number: "di kandang 4"."""
    return span.start > 1 and spoken[span.start - 2] == "di"


def _with_young(spoken: Sequence[str], found: Sequence[Span]) -> bool:
    """ "sepasang sama anaknya satu": the young are told behind those that they belong to."""
    if len(found) != 2 or len(PARTS.keys() & set(spoken)) > 1:
        return False
    between = spoken[found[0].end : found[1].start]
    behind = [*between[-1:], *spoken[found[1].end : found[1].end + 2]]
    return not _JOINING.isdisjoint(between) and not _YOUNG.isdisjoint(behind)


def _without_the_gone(spoken: Sequence[str]) -> list[str]:
    """Without what is told of those that are no longer there, where no number is in it."""
    for place in range(len(spoken)):
        told = any(list(spoken[place : place + len(others)]) == others for others in _OTHERS_GONE)
        if told and not spans(spoken[place:]) and not _FORMER.isdisjoint(spoken[place:]):
            return list(spoken[:place])
    return list(spoken)
