"""What happened to an animal, as far as free words tell: it is sick, it died, or that has to be asked."""

import re

from flows.language.cues import Ear, Wish
from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import words

SICK_ANIMAL = Wish(
    "sick",
    cues=(
        "{ills}",
        "{animal} … {ills}",
        "{animal} … {hurts}",
        "{body} … {hurts}",
        "{body} … {ills}",
        "tidak|susah|sulit|malas makan|minum|bangun|berdiri|jalan",
        "tidak mau|mampu|bisa|doyan|kuat|sanggup|nafsu makan|minum|bangun|berdiri|jalan|bangkit",
        "{animal} … susah|sulit|malas makan|minum|bangun|berdiri|jalan",
        "{animal} … tidak mau|mampu|bisa|doyan|kuat makan|minum|bangun|berdiri|jalan",
        "tidak|malas|berhenti mau|bisa menyusu|nyusu|minum",
        "keluar darah",
        "kuku … lepas",
        "habis|setelah|sesudah vaksin|divaksin|disuntik … {ills}",
        "keluar|mengeluarkan|keluarkan … liur|busa|ingus|nanah|lendir|cairan|cacing",
        "susah|sulit|kesulitan|tidak|belum {births}",
        "{animal} … caplak|kutu|lalat|cacing|belatung|lintah",
        "nafsu|selera makan",
        "{animal} … makan plastik|racun|paku|kawat|pestisida|pupuk|sampah|tali",
        "{animal} … perut besar|keras|buncit|gembung|melembung",
        "{animal} … nafsu|selera",
        "{animal} … kurus kering|sekali|kerontang",
        "kencing|berak|kotoran … {odd_dung}",
        "ari … belum|tidak keluar",
        "patah kaki|tulang|tanduk",
        "liur|ingus|lendir … keluar|terus|banyak",
        "kena|terkena|gejala|tertular … {diseases}",
        "{animal} … kaki|badan|leher kaku",
        "{animal} … {weak}",
        "{animal} … hanya|terus|cuma tidur|baring|tiduran",
        "napas|nafas … {weak}",
        "napas|nafas berat|cepat|pendek",
        "{animal} … {bitten} {biters}",
        "{biters} … {bites} {animal}",
        "{animal} … digigit|dipatok|dipatuk|tergigit|kegigit|kena ular",
        "ular … gigit|menggigit|patok|matok|mematok|patuk|mematuk {animal}",
        "{animal} … bulu|kulit rontok|mengelupas|gundul",
    ),
    unless=(
        "anak|istri|suami|ibu|bapak saya … {ills}",
        "sakit kepala|gigi|hati|pinggang",
        "batuk|pilek|pusing saya",
        "warna|bulu|cap|tali merah",
        "{animal} {dead}",
        "{dead} mendadak|tiba",
        "vaksin … {diseases}",
        "boleh|bisa|aman … vaksin|divaksin|vaksinasi|disuntik",
        "vaksin|divaksin|vaksinasi|disuntik … boleh|bisa",
        "sudah|tadi|akhirnya|langsung|lalu … {dead}",
    ),
    gives_way_to=("died",),
)
DEAD_ANIMAL = Wish(
    "died",
    cues=(
        "{dead}",
        "kematian|tewas",
        "tidak bernyawa|bernapas|bernafas",
        "{animal} … {dead}",
        "{animal} … meninggal|tewas",
        "{dead} … {animal}",
        "{animal} … sudah|ditemukan|mendadak kaku|dingin",
        "{animal} … tidak tertolong|tolong|selamat|terselamatkan",
    ),
    unless=(
        "mati gaya|kutu|rasa|matian|langkah",
        "{dead} {dead_things}",
        "{dead_things} … {dead}",
        "hampir|takut|jangan|belum|tidak|kalau {dead}",
        "belum|tidak ada yang|sampai {dead}",
        "tetangga pada|sudah|banyak|semua {dead}",
        "{dead} … sekarang|sisanya|lainnya … {ills}",
        "takut|takutnya|khawatir … {dead}",
    ),
)
KILLED_ANIMAL = Wish(
    "died",
    cues=("{animal} … {blows} … {dead}", "{blows} … {animal} … {dead}"),
    unless=DEAD_ANIMAL.unless[-3:],
)
"""Killed by what "dies" itself: by a cable, a car, a falling tree."""
NOT_SAVED = Wish(
    "died",
    cues=("tidak tertolong|tolong|terselamatkan|bernyawa|bernapas|bernafas", "menghembuskan napas|nafas"),
    only_beside=("{animal}",),
)
DEATHS = (DEAD_ANIMAL, KILLED_ANIMAL, NOT_SAVED)
EAR, _OF_DEATH = Ear((SICK_ANIMAL, *DEATHS)), Ear(DEATHS)

_ANIMALS = SPECIES_WORDS | word_set("animals")
_PEOPLE = word_set("people")
_SUPPOSED = frozenset(
    {"kalau", "jika", "bila", "apakah", "cara", "caranya", "supaya", "agar", "biar", "mencegah"}
)
_HARMLESS = (
    word_set("accidents")
    | word_set("blows")
    | {
        *(
            "jatuh",
            "terjatuh",
            "jurang",
            "terperosok",
            "petir",
            "tenggelam",
            "hanyut",
            "banjir",
            "ular",
            "tua",
        ),
    }
)
_LONG_AGO = re.compile(r"\b(?:dulu|dahulu|pernah|silam|minggu (?:yang )?(?:lalu|kemarin))\b")
_MONTHS = frozenset({"tahun", "bulan"})
_OLD = frozenset({"umur", "usia"})


def what_happened(text: str) -> str:
    """ "sick", or "red" for a death that may endanger people; "" where it has to be asked.

    Asked: slips of the pen, what is only supposed or long ago, people's illnesses, and deaths whose cause
    endangers nobody. For a sign of anthrax or a bite see `emergency_said`.
    """
    heard, spoken = EAR.hear(text), [word.removesuffix("nya") for word in words(text)]
    said = frozenset(spoken)
    if heard.fuzzy or not heard.wishes or not _SUPPOSED.isdisjoint(said) or _is_long_ago(spoken):
        return ""
    of_animal = not _ANIMALS.isdisjoint(said)
    if _OF_DEATH.hear(text).wishes:  # that it was sick before changes nothing
        return "red" if of_animal and _HARMLESS.isdisjoint(said) else ""
    return "sick" if of_animal or _PEOPLE.isdisjoint(said) else ""


def _is_long_ago(spoken: list[str]) -> bool:
    months = not _MONTHS.isdisjoint(spoken) and _OLD.isdisjoint(spoken)
    return months or bool(_LONG_AGO.search(" ".join(spoken)))
