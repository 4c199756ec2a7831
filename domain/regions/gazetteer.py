"""Every place SiJINAK knows, read once from the shipped files: our villages, and the rest of Indonesia."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from domain.refusals import Refusal

REGENCY = "52.04"
"""Kabupaten Sumbawa, where the animals are."""

FILES = Path(__file__).parent.parent / "data" / "regions"


@dataclass(eq=False)
class UnknownRegion(Refusal):
    """No place has this code."""

    code: str


class Kind(StrEnum):
    """What a place is, from the smallest."""

    DESA = "desa"
    KELURAHAN = "kelurahan"
    KECAMATAN = "kecamatan"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    PROVINSI = "provinsi"


VILLAGE_KINDS = frozenset({Kind.DESA, Kind.KELURAHAN})


@dataclass(frozen=True, slots=True)
class Place:
    """One place under its Kemendagri code ("52.04.22.2003"); lat and lng are its centre, in degrees."""

    code: str
    name: str
    kind: Kind
    parent_code: str | None
    lat: float
    lng: float

    @property
    def is_village(self) -> bool:
        """A desa or a kelurahan."""
        return self.kind in VILLAGE_KINDS


@cache
def every_place() -> dict[str, Place]:
    """All places by code, parents before their children."""
    places = [
        *_places("provinsi", Kind.PROVINSI),
        *_places("kabkota", name="nama_pendek"),
        *_places("sumbawa_kecamatan", Kind.KECAMATAN),
        *_places("sumbawa_desa"),
    ]
    return {place.code: place for place in places}


@cache
def version() -> str:
    """The decree and the edition of its data that the shipped files follow."""
    return (FILES / "VERSION").read_text(encoding="utf-8").strip()


def aliases() -> Iterator[tuple[str, str]]:
    """Pairs of a code and another name that people use for it."""
    for row in _rows("alias"):
        yield row["kode"], row["alias"]


def by_code(code: str) -> Place:
    """The place of a dotted code; refuses with UnknownRegion."""
    try:
        return every_place()[code]
    except KeyError:
        raise UnknownRegion(code) from None


def villages_of(kecamatan_code: str) -> tuple[Place, ...]:
    """The desa and kelurahan of one kecamatan by name; empty for any other code."""
    return _villages_by_parent().get(kecamatan_code, ())


def title(code: str) -> str:
    """The place as people write it: "Desa Boak, Kec. Unter Iwes", "Kec. Moyo Hilir", "Kota Mataram"."""
    place = by_code(code)
    if place.is_village:
        return f"{place.kind.capitalize()} {place.name}, {title(place.parent_code or '')}"
    if place.kind is Kind.KECAMATAN:
        return f"Kec. {place.name}"
    return f"{place.kind.capitalize()} {place.name}"


@cache
def _villages_by_parent() -> dict[str, tuple[Place, ...]]:
    children: dict[str, list[Place]] = {}
    for place in sorted(every_place().values(), key=lambda place: place.name):
        if place.is_village and place.parent_code:
            children.setdefault(place.parent_code, []).append(place)
    return {parent: tuple(villages) for parent, villages in children.items()}


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (FILES / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _places(file: str, kind: Kind | None = None, *, name: str = "nama") -> Iterator[Place]:
    for row in _rows(file):
        code = row["kode"]
        parent = code.rpartition(".")[0] or None
        lat, lng = float(row["lat"]), float(row["lng"])
        yield Place(code, row[name], kind or Kind(row["jenis"]), parent, lat, lng)
