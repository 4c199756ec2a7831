"""Reads an amount of money as people write it: "50rb", "Rp 1.500.000,-", "1,5 juta", "goceng", "1jt500"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from flows.language.corrections import meant
from flows.language.measures import MINUSES, Measure, at, between, loose, measures, to_the_point
from flows.language.numerals import Quantity, beside, quantities, signed
from flows.language.tables import SMALL, word_map, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

AN_AMOUNT = hint("Tulis jumlah uangnya. Contoh: 50 ribu, 1,5 juta, Rp 250.000.")
ONE_AMOUNT = hint("Tulis satu jumlah uang saja, yang pasti. Contoh: 250 ribu.")
WHICH_SCALE = hint("{number} ribu atau {number} juta? Contoh: {number} ribu.")
NOTHING = hint("Jumlah uangnya harus lebih dari 0. Contoh: 50 ribu.")

UNITS: dict[str, int] = word_map("rupiah")

_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9
_LEAST, _MOST = 100, 10**12 - 1
_MARKS = frozenset({"rp", "idr"})
_WHOLE = frozenset({"rupiah", "perak"})
_APART = {"seribu": ("satu", "ribu"), "sejuta": ("satu", "juta"), "semiliar": ("satu", "miliar")}
_CENTS = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),00?")
_FOREIGN = re.compile(r"(\d{1,3}(?:,\d{3}){2,})(?:\.00)?")
_BILLIONS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){3}")
_RBU = re.compile(r"(?<=\d)\s?rbu\b", re.IGNORECASE)  # elsewhere "rbu" is Wednesday
_BELOW_ZERO = re.compile(r"\brp\W*-\W*\d", re.IGNORECASE)
_UNSURE = word_set("unsure") | word_set("unsure_money")
_MONEY = word_set("beside_money")
_HARMLESS = SMALL | _MONEY
_TOTAL = word_set("for_all")
_YEARS = range(1900, 2100)


class Rupiah(int):
    """Whole rupiah; str() is "Rp 1.500.000", for a bare "500" would be asked about."""

    def __str__(self) -> str:
        return f"Rp {int(self):,}".replace(",", ".")


def rupiah(text: str) -> Rupiah:
    """The one amount, Rp 100 to just below a trillion, that the text tells; "M" is miliar, 10**9.

    Unclear for small numbers without a unit ("25", "1.5"), for what may mean two amounts ("2 ribu 5",
    "2,500", "50.000 ribu"), for rough ones ("12 jutaan"), for prices per head, and for two amounts.
    """
    said = meant([part for word in words(_RBU.sub("rb", text)) for part in _written(word)])
    said = _for_all(to_the_point(said))
    if "minus" in said or text.lstrip().startswith(MINUSES) or _BELOW_ZERO.search(text):
        raise Unclear(NOTHING)
    if "@" in text or signed(text) or not _UNSURE.isdisjoint(said):
        raise Unclear(AN_AMOUNT if UNITS.keys().isdisjoint(said) and not quantities(said) else ONE_AMOUNT)
    value = _one(_marked(said))
    if value == 0:
        raise Unclear(NOTHING)
    if value is None or value.denominator != 1 or not _LEAST <= value <= _MOST:
        raise Unclear(ONE_AMOUNT)
    return Rupiah(value)


def _for_all(said: list[str]) -> list[str]:
    """Without "per dua ekor", where the amount is said to be for all of them."""
    heads = [span for span in quantities(said) if at(said, span.end) == "ekor" and (span.value or 0) > 1]
    if len(heads) != 1 or said[heads[0].start - 1 : heads[0].start] != ["per"] or _TOTAL.isdisjoint(said):
        return said
    return said[: heads[0].start - 1] + said[heads[0].end + 1 :]


def _written(word: str) -> tuple[str, ...]:
    """Without cents of nothing and English commas; "sejuta" and billions in two words."""
    if cents := _CENTS.fullmatch(word):
        return _written(cents[1])
    if foreign := _FOREIGN.fullmatch(word):
        return _written(foreign[1].replace(",", "."))
    if _BILLIONS.fullmatch(word):
        billions, rest = divmod(int(word.replace(".", "")), _BILLION)
        return (str(billions), "miliar", str(rest), "rupiah") if rest else (str(billions), "miliar")
    return _APART.get(word, (word,))


def _marked(said: Sequence[str]) -> list[str]:
    """With "rupiah" behind every number that "rp" marks, and none behind another unit."""
    ends = {number.start: number.end for number in between(said, UNITS)}
    marks, marked = set[int](), list[str]()
    for place, word in enumerate([*said, ""]):
        if place in marks and word not in UNITS:
            marked.append("rupiah")
        if word in _MARKS and place + 1 in ends:
            if marked and marked[-1] in UNITS:
                marked.append("rupiah")  # what follows is another amount, not the rest of this one
            marks.add(ends[place + 1])
        elif word in _MARKS | _WHOLE:
            marked += ["rupiah"] * (not marked or marked[-1] not in UNITS)
        else:
            marked.append(word)
    return marked[:-1]


def _one(said: Sequence[str]) -> Fraction | None:
    """The amount that everything in the words agrees on; None for none."""
    found = measures(said, UNITS, _rest)
    others = loose(said, UNITS, found)
    values = {_value(said, amount) for amount in found} | {number.value for number in others}
    if not values:
        raise Unclear(AN_AMOUNT)
    value = values.pop()
    if values or value is None:
        return None
    return value if found else _bare(value, said, others)


def _bare(value: Fraction, said: Sequence[str], numbers: Sequence[Quantity]) -> Fraction:
    """A number without any unit: from 1,000, by itself or beside words for money, and no year."""
    rest = beside(said, numbers)
    told = " ".join(said[numbers[0].start : numbers[0].end])
    harmless = _HARMLESS.issuperset(rest)
    if harmless and 0 < value < _THOUSAND:
        raise Unclear(WHICH_SCALE, number=told)
    by_name = not _MONEY.isdisjoint(rest) and value % 100 == 0
    if value < _THOUSAND or not (harmless or by_name) or (told.isdigit() and value in _YEARS):
        raise Unclear(AN_AMOUNT)
    return value


def _value(said: Sequence[str], amount: Measure) -> Fraction | None:
    """None for "50.000 ribu", "12 juta per ekor" and "satu juta lima ratus rupiah", which may mean more."""
    stretch = said[amount.start : amount.end]
    grouped = any(
        number.value is not None and number.value >= _THOUSAND and UNITS.get(at(stretch, number.end), 1) > 1
        for number in between(stretch, UNITS)
    )
    per_head = at(said, amount.end) == "ekor"
    formal = "juta" in stretch and stretch[-1] in _WHOLE
    if amount.value is None or grouped or per_head or (formal and amount.value % _MILLION):
        return None
    return amount.value


def _rest(size: int, value: Fraction) -> Fraction | None:
    """ "1jt500" is 1,500,000 and "2 ribu 500" 2,500; "2 ribu 5" may be 2,005 or 2,500."""
    if value >= _THOUSAND:
        return value
    if value >= 100 and size in (_THOUSAND, _MILLION):
        return value * _THOUSAND if size == _MILLION else value
    return None
