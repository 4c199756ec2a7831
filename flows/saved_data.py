"""What is saved is not changed in the talk: what somebody wants mended goes to an officer in his words."""

import re
from dataclasses import replace

from domain import animals
from domain.animals import Animal, AnimalUnknown
from domain.register_numbers import MistypedRegisterNumber
from flows.asides import open_aside
from flows.asked_before import FOR_THE_OFFICER
from flows.catalogue import BY_NAME, current
from flows.language.animals import species_said
from flows.language.questions import asks
from flows.language.tables import SPECIES_WORDS, word_set
from flows.language.text import plain, words
from flows.lately import recall
from flows.leaving import enter
from flows.messages import Kind, Reply
from flows.turn import Turn
from flows.wishes import wished

MENDED_BY_OFFICER = replace(
    FOR_THE_OFFICER,
    name="mended_by_officer",
    prompt="Data yang sudah tersimpan dibetulkan oleh petugas. Kirim ini ke petugas?\n«{words_said}»",
)
NOTED_BY_OFFICER = replace(
    FOR_THE_OFFICER,
    name="noted_by_officer",
    prompt="Itu belum bisa dicatat di sini, tetapi petugas bisa membantu. Kirim ini ke petugas?\n"
    "«{words_said}»",
)
FOR_SOMEBODY = replace(
    FOR_THE_OFFICER,
    name="for_somebody",
    prompt="Mendaftarkan orang lain belum bisa di sini, petugas yang mendaftarkan. Kirim ini ke petugas?\n"
    "«{words_said}»",
)
_MENDING = frozenset(
    {
        *(
            "salah",
            "keliru",
            "ubah",
            "ganti",
            "diganti",
            "diubah",
            "betulkan",
            "dibetulkan",
            "perbaiki",
            "koreksi",
        ),
        *("diperbaiki", "ralat", "harusnya", "seharusnya", "batalkan", "dibatalkan", "rubah", "dirubah"),
    }
)
_REMOVING = frozenset({"hapus", "dihapus", "hapuskan", "coret", "keluarkan"})
_FIELDS = frozenset(
    {
        *("umur", "dusun", "cap", "anting", "jumlah", "kelamin", "rumpun", "jantan", "betina", "barusan"),
        *("tersimpan", "terdaftar", "tercatat", "desa", "kandang", "fotonya"),
    }
)
_CALLED_OFF = frozenset({"cancel", "my_animals"})  # what such words may also wish for
_BEARING = frozenset({"bunting", "hamil"})
_TO_NOTE = frozenset({"catat", "dicatat", "catatkan", "tercatat", "bulan", "lapor", "data"})
_ENROLLING = frozenset(
    {"daftar", "daftarkan", "daftarin", "mendaftarkan", "didaftarkan", "mendaftar", "daftari"}
)
_SOMEBODY = re.compile(
    r"\b(?:bapak|ibu|mertua|suami|istri|adik|kakak|paman|om|bibi|nenek|kakek|tetangga|saudara|ipar|anak"
    r"|orang tua|teman)(?:ku| (?:saya|aku|kami))\b"
)
_HARMED = frozenset({"mati", "sakit", "hilang", "mencret", "luka", "lumpuh", "kembung", "pincang", "demam"})
_PLACES = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5}
_BY_PLACE = re.compile(r"(?:^|\b(?:yang|nomor|no) )(?:ke )?(\d{1,3})\b")
_SPECIES_AND_HEADS = re.compile(r"\b\d+\b")


def about_saved(turn: Turn) -> list[Reply] | None:
    """What is to be mended, noted, or entered for others; a road of the conversation, before wishes."""
    flow = current(turn)
    if turn.inbound.kind is not Kind.TEXT or not turn.talk.farmer_id or (flow and flow.finish):
        return None
    said, text = {word.removesuffix("nya") for word in words(turn.text)} | set(words(turn.text)), turn.text
    if not _ENROLLING.isdisjoint(said) and not species_said(text) and _SOMEBODY.search(plain(text)):
        return open_aside(FOR_SOMEBODY, turn, {"text": text})
    if not _BEARING.isdisjoint(said) and not _TO_NOTE.isdisjoint(said) and not asks(text):
        return open_aside(NOTED_BY_OFFICER, turn, {"text": text})
    just_asked = said & {"barusan"} and recall(turn)  # that may be what is meant
    if _is_to_be_mended(said, text) and not just_asked and _keeps_animals(turn):
        return open_aside(MENDED_BY_OFFICER, turn, {"text": text})
    if flow is BY_NAME["my_animals"] and _tells_of_more(said, text):
        turn.talk.rest()
        return enter(BY_NAME["register_animal"], turn, text)
    return None


def _keeps_animals(turn: Turn) -> bool:
    return bool(turn.farmer and animals.totals(turn.session, turn.farmer))


def which_animal(turn: Turn) -> None:
    """Name the animal in what is told of it: "yg pertama mati" says too little to an officer."""
    flow = turn.talk.flow
    if flow != "my_animals" or turn.inbound.kind is not Kind.TEXT or not turn.farmer:
        return
    if _HARMED.isdisjoint(words(turn.text)) or not (animal := _meant(turn)):
        return
    species = turn.tell(animal.species.label)
    turn.inbound = replace(turn.inbound, text=f"{turn.inbound.text} ({species} {animal.number})")


def _meant(turn: Turn) -> Animal | None:
    """The animal at the place that is said, or the one that is looked at."""
    assert turn.farmer
    found, shown = _BY_PLACE.search(plain(turn.text)), turn.talk.answers.get("animal", "")
    ordinal = next((_PLACES[word] for word in words(turn.text) if word in _PLACES), 0)
    place = ordinal or (int(found[1]) if found else 0)
    try:
        if place:
            return animals.at(turn.session, turn.farmer, place)
        return animals.find(turn.session, turn.farmer, shown) if shown.startswith("SBW-") else None
    except (AnimalUnknown, MistypedRegisterNumber):
        return None


def _is_to_be_mended(said: set[str], text: str) -> bool:
    named = bool(species_said(text)) or not _FIELDS.isdisjoint(said)
    wishes = _CALLED_OFF.issuperset(wished(text).wishes)
    return named and ((not _MENDING.isdisjoint(said) and wishes) or not _REMOVING.isdisjoint(said))


def _tells_of_more(said: set[str], text: str) -> bool:
    """Whether it tells of animals that are not in the list yet: "kambing sy jg ada 2, sama kuda 1"."""
    counted = bool(_SPECIES_AND_HEADS.search(plain(text)))
    has = not {"ada", "punya", "juga", "tambah"}.isdisjoint(said)
    told = not SPECIES_WORDS.isdisjoint(said) and counted and has
    return told and not asks(text) and said.isdisjoint(word_set("dead"))
