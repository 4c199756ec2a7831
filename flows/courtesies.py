"""Greetings, thanks and a plain "baik": answered in kind, never by "belum paham"."""

from flows.language.cues import Wish
from flows.language.tables import SMALL
from flows.language.text import words
from flows.language.unclear import hint

GREETINGS = frozenset(
    {
        "halo",
        "hallo",
        "hai",
        "hi",
        "hello",
        "permisi",
        "punten",
        "selamat",
        "pagi",
        "siang",
        "sore",
        "malam",
        "p",
    }
)
PEACE = frozenset({"assalamualaikum", "assalamu", "alaikum", "salam", "ass", "aslm", "wr", "wb"})
AGREED = frozenset({"ok", "oke", "baik", "siap", "sip", "mantap", "jempol", "ya", "iya"})

GREET = Wish(
    "greet",
    cues=(
        "halo|hallo|hai|hi|hello|permisi|punten|assalamualaikum|assalamu|ass|aslm|salam|hei|hey",
        "selamat pagi|siang|sore|malam",
        "apa kabar",
        "pagi|siang|sore|malam pak|bu|kak|min|semua|mas|mbak",
    ),
    rank=3,
)
THANK = Wish(
    "thank",
    cues=(
        "terima kasih",
        "makasih|thanks|thx|suwun|nuwun|syukur|alhamdulillah|mantap|jazakallah|tampiasih|asih",
    ),
    rank=2,
)

PEACE_BACK = hint("Waalaikumsalam.")
GREETED_BACK = hint("Halo.")
WELCOME = hint("Sama-sama.")
FINE = hint("Baik.")


def courtesy(text: str) -> str:
    """The sentence that answers a text of courtesies alone; "" where it holds anything else."""
    said = [word for word in words(text) if word != "banyak"]
    if not said or not (SMALL | GREETINGS | PEACE | AGREED).issuperset(said):
        return ""
    if not PEACE.isdisjoint(said):
        return PEACE_BACK
    if "kasih" in said:
        return WELCOME
    if not GREETINGS.isdisjoint(said):
        return GREETED_BACK
    return FINE if not AGREED.isdisjoint(said) else ""
