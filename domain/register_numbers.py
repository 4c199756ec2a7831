"""Register numbers of animals: SBW-, seven digits, and a check digit that catches a slip of the pen."""

import re
from dataclasses import dataclass

from stdnum import damm

from domain.refusals import Refusal

PREFIX = "SBW-"
HIGHEST_SERIAL = 9_999_999
_PRINTED = re.compile(rf"(?<![A-Z0-9]){PREFIX}(\d{{8}})(?!\d)", re.IGNORECASE | re.ASCII)


@dataclass(eq=False)
class MistypedRegisterNumber(Refusal):
    """The check digit proves that the number was mistyped; `number` is what was read."""

    number: str


def make(serial: int) -> str:
    """The number of a serial from 1 to 9,999,999: 1234 makes "SBW-00012340"; ValueError outside of it."""
    if not 1 <= serial <= HIGHEST_SERIAL:
        raise ValueError(f"no register number for serial {serial}")
    digits = f"{serial:07}"
    return f"{PREFIX}{digits}{damm.calc_check_digit(digits)}"


def checked(digits: str) -> str:
    """The number of eight digits, the last being the check digit; MistypedRegisterNumber when it fails."""
    number = PREFIX + digits
    if len(digits) != 8 or not damm.is_valid(digits) or int(digits) == 0:
        raise MistypedRegisterNumber(number)
    return number


def printed_in(text: str) -> str:
    """The one number that stands in a text or an address as the register prints it; "" without one."""
    try:
        found = {checked(digits) for digits in _PRINTED.findall(text)}
    except MistypedRegisterNumber:
        return ""
    return found.pop() if len(found) == 1 else ""
