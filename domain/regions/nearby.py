"""Which village a shared location lies in, as near as village centres can tell."""

from functools import cache
from math import asin, cos, isfinite, radians, sin, sqrt

from domain.regions.gazetteer import Place, every_place

REACH = 25.0
"""Kilometres: farther than this from every village's centre is not in the regency."""

EARTH_RADIUS = 6371.0  # kilometres


def nearest(lat: float, lng: float) -> Place | None:
    """The village whose centre is nearest to a point in degrees; None if REACH does not cover it."""
    if not (isfinite(lat) and isfinite(lng) and abs(lat) <= 90 and abs(lng) <= 180):
        return None
    village = min(_villages(), key=lambda place: distance(lat, lng, place.lat, place.lng))
    return village if distance(lat, lng, village.lat, village.lng) <= REACH else None


def distance(lat: float, lng: float, other_lat: float, other_lng: float) -> float:
    """Kilometres along the great circle between two points in degrees (haversine)."""
    north, east = radians(other_lat - lat), radians(other_lng - lng)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, chord)))


@cache
def _villages() -> tuple[Place, ...]:
    return tuple(place for place in every_place().values() if place.is_village)
