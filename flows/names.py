"""Reads a person's name, his own or an owner's."""

import re

from domain.farmers import LONGEST_NAME
from flows.courtesies import courtesy
from flows.language.questions import asks
from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import plain
from flows.language.unclear import Noted, Unclear, hint

NO_NAME = hint("Tulis namanya saja. Contoh: Aminah.")
OFFICE_NAME = hint(
    "Itu nama jabatan. Tulis nama Bapak/Ibu sendiri. Contoh: Aminah. Perlu petugas? Ketik PETUGAS."
)
LONG_NAME = hint("Namanya terlalu panjang, paling banyak {limit} huruf. Contoh: Siti Aminah.")
NO_NAMES = frozenset(
    {"daftar", "boleh", "lewati", "lewat", "nama", "mati", "sakit", "tidak", "darurat", "menu"}
)  # what may come by a slip
NAMES_TOO = frozenset({"nonda", "siong"})  # "none" and "not" in Samawa, but people are called so
NO_PARTS = SPECIES_WORDS | {
    *("ya", "iya", "tapi", "kok", "setuju", "siap", "mahal", "salah", "bukan", "tidak", "belum", "sudah"),
    *(
        "punya",
        "milik",
        "sendiri",
        "dulu",
        "nanti",
        "nak",
        "istirahat",
        "sholat",
        "rumah",
        "kandang",
        "ternak",
    ),
    *("umur", "umurnya", "ekor", "yang", "itu", "ini", "kalau", "untuk", "dengan", "mau", "ingin", "saya"),
    *("namanya", "desa", "desanya", "dusun", "tinggal", "gaduhan", "vaksin", "bayar", "lanjut", "tutup"),
}
"""Words of a sentence, not of a name."""
OFFICES = word_set("offices")
MOST_WORDS = 6
BESIDE = re.compile(r"(?:[\s,.]+(?:nak|pak|bu|kak|min|aja|saja|ya))+[\s.!]*$", re.IGNORECASE)
NOT_A_NAME = re.compile(r"\d|https?:|www\.|[?@]")
INTRODUCED = re.compile(
    r"^(nama(nya| saya| sy| aku)?|ngaran ?ku|my name is|saya|sy)( adalah|:)?\s+(?=\w)", re.IGNORECASE
)
BEGINNING = re.compile(
    r"(?<![^\W_])(?<!['’`])(?!(?:bin|binti)\s)[^\W\d_]|(?<=\b[do]['’])[^\W\d_]"
)  # of "d'angelo" there are two, of "ma'ruf" there is one


def person_name(text: str) -> str:
    """A person's name as he writes it, with single spaces, in capitals where he used none; raises Unclear."""
    name = INTRODUCED.sub("", " ".join(text.split()))
    name = BESIDE.sub("", name) if name.isascii() else name
    if len(name) > LONGEST_NAME:
        raise Unclear(LONG_NAME, limit=str(LONGEST_NAME))
    letters = sum(letter.isalpha() for letter in name)
    by_slip = name.isascii() and (courtesy(name) or _no_name(name))
    sentence = name.isascii() and (asks(name) or _is_a_sentence(name.split()))
    if letters < 2 or NOT_A_NAME.search(name) or by_slip or sentence:
        raise Unclear(NO_NAME)
    if OFFICES.issuperset(plain(name).split()):
        raise Noted(OFFICE_NAME)
    return BEGINNING.sub(lambda letter: letter[0].upper(), name) if _without_capitals(name) else name


def _without_capitals(name: str) -> bool:
    """Whether the writer left them out; not every script has them."""
    plain_signs = all(sign.isalpha() or sign in " .'’`-" for sign in name)
    return plain_signs and all(letter.islower() for letter in name if letter.isalpha())


def _is_a_sentence(said: list[str]) -> bool:
    named = (word for word in said if word.lower() not in NAMES_TOO and not _is_an_initial(word))
    spoken = plain(" ".join(named)).split()
    return len(said) > MOST_WORDS or not NO_PARTS.isdisjoint(spoken)


def _is_an_initial(word: str) -> bool:
    """Of "Aminah G" and "Aminah Kb" the last, though in small letters they would mean something."""
    return len(word.strip(".")) < 3 and word[0].isupper()


def _no_name(said: str) -> bool:
    first = said.lower().split()[:1]
    return NAMES_TOO.isdisjoint(first) and not NO_NAMES.isdisjoint(plain(said).split()[:1])
