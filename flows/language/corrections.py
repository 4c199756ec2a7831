"""Leaves out what somebody takes back in the same breath: "150 kg eh 160 kg", "bukan 3 tapi 4"."""

from collections.abc import Sequence

from flows.language.numerals import Quantity, quantities
from flows.language.tables import word_set

_TURNS = word_set("taking_back")
_BESIDE = word_set("beside_taking_back")
_NOT = "bukan"
_BUT = frozenset({"tapi", "tetapi", "melainkan"})
_UNITS = word_set("other_units") | word_set("inherited_units")


def meant(spoken: Sequence[str]) -> list[str]:
    """The words that still hold; a new number without a unit takes the unit of the one it replaces.

    None of them, where it cannot be told what was taken back: "2 jantan 3 betina eh 4".
    """
    if _NOT not in spoken and _TURNS.isdisjoint(spoken):
        return list(spoken)
    turn = max((place for place, word in enumerate(spoken) if word in _TURNS), default=-1)
    before, behind = _affirmed(spoken[: max(turn, 0)]), _affirmed(spoken[turn + 1 :])
    if turn < 0:
        return behind
    old, new = quantities(before), quantities(behind)
    if not new:
        return before if _BESIDE.isdisjoint(behind) else []
    behind = [word for word in behind if word not in _BESIDE]
    if not old:
        return [word for word in before if word not in _TURNS | _BESIDE] + behind
    return _in_unit(_unit(before, old[0]), behind) if len(old) in (1, len(new)) else []


def _affirmed(spoken: Sequence[str]) -> list[str]:
    """Without a number that is denied, as long as another one is said."""
    said = list(spoken)
    numbers = quantities(said)
    for place, number in reversed(list(enumerate(numbers))):
        if len(numbers) > 1 and said[number.start - 1 : number.start] == [_NOT]:
            end = numbers[place + 1].start if place + 1 < len(numbers) else len(said)
            del said[number.start - 1 : end], numbers[place]
    return said


def _unit(spoken: Sequence[str], number: Quantity) -> str:
    """The unit of a number, in it ("lima ribu") or behind it."""
    last, *behind = spoken[number.end - 1 : number.end + 1]
    return next((word for word in (last, *behind) if word in _UNITS), "")


def _in_unit(unit: str, spoken: list[str]) -> list[str]:
    first = quantities(spoken)[0]
    if unit and not _unit(spoken, first):
        spoken.insert(first.end, unit)
    return spoken
