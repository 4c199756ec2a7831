"""Writes an address out: "krg dima badas" is "karang dima kecamatan labuhan badas"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from domain import regions
from domain.regions import Kind, Place
from domain.regions.gazetteer import REGENCY, every_place
from flows.language.text import words

_VOWELS = frozenset("aiueo")
_SHORTEST = 3  # consonants; fewer stand for too many names
_MOST_TRIED = 24
_MOST_WORDS = 8
_HERE = re.compile(
    r"\b(?:tinggal(?:nya)?|tinggl|tgl|domisili(?:nya)?|menetap|rumah(?:nya|ku)?|alamat(?:nya|ku)?)"
    r"(?: (?:saya|sy|kami|sekarang|skrg|skrang))*,? di (?P<place>[a-z .]+)"
)
_STOP = re.compile(
    r"\b(?:pak|bu|bang|kak|mas|mbak|sudah|sdh|udah|sejak|dekat|dkt|sama|ikut|dari|aslinya|asli|yang|yg)\b"
)
_ELSEWHERE = frozenset({"kandang", "kandangnya", "lar", "ternak", "ternaknya", "sapi", "sapinya"})
_UNSURE = frozenset(
    {
        "bukan",
        "tidak",
        "belum",
        "dulu",
        "dulunya",
        "pindah",
        "atau",
        "lupa",
        "kalau",
        "mau",
        "salah",
        "antara",
        "eh",
    }
)
_FURTHER = re.compile(r"\A(?P<head>.*\b(?:kec|kecamatan)\b[^,]*),\s*(?:di|pulau|dekat|dkt|depan|belakang)\b")


def found(text: str) -> Place | None:
    """The one village of the regency that the address names once it is written out; None for none or several.

    Written out: names in consonants ("krg", "lbhn") and kecamatan by their last word ("badas"); left out is
    what stands around: "tinggalnya di penyaring pak sudah lama", "… kec. labuhan badas, di pulau moyo".
    """
    if not _UNSURE.isdisjoint(words(text)):
        return None
    places = set[Place]()
    for said in islice(_written_out(text.lower()), _MOST_TRIED):
        reading = regions.find(said)
        if reading.sure and reading.places[0].is_village:
            places.add(reading.places[0])
    return places.pop() if len(places) == 1 else None


def spelled(text: str) -> str:
    """The text with its words in consonants written out, where each stands for one word; else "" ."""
    said = re.findall(r"[a-z]+", text.lower())
    meanings = [_meanings(word) for word in said] if len(said) in range(2, _MOST_WORDS) else []
    clear = all(len(meant) == 1 for meant in meanings)
    return " ".join(meant[0] for meant in meanings) if clear else ""


def _written_out(text: str) -> Iterator[str]:
    if further := _FURTHER.match(text):
        yield further["head"]
    if (here := _HERE.search(text)) and _ELSEWHERE.isdisjoint(words(text)):
        yield _STOP.split(here["place"])[0]
    said = re.findall(r"[a-z]+", text)
    if len(said) not in range(2, _MOST_WORDS):
        return
    for written in product(*map(_meanings, said)):
        *head, last = written
        for kecamatan in _ending_with(last) if head else ():
            while head and head[-1] in kecamatan.lower().split():
                head.pop()
            yield f"{' '.join(head)} kecamatan {kecamatan.lower()}"
        if list(written) != said:
            yield " ".join(written)


def _meanings(word: str) -> tuple[str, ...]:
    """The words of names that a word without vowels may stand for; else the word itself."""
    if len(word) < _SHORTEST or not _VOWELS.isdisjoint(word):
        return (word,)
    return tuple(name for name in _name_words() if _stands_for(word, name)) or (word,)


def _stands_for(short: str, name: str) -> bool:
    """Whether its letters are the name's consonants in order, from first to last, at most one left out."""
    consonants = "".join(letter for letter in name if letter not in _VOWELS)
    letters = iter(consonants)
    in_order = short[0] == name[0] and all(letter in letters for letter in short)
    return in_order and short[-1] == consonants[-1] and len(consonants) - len(short) <= 1


def _ending_with(word: str) -> list[str]:
    return [name for name in _kecamatan_names() if " " in name and name.lower().split()[-1] == word]


@cache
def _kecamatan_names() -> tuple[str, ...]:
    return tuple(place.name for place in _ours() if place.kind is Kind.KECAMATAN)


@cache
def _name_words() -> tuple[str, ...]:
    return tuple(sorted({word for place in _ours() for word in words(place.name) if word.isalpha()}))


def _ours() -> list[Place]:
    return [place for place in every_place().values() if place.code.startswith(REGENCY)]
