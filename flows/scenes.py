"""What a text tells of an emergency: where it was, more of the animal, or that it was reported by mistake."""

from itertools import chain

from domain import regions
from domain.regions.spelling import is_marker, words_of
from flows.herd_places import home_of, lives_in_regency
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import plain, words
from flows.turn import Turn

_AT_HOME = frozenset({"rumah", "dirumah", "rumahku", "kandang", "kandangku", "halaman", "pekarangan"})
_BESIDE_HOME = SMALL | {
    "di",
    "belakang",
    "blakang",
    "depan",
    "samping",
    "dekat",
    "dalam",
    "sendiri",
    "kaku",
    "tadi",
}
_AT = frozenset({"di", "d", "pang"})  # before a place: "mati d poto", in Samawa "pang boak"
_MOST_WORDS_OF_A_PLACE = 5

_LISTS = ("animals", "ills", "hurts", "body", "diseases", "dead", "dead_like_people", "sudden", "killed")
_MORE_LISTS = ("blood", "meat", "handled_meat", "biters", "bitten", "bites", "calling", "accidents")
_TELLING = frozenset(chain(SPECIES_WORDS, *map(word_set, (*_LISTS, *_MORE_LISTS)))) | {
    *("ekor", "minum", "sekarat", "pingsan", "dikubur", "lemah", "liur", "berliur", "hamil", "bunting"),
    *("tadi", "kemarin", "semalam", "barusan", "sejak", "cepat", "segera", "kapan", "bagaimana", "mantri"),
}

_ANOTHER_MATTER = frozenset({"daftar", "mendaftar", "daftarkan", "didaftar", "didaftarkan", "mendaftarkan"})

_NOT = frozenset({"tidak", "g", "belum", "kurang"})
_KNOW = frozenset({"tau", "tahu", "ingat", "jelas", "paham"})
_MISTAKEN = frozenset({"mistake", "salah", "slh", "keliru", "bukan", "iseng", "tes", "test"})
_UNDONE = frozenset({"tidak", "g", "batal", "jangan"})
_BESIDE_MISTAKEN = SMALL | {
    *("sorry", "it", "was", "a", "by", "reported"),
    *("lapor", "laporan", "laporannya", "melapor", "pencet", "kepencet", "ketik", "kirim", "tekan", "klik"),
    *("tadi", "eh", "cuma", "coba", "darurat", "maksud", "jadi", "sambung", "tulis", "orang", "lagi", "nak"),
    *("dulu", "kok", "deh", "ah", "apa"),
}


def place_told(text: str, turn: Turn) -> str:
    """The code of the one village named for certain behind "di" or "desa", or of his home; else ""."""
    spoken = words_of(text)
    for place, word in enumerate(spoken, 1):
        if word not in _AT and not is_marker(word):
            continue
        if word in _AT and lives_in_regency(turn) and says_home(" ".join(spoken[place - 1 :])):
            return home_of(turn)
        if code := _village_at(spoken[place:]):
            return code
    return ""


def _village_at(spoken: tuple[str, ...]) -> str:
    """The village that these words begin with, the longest name first; its name has to be written there."""
    for length in range(min(len(spoken), _MOST_WORDS_OF_A_PLACE), 0, -1):
        said = " ".join(spoken[:length])
        found = regions.find(said)
        if found.sure and found.places[0].is_village and _joined(found.places[0].name) in _joined(said):
            return found.places[0].code
    return ""


def _joined(name: str) -> str:
    return "".join(words_of(name))


def says_home(text: str) -> bool:
    """Whether it says "at home" and nothing else: "kandang belakang rumah", in Samawa "pang bale kaku"."""
    said = frozenset(words(text))
    return not said.isdisjoint(_AT_HOME) and said <= _AT_HOME | _BESIDE_HOME


def tells_more(text: str) -> bool:
    """Whether it tells more of what happened: of which animal, how it fares, since when."""
    said = {word.removesuffix("nya") for word in words(text)}
    return not _TELLING.isdisjoint(said) and _ANOTHER_MATTER.isdisjoint(said)


def is_taken_back(text: str) -> bool:
    """Whether the report itself is taken back: "salah", "salah pencet", "ga jadi", "bukan"."""
    said = frozenset(words(text))
    undone = "jadi" in said and not _UNDONE.isdisjoint(said)
    known = _MISTAKEN | _UNDONE | _BESIDE_MISTAKEN
    return "?" not in text and known.issuperset(said) and (undone or not _MISTAKEN.isdisjoint(said))


def knows_nothing(text: str) -> bool:
    """Whether he only says that he does not know: "g tau", "entah", "tidak tau pak"."""
    said = [word for word in words(text) if word not in SMALL]
    denied = said[:1] == ["entah"] or (not _NOT.isdisjoint(said[:1]) and not _KNOW.isdisjoint(said))
    return denied and (_NOT | _KNOW | {"entah"}).issuperset(said)


def is_one_word(text: str) -> bool:
    """Whether it only says that something is wrong, and not what."""
    said = [word for word in plain(text).split() if word not in SMALL]
    return len(said) == 1
