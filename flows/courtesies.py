"""Greetings, thanks and a plain "baik": answered in kind, never by "belum paham"."""

from flows.language.cues import Wish
from flows.language.tables import SMALL, word_set
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
KIND = SMALL | GREETINGS | PEACE | AGREED
THANKED = frozenset({"terima", "kasih"})
PRAISED = frozenset({"alhamdulillah", "alhamdulilah"})
WANTING = frozenset({"mau", "ingin", "tolong", "mohon", "coba", "ada"})  # "mau infonya, makasih" asks
BESIDE_THANKS = (KIND - WANTING) | PRAISED | word_set("beside_thanks")

GREET = Wish(
    "greet",
    cues=(
        "halo|hallo|hai|hi|hello|permisi|punten|assalamualaikum|assalamu|ass|aslm|salam|hei|hey",
        "selamat pagi|siang|sore|malam",
        "apa kabar",
        "pagi|siang|sore|malam pak|bu|kak|min|semua|mas|mbak",
    ),
    unless=("kirim|titip|sampaikan salam",),
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
    """The sentence that answers a text of courtesies alone; "" where it holds anything else.

    Thanks may be a little longer: "makasih pak mantri infonya, semoga berkah".
    """
    said = [word for word in words(text) if word != "banyak"]
    thanked = THANKED.issubset(said) or PRAISED.issuperset(said)
    alone = KIND.issuperset(said) or (thanked and BESIDE_THANKS.issuperset(said))
    if not said or not alone or (thanked and "?" in text):
        return ""
    if not PEACE.isdisjoint(said):
        return PEACE_BACK
    if "kasih" in said or thanked:
        return WELCOME
    if not GREETINGS.isdisjoint(said):
        return GREETED_BACK
    return FINE if not AGREED.isdisjoint(said) else ""
