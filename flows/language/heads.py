"""Reads how many animals there are, in all and by sex."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache

from flows.language.beside_counts import MOVING, NOT_ALONE, among, counted, counts_else, denied, unmoved
from flows.language.corrections import meant
from flows.language.herd_parts import (
    NONE,
    PARTS,
    SEX_WORDS,
    Sexes,
    of_each_sex,
    of_every_part,
    with_rest_counted,
)
from flows.language.numbers import Span, beside, part_with_numbers, spans, stands_alone
from flows.language.numerals import signed
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import words
from flows.language.told_counts import added_up, told_now, without_ages
from flows.language.unclear import Unclear, hint

__all__ = ["SEX_WORDS", "Sexes", "counted", "head_count", "of_each_sex", "sexes"]

AT_LEAST_ONE = hint("Jumlahnya paling sedikit 1 ekor. Contoh: 2 atau dua ekor.")
ONE_NUMBER = hint("Tulis jumlah semuanya dengan satu angka saja. Contoh: 5.")
EXACTLY = hint("Tulis jumlahnya dengan angka yang pasti. Contoh: 20.")
BY_SEX = hint("Tulis berapa jantan dan berapa betina. Contoh: 2 jantan 3 betina.")
DISAGREE = hint("Jantan dan betina belum cocok dengan jumlah semuanya. Contoh: 2 jantan 3 betina.")

_HARMLESS = (
    SMALL | SPECIES_WORDS | word_set("beside_numbers") | {"ekor", "hewan", "ternak", "ternaknya", "ayam"}
)
_LEADING = (_HARMLESS | SEX_WORDS.keys()) - {"nomor", "ke"}
_BESIDE_CLASSES = word_set("beside_classes")
_MOVING_PARTS = MOVING - _BESIDE_CLASSES - NOT_ALONE - SMALL - NONE
_CHANGING = MOVING | PARTS.keys() | SPECIES_WORDS
_NOW, _FORMER = "sekarang", {"dulu", "banyak"}  # "dulu banyak, sekarang 3 ekor"
_ALL = frozenset({"semua", "semuanya", "total", "totalnya", "jumlah", "jumlahnya"})
_NO_ANIMALS = frozenset({"rumah", "kandang", "kandangku"})  # "kandang saya ada 2"


@lru_cache(maxsize=512)  # read back at every question that depends on it
def head_count(text: str) -> int:
    """A count of 1 or more: "2", "dua ekor", "sepasang"; "2 jantan 3 betina" counts 5.

    Unclear for 0, for a sign, for "20-an", and where two numbers could be meant.
    """
    spoken = meant(words(text))
    try:
        return _counted(spoken, text)
    except Unclear as unclear:
        for told in _retold(spoken, text):
            with suppress(Unclear):
                return _counted(told, text)
        total = None if signed(text) or "?" in text else added_up(without_ages(spoken))
        if total is None:
            raise unclear from None
        return total


def _retold(spoken: list[str], text: str) -> Iterator[list[str]]:
    """The same without what does not change the count, as long as something is left that tells it."""
    part = part_with_numbers(text, _CHANGING - _FORMER if _NOW in spoken else _CHANGING)
    yield from filter(None, (meant(words(part)), without_ages(spoken), without_ages(told_now(spoken))))


def _counted(told: list[str], text: str) -> int:
    spoken = with_rest_counted(told)
    found = spans(spoken)
    if "minus" in spoken or [span.value for span in found] == [0]:
        raise Unclear(AT_LEAST_ONE)
    if not found or signed(text):
        raise Unclear(EXACTLY if found or MOVING.intersection(spoken) else "")
    value = _sum_of_parts(_without_others(spoken, found)) or _one_count(spoken, found, asked="?" in text)
    if value < 1:
        raise Unclear(AT_LEAST_ONE)
    return value


def _without_others(spoken: list[str], found: Sequence[Span]) -> list[str]:
    """The words without numbers that count no animals: "umur 3 tahun"."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts and counts_else(spoken, span)]
    return beside(spoken, others) if others else spoken


def _sum_of_parts(spoken: Sequence[str]) -> int | None:
    """All heads, where they are told by sex or by class: "2 jantan 3 betina", "2 induk 1 anaknya"."""
    found = spans(spoken)
    rest = beside(spoken, found)
    several = len(found) + len(NONE.intersection(rest)) > 1
    clear = several and _MOVING_PARTS.isdisjoint(rest) and not denied(spoken)
    return of_every_part(spoken) if clear else None


def _one_count(spoken: list[str], found: list[Span], *, asked: bool) -> int:
    """The number, if nothing takes it up; or the one "N ekor", if other numbers are ages and the like."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts and not counts_else(spoken, span)]
    said, *rest_said = counts or others or found
    value = said.value
    if any(span.value != value and not among(spoken, span, value) for span in (*rest_said, *others)):
        raise Unclear(ONE_NUMBER)
    rest = beside(spoken, found)
    clear = unmoved(spoken, found, said)
    if not counts:
        harmless = (_HARMLESS - MOVING | SEX_WORDS.keys()).issuperset(rest)
        clear = harmless or (clear and not asked and stands_alone(spoken, said, _LEADING))
        named = {SEX_WORDS[word] for word in rest if word in SEX_WORDS}
        one_sex = len(named) < 2 or not _ALL.isdisjoint(rest)
        clear = clear and one_sex and said in others and spoken[0] not in _NO_ANIMALS
    letters = {PARTS[word] for word in rest if word in PARTS}
    with_young = "anaknya" in rest or ("Y" in letters and not letters <= {"Y", "m", "f"})
    if value is None or not clear or (with_young and "termasuk" not in rest):  # "seekor induk dan anaknya"
        raise Unclear(EXACTLY)
    return value


def sexes(text: str) -> Sexes:
    """How many of each sex: "jantan 2 betina 3", "2 jtn 3 btn", "5 ekor betina semua", "sepasang".

    Unclear for a sex without a number, and for parts that disagree with a total.
    """
    spoken = with_rest_counted(meant(words(text)))
    found = spans(spoken)
    rest = [word for word in beside(spoken, found) if word not in SEX_WORDS and word not in NONE]
    if not (_HARMLESS | _BESIDE_CLASSES).issuperset(rest):
        raise Unclear(BY_SEX)
    split = of_each_sex(spoken)
    if not split:
        named = not SEX_WORDS.keys().isdisjoint(spoken)
        raise Unclear(DISAGREE if len(found) > 1 and named else BY_SEX)
    return split
