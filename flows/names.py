"""Reads a person's name, his own or an owner's."""

import re

from domain.farmers import LONGEST_NAME
from flows.courtesies import courtesy
from flows.language.questions import asks
from flows.language.text import plain
from flows.language.unclear import Unclear, hint

NO_NAME = hint("Tulis namanya dengan huruf saja. Contoh: Aminah.")
LONG_NAME = hint("Namanya terlalu panjang, paling banyak {limit} huruf. Contoh: Siti Aminah.")
NO_NAMES = frozenset(
    {"daftar", "setuju", "boleh", "tidak", "bukan", "lewati", "nama", "desa"}
)  # what may come by a slip
NO_PARTS = frozenset({"ya", "iya", "tapi", "kok", "setuju", "siap", "mahal"})  # of a sentence, not of a name
NOT_A_NAME = re.compile(r"\d|https?:|www\.|[?@]")
INTRODUCED = re.compile(
    r"^(nama(nya| saya| sy| aku)?|ngaran ?ku|saya|sy)( adalah|:)?\s+(?=\w)", re.IGNORECASE
)


def person_name(text: str) -> str:
    """A person's name as he writes it, with single spaces; raises Unclear."""
    name = INTRODUCED.sub("", " ".join(text.split()))
    if len(name) > LONGEST_NAME:
        raise Unclear(LONG_NAME, limit=str(LONGEST_NAME))
    letters = sum(letter.isalpha() for letter in name)
    by_slip = name.isascii() and (courtesy(name) or NO_NAMES.intersection(plain(name).split()[:1]))
    sentence = name.isascii() and (asks(name) or NO_PARTS.intersection(plain(name).split()))
    if letters < 2 or NOT_A_NAME.search(name) or by_slip or sentence:
        raise Unclear(NO_NAME)
    return name
