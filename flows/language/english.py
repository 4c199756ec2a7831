"""Tells whether a first message is written in English."""

import re

from flows.language.tables import word_set

_ENGLISH = word_set("english")
_WORD = re.compile(r"[a-z']+")
_FEWEST = 3  # words; fewer are borrowed by everybody: "ok thank you"
_SHARE = 0.6


def is_english(text: str) -> bool:
    """True for "hello, I am a visiting vet" and "my cow is dead"; False for a few borrowed words."""
    spoken = _WORD.findall(text.lower().replace("’", "'"))
    known = sum(word in _ENGLISH for word in spoken)
    return known >= _FEWEST and known >= _SHARE * len(spoken)
