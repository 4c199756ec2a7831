"""Finds which of the offered options a person means: by number, label, synonym, or a slip of the pen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from flows.language.numbers import beside, spans
from flows.language.tables import REAL_WORDS, SMALL
from flows.language.text import plain, words
from flows.language.unclear import Unclear, hint
from flows.language.yes_no import ADDRESSES, YES

CUT_LENGTHS = (20, 24)
"""WhatsApp shows and returns so much of a button's and of a list row's label (Twilio, content types)."""

WHICH = hint("Pilih dengan angkanya. Contoh: 1.")

_BESIDE_NUMBER = SMALL | {"ke", "opsi"}
_SHORTEST_TYPO = 5  # characters; shorter words differ from other real words by one letter
_SHORTEST_PART = 4


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen: `value` is kept, `label` shown, `synonyms` understood."""

    value: str
    label: str
    synonyms: tuple[str, ...] = ()


class Chosen(NamedTuple):
    """The chosen option's value; a fuzzy one has to be said back before anything rests on it."""

    value: str
    fuzzy: bool


class _Phrase(NamedTuple):
    option: int
    words: tuple[str, ...]


def choose(text: str, options: Sequence[Option], *, numbered: bool = True) -> Chosen:
    """The option meant by "1.", "yg pertama", "Sapi!!", "sapi aja", a cut label, or the value itself.

    `numbered` is False where the options are not shown with numbers. Unclear for a number outside of the
    list, for two options at once, and for words that only resemble one.
    """
    every = tuple(options)
    for option in every:
        if option.value and text == option.value:
            return Chosen(option.value, fuzzy=False)
    spoken = words(text)
    said = _said_whole(text, every)
    if said is None and numbered:
        said = _by_number(spoken, every)
    if said is None:
        said = _among_words(text, spoken, every)
    if said is not None:
        return Chosen(every[said].value, fuzzy=False)
    return Chosen(every[_by_resemblance(spoken, every)].value, fuzzy=True)


@lru_cache(maxsize=512)
def _phrases(options: tuple[Option, ...]) -> tuple[_Phrase, ...]:
    """Every label and synonym, the longest first."""
    found = {
        _Phrase(place, tuple(plain(said).split()))
        for place, option in enumerate(options)
        for said in (option.label, *option.synonyms)
        if plain(said)
    }
    return tuple(sorted(found, key=lambda phrase: (-len(phrase.words), phrase)))


@lru_cache(maxsize=512)
def _whole(options: tuple[Option, ...]) -> dict[str, int]:
    """Labels, whole and cut, and synonyms to their option; -1 where two options share one."""
    known: dict[str, int] = {}
    for place, option in enumerate(options):
        cuts = [option.label[: length - less] for length in CUT_LENGTHS for less in (0, 1, 3)]
        for said in {plain(said) for said in (option.label, *cuts, *option.synonyms)} - {""}:
            known[said] = place if known.get(said, place) == place else -1
    return known


def _said_whole(text: str, options: tuple[Option, ...]) -> int | None:
    said = plain(text)
    place = _whole(options).get(said)
    asking = "?" in text and YES.issuperset(said.split())
    if place is not None and (place < 0 or asking):
        raise Unclear(WHICH)
    return place


def _by_number(spoken: list[str], options: tuple[Option, ...]) -> int | None:
    """The number in front of an option; its label may stand beside it ("1. Sapi")."""
    found = spans(spoken)
    if not found:
        return None
    rest = beside(spoken, found)
    number = found[0].value
    if len(found) > 1 or number is None or not 1 <= number <= len(options) or "minus" in rest:
        if _holds_numbers(options) and "minus" not in rest:
            return None
        raise Unclear(WHICH)
    label = {word for phrase in _phrases(options) if phrase.option == number - 1 for word in phrase.words}
    if all(word in _BESIDE_NUMBER or word in label for word in rest):
        return number - 1
    return None


def _holds_numbers(options: tuple[Option, ...]) -> bool:
    return any(spans(phrase.words) for phrase in _phrases(options))


def _among_words(text: str, spoken: list[str], options: tuple[Option, ...]) -> int | None:
    """The one option whose label or synonym is said, with nothing beside it that could change it."""
    rest, named = list(spoken), set[int]()
    agreed = False
    for phrase in _phrases(options):
        while (place := _position(phrase.words, rest)) is not None:
            rest[place : place + len(phrase.words)] = ["|"]
            named.add(phrase.option)
            agreed = agreed or YES.issuperset(phrase.words)
    if not named:
        return None
    harmless = {"|"} | (ADDRESSES | YES if agreed else SMALL)
    if len(named) > 1 or not harmless.issuperset(rest) or (agreed and "?" in text):
        raise Unclear(WHICH)
    return named.pop()


def _position(phrase: tuple[str, ...], spoken: list[str]) -> int | None:
    size = len(phrase)
    for place in range(len(spoken) - size + 1):
        if spoken[place] == phrase[0] and tuple(spoken[place : place + size]) == phrase:
            return place
    return None


def _by_resemblance(spoken: list[str], options: tuple[Option, ...]) -> int:
    """The option that is clearly nearest to the words, or that alone holds them in its label."""
    said = [word for word in spoken if word not in SMALL]
    if not said or len(said) > 4 or any(word[0].isdigit() for word in said):
        raise Unclear(WHICH)
    holders = {phrase.option for phrase in _phrases(options) if _holds(phrase.words, said)}
    if len(holders) == 1:
        return holders.pop()
    if holders or REAL_WORDS.issuperset(said):
        raise Unclear(WHICH)
    return _nearest(" ".join(said), options)


def _holds(phrase: tuple[str, ...], said: list[str]) -> bool:
    """Whether the words are some of a label's, or the beginning of a label of one word."""
    if any(len(word) < _SHORTEST_PART for word in said):
        return False
    begins = len(said) == len(phrase) == 1 and phrase[0].startswith(said[0])
    return begins or set(said) <= set(phrase)


def _nearest(said: str, options: tuple[Option, ...]) -> int:
    if len(said) < _SHORTEST_TYPO:
        raise Unclear(WHICH)
    best = [len(said)] * len(options)
    for phrase in _phrases(options):
        label = " ".join(phrase.words)
        if label[0] == said[0] and len(label) >= _SHORTEST_TYPO:
            best[phrase.option] = min(best[phrase.option], OSA.distance(said, label))
    order = sorted(range(len(options)), key=best.__getitem__)
    allowed = 1 if len(said) < 8 else 2
    second = best[order[1]] if len(order) > 1 else len(said)
    if best[order[0]] > allowed or second - best[order[0]] < 2:
        raise Unclear(WHICH)
    return order[0]
