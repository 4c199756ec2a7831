"""The parts of a herd that words tell by sex or by class of age, and how many are of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.language.numbers import spans
from flows.language.tables import SMALL, word_map, word_set

SEX_WORDS: dict[str, str] = {word: sex for sex, said in word_map("sexes").items() for word in said}
"""Every word for a sex, and "male" or "female"."""

NONE = word_set("none") | {"tidak"}
"""What says that there are none of a part: "betina kosong", "tidak ada jantan"."""

_SEXES = {word: sex[0] for word, sex in SEX_WORDS.items()}
_CLASSES = {"young": "Y", "maiden": "D", "dam": "I", "sire": "S", "adult": "A", "old": "O"}
PARTS = _SEXES | {
    form: _CLASSES[name]
    for name, said in word_map("age_classes").items()
    for word in said
    for form in (word, f"{word}nya")
}
"""A letter for every word that names a part: m and f, and in capitals the classes of age."""

_OVERLAPS = ({"f", "I"}, {"f", "D"}, {"m", "S"}, {"A", "m"}, {"A", "f"}, {"A", "I"}, {"A", "S"})
_DESCRIBED = frozenset({"mD", "mA", "mO", "fD", "fA", "fO"}) | {
    f"{name}{sex}" for name in "YDIAOS" for sex in "mf"
}
_REST = word_set("the_rest")


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


def with_rest_counted(spoken: list[str]) -> list[str]:
    """With a number for those that a total leaves: "10 ekor, jantan 4 sisanya betina" has 6 females."""
    place = next((place for place, word in enumerate(spoken) if word in _REST), 0)
    told = [span.value or 0 for span in spans(spoken[:place])]
    named = next((word for word in spoken[place + 1 :] if word not in SMALL), "")
    rest = 2 * max(told, default=0) - sum(told)
    if len(told) < 2 or 0 in told or rest < 1 or named not in PARTS or spans(spoken[place:]):
        return spoken
    return [*spoken[:place], str(rest), *spoken[place + 1 :]]


def of_every_part(spoken: Sequence[str]) -> int | None:
    """All heads, where each number is one part's or their total and no animal is counted twice; else None."""
    split = of_each_sex(spoken) if SEX_WORDS.keys() >= PARTS.keys() & set(spoken) else None
    if split:
        return split.total
    parts = _parts(*_shape(spoken, PARTS))
    overlap = parts and any(pair <= parts.keys() for pair in _OVERLAPS)
    return sum(parts.values()) if parts and not overlap else None


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
        elif word in NONE and (word != "tidak" or spoken[place + 1 : place + 2] in (["ada"], ["punya"])):
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
