"""Reads what a first message already says about animals: which, how many, of which sex, how old."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from domain.species import Sex, Species
from flows.language.ages import ages_within
from flows.language.heads import SEX_WORDS, counted, of_each_sex
from flows.language.numbers import Span, spans
from flows.language.tables import SPECIES_WORDS, word_map, word_set
from flows.language.text import words

_NAMES_OF = word_map("species").items()
_PHRASES = sorted(
    ((tuple(said.split()), Species(name)) for name, phrases in _NAMES_OF for said in phrases),
    key=lambda phrase: -len(phrase[0]),
)
_OTHER_UNITS = word_set("other_units")
_NOT_COUNTS = word_set("before_other_numbers")
_OF_HEADS = SEX_WORDS.keys() | {"ekor"}
_EITHER = frozenset({"apa", "atau", "ataukah", "or"})
_NAMES = SPECIES_WORDS | SEX_WORDS.keys()


class Name(NamedTuple):
    """A kind of animal, named by words[start:end]."""

    species: Species
    start: int
    end: int


def species_said(text: str) -> Species | None:
    """The one kind of animal that the text names; None for none, for two, and for "ayam" alone."""
    named, _ = _species_within(words(text))
    return _only(named)


def said_about_animals(text: str, today: date) -> dict[str, str]:
    """The canonical answers that the text gives for certain, by "species", "heads", "sexes", "sex" and "age".

    heads "2"; sexes "0 jantan 2 betina", where numbers tell it; sex "female", where one word tells it
    without a number; age str(BirthDate). What has two readings is left out.
    """
    named, rest = _species_within(words(text))
    species = _only(named)
    ages = ages_within(rest, today, species or Species.CATTLE)
    answers: dict[str, object] = {"species": species}
    if len(named) < 2 and "minus" not in rest:
        answers |= _heads_and_sexes(rest)
    answers["age"] = ages.pop() if len(ages) == 1 else None
    return {name: str(answer) for name, answer in answers.items() if answer}


def _only(named: set[Species]) -> Species | None:
    return next(iter(named)) if len(named) == 1 else None


def _species_within(spoken: list[str]) -> tuple[set[Species], list[str]]:
    """The kinds named, and the words with each name's phrase shortened to its first word."""
    named = names_within(spoken)
    tails = {place for name in named for place in range(name.start + 1, name.end)}
    return {name.species for name in named}, [word for place, word in enumerate(spoken) if place not in tails]


def names_within(spoken: Sequence[str]) -> list[Name]:
    """Every kind that is named, in order; of "wedus gembel" and "wedus" it is the longer one."""
    found, place = list[Name](), 0
    while place < len(spoken):
        name = _name_at(spoken, place) if spoken[place] in SPECIES_WORDS else None
        found += [name] if name else []
        place = name.end if name else place + 1
    return found


def _name_at(spoken: Sequence[str], place: int) -> Name | None:
    for phrase, species in _PHRASES:
        if tuple(spoken[place : place + len(phrase)]) == phrase:
            return Name(species, place, place + len(phrase))
    return None


def _heads_and_sexes(spoken: list[str]) -> dict[str, object]:
    told = counts_within(spoken)
    sexes = {SEX_WORDS[word] for word in spoken if word in SEX_WORDS}
    unsure = _unsure_of_sex(spoken)
    if not told:
        return {"sex": Sex(sexes.pop()) if len(sexes) == 1 and not unsure else None}
    split = None if unsure else of_each_sex(_about_heads(spoken, told))
    if split:
        return {"heads": split.total, "sexes": split}
    return {"heads": _one_count(spoken, told)}


def _unsure_of_sex(spoken: Sequence[str]) -> bool:
    """Whether a sex is asked or left open: "jantan apa betina", also where only one of the words is known."""
    either = [place for place, word in enumerate(spoken) if word in _EITHER]
    return any(
        not SEX_WORDS.keys().isdisjoint((*spoken[max(0, place - 1) : place], *spoken[place + 1 : place + 2]))
        for place in either
    )


def counts_within(spoken: Sequence[str]) -> list[Span]:
    """The numbers that may tell heads, in order."""
    return [span for span in spans(spoken) if _counts(spoken, span)]


def _counts(spoken: Sequence[str], span: Span) -> bool:
    """Whether the number may be one of heads: neither "3 thn" nor "ke 2" nor "cap 12"."""
    before = spoken[span.start - 1] if span.start else ""
    behind = spoken[span.end] if span.end < len(spoken) else ""
    return behind not in _OTHER_UNITS and before not in _NOT_COUNTS


def _about_heads(spoken: Sequence[str], told: Sequence[Span]) -> list[str]:
    """The words that tell heads and sexes, in order."""
    places = {place for span in told for place in range(span.start, span.end)}
    return [word for place, word in enumerate(spoken) if place in places or word in _OF_HEADS]


def _one_count(spoken: Sequence[str], told: Sequence[Span]) -> int | None:
    """The number that is said, when it stands before "ekor" or beside the animal's name."""
    if len({span.value for span in told}) > 1:
        return None
    certain = bool(counted(spoken, told)) or any(_beside_name(spoken, span) for span in told)
    return told[0].value if certain else None


def _beside_name(spoken: Sequence[str], span: Span) -> bool:
    around = (*spoken[max(0, span.start - 1) : span.start], *spoken[span.end : span.end + 1])
    return not _NAMES.isdisjoint(around)
