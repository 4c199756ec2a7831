"""The code by which anybody checks a letter: sixteen letters and digits that nobody guesses."""

import re
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: without I, L, O and U
LENGTH = 16  # of 32 signs: 80 bits
_MEANT = str.maketrans("OIL", "011")


def new() -> str:
    """A code as it is kept, without hyphens."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def printed(code: str) -> str:
    """The same in groups of four: "7Q3M-0KXT-…"."""
    return "-".join(code[place : place + 4] for place in range(0, LENGTH, 4))


def read(text: str) -> str:
    """The code that was typed, O for 0 and I or L for 1 forgiven; "" where it cannot be one."""
    code = re.sub(r"[\W_]", "", text.upper()).translate(_MEANT)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""
