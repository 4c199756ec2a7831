"""Reads how many animals there are, in all and by sex."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.language.numbers import Span, beside, spans
from flows.language.tables import SMALL, SPECIES_WORDS, word_map, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

SEX_WORDS: dict[str, str] = {word: sex for sex, said in word_map("sexes").items() for word in said}
"""Every word for a sex, and "male" or "female"."""

AT_LEAST_ONE = hint("Jumlahnya paling sedikit 1 ekor. Contoh: 2 atau dua ekor.")
ONE_NUMBER = hint("Tulis jumlah semuanya dengan satu angka saja. Contoh: 5.")
EXACTLY = hint("Tulis jumlahnya dengan angka yang pasti. Contoh: 20.")
BY_SEX = hint("Tulis berapa jantan dan berapa betina. Contoh: 2 jantan 3 betina.")
DISAGREE = hint("Jantan dan betina belum cocok dengan jumlah semuanya. Contoh: 2 jantan 3 betina.")

_HARMLESS = SMALL | SPECIES_WORDS | {"ekor", "hewan", "ternak", "ternaknya", "ayam"}
_MOVING = word_set("moving")
_OTHER_UNITS = word_set("other_units")


@dataclass(frozen=True, slots=True)
class Sexes:
    """How many of each sex; str() is "2 jantan 3 betina". ValueError unless there is at least one animal."""

    males: int
    females: int

    def __post_init__(self) -> None:
        if self.males < 0 or self.females < 0 or not self.total:
            raise ValueError(f"{self.males} males, {self.females} females")

    @property
    def total(self) -> int:
        """All heads."""
        return self.males + self.females

    def __str__(self) -> str:
        return f"{self.males} jantan {self.females} betina"


def head_count(text: str) -> int:
    """A count of 1 or more: "2", "dua ekor", "sepasang"; "2 jantan 3 betina" counts 5.

    Unclear for 0, for a sign, for "20-an", and where two numbers could be meant.
    """
    spoken = words(text)
    found = spans(spoken)
    if "minus" in spoken or [span.value for span in found] == [0]:
        raise Unclear(AT_LEAST_ONE)
    rest = beside(spoken, found)
    if not found:
        raise Unclear(EXACTLY if _MOVING.intersection(rest) else "")
    if len(found) > 1 and _HARMLESS.issuperset(word for word in rest if word not in SEX_WORDS):
        split = of_each_sex(spoken)
        if split:
            return split.total
    return _one_count(spoken, found, rest)


def _one_count(spoken: list[str], found: list[Span], rest: list[str]) -> int:
    """The number, if nothing else is said; or the one "N ekor", if other numbers are ages and the like."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts]
    others_are_units = all(_next(spoken, span) in _OTHER_UNITS for span in others)
    if len({span.value for span in counts}) == 1 and others_are_units:
        clear = _MOVING.isdisjoint(rest)
    elif len({span.value for span in found}) > 1:
        raise Unclear(ONE_NUMBER)
    else:
        counts, clear = found, all(word in _HARMLESS or word in SEX_WORDS for word in rest)
    value = counts[0].value
    if value is None or not clear:
        raise Unclear(EXACTLY)
    if value < 1:
        raise Unclear(AT_LEAST_ONE)
    return value


def counted(spoken: Sequence[str], found: Sequence[Span]) -> list[Span]:
    """The numbers that are said to be heads: "2 ekor", "seekor"."""
    return [span for span in found if _next(spoken, span) == "ekor" or spoken[span.start] == "seekor"]


def _next(spoken: Sequence[str], span: Span) -> str:
    return spoken[span.end] if span.end < len(spoken) else ""


def sexes(text: str) -> Sexes:
    """How many of each sex: "jantan 2 betina 3", "2 jtn 3 btn", "5 ekor betina semua", "sepasang".

    Unclear for a sex without a number, and for parts that disagree with a total.
    """
    spoken = words(text)
    found = spans(spoken)
    rest = [word for word in beside(spoken, found) if word not in SEX_WORDS and word != "tidak"]
    if not _HARMLESS.issuperset(rest):
        raise Unclear(BY_SEX)
    split = of_each_sex(spoken)
    if not split:
        raise Unclear(DISAGREE if len(found) > 1 else BY_SEX)
    return split


def of_each_sex(spoken: Sequence[str]) -> Sexes | None:
    """The one division by sex that the words' numbers and sexes allow, or None."""
    shape, values, by_pairs = _shape(spoken)
    if None in values:
        return None
    numbers = [value for value in values if value is not None]
    if by_pairs:
        each = numbers[0] // 2
        return _sexes(each, each) if shape in ("n", "nmf", "nfm", "mfn", "fmn") else None
    readings = {_division(shape, numbers)}
    if shape.startswith("n"):
        readings.add(_division(shape[1:], numbers[1:], total=numbers[0]))
    if shape.endswith("n"):
        readings.add(_division(shape[:-1], numbers[:-1], total=numbers[-1]))
    readings.discard(None)
    return readings.pop() if len(readings) == 1 else None


def _shape(spoken: Sequence[str]) -> tuple[str, list[int | None], bool]:
    """A letter a part (number, male, female), the numbers, and whether they are told in pairs."""
    starts = {span.start: span for span in spans(spoken)}
    shape, values, by_pairs = "", list[int | None](), False
    for place, word in enumerate(spoken):
        if span := starts.get(place):
            shape, values = shape + "n", [*values, span.value]
            by_pairs = by_pairs or word == "sepasang" or "pasang" in spoken[span.start : span.end]
        elif word == "tidak" and spoken[place + 1 : place + 2] == ["ada"]:
            shape, values = shape + "n", [*values, 0]
        elif word in SEX_WORDS and not shape.endswith(SEX_WORDS[word][0]):
            shape += SEX_WORDS[word][0]
    return shape, values, by_pairs


def _division(shape: str, numbers: Sequence[int], total: int | None = None) -> Sexes | None:
    said = shape.replace("n", "")
    each_once = len(said) == len(set(said)) == len(numbers)
    if not each_once or shape[:2] in ("nn", "mf", "fm"):
        return None
    heads = dict(zip(said, numbers, strict=True))
    if total is not None and sum(numbers) != total:
        return None
    return _sexes(heads.get("m", 0), heads.get("f", 0))


def _sexes(males: int, females: int) -> Sexes | None:
    return Sexes(males, females) if males + females else None
