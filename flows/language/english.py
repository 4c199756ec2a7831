"""Tells whether a first message is written in English."""

import re

from flows.language.tables import word_set

_ENGLISH = word_set("english")
_WORD = re.compile(r"[a-z']+")
_FEWEST = 3  # words; fewer are borrowed by everybody: "ok thank you"
_SHARE = 0.6
_ASKED_WITH = frozenset({"please", "in", "speak", "use", "explain", "only", "can", "understand", "prefer"})
_LONGEST_WISH = 12  # words


def is_english(text: str) -> bool:
    """True for "hello, I am a visiting vet" and "my cow is dead"; False for a few borrowed words."""
    spoken = _WORD.findall(text.lower().replace("’", "'"))
    known = sum(word in _ENGLISH for word in spoken)
    return known >= _FEWEST and known >= _SHARE * len(spoken)


def asks_for_english(text: str) -> bool:
    """True for "English please" and "please explain in English, I don't understand"."""
    spoken = _WORD.findall(text.lower().replace("’", "'"))
    asked = "english" in spoken and not _ASKED_WITH.isdisjoint(spoken)
    return asked and len(spoken) <= _LONGEST_WISH
