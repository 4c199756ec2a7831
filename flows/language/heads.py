"""Reads how many animals there are, in all and by sex."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.language.corrections import meant
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

_NONE = word_set("none") | {"tidak"}  # "betina kosong", "tidak ada jantan"
_HARMLESS = (
    SMALL | SPECIES_WORDS | word_set("beside_numbers") | {"ekor", "hewan", "ternak", "ternaknya", "ayam"}
)
# A part of a herd has a letter: male, female, and in capitals the classes of age.
_SEXES = {word: sex[0] for word, sex in SEX_WORDS.items()}
_CLASSES = {"young": "Y", "maiden": "D", "dam": "I", "sire": "S", "adult": "A", "old": "O"}
_PARTS = _SEXES | {
    form: _CLASSES[name]
    for name, said in word_map("age_classes").items()
    for word in said
    for form in (word, f"{word}nya")
}
_OVERLAPS = ({"f", "I"}, {"f", "D"}, {"m", "S"}, {"A", "m"}, {"A", "f"}, {"A", "I"}, {"A", "S"})
_DESCRIBED = frozenset({"mD", "mA", "mO", "fD", "fA", "fO"}) | {
    f"{name}{sex}" for name in "YDIAOS" for sex in "mf"
}
_BESIDE_CLASSES = word_set("beside_classes")
_BESIDE_PARTS = _HARMLESS | _PARTS.keys() | _NONE | _BESIDE_CLASSES
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
    spoken = meant(words(text))
    found = spans(spoken)
    if "minus" in spoken or [span.value for span in found] == [0]:
        raise Unclear(AT_LEAST_ONE)
    rest = beside(spoken, found)
    if not found:
        raise Unclear(EXACTLY if _MOVING.intersection(rest) else "")
    return _sum_of_parts(spoken, found, rest) or _one_count(spoken, found, rest)


def _sum_of_parts(spoken: Sequence[str], found: Sequence[Span], rest: Sequence[str]) -> int | None:
    """All heads, where they are told by sex or by class: "2 jantan 3 betina", "2 induk 1 anaknya"."""
    if not _BESIDE_PARTS.issuperset(rest) or len(found) + len(_NONE.intersection(rest)) < 2:
        return None
    split = of_each_sex(spoken) if SEX_WORDS.keys() >= _PARTS.keys() & set(rest) else None
    if split:
        return split.total
    parts = _parts(*_shape(spoken, _PARTS))
    overlap = parts and any(pair <= parts.keys() for pair in _OVERLAPS)
    return sum(parts.values()) if parts and not overlap else None


def _one_count(spoken: list[str], found: list[Span], rest: list[str]) -> int:
    """The number, if nothing else is said; or the one "N ekor", if other numbers are ages and the like."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts]
    others_are_units = all(
        _next(spoken, span) in _OTHER_UNITS or _one_of_them(spoken, span) for span in others
    )
    if len({span.value for span in counts}) == 1 and others_are_units:
        clear = _MOVING.isdisjoint(rest)
    elif len({span.value for span in found}) > 1:
        raise Unclear(ONE_NUMBER)
    else:
        counts, clear = found, (_HARMLESS - _MOVING | SEX_WORDS.keys()).issuperset(rest)
    letters = {_PARTS[word] for word in rest if word in _PARTS}
    with_young = "anaknya" in rest or ("Y" in letters and not letters <= {"Y", "m", "f"})
    clear = clear and not with_young  # "seekor induk dan anaknya"
    value = counts[0].value
    if value is None or not clear:
        raise Unclear(EXACTLY)
    if value < 1:
        raise Unclear(AT_LEAST_ONE)
    return value


def counted(spoken: Sequence[str], found: Sequence[Span]) -> list[Span]:
    """The numbers that are said to be heads: "2 ekor", "seekor"."""
    return [span for span in found if _next(spoken, span) == "ekor" or spoken[span.start] == "seekor"]


def _one_of_them(spoken: Sequence[str], span: Span) -> bool:
    """Whether it is the "satu" of "yang satu" and "salah satu"."""
    return span.value == 1 and spoken[max(span.start - 1, 0)] in ("yang", "salah")


def _next(spoken: Sequence[str], span: Span) -> str:
    return spoken[span.end] if span.end < len(spoken) else ""


def sexes(text: str) -> Sexes:
    """How many of each sex: "jantan 2 betina 3", "2 jtn 3 btn", "5 ekor betina semua", "sepasang".

    Unclear for a sex without a number, and for parts that disagree with a total.
    """
    spoken = meant(words(text))
    found = spans(spoken)
    rest = [word for word in beside(spoken, found) if word not in SEX_WORDS and word not in _NONE]
    if not (_HARMLESS | _BESIDE_CLASSES).issuperset(rest):
        raise Unclear(BY_SEX)
    split = of_each_sex(spoken)
    if not split:
        raise Unclear(DISAGREE if len(found) > 1 else BY_SEX)
    return split


def of_each_sex(spoken: Sequence[str]) -> Sexes | None:
    """The one division by sex that the words' numbers and sexes allow, or None."""
    shape, values = _shape(spoken, _SEXES)
    if "sepasang" in spoken or "pasang" in spoken:
        return _in_pairs(shape, values)
    heads = _parts(shape, values) or {}
    males, females = heads.get("m", 0), heads.get("f", 0)
    return Sexes(males, females) if males + females else None


def _in_pairs(shape: str, values: Sequence[int | None]) -> Sexes | None:
    alone = shape in ("n", "nmf", "nfm", "mfn", "fmn") and values[0]
    return Sexes(alone // 2, alone // 2) if alone else None


def _shape(spoken: Sequence[str], letters: Mapping[str, str]) -> tuple[str, list[int | None]]:
    """A letter a part ("n" for a number), and the numbers."""
    starts = {span.start: span.value for span in spans(spoken)}
    shape, values = "", list[int | None]()
    for place, word in enumerate(spoken):
        letter = letters.get(word, "")
        if place in starts:
            shape, values = shape + "n", [*values, starts[place]]
        elif word in _NONE and (word != "tidak" or spoken[place + 1 : place + 2] in (["ada"], ["punya"])):
            shape, values = shape + "n", [*values, 0]
        elif letter and not shape.endswith(letter) and shape[-1:] + letter not in _DESCRIBED:
            shape += letter
    return shape, values


def _parts(shape: str, values: Sequence[int | None]) -> dict[str, int] | None:
    """Heads by letter, where one reading is left: each number its part, or one of them the total."""
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return None
    readings = [_division(shape, numbers)]
    if shape.startswith("n"):
        readings.append(_division(shape[1:], numbers[1:], total=numbers[0]))
    if shape.endswith("n"):
        readings.append(_division(shape[:-1], numbers[:-1], total=numbers[-1]))
    told = [reading for reading in readings if reading]
    return told[0] if told and all(reading == told[0] for reading in told) else None


def _division(shape: str, numbers: Sequence[int], total: int | None = None) -> dict[str, int] | None:
    said = shape.replace("n", "")
    each_once = len(said) == len(set(said)) == len(numbers)
    if not each_once or shape.startswith("nn") or (shape[:2].isalpha() and "n" not in shape[:2]):
        return None
    heads = dict(zip(said, numbers, strict=True))
    return heads if total is None or sum(numbers) == total else None
