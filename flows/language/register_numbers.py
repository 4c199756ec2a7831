"""Reads a register number as people copy it: "sbw 0001 2340", "SBW-OOO1234O", or the eight digits alone."""

import re
import unicodedata

from domain.register_numbers import checked
from flows.language.unclear import Unclear, hint

NUMBER_LIKE = hint("Tulis nomor ternaknya. Contoh: SBW-00012340.")

# O and I are what people make of 0 and 1; the check digit proves it.
_LOOKALIKES = str.maketrans("oOiIlL|", "0011111")
_PART = r"[0-9oil|]*[0-9][0-9oil|]*|[oil|]{2,}"
_GAP = r"[\s._–-]*"
_WITH_PREFIX = re.compile(rf"\bsbw{_GAP}((?:(?:{_PART})\b{_GAP})+)", re.IGNORECASE)
_ALONE = re.compile(rf"(?:nomor|no)?[\s.:]*((?:[0-9oil|]{_GAP}){{8}})", re.IGNORECASE)


def looks_like(text: str) -> bool:
    """Whether the text holds something that is meant as a register number, mistyped or not."""
    return bool(_digits(text))


def read(text: str) -> str:
    """The number as the register writes it, "SBW-00012340"; zeros in front may be left out after SBW.

    domain.register_numbers.MistypedRegisterNumber when the check digit fails; Unclear when there is none,
    or two different ones.
    """
    found = _digits(text)
    if len(found) != 1:
        raise Unclear(NUMBER_LIKE)
    return checked(found.pop())


def _digits(text: str) -> set[str]:
    text = unicodedata.normalize("NFKC", text).strip()
    found = {_only_digits(part) for part in _WITH_PREFIX.findall(text)}
    if not found and (alone := _ALONE.fullmatch(text)):
        found = {_only_digits(alone[1])}
    return {digits.rjust(8, "0") for digits in found if 1 < len(digits) <= 10}


def _only_digits(part: str) -> str:
    return "".join(re.findall(r"[0-9]", part.translate(_LOOKALIKES)))
