"""Numbers of animals, permits and bills: a prefix, seven digits, and one that catches a slip of the pen."""

import re
from dataclasses import dataclass

from stdnum import damm

from domain.refusals import Refusal

HIGHEST_SERIAL = 9_999_999
_PRINTED = re.compile(r"(?<![A-Z0-9])([A-Z]{3}-)(\d{8})(?!\d)", re.IGNORECASE | re.ASCII)


@dataclass(eq=False)
class MistypedRegisterNumber(Refusal):
    """The check digit proves that the number was mistyped; `number` is what was read, with its prefix."""

    number: str


@dataclass(frozen=True)
class Series:
    """The numbers with one prefix, as "SBW-"; the same digits in two series belong to different things."""

    prefix: str

    def make(self, serial: int) -> str:
        """The number of a serial from 1 to 9,999,999: 1234 makes "SBW-00012340"; ValueError outside of it."""
        if not 1 <= serial <= HIGHEST_SERIAL:
            raise ValueError(f"no number in {self.prefix} for serial {serial}")
        digits = f"{serial:07}"
        return f"{self.prefix}{digits}{damm.calc_check_digit(digits)}"

    def checked(self, digits: str) -> str:
        """The number of eight digits, the last of them the check; MistypedRegisterNumber when it fails."""
        number = self.prefix + digits
        if len(digits) != 8 or not damm.is_valid(digits) or int(digits) == 0:
            raise MistypedRegisterNumber(number)
        return number

    def printed_in(self, text: str) -> str:
        """The one number of this series in a text or an address, as it is printed; "" without one."""
        ours = [digits for prefix, digits in _PRINTED.findall(text) if prefix.upper() == self.prefix]
        try:
            found = {self.checked(digits) for digits in ours}
        except MistypedRegisterNumber:
            return ""
        return found.pop() if len(found) == 1 else ""


REGISTER = Series("SBW-")
PERMIT = Series("IZN-")
BILL = Series("TGH-")
SERIES = (REGISTER, PERMIT, BILL)

# Where no series is named, an animal's number is meant.
make, checked, printed_in = REGISTER.make, REGISTER.checked, REGISTER.printed_in
