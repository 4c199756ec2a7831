"""Hears who came to harm in what is told of a report: a person fell ill, or only an animal was bitten."""

from collections.abc import Sequence

from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import words

_PEOPLE = word_set("people")
_ANIMALS = SPECIES_WORDS | word_set("animals")
_YOUNG = frozenset({"anak", "bayi"})
_OWNED = _ANIMALS | word_set("biters") | {"punya", "milik", "kepunyaan"}
_ILL = (
    word_set("ills")
    | word_set("weak")
    | word_set("dead_like_people")
    | {"panas", "pusing", "mual", "muntaber", "pingsan", "gatal", "borok", "kritis", "opname"}
)
_PASSED_ON = frozenset(
    {
        "bilang",
        "bilangnya",
        "kata",
        "katanya",
        "menurut",
        "lihat",
        "lapor",
        "cerita",
        "takut",
        "khawatir",
        "tidak",
    }
)
"""Between a person and an illness these make it another one's, or none."""
_EATEN = frozenset({"makan", "memakan", "masak", "pegang", "memegang", "sentuh", "menyentuh", "potong"})
_FLESH = word_set("meat") | word_set("blood")
_BITTEN = word_set("bitten") | {"gigit", "gigitan"}
_DENIED = frozenset({"tidak", "bukan", "belum", "nobody"})
_NEAR, _FAR = 6, 7  # words
_SHORTEST = 6  # letters; "punya" and "hanya" do not end in a suffix


def person_ill(text: str) -> bool:
    """Whether a person fell ill: "tetangga saya juga demam", "demam habis makan daging kambing itu".

    An animal's owner is none ("sapi bapak saya sakit"), nor is whoever only tells of it ("kata orang").
    """
    spoken = _bare(text)
    ills = [place for place, word in enumerate(spoken) if word in _ILL]
    return any(_person_before(spoken, place) or _after_its_meat(spoken, place) for place in ills)


def only_animal_bitten(text: str) -> bool:
    """Whether he says that an animal was bitten and no person: "yang digigit sapinya, bukan orangnya"."""
    spoken = _bare(text)
    said = frozenset(spoken)
    if _BITTEN.isdisjoint(said) or _ANIMALS.isdisjoint(said):
        return False
    denied = any(_denies_a_person(spoken, place) for place in range(len(spoken)))
    return denied or not any(_is_person(spoken, place) for place in range(len(spoken)))


def is_bite_denied(text: str) -> bool:
    """Whether every bite in it is denied: "istri saya tidak digigit", "nobody was bitten"."""
    spoken = _bare(text)
    bites = [place for place, word in enumerate(spoken) if word in _BITTEN]
    return bool(bites) and all(not _DENIED.isdisjoint(spoken[max(0, place - 3) : place]) for place in bites)


def _bare(text: str) -> list[str]:
    return [word.removesuffix("nya") if len(word) > _SHORTEST else word for word in words(text)]


def _denies_a_person(spoken: Sequence[str], place: int) -> bool:
    """Whether "no" stands there of a person: "bukan orangnya", "orangnya tidak digigit"."""
    if spoken[place] not in _DENIED:
        return False
    far = 4 if spoken[place] == "bukan" or spoken[place + 1 : place + 2] == ["ada"] else 2
    after = not _PEOPLE.isdisjoint(spoken[place + 1 : place + far])  # "belum didaftar, anak saya" denies none
    before = not _PEOPLE.isdisjoint(spoken[max(0, place - 2) : place])
    return after or (before and not _BITTEN.isdisjoint(spoken[place + 1 : place + 2]))


def _person_before(spoken: Sequence[str], ill: int) -> bool:
    """Whether the nearest one named in front of the illness is a person."""
    for place in range(ill - 1, max(-1, ill - _NEAR), -1):
        if spoken[place] in _PASSED_ON or spoken[place] in _ANIMALS:
            return False
        if spoken[place] in _PEOPLE and spoken[place] not in ("kaki", "tangan"):
            return _is_person(spoken, place) and _PASSED_ON.isdisjoint(spoken[max(0, place - 1) : place])
    return False


def _is_person(spoken: Sequence[str], place: int) -> bool:
    """Whether a person stands there, other than as the owner of an animal, or an animal's young."""
    if spoken[place] not in _PEOPLE:
        return False
    if spoken[place] in _YOUNG and not _ANIMALS.isdisjoint(spoken[place + 1 : place + 2]):
        return False
    first = place
    while first and spoken[first - 1] in _PEOPLE:
        first -= 1
    return not (first and spoken[first - 1] in _OWNED)


def _after_its_meat(spoken: Sequence[str], ill: int) -> bool:
    """Whether it came of eating or touching: "yang makan dagingnya muntah", "demam habis makan daging"."""
    if not _ANIMALS.isdisjoint(spoken[max(0, ill - 2) : ill]):
        return False
    near = spoken[max(0, ill - _FAR) : ill + _FAR]
    return not _EATEN.isdisjoint(near) and not _FLESH.isdisjoint(near)
