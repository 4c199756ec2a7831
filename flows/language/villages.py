"""Reads where animals are kept or a person lives: the code of a place, or the places to choose among."""

import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

from domain import regions
from domain.regions import Found, Kind, Place
from flows.language import addresses
from flows.language.unclear import Unclear

Option = tuple[str, str]
"""A code and how a list shows it; the code is read again by the reader that offered it."""

MOST_OPTIONS = 10
"""As many as WhatsApp shows in one list."""


_NOT = r"(?:bukan|bkn|not)"
_TAKEN_BACK = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_NOT}\s*,\s*(?:tapi\s+)?(?P<place>\S.*)$",
        rf"^\s*{_NOT}\s+[^,.;]+(?:[,.;]\s*|\s+tapi\s+)(?:tapi\s+)?(?P<place>\S.*)$",
        r"\b(?:eh+|ralat|maksud(?:nya| saya| sy)?|sorry|maaf salah)\b[\s,.:]+(?P<place>\S.*)$",
        rf"^(?P<place>.*\w)[\s,.;]+{_NOT}\s+\S",
    )
)


class Ambiguous(Unclear):
    """The text may mean several places; `options` are to be listed by number under the hint."""

    def __init__(self, hint: str, options: Iterable[Option], **values: str) -> None:
        super().__init__(hint, **values)
        self.options = tuple(options)


def village(text: str) -> str:
    """The code of a village in the regency ("ds boak" is 52.04.22.2003).

    Raises Ambiguous for namesakes, for a doubtful spelling and for a kecamatan (its villages are the
    options, its namesake first), and Unclear when there is nothing to choose from.
    """
    found = _found(text)
    if found.sure and found.places[0].is_village:
        return found.places[0].code
    if not found.sure and (written_out := addresses.found(text)):
        return written_out.code
    if found.places:
        _ask_village(found.places)
    far = regions.find_elsewhere(text)
    if far.sure and not _ours(far.places[0]):
        raise Unclear(
            "{place} di luar Kabupaten Sumbawa. Ketik desa tempat ternaknya dipelihara."
            " Contoh: Boak, Unter Iwes.",
            place=regions.title(far.places[0].code),
        )
    raise Unclear(
        "Kami belum menemukan desa itu di Kabupaten Sumbawa. Ketik nama desa dan kecamatannya."
        " Contoh: Boak, Unter Iwes."
    )


def home(text: str) -> str:
    """The code of where a person lives: a village of the regency, or a kabupaten, kota or province elsewhere.

    Raises Ambiguous and Unclear as `village` does.
    """
    near = _found(text)
    if near.sure and near.places[0].is_village:
        return near.places[0].code
    if not near.sure and (written_out := addresses.found(text)):
        return written_out.code
    far = regions.find_elsewhere(text, limit=MOST_OPTIONS)
    if far.sure and not near.sure and not _ours(far.places[0]):
        return far.places[0].code
    if near.places:
        _ask_village(near.places)
    if far.places and not far.sure:
        _ask(far.places)
    raise Unclear(
        "Kami belum mengenal tempat itu. Ketik nama desa dan kecamatannya, atau kabupatennya kalau di luar"
        " Sumbawa. Contoh: Boak, Unter Iwes. Atau: Lombok Tengah."
    )


def held(text: str) -> str:
    """The place that he keeps to: "karang dima. bukan, labuhan sumbawa", "boak, bukan jorok"."""
    kept = next((form.search(text) for form in _TAKEN_BACK if form.search(text)), None)
    return kept["place"] if kept and regions.find(kept["place"]).sure else text


def _found(text: str) -> Found:
    """What the text may mean, or the same text with its short names written out."""
    found = regions.find(held(text), limit=MOST_OPTIONS)
    written = "" if found.places else addresses.spelled(text)
    return regions.find(written, limit=MOST_OPTIONS) if written else found


def _ask_village(places: tuple[Place, ...]) -> NoReturn:
    villages = [place for place in places if place.is_village]
    kecamatan = [place for place in places if place.kind is Kind.KECAMATAN]
    if len(kecamatan) == 1:
        _ask_within(kecamatan[0], villages)
    if villages or kecamatan:
        _ask([*villages, *kecamatan])
    raise Unclear("Desa atau kelurahannya apa? Ketik dengan kecamatannya. Contoh: Boak, Unter Iwes.")


def _ask_within(kecamatan: Place, namesakes: list[Place]) -> NoReturn:
    others = (place for place in regions.villages_of(kecamatan.code) if place not in namesakes)
    villages = [*namesakes, *others][:MOST_OPTIONS]
    raise Ambiguous(
        "Desa mana di Kec. {kecamatan}? Pilih angkanya, atau ketik nama desanya. Contoh: {example}.",
        _options(villages),
        kecamatan=kecamatan.name,
        example=villages[-1].name,
    )


def _ours(place: Place) -> bool:
    """Our own regency or province: true of everybody here, so it says nothing yet."""
    return regions.REGENCY.startswith(place.code)


def _ask(places: Sequence[Place]) -> NoReturn:
    options = _options(places)
    if len(options) == 1:
        raise Ambiguous(
            "Maksudnya {place}? Ketik 1 kalau benar. Kalau bukan, ketik lagi namanya.",
            options,
            place=regions.title(options[0][0]),
        )
    raise Ambiguous(
        "Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap."
        " Contoh: {example}.",
        options,
        example=_in_full(places[-1]),
    )


def _options(places: Sequence[Place]) -> tuple[Option, ...]:
    one_kecamatan = len({place.parent_code for place in places}) == 1
    return tuple((place.code, _label(place, short=one_kecamatan)) for place in places)


def _label(place: Place, *, short: bool) -> str:
    """ "Jorok (Utan)"; the name alone where every option lies in the same kecamatan."""
    if not place.is_village:
        return regions.title(place.code)
    return place.name if short else f"{place.name} ({_kecamatan_of(place)})"


def _in_full(place: Place) -> str:
    return f"{place.name}, {_kecamatan_of(place)}" if place.is_village else regions.title(place.code)


def _kecamatan_of(village: Place) -> str:
    return regions.by_code(village.parent_code or "").name
