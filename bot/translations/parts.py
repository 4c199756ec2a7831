"""Reading parts of decoded JSON in which any part may be missing or of the wrong type."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from bot.translations import clean

LARGEST_ID = 2**63 - 1
NOTHING: Mapping[str, Any] = {}


def part(whole: Any, *names: str) -> Mapping[str, Any]:
    """The object at the end of the names; an empty one where there is none."""
    for name in names:
        whole = whole.get(name) if isinstance(whole, Mapping) else None
    return whole if isinstance(whole, Mapping) else NOTHING


def items(whole: Mapping[str, Any], name: str) -> list[Any]:
    """The list of that name; an empty one where there is none."""
    found = whole.get(name)
    return found if isinstance(found, list) else []


def words(whole: Mapping[str, Any], name: str) -> str:
    """The text of that name, cleaned; empty where there is none."""
    found = whole.get(name)
    return clean(found) if isinstance(found, str) else ""


def integer(whole: Mapping[str, Any], name: str) -> int | None:
    """The whole number of that name, if 64 bits hold it."""
    found = whole.get(name)
    right = isinstance(found, int) and not isinstance(found, bool) and -LARGEST_ID <= found <= LARGEST_ID
    return found if right else None


def degrees(whole: Mapping[str, Any], name: str, most: float) -> float | None:
    """A coordinate from -most to most."""
    found = whole.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float) or not isfinite(found):
        return None
    return float(found) if -most <= found <= most else None


def place(whole: Mapping[str, Any]) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; None unless both make sense."""
    latitude, longitude = degrees(whole, "latitude", 90), degrees(whole, "longitude", 180)
    return None if latitude is None or longitude is None else (latitude, longitude)
