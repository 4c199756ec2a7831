"""Reads a register number as people copy it: "sbw 0001 2340", "SBW-OOO1234O", or the eight digits alone."""

import re

from domain.register_numbers import checked
from flows.language.copied import GAP, GROUP, spelled, with_lookalikes_read, written
from flows.language.unclear import Unclear, hint

NUMBER_LIKE = hint("Tulis nomor ternaknya. Contoh: SBW-00012340.")

_LENGTH = 8
_LONGEST = 10  # digits; a longer number behind the prefix is another one
_PREFIX = re.compile(rf"(?<![^\W_])s{GAP}b{GAP}w{GAP}:?{GAP}(?=[\doil|])", re.IGNORECASE)
_GROUPS = rf"{GROUP}(?:{GAP}{GROUP})*"
_WITH_PREFIX = re.compile(rf"\bsbw ({_GROUPS})")
_ALONE = re.compile(rf"(?:nomor|no)?[\s.:]*({_GROUPS})[\s.]*", re.IGNORECASE)
_NAMED = r"\b(?:no|nmr|nomor|nomer|reg|register|registrasi|kartu)(?:nya)?\b[\s.:]*"
_AMONG_WORDS = re.compile(rf"(?:(?P<named>{_NAMED})|(?<![\w+]))(?P<digits>{_GROUPS})", re.IGNORECASE)
_DAY = re.compile(r"[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d\d")


def looks_like(text: str) -> bool:
    """Whether the text holds something that is meant as a register number, mistyped or not."""
    return bool(_numbers(text))


def read(text: str) -> str:
    """The number as the register writes it, "SBW-00012340"; all zeros in front may be left out after SBW.

    O, I and l are digits, for the check digit proves it. domain.register_numbers.MistypedRegisterNumber when
    it does not, or a digit is missing; Unclear when there is no number, or two different ones.
    """
    found = _numbers(text)
    if len(found) != 1:
        raise Unclear(NUMBER_LIKE)
    return checked(found.pop())


def _numbers(text: str) -> set[str]:
    said = with_lookalikes_read(_PREFIX.sub("sbw ", written(text)).strip())
    found = {_whole(_joined(groups)) for groups in _WITH_PREFIX.findall(said)}
    return {digits for digits in found if 1 < len(digits) <= _LONGEST} or _without_prefix(said)


def _without_prefix(said: str) -> set[str]:
    """Eight digits that are the whole text, called a number in it, begin with a zero, or are spelled out."""
    if alone := _ALONE.fullmatch(said):
        found = {_joined(alone[1])}
    elif re.search(r"\d", said):
        numbers = (match for match in _AMONG_WORDS.finditer(said) if not _DAY.fullmatch(match["digits"]))
        found = {_joined(match["digits"]) for match in numbers if match["named"] or match["digits"][0] == "0"}
    else:
        found = {spelled(said)}
    return {digits for digits in found if len(digits) == _LENGTH}


def _whole(digits: str) -> str:
    """With the zeros that were left out; where one of them was written, no other one was left out."""
    return digits if digits.startswith("0") else digits.rjust(_LENGTH, "0")


def _joined(groups: str) -> str:
    return re.sub(r"\D", "", groups)
