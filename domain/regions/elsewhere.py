"""Which regency, city or province of Indonesia a text means: where traders live and animals go."""

from collections.abc import Sequence
from functools import cache

from domain.regions.gazetteer import REGENCY, Kind, aliases, by_code, every_place
from domain.regions.names import Costs, Names
from domain.regions.readings import NOTHING, Found, forgiven, judged, listed, written_code
from domain.regions.spelling import key_of, parse

WIDE_KINDS = (Kind.KABUPATEN, Kind.KOTA, Kind.PROVINSI)

SHORTEST_MISSPELT = 5
"""Letters; among hundreds of short names an everyday word would too often be one ("bisa" is no Bima)."""

_KIND_WORDS = {
    "kab": Kind.KABUPATEN,
    "kabupaten": Kind.KABUPATEN,
    "kota": Kind.KOTA,
    "prov": Kind.PROVINSI,
    "propinsi": Kind.PROVINSI,
    "provinsi": Kind.PROVINSI,
}


def find_elsewhere(text: str, *, limit: int = 5) -> Found:
    """The kabupaten, kota and provinces that a text may mean; "bima" is both a kota and a kabupaten."""
    if code := written_code(text):
        known = by_code(code).kind in WIDE_KINDS
        return Found((by_code(code),), sure=True) if known else NOTHING
    address, names = parse(text), _names()
    if costs := names.exact(address.words):
        return listed(costs, sure=len(costs) == 1, limit=limit)
    words = address.regency or address.district or address.village or address.free
    key = key_of(words)
    wrong = forgiven(key) if len(key) >= SHORTEST_MISSPELT else 0
    if costs := _of_said_kind(names.near(words, wrong), address.words):
        return judged(costs, key, limit=limit)
    costs, sure = _at_the_end(words)
    return listed(costs or names.containing(words), sure=sure and len(costs) == 1, limit=limit)


def ends_elsewhere(words: Sequence[str]) -> bool:
    """Whether an address ends with the exact name of another regency or province than ours."""
    last, _ = _names().ending(words)
    return bool(last) and not any(REGENCY.startswith(code) for code in last)


def _of_said_kind(costs: Costs, words: Sequence[str]) -> Costs:
    said = {_KIND_WORDS[word] for word in words if word in _KIND_WORDS}
    return {code: cost for code, cost in costs.items() if by_code(code).kind in said} or costs


def _at_the_end(words: list[str]) -> tuple[Costs, bool]:
    """ "surabaya jawa timur": a province said last chooses among the places said before it."""
    names = _names()
    last, taken = names.ending(words)
    before = names.exact(words[: len(words) - taken]) if last else {}
    inside = {code: 0 for code in before if by_code(code).parent_code in last}
    return (inside, True) if inside else (last, False)


@cache
def _names() -> Names:
    wide = [(place.code, place.name) for place in every_place().values() if place.kind in WIDE_KINDS]
    also = [(code, name) for code, name in aliases() if by_code(code).kind in WIDE_KINDS]
    return Names([*wide, *also])
