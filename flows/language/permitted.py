"""Whether a text gives leave to what was asked with "boleh": "blh", "iya boleh lah", "silakan dicatat"."""

import re

from flows.language.tables import word_set
from flows.language.yes_no import firm

_LEAVE = word_set("leave")
_BESIDE_LEAVE = word_set("beside_leave")
_SECOND_THOUGHT = re.compile(r"(?:^|[\s,.;]+)(?:eh+|ralat)\b[\s,.]*", re.IGNORECASE)


def permits(text: str) -> bool:
    """True for a clear leave and nothing else; "boleh?", "boleh tapi …" and "boleh nanti" give none."""
    said = firm(text)
    return not _LEAVE.isdisjoint(said) and (_LEAVE | _BESIDE_LEAVE).issuperset(said)


def last_thought(text: str) -> str:
    """What he says last: of "gak usah. eh boleh aja" the leave; the text itself where he keeps to it."""
    return _SECOND_THOUGHT.split(text)[-1].strip() or text
