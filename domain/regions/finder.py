"""Which village or kecamatan of the regency a text means, typing errors forgiven, namesakes never guessed."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from domain.regions.elsewhere import ends_elsewhere
from domain.regions.gazetteer import REGENCY, Kind, aliases, by_code, every_place
from domain.regions.names import SHORTEST, Called, Costs, Names
from domain.regions.readings import NOTHING, Found, forgiven, judged, listed, written_code
from domain.regions.spelling import FILLERS, Address, key_of, listed_words, our_regency, parse

OUTSIDE = 1
"""What it costs a reading, in letters, to lie outside the kecamatan that was named with it."""

_EVERYDAY_NAMES = listed_words("everyday_names")
_EVERYDAY_WORDS = listed_words("everyday_words")
_DOUBTFUL_ALONE = listed_words("doubtful_alone")
_OUR_REGENCY = our_regency()
_NEAR = listed_words("near")
_INSIDE = _NEAR | listed_words("inside")
_UNSURE = listed_words("unsure")
_FURTHER = re.compile(rf"[,;\n](?=.*\w)|\b(?:{'|'.join(_NEAR)})\b", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Index:
    villages: Names
    kecamatan: Names
    all: Names


def find(text: str, *, limit: int = 5) -> Found:
    """The villages and kecamatan of the regency (and the regency itself) that a text may mean.

    Understands codes, "ds"/"kel"/"kec"/"dsn" before names, a village with its kecamatan in either order,
    and part of a name; an address in another regency finds nothing.
    """
    if code := written_code(text):
        return Found((by_code(code),), sure=True) if code.startswith(REGENCY) else NOTHING
    address = parse(text)
    if costs := _index().all.exact(address.words):
        doubtful = key_of(address.words) in _DOUBTFUL_ALONE
        return listed(costs, sure=len(costs) == 1 and not doubtful, limit=limit)
    if _is_elsewhere(address):
        return _unless_misspelt(address.words, limit)
    reading = _read(address, limit)
    if not reading.sure and (first := _named_first(text, limit)):
        return first
    if not reading.places or not address.hamlet:
        return Found(reading.places, reading.sure)
    return Found(reading.places, reading.sure, reading.hamlet or " ".join(address.hamlet).title())


def _named_first(text: str, limit: int) -> Found | None:
    """The place before words that only say where in it: "boak pak, dekat masjid"; None for anything else."""
    cut = _FURTHER.search(text)
    if not cut:
        return None
    head, tail = parse(text[: cut.start()]), parse(text[cut.start() :])
    if (
        head.hamlet
        or head.street
        or head.district
        or not _only_nearer(tail)
        or not _UNSURE.isdisjoint(head.words)
    ):
        return None
    words = head.village or head.free
    key = key_of(words)
    costs = {} if len(key) <= SHORTEST or key in _EVERYDAY_NAMES else _index().all.exact(words)
    return listed(costs, sure=len(costs) == 1, limit=limit) if costs else None


def _only_nearer(tail: Address) -> bool:
    """Whether it tells where in a place, and names no other."""
    other = tail.village or tail.district or tail.regency or _names_a_place(tail.free)
    return not other and not _INSIDE.isdisjoint(tail.words) and _UNSURE.isdisjoint(tail.words)


def _names_a_place(words: Sequence[str]) -> bool:
    names, key = _index().all, key_of(words)
    runs = any(names.starting(words[start:])[1] for start in range(len(words)))
    return runs or bool(names.near(words, forgiven(key))) or ends_elsewhere(words)


def _is_elsewhere(address: Address) -> bool:
    if address.regency:
        return bool(_without_regency(address.regency))
    if address.district and _kecamatan(address.district):
        return False
    said = (address.village, address.free)
    return any(ends_elsewhere(words) and not _index().all.exact(words) for words in said)


def _unless_misspelt(words: Sequence[str], limit: int) -> Found:
    """ "klungkung" is a kabupaten on Bali, and Kelungkung a village here: the latter is asked about."""
    costs = _index().all.near(words, 1) if len(key_of(words)) > 6 else {}
    return listed(costs, sure=False, limit=limit)


def _read(address: Address, limit: int) -> Found:
    if address.district:
        return _in_kecamatan(address, limit)
    if address.village:
        return _village(address, limit)
    if address.free:
        return _unmarked(address.free, limit)
    if unended := address.hamlet or address.street:
        return _at_the_end(unended, limit)
    return Found((by_code(REGENCY),), sure=True) if address.regency else NOTHING


def _in_kecamatan(address: Address, limit: int) -> Found:
    """ "boak kec unter iwes": villages inside the kecamatan before equally near ones outside of it."""
    kecamatan = _kecamatan(address.district)
    spoken = address.village or _without_regency(address.free) or _as_a_village(address.hamlet, kecamatan)
    costs = _villages(spoken, kecamatan)
    if not costs:
        reading = judged(kecamatan, key_of(address.district), limit=limit)
        return Found(reading.places, reading.sure and not spoken)
    costs = {code: cost + OUTSIDE * (not _lies_in(code, kecamatan)) for code, cost in costs.items()}
    reading = judged(costs, key_of(spoken), limit=limit)
    agrees = reading.sure and _lies_in(reading.places[0].code, kecamatan)
    return Found(reading.places, agrees)


def _as_a_village(hamlet: Sequence[str], kecamatan: Container[str | None]) -> Sequence[str]:
    """ "kampung saya muer kec plampang": a dusun that is called as a village there lies in that village."""
    words = [word for word in hamlet if word not in FILLERS]
    named = any(_lies_in(code, kecamatan) for code in _index().villages.exact(words))
    return words if named else []


def _kecamatan(words: Sequence[str]) -> Costs:
    names, key = _index().kecamatan, key_of(words)
    costs = names.near(words, forgiven(key)) or names.starting(words)[0]
    best = min(costs.values(), default=0)
    return {code: cost for code, cost in costs.items() if cost == best}


def _villages(words: Sequence[str], kecamatan: Container[str | None]) -> Costs:
    names = _index().villages
    if costs := names.near(words, forgiven(key_of(words))):
        return costs
    parts = names.ending(words)[0] | names.containing(words)
    return {code: 0 for code in parts if _lies_in(code, kecamatan)} or _last_words(names, words)


def _village(address: Address, limit: int) -> Found:
    """ "ds boak", "desa boak dekat masjid", "unter iwes, desa jorok"."""
    names, words = _index().villages, address.village
    costs = names.near(words, forgiven(key_of(words))) or names.starting(words)[0]
    if not costs:
        return _unmarked(words, limit)
    named = _kecamatan(address.free)
    costs = {code: cost for code, cost in costs.items() if _lies_in(code, named)} or costs
    return judged(costs, key_of(words), limit=limit)


def _unmarked(words: Sequence[str], limit: int) -> Found:
    names, shorter = _index().all, _without_regency(words)
    if costs := names.exact(words) or names.exact(shorter):
        found = judged(costs, key_of(words), limit=limit)
        return Found(found.places, found.sure and key_of(words) not in _DOUBTFUL_ALONE)
    if key_of(words) in _EVERYDAY_WORDS:
        return NOTHING
    partly = names.containing(words)
    costs = names.near(words, forgiven(key_of(words)))
    if costs and not partly:
        return judged(costs, key_of(words), limit=limit)
    if len(shorter) not in (0, len(words)):
        return _unmarked(shorter, limit)
    return listed(costs | partly or _last_words(names, words), sure=False, limit=limit)


def _at_the_end(words: Sequence[str], limit: int) -> Found:
    """ "dsn olat rawa boak", "jl garuda bugis": the last words may be the village."""
    costs, taken = _index().villages.ending(words)
    found = listed(costs, sure=False, limit=limit)
    return Found(found.places, hamlet=" ".join(words[: len(words) - taken]).title())


def _last_words(names: Names, words: Sequence[str]) -> Costs:
    costs, taken = names.ending(words)
    return {} if key_of(words[len(words) - taken :]) in _EVERYDAY_NAMES else costs


def _without_regency(words: Sequence[str]) -> Sequence[str]:
    for name in _OUR_REGENCY:
        if list(words[-len(name) :]) == name:
            return _without_regency(words[: -len(name)])
    return words


def _lies_in(code: str, kecamatan: Container[str | None]) -> bool:
    return by_code(code).parent_code in kecamatan


@cache
def _index() -> _Index:
    called = [(place.code, place.name) for place in every_place().values()]
    called = [(code, name) for code, name in [*called, *aliases()] if code.startswith(REGENCY)]
    villages = [(code, name) for code, name in called if by_code(code).is_village]
    both = list(_with_kecamatan(villages))
    return _Index(
        villages=Names(villages, both),
        kecamatan=Names((code, name) for code, name in called if by_code(code).kind is Kind.KECAMATAN),
        all=Names(called, both),
    )


def _with_kecamatan(villages: Iterable[Called]) -> Iterator[Called]:
    """The village's name and its kecamatan's as one written name, in both orders."""
    for code, name in villages:
        kecamatan = by_code(by_code(code).parent_code or "").name
        yield code, f"{name} {kecamatan}"
        yield code, f"{kecamatan} {name}"
