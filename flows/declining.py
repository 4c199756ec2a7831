"""Whether somebody declines what he was asked for, in any words: "ga jadi", "batal aja dulu", "jangan"."""

from flows.language.tables import SMALL, word_set
from flows.language.text import words
from flows.language.yes_no import ADDRESSES, NO

_DECLINING = NO | {"g", "nanti", "cukup", "cancel", "urung", "udahan"}
_BESIDE = frozenset(
    {
        *("jadi", "dulu", "lagi", "sekarang", "now", "thanks", "apa", "ah", "kok", "nak", "kak", "deh"),
        *("tanya", "bertanya", "nanya", "ditanya", "ditanyakan", "pertanyaan", "pertanyaannya"),
        *("question", "questions", "hapus", "dihapus", "menghapus", "data", "datanya", "ngadu", "mengadu"),
    }
)
_ALLOWED = _DECLINING | _BESIDE | SMALL | ADDRESSES | word_set("refused") | word_set("soft")
_ENGLISH_NO = "nomor"  # as "no" is folded in front of other words


def declines(text: str) -> bool:
    """True for words that decline and nothing else; a question mark asks."""
    spoken = words(text)
    declined = not _DECLINING.isdisjoint(spoken) or spoken[:1] == [_ENGLISH_NO]
    return declined and "?" not in text and _ALLOWED.issuperset(spoken)
