"""The regions: villages and kecamatan of Kabupaten Sumbawa, and where else in Indonesia people live."""

from domain.regions.elsewhere import find_elsewhere
from domain.regions.finder import find
from domain.regions.gazetteer import REGENCY, Kind, Place, UnknownRegion, by_code, title, villages_of
from domain.regions.nearby import nearest
from domain.regions.readings import Found
from domain.regions.records import Region, load

__all__ = [
    "REGENCY",
    "Found",
    "Kind",
    "Place",
    "Region",
    "UnknownRegion",
    "by_code",
    "find",
    "find_elsewhere",
    "load",
    "nearest",
    "title",
    "villages_of",
]
