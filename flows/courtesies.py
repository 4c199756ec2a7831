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
GREETED = GREETINGS | PEACE
GREETED_ONES = frozenset({"mantri", "dokter", "dok", "drh", "hewan", "semua", "semuanya", "kabar", "apa"})
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
        "om swastiastu|swastyastu|swasti",
        "syalom|shalom|sampurasun|kulonuwun|namaste",
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
        "nuhun|suksma|suksme|matursuksma|tengkyu|tengkiu|trims|tq|tks|thank",
    ),
    unless=("terima kasih saja … tidak|belum", "tidak|belum … terima kasih"),
    rank=2,
)
THANK_FOR_WHAT_IS_DONE = Wish(
    "thank",
    cues=(
        "terima kasih … sudah|telah|berhasil|sembuh|selesai|bantuannya",
        "makasih|thanks|suwun|nuwun|tampiasih|asih … sudah|telah|berhasil|sembuh|selesai",
        "sudah|telah … terima kasih",
    ),
    unless=(
        "saya|kami|aku|sekarang|ini|tapi mau|ingin",
        "mau|ingin daftar|tanya|bertanya|lapor|kirim|jual|bayar|lihat|cek|ganti|ubah|hapus|vaksin|minta|urus",
        "tolong|mohon|minta|kapan|berapa|bagaimana|apakah|kenapa|mana|tapi|tetapi|belum|masih|lapor",
        "bisa|boleh|cara|caranya|catat|urus|daftar|daftarkan|lihat|cek",
        "tidak mau|makan|ada",
        "{ills}",
        "{dead}",
        "{losses}",
        "{selling}",
        "{births}",
        "terima kasih saja",
        "sudah belanja|order|pesan|hadir|berkunjung|menonton|mampir|bergabung",
    ),
    rank=-2,
    anywhere=True,
)
"""Thanks for what others did: the deed is no wish, however much of the text it fills."""

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
    greeted = not GREETED.isdisjoint(said) and (KIND | GREETED_ONES).issuperset(said)
    alone = KIND.issuperset(said) or greeted or (thanked and BESIDE_THANKS.issuperset(said))
    if not said or not alone or (thanked and "?" in text):
        return ""
    if not PEACE.isdisjoint(said):
        return PEACE_BACK
    if "kasih" in said or thanked:
        return WELCOME
    if not GREETINGS.isdisjoint(said):
        return GREETED_BACK
    return FINE if not AGREED.isdisjoint(said) else ""
