"""What a text tells of an emergency: where it was, more of the animal, or that it was reported by mistake."""

import re
from itertools import chain

from domain import regions
from domain.regions.spelling import is_marker, words_of
from flows.herd_places import home_of, lives_in_regency
from flows.language.tables import SMALL, SPECIES_WORDS, word_map, word_set
from flows.language.text import plain, words
from flows.protecting import danger_told
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

_SIGNS = (
    *(
        "ills",
        "hurts",
        "body",
        "diseases",
        "weak",
        "dead",
        "dead_like_people",
        "sudden",
        "killed",
    ),
    *("blood", "meat", "handled_meat", "biters", "bitten", "bites", "accidents", "blows"),
)
_TELLING = frozenset(chain(*map(word_set, _SIGNS))) | {
    *("minum", "sekarat", "pingsan", "dikubur", "dibakar", "lemah", "liur", "berliur", "hamil", "bunting"),
    *(
        "puskesmas",
        "rumahsakit",
        "bangkai",
        "rabies",
        "sembuh",
        "membaik",
        "parah",
        "kritis",
        "napas",
        "ular",
    ),
}
_BESIDE_SIGNS = frozenset(chain(SPECIES_WORDS, *map(word_set, ("animals", "calling")))) | {
    *("ekor", "tadi", "kemarin", "semalam", "barusan", "sejak", "cepat", "segera", "kapan", "bagaimana"),
    "mantri",
}
_AGO = frozenset(
    {
        *("tadi", "kemarin", "semalam", "barusan", "sejak", "dari", "lalu", "hari", "jam", "menit", "minggu"),
        *("pagi", "siang", "sore", "malam", "subuh", "ekor", "sekarang", "mulai", "lusa", "pukul", "semua"),
    }
)
_WHEN = frozenset({"kapan", "lama", "belum", "bagaimana", "mana", "berapa", "jam", "sampai", "tunggu", "kok"})
_COMING = frozenset(
    {
        *(
            "datang",
            "dateng",
            "tiba",
            "sampai",
            "berangkat",
            "kesini",
            "turun",
            "ditangani",
            "dijawab",
            "jawab",
        ),
        *("petugas", "mantri", "dokter", "drh", "tim", "kabar", "balasan", "dibalas", "balas", "ditindak"),
    }
)
_COUNTS = frozenset(chain(word_map("units"), word_map("alone"), SPECIES_WORDS))

_ANOTHER_MATTER = frozenset(
    {
        *("daftar", "mendaftar", "daftarkan", "didaftar", "didaftarkan", "mendaftarkan", "pendaftaran"),
        *("nomor", "hp", "hapus", "dihapus", "menghapus", "data", "tercatat", "dicatat", "catat", "masuk"),
        *("lanjut", "lanjutkan", "teruskan", "menu", "ganti", "ubah"),
    }
)

_NOT = frozenset({"tidak", "g", "belum", "kurang"})
_KNOW = frozenset({"tau", "tahu", "ingat", "jelas", "paham"})
_REPORT = frozenset({"lapor", "melapor", "laporan", "laporannya", "laporanku", "darurat"})
_CANCELLED = frozenset(
    {"batal", "batalkan", "dibatalkan", "cabut", "dicabut", "tarik", "ditarik", "urungkan"}
)
_RATHER = frozenset({"tapi", "tetapi", "melainkan", "namun", "kemarin"})
_HARM_DENIED = re.compile(
    r"\b(?:tidak|bukan|belum|nobody)(?: ada)?(?: (?:yang|was|orang))*"
    r" (?:jadi )?(?:digigit|tergigit|kegigit|gigit|menggigit|mati|sakit|apa)\b"
)
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


def place_in_front(text: str) -> str:
    """The code of the village with whose name the words begin: "boak min, tp sudah dikubur"; else ""."""
    return _village_at(words_of(text))


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
    return not (_TELLING | _BESIDE_SIGNS).isdisjoint(said) and _ANOTHER_MATTER.isdisjoint(said)


def tells_of_it(text: str, turn: Turn) -> bool:
    """Whether it can only be of an emergency told before: a sign, whom it befell, how many, when or where.

    An animal's name alone tells nothing of it: "sapi saya kurang 1" is of the register.
    """
    spoken = words(text)
    said = {word.removesuffix("nya") for word in spoken}
    if of_another_matter(text):
        return False
    if not _TELLING.isdisjoint(said) or danger_told(text) or place_told(text, turn):
        return True
    bare = {word for word in spoken if word not in SMALL and not word.isdecimal()}
    timed = not _AGO.isdisjoint(said) or any(word.isdecimal() for word in spoken)
    return timed and bare <= _AGO | _COUNTS


def asks_for_news(text: str) -> bool:
    """Whether he asks when somebody comes, or what becomes of it: "kpn dtg", "petugasnya mana", "gmn ini"."""
    spoken = words(text)
    said = {word.removesuffix("nya") for word in spoken}
    coming = not _COMING.isdisjoint(said) and not _WHEN.isdisjoint(said)
    return coming or (not _WHEN.isdisjoint(said) and said <= _WHEN | SMALL | _AGO)


def of_another_matter(text: str) -> bool:
    """Whether its words are those of the register and of the talk itself."""
    return not _ANOTHER_MATTER.isdisjoint(word.removesuffix("nya") for word in words(text))


def is_taken_back(text: str) -> bool:
    """Whether the report itself is taken back: "salah", "salah pencet", "ga jadi", "bukan".

    Also where more is said of it: "maaf salah, istri saya tidak digigit", "tolong batalkan laporannya".
    """
    said = frozenset(words(text))
    undone = "jadi" in said and not _UNDONE.isdisjoint(said)
    known = _MISTAKEN | _UNDONE | _BESIDE_MISTAKEN
    if "?" in text:
        return False
    return (known.issuperset(said) and (undone or not _MISTAKEN.isdisjoint(said))) or _is_denied(text)


def names_the_report(text: str) -> bool:
    """Whether it says what is taken back: the report."""
    return not _REPORT.isdisjoint(words(text))


def _is_denied(text: str) -> bool:
    spoken = words(text)
    said = frozenset(spoken)
    if not _RATHER.isdisjoint(said):
        return False
    cancelled = not _CANCELLED.isdisjoint(said) and not _REPORT.isdisjoint(said)
    if cancelled and (_NOT | {"jangan"}).isdisjoint(said):
        return True
    mistaken = not (_MISTAKEN - {"bukan"}).isdisjoint(said) and "salah satu" not in " ".join(spoken)
    return mistaken and bool(_HARM_DENIED.search(" ".join(spoken)))


def knows_nothing(text: str) -> bool:
    """Whether he only says that he does not know: "g tau", "entah", "tidak tau pak"."""
    said = [word for word in words(text) if word not in SMALL]
    denied = said[:1] == ["entah"] or (not _NOT.isdisjoint(said[:1]) and not _KNOW.isdisjoint(said))
    return denied and (_NOT | _KNOW | {"entah"}).issuperset(said)


def is_one_word(text: str) -> bool:
    """Whether it only says that something is wrong, and not what."""
    said = [word for word in plain(text).split() if word not in SMALL]
    return len(said) == 1
