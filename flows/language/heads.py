"""Reads how many animals there are, in all and by sex."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.language.corrections import meant
from flows.language.numbers import Span, beside, part_with_numbers, spans, stands_alone
from flows.language.numerals import ORDINALS, signed
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
_LEADING = (_HARMLESS | SEX_WORDS.keys()) - {"nomor", "ke"}
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
_MOVING = word_set("moving")
_NOT_ALONE = word_set("moving_not_alone")
_MOVING_PARTS = _MOVING - _BESIDE_CLASSES - _NOT_ALONE - SMALL - _NONE
_OTHER_UNITS = word_set("other_units")
_COUNTED_ELSE = word_set("counted_else")
_NOT_COUNTS = word_set("before_other_numbers")
_STATING = frozenset({"tidak", "belum", "lagi"})  # "lagi bunting" is no more of them
_ABOUT = frozenset({"kurang", "lebih"})
_ALL = frozenset({"semua", "semuanya", "total", "totalnya", "jumlah", "jumlahnya"})
_HAVING = frozenset({"ada", "punya", "pernah"})
_LACKING = word_set("lacking")
_NOW, _FORMER = "sekarang", {"dulu", "banyak"}  # "dulu banyak, sekarang 3 ekor"
_CHANGING = _MOVING | _PARTS.keys() | SPECIES_WORDS
_NO_ANIMALS = frozenset({"rumah", "kandang", "kandangku"})  # "kandang saya ada 2"
_REST = word_set("the_rest")
_SCALES = frozenset({"ribu", "juta", "sejuta"})


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
    try:
        return _counted(text)
    except Unclear:
        part = part_with_numbers(text, _CHANGING - _FORMER if _NOW in words(text) else _CHANGING)
        if not part:
            raise
        return _counted(part)


def _counted(text: str) -> int:
    spoken = with_rest_counted(meant(words(text)))
    found = spans(spoken)
    if "minus" in spoken or [span.value for span in found] == [0]:
        raise Unclear(AT_LEAST_ONE)
    if not found or signed(text):
        raise Unclear(EXACTLY if found or _MOVING.intersection(spoken) else "")
    told = _without_others(spoken, found)
    value = _sum_of_parts(told) or _one_count(spoken, found, asked="?" in text)
    if value < 1:
        raise Unclear(AT_LEAST_ONE)
    return value


def with_rest_counted(spoken: list[str]) -> list[str]:
    """With a number for those that a total leaves: "10 ekor, jantan 4 sisanya betina" has 6 females."""
    place = next((place for place, word in enumerate(spoken) if word in _REST), 0)
    told = [span.value or 0 for span in spans(spoken[:place])]
    named = next((word for word in spoken[place + 1 :] if word not in SMALL), "")
    rest = 2 * max(told, default=0) - sum(told)
    if len(told) < 2 or 0 in told or rest < 1 or named not in _PARTS or spans(spoken[place:]):
        return spoken
    return [*spoken[:place], str(rest), *spoken[place + 1 :]]


def _without_others(spoken: list[str], found: Sequence[Span]) -> list[str]:
    """The words without numbers that count no animals: "umur 3 tahun"."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts and _counts_else(spoken, span)]
    return beside(spoken, others) if others else spoken


def _sum_of_parts(spoken: Sequence[str]) -> int | None:
    """All heads, where they are told by sex or by class: "2 jantan 3 betina", "2 induk 1 anaknya"."""
    found = spans(spoken)
    rest = beside(spoken, found)
    if (
        len(found) + len(_NONE.intersection(rest)) < 2
        or not _MOVING_PARTS.isdisjoint(rest)
        or _denied(spoken)
    ):
        return None
    split = of_each_sex(spoken) if SEX_WORDS.keys() >= _PARTS.keys() & set(rest) else None
    if split:
        return split.total
    parts = _parts(*_shape(spoken, _PARTS))
    overlap = parts and any(pair <= parts.keys() for pair in _OVERLAPS)
    return sum(parts.values()) if parts and not overlap else None


