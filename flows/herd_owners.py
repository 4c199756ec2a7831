"""Whose a herd is: one's own, shared with an owner, from the government, kept for family or others."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from domain.animals import Ownership
from flows.language.choosing import Option
from flows.language.numbers import spans
from flows.language.questions import asks
from flows.language.tables import word_set
from flows.language.text import plain, words
from flows.language.unclear import Noted, Unclear, hint
from flows.messages import TYPED
from flows.names import NAMES_TOO, person_name
from flows.naming import PersonName
from flows.steps import Choose
from flows.turn import Turn

OWNERSHIPS = (
    Option(
        Ownership.OWN,
        "Milik sendiri",
        (
            *("sendiri", "punya sendiri", "milik saya", "punya saya", "punyaku", "saya", "mine", "my own"),
            *("ours", "our own", "they are ours", "they are mine", "it is mine", "milik kami", "punya kami"),
            *("kaku", "punya kaku", "milik kaku"),
        ),
    ),
    Option(Ownership.SHARED, "Gaduhan (bagi hasil)", ("gaduh", "gaduhan", "bagi hasil", "kadas")),
    Option(Ownership.AID, "Bantuan pemerintah", ("pemerintah", "bantuan dinas", "dari dinas")),
    Option(
        Ownership.KEPT,
        "Keluarga atau orang lain",
        ("keluarga", "orang lain", "milik orang", "punya orang", "titipan", "family", "somebody else"),
    ),
)
TWO_OWNERS = hint(
    "Satu kali daftar untuk satu pemilik. Kurangi dulu jumlahnya (ketik: jumlahnya 2), yang milik orang lain "
    "didaftarkan sesudahnya. Yang ini milik siapa? Contoh: sendiri."
)
WHOSE_THEN = hint("Kalau begitu milik siapa? Pilih dengan angkanya. Contoh: 4.")
_SELF = "|".join(sorted(word_set("oneself") | {"sendiri", "pribadi"}))
_OWNERS = "|".join(
    sorted(
        word_set("kinsfolk")
        | {
            "keluarga",
            "orang",
            "tetangga",
            "teman",
            "paman",
            "bibi",
            "om",
            "tante",
            "saudara",
            "sepupu",
            "ipar",
        }
        | {"kawan", "bos", "majikan", "haji", "pak", "bu", "mamak", "anakku", "bapakku", "ibuku", "adikku"}
    )
)
_OWNING = r"(?:milik|punya|kepunyaan|punyanya|miliknya)"
_TOLD = {
    Ownership.SHARED: r"(?:(?:nya )?(?:gaduhan|gaduh|bagi hasil|kadas))",
    Ownership.AID: r"bantuan (?:pemerintah|dinas|negara)",
    Ownership.OWN: rf"(?:{_OWNING} (?:{_SELF})(?: sendiri)?|(?<!\S)sendiri(?=$| ))",
    Ownership.KEPT: rf"(?:{_OWNING}|titipan|dititipi|dititipkan|titip)(?: dari)? (?:{_OWNERS})(?:nya)?"
    r"(?: (?:saya|aku|kami|lain))?|\btitipan",
}
_ANY = "|".join(f"(?P<{ownership.name}>{told})" for ownership, told in _TOLD.items())
_SAID = re.compile(rf"\b(?P<denied>(?:bukan|tidak)(?: dari)? )?(?:{_ANY})\b")
_NAME = r"(?P<name>(?:h(?:aji|j)?\.?\s+)?[^\W\d_]+(?:\s+[^\W\d_]+)?)\s*(?:[,.;]|$|\bbukan\b|\bbkn\b)"
_NAMED = re.compile(
    rf"\b(?:(?:milik|punya|titipan(?: dari)?)\s+(?!haji\b)(?P<kin>\w+)(?:\s+(?:saya|sy|aku|kami))?"
    rf"|(?:gaduhan|gaduh|kadas)(?:nya)? dari|(?:milik|punya)(?=\s+haji\b))\s+{_NAME}",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[,.;\n]+")
_UNKNOWING = frozenset({"lupa", "tahu", "tau", "entah", "ingat"})


def ownerships_said(text: str) -> tuple[list[Ownership], bool]:
    """Every ownership that the text tells, and whether one was denied: "punya mertua, bukan saya"."""
    told, denied = list[Ownership](), False
    for found in (found for part in _BREAKS.split(text) for found in _SAID.finditer(plain(part))):
        denied = denied or bool(found["denied"])
        named = next(ownership for ownership in _TOLD if found[ownership.name])
        told += [named] if not found["denied"] and named not in told else []
    return told, denied


def ownership_said(text: str) -> dict[str, str]:
    """The one ownership that the text tells, with the owner's name where it says one; nothing for two."""
    told, _ = ownerships_said(text)
    if len(told) != 1:
        return {}
    said = {"ownership": told[0].value}
    return said | _owner_named(text) if told[0] in (Ownership.SHARED, Ownership.KEPT) else said


def _owner_named(text: str) -> dict[str, str]:
    """The name behind whose the animals are: "milik adik saya Jufri"."""
    found = _NAMED.search(" ".join(text.split()))
    kin = " ".join(words(found["kin"] or "")) if found else ""
    if found and kin != "orang" and (not kin or re.fullmatch(_OWNERS, kin)):
        with suppress(Unclear):
            return {"owner": person_name(found["name"])}
    return {}


@dataclass(frozen=True)
class Owned(Choose):
    """Whose they are; what is denied is never chosen, and two owners are told apart."""

    def hear(self, turn: Turn) -> Any:
        value = super().hear(turn)
        if turn.inbound.kind in TYPED and ownership_said(turn.text) and _BREAKS.search(turn.text.strip(" .")):
            raise Unclear  # more is told beside it, which is heard with it
        if turn.inbound.kind in TYPED and value in (Ownership.SHARED, Ownership.KEPT):
            turn.talk.answers |= _owner_named(turn.text)
        return value

    def read(self, text: str, turn: Turn) -> str:
        told, denied = ([], False) if asks(text) else ownerships_said(text)
        if len(told) > 1 or (told and len(spans(words(text))) > 1):
            raise Noted(TWO_OWNERS)
        if told:
            return told[0].value
        if denied or "bukan" in words(text):
            raise Noted(WHOSE_THEN)
        return super().read(text, turn)


@dataclass(frozen=True)
class Owner(PersonName):
    """The owner's name; who does not know it may leave it out."""

    def is_skipped(self, turn: Turn) -> bool:
        said = words(turn.text)
        if turn.inbound.text.strip().lower() in NAMES_TOO:
            return False  # people are called so
        unknown = turn.inbound.kind in TYPED and not _UNKNOWING.isdisjoint(said)
        return unknown or super().is_skipped(turn)
