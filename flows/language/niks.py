"""Reads a NIK, the 16 digits on an identity card: no check digit guards it, so nothing is repaired."""

import re
from calendar import monthrange
from functools import cache

from domain.regions.gazetteer import Kind, every_place
from flows.language.copied import runs, spelled, with_lookalikes_read, written
from flows.language.unclear import Unclear, hint

A_NIK = hint("Tulis NIK-nya, 16 angka di KTP. Contoh: 5204 0101 0190 0001.")
SIXTEEN_DIGITS = hint("NIK itu 16 angka, tanpa huruf. Coba periksa lagi. Contoh: 5204 0101 0190 0001.")
NO_SUCH_NIK = hint("NIK itu sepertinya salah ketik. Coba cocokkan dengan KTP. Contoh: 5204 0101 0190 0001.")

_LENGTH = 16
_SHORTEST = 14  # digits; a shorter number in the text may be a telephone's
_FEMALE = 40  # is added to a woman's day of birth
_LEAP = 2000
_FAMILY_CARD = re.compile(r"\b(?:no(?:mor|mer)?\.? ?kk|kartu keluarga)\b", re.IGNORECASE)
_CARD = re.compile(r"nik|ktp", re.IGNORECASE)


def nik(text: str) -> str:
    """The one NIK, 16 digits; spaces, dots and hyphens may stand between them.

    Six digits of region, birth as ddmmyy (a woman's day plus 40), a serial. Unclear for
    letters in it, other lengths, unknown provinces, impossible dates, a serial of zeros, and two NIKs.
    """
    said = written(text)
    if _FAMILY_CARD.search(said) and not _CARD.search(said):
        raise Unclear(A_NIK)  # a family card's number looks the same
    numbers = runs(said)
    if numbers != runs(with_lookalikes_read(said)):
        raise Unclear(SIXTEEN_DIGITS)
    found = {run for run in [*numbers, "" if numbers else spelled(said)] if len(run) >= _SHORTEST}
    if len(found) != 1:
        raise Unclear(A_NIK)
    number = found.pop()
    if len(number) != _LENGTH or not number.isdigit():
        raise Unclear(SIXTEEN_DIGITS)
    if not (_is_region(number[:6]) and _is_birth(number[6:12]) and int(number[12:])):
        raise Unclear(NO_SUCH_NIK)
    return number


def _is_region(digits: str) -> bool:
    """A known province; regencies and kecamatan are split and renamed, and a NIK keeps the old code."""
    return digits[:2] in _provinces() and digits[2:4] != "00" and digits[4:] != "00"


def _is_birth(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    day -= _FEMALE if day > _FEMALE else 0
    return 1 <= month <= 12 and 1 <= day <= monthrange(_LEAP + year, month)[1]


@cache
def _provinces() -> frozenset[str]:
    return frozenset(place.code for place in every_place().values() if place.kind is Kind.PROVINSI)