def _one_count(spoken: list[str], found: list[Span], *, asked: bool) -> int:
    """The number, if nothing takes it up; or the one "N ekor", if other numbers are ages and the like."""
    counts = counted(spoken, found)
    others = [span for span in found if span not in counts and not _counts_else(spoken, span)]
    said, *rest_said = counts or others or found
    value = said.value
    if any(span.value != value and not _among(spoken, span, value) for span in (*rest_said, *others)):
        raise Unclear(ONE_NUMBER)
    rest = beside(spoken, found)
    clear = _unmoved(spoken, found, said)
    if not counts:
        harmless = (_HARMLESS - _MOVING | SEX_WORDS.keys()).issuperset(rest)
        clear = harmless or (clear and not asked and stands_alone(spoken, said, _LEADING))
        one_sex = len({SEX_WORDS[word] for word in rest if word in SEX_WORDS}) < 2 or not _ALL.isdisjoint(
            rest
        )
        clear = clear and one_sex and said in others and spoken[0] not in _NO_ANIMALS
    letters = {_PARTS[word] for word in rest if word in _PARTS}
    with_young = "anaknya" in rest or ("Y" in letters and not letters <= {"Y", "m", "f"})
    if value is None or not clear or (with_young and "termasuk" not in rest):  # "seekor induk dan anaknya"
        raise Unclear(EXACTLY)
    return value


def _unmoved(spoken: Sequence[str], found: Sequence[Span], count: Span) -> bool:
    """Whether no word beside the one count may change it.

    Where they come from, how they look and what they have not yet leaves it: "4 ekor, belum divaksin".
    """
    moving = _MOVING - _NOT_ALONE - (_ABOUT if _about(spoken) else set())
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
    having = bool(_HAVING.intersection(following)) and named not in SMALL | {"", *_PARTS}
    return following == ["banyak"] or (behind and (named in _LACKING or having))


def _denied(spoken: Sequence[str]) -> bool:
    """Whether a no stands there that tells of no sex: "2 jantan 3 betina, tidak tahu pasti"."""
    return any(
        word == "tidak" and not _HAVING.intersection(spoken[place + 1 : place + 2])
        for place, word in enumerate(spoken)
    )


def counted(spoken: Sequence[str], found: Sequence[Span]) -> list[Span]:
    """The numbers that are said to be heads: "2 ekor", "seekor"."""
    return [span for span in found if _next(spoken, span) == "ekor" or spoken[span.start] == "seekor"]


def _counts_else(spoken: Sequence[str], span: Span) -> bool:
    """Whether the number is an age, an address, a price and the like, and none of heads."""
    told, before, behind = spoken[span.start : span.end], spoken[max(span.start - 1, 0)], _next(spoken, span)
    money = len(told) > 1 and not _SCALES.isdisjoint(told)
    other_thing = behind in _OTHER_UNITS or (behind in _COUNTED_ELSE and before not in _PARTS)
    return before in _NOT_COUNTS or money or other_thing or not ORDINALS.keys().isdisjoint(told)


def _among(spoken: Sequence[str], span: Span, total: int | None) -> bool:
    """Whether it counts some of those that were counted: "yang satu", "yang 2 bunting", "salah satu"."""
    before = spoken[max(span.start - 1, 0)]
    some = before in ("yang", "termasuk") or _next(spoken, span) in ("diantaranya", "antaranya")
    return (span.value == 1 and before == "salah") or (some and (span.value or 0) < (total or 0))


def _next(spoken: Sequence[str], span: Span) -> str:
    return spoken[span.end] if span.end < len(spoken) else ""


def sexes(text: str) -> Sexes:
    """How many of each sex: "jantan 2 betina 3", "2 jtn 3 btn", "5 ekor betina semua", "sepasang".

    Unclear for a sex without a number, and for parts that disagree with a total.
    """
    spoken = with_rest_counted(meant(words(text)))
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
