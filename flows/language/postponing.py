"""Hears that somebody wants to wait with what he writes, and what he adds to it where he agrees."""

import re

from flows.language.tables import SMALL
from flows.language.text import plain, words
from flows.language.yes_no import ADDRESSES, YES

_WAITING = frozenset(
    {"tunggu", "bentar", "sebentar", "tar", "entar", "tahan", "nanti", "stop", "wait", "pending"}
)
_MURMURED = re.compile(r"(?:h+m+|e+m+|e+h+|o+h+|u+h+|a+nu|a*duh|waduh)")  # spoken while one thinks
_NOT_YET = frozenset({"jangan", "belum"})
_THINKING = frozenset({"pikir", "pikirkan", "dipikir", "mikir", "ragu", "bingung"})
_BESIDE = frozenset(
    {"dulu", "lagi", "masih", "kirim", "dikirim", "dikirimkan", "tapi", "lama", "kalau", "gitu"}
)
_GOING_ON = frozenset({"dulu", "masih", "lagi", "sedang"})  # behind "tunggu": what keeps him from answering
_CONNECTING = frozenset({"tapi", "cuma", "asal"})
_ADDING = frozenset(
    {"tambah", "tambahin", "tambahkan", "tambahi", "tambahan", "ditambah", "ditambahin", "ditambahkan"}
)
_CALLING = frozenset({"pak", "bapak", "bu", "ibu", "min", "dong", "deh", "tolong", "mohon", "juga", "lagi"})


def postpones(text: str) -> bool:
    """True for words that only put off: "eh nanti dulu", "tunggu", "hmm", "jangan dulu"; "?" asks."""
    said = words(text)
    puts_off = [word for word in said if word in _WAITING | _THINKING or _MURMURED.fullmatch(word)]
    puts_off += ["dulu"] if "dulu" in said and not _NOT_YET.isdisjoint(said) else []
    beside = SMALL | ADDRESSES | YES | _NOT_YET | _BESIDE
    return bool(puts_off) and "?" not in text and beside.issuperset(set(said).difference(puts_off))


def is_put_off(text: str) -> bool:
    """Whether it says why he is to be waited for: "bentar ya saya masih di kandang", "tunggu saya cek"."""
    said = [word for word in words(text) if word not in SMALL and not _MURMURED.fullmatch(word)]
    opens = (said[:1] and said[0] in _WAITING - {"nanti"}) or said[:2] == ["nanti", "dulu"]
    return bool(opens) and not _GOING_ON.isdisjoint(said) and not any(word.isdecimal() for word in said)


def further(text: str) -> str:
    """What is to be added, without the yes in front of it: "ya tapi tambahkan jangan dijemur"."""
    agreed = connected = False
    for written in re.finditer(r"\S+", text):
        word = plain(written[0])
        adds = word in _ADDING and (agreed or written[0].endswith(":"))
        if not (adds or word in YES | _CALLING | _CONNECTING or not word):
            return text[written.start() :].strip() if connected else text.strip()
        agreed = agreed or word in YES | _CONNECTING
        connected = connected or adds or word in _CONNECTING
    return text.strip()
