"""The words that protect people and animals, by what happened; and which of them a text calls for again."""

from flows.language.emergencies import emergency_said
from flows.language.tables import word_set
from flows.language.text import words
from flows.language.unclear import hint
from flows.turn import Turn

RED = hint(
    "⚠️ JANGAN disembelih, dipotong, dipindah, atau dibagi dagingnya. Jangan sentuh darahnya. Jauhkan "
    "anak, anjing, dan ternak "
    "lain. Sudah ada yang menyentuh atau makan? Cuci dengan sabun, segera ke puskesmas. Melapor itu "
    "benar, terima kasih."
)
BITE = hint(
    "⚠️ Cuci luka SEKARANG, sabun dan air mengalir 15 menit, lalu segera ke puskesmas walau lukanya "
    "kecil. Jangan tunggu "
    "balasan. Hewannya kurung bila aman, jangan dibunuh."
)
SICK = hint("Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas.")
WORDS = {"red": RED, "bite": BITE, "sick": SICK}

_BITTEN = word_set("bitten") | {"gigit", "gigitan"}
_FLESH = word_set("meat") | word_set("blood")
_HANDLED = word_set("handled_meat")
_CUT = word_set("killed") | {"dimakan", "termakan", "disate", "dibagi", "dibagikan", "dimasak", "potong"}


def protection(what: str, turn: Turn) -> str:
    """The words that protect from it."""
    return turn.say(WORDS[what])


def is_exposed(text: str) -> bool:
    """Whether more than the animal is in danger: flesh or blood was handled, somebody was bitten."""
    said = frozenset(word.removesuffix("nya") for word in words(text))
    handled = not _FLESH.isdisjoint(said) and not _HANDLED.isdisjoint(said)
    return handled or not _CUT.isdisjoint(said) or not _BITTEN.isdisjoint(said)


def danger_told(text: str) -> str:
    """ "bite" or "red" where more is told of a report: somebody bitten, its meat eaten, its blood touched.

    Nearer than `emergency_said`, which hears any text: here what died or fell ill is known already.
    """
    said = frozenset(word.removesuffix("nya") for word in words(text))
    if not _BITTEN.isdisjoint(said):
        return "bite"
    handled = not _FLESH.isdisjoint(said) and not _HANDLED.isdisjoint(said)
    return "red" if handled or not _CUT.isdisjoint(said) else emergency_said(text) or ""
