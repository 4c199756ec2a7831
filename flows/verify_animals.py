"""Verifikasi: an officer sees an owner's animals one by one, takes their marks, and issues the letter."""

import re
from dataclasses import dataclass

from domain import animals, letters, owners
from domain.animals import Animal, AnimalState, NotAVerifier, OutsideHisArea, Seen
from domain.animals.verifying import VERIFIED_BY, MaleCalved
from domain.farmers import Farmer
from domain.letters import NotAnIssuer, NothingToCertify
from domain.officers import Officer
from domain.owners import OwnerUnknown
from domain.refusals import TooLong
from domain.regions import title
from flows.herds import age_said
from flows.language import register_numbers, villages
from flows.language.choosing import Option
from flows.language.marks import marks
from flows.language.text import plain
from flows.language.unclear import StillOpen, Unclear, hint
from flows.my_animals import SEXES
from flows.script import ANSWERED, Flow, Refused
from flows.steps import Decide, Step, Tell
from flows.turn import Turn

WHOSE = hint(
    "Pemiliknya siapa? Ketik nomor salah satu ternaknya, atau nama dan desanya. Contoh: Aminah, Boak."
)
NOBODY = hint("Belum ditemukan di wilayah Bapak/Ibu. Cocokkan nama dan desanya. Contoh: Aminah, Boak.")
WHICH_OWNER = hint("Ada beberapa yang namanya mirip. Pilih angkanya. Contoh: 1.")
A_LINE = hint("Tulis angkanya, lalu cirinya. Contoh: 1 merah, tanduk patah, beranak 2.")
AND_MARKS = hint(
    "Tulis juga cirinya. Sesuai pernyataan? Ketik {place} sesuai. Contoh: {place} merah, tanduk patah."
)
NO_SUCH = hint("Nomor {place} tidak ada di daftarnya. Contoh: 1 merah, tanduk patah.")
LIST = (
    "{owner}, {place}. Sudah diperiksa {seen} dari {total}.\n{lines}\n\nTulis angka dan cirinya. "
    "Contoh: 1 merah, tanduk patah, beranak 2. Ketik SEMUA SESUAI, SURAT, atau SELESAI."
)
ALL_DONE = (
    "{owner}, {place}. Semua {total} ekor sudah diperiksa. Ketik SURAT untuk menerbitkan suratnya, atau "
    "SELESAI. Ada yang mau dibetulkan? Contoh: 1 merah, tanduk patah."
)
NONE = "{owner}, {place}: belum ada ternak yang dinyatakan. Ketik SELESAI."
SEEN = "Tercatat: {number} {what}{marks}."
ALL_SEEN = "{count} ekor dicatat sesuai pernyataan."
ISSUED = "Surat terbit: {numbers}, untuk {count} ekor. Dikirim ke pemilik sebentar lagi."
MORE = "\n… dan {count} lagi sesudah ini."
ALL, LETTER, DONE = "semua sesuai", "surat", "selesai"
_ALL = frozenset({"semua sesuai", "sesuai semua", "semua cocok", "cocok semua", "semua benar", "sesuai"})
_DONE = frozenset({"selesai", "sudah", "cukup", "beres", "sudah selesai"})
_LETTER = frozenset({"surat", "terbitkan surat", "skkt", "buat surat", "cetak surat", "minta surat"})
_ID = re.compile(r"farmer:(\d{1,18})", re.ASCII)
_LINE = re.compile(r"\s*(?:no(?:mor)?\.?\s*)?(\d{1,3})\b[\s.:)-]*(.*)", re.IGNORECASE | re.DOTALL)
_SHOWN = 8  # animals


@dataclass(frozen=True)
class Whose(Step):
    """The owner, kept as "farmer:7"; nobody outside the officer's area is one."""

    def read(self, text: str, turn: Turn) -> str:
        if turn.officer is None:  # dismissed meanwhile
            raise Unclear(NOBODY)
        try:
            if kept := _ID.fullmatch(text):
                return owners.by_id(turn.session, turn.officer, int(kept[1])).as_actor
            if register_numbers.looks_like(text):
                return owners.by_animal(turn.session, turn.officer, register_numbers.read(text)).as_actor
            return _named(text, turn)
        except OwnerUnknown:
            raise Unclear(NOBODY) from None


def _named(text: str, turn: Turn) -> str:
    assert turn.officer
    name, _, village = text.partition(",")
    if not village.strip():
        raise Unclear(WHOSE)
    found = owners.by_name(turn.session, turn.officer, name, villages.village(village.strip()))
    if len(found) > 1:
        listed = [(farmer.as_actor, f"{farmer.name} ({farmer.hamlet or '-'})") for farmer in found]
        raise villages.Ambiguous(WHICH_OWNER, listed)
    return found[0].as_actor


@dataclass(frozen=True)
class Note(Step):
    """What he notes in one message: an animal by its place and its marks, all of them, a letter, the end."""

    def read(self, text: str, turn: Turn) -> str:
        said = plain(text)
        for word, called in ((ALL, _ALL), (DONE, _DONE), (LETTER, _LETTER)):
            if said in called:
                return word
        _noted(text, turn)
        return text


def _noted(text: str, turn: Turn) -> tuple[Animal, Seen]:
    """The animal and what is said of it. Raises Unclear."""
    found = _LINE.fullmatch(text)
    if not found:
        raise Unclear(A_LINE)
    herd, place = _herd(turn), int(found[1])
    if not 1 <= place <= len(herd):
        raise Unclear(NO_SUCH, place=str(place))
    if not plain(found[2]):
        raise Unclear(AND_MARKS, place=str(place))
    animal = herd[place - 1]
    said = "" if plain(found[2]) in _ALL else found[2]
    return animal, marks(said, turn.today, animal.species)


def _owner(turn: Turn) -> Farmer:
    said = turn.value("owner")
    if said is None:
        raise StillOpen
    owner: Farmer = turn.once(said, lambda: turn.session.get_one(Farmer, int(said.removeprefix("farmer:"))))
    return owner


def _herd(turn: Turn) -> list[Animal]:
    """His animals in an order that does not change while they are looked at."""
    return list(turn.once("herd", lambda: animals.of_keeper(turn.session, _owner(turn))))


def listed(turn: Turn) -> dict[str, object]:
    """The owner and what is still to be seen of his herd."""
    owner, herd = _owner(turn), _herd(turn)
    told = {"owner": owner.name, "place": title(owner.region_code)}
    if not herd:
        return {"shown": turn.say(NONE, **told)}
    left = [place for place, animal in enumerate(herd) if animal.state is AnimalState.DECLARED]
    if not left:
        return {"shown": turn.say(ALL_DONE, **told, total=len(herd))}
    lines = [f"{place + 1}. {herd[place].number} {_what(herd[place], turn)}" for place in left[:_SHOWN]]
    more = turn.say(MORE, count=len(left) - _SHOWN) if len(left) > _SHOWN else ""
    seen = len(herd) - len(left)
    return {"shown": turn.say(LIST, **told, seen=seen, total=len(herd), lines="\n".join(lines) + more)}


def _what(animal: Animal, turn: Turn) -> str:
    kind = SEXES[animal.sex].format(species=animal.species.label) if animal.sex else animal.species.label
    facts = (kind, age_said(animal.born, turn) if animal.born else "", animal.brand and f"cap {animal.brand}")
    return ", ".join(filter(None, facts))


def settle(turn: Turn) -> dict[str, object]:
    """Write what was noted. Refuses with what `animals.verify` and `letters.issue` refuse."""
    note = turn.value("note")
    if note == DONE:
        return {"told": turn.say("Baik, selesai untuk {owner}.", owner=_owner(turn).name)}
    turn.talk.memory["follows"] = {"owner": _owner(turn).as_actor}
    if note == ALL:
        return {"told": _all_seen(turn)}
    if note == LETTER and turn.value("sure") == NOT_YET.value:
        return {"told": turn.say("Baik, belum diterbitkan.")}
    return {"told": _issued(turn) if note == LETTER else _one_seen(note, turn)}


def _one_seen(note: str, turn: Turn) -> str:
    animal, seen = _noted(note, turn)
    animals.verify(turn.session, animal.number, _officer(turn), seen, now=turn.now, where=turn.where)
    said = ", ".join(str(value) for value in (seen.colour, seen.others) if value)
    return turn.say(SEEN, number=animal.number, what=_what(animal, turn), marks=f": {said}" if said else "")


def _all_seen(turn: Turn) -> str:
    declared = [animal for animal in _herd(turn) if animal.state is AnimalState.DECLARED]
    for animal in declared:
        animals.verify(turn.session, animal.number, _officer(turn), Seen(), now=turn.now, where=turn.where)
    return turn.say(ALL_SEEN, count=len(declared))


def _issued(turn: Turn) -> str:
    issued = letters.issue(turn.session, _owner(turn), _officer(turn), now=turn.now)
    numbers = ", ".join(letter.number for letter in issued)
    return turn.say(ISSUED, numbers=numbers, count=sum(len(letter.lines) for letter in issued))


def certified(turn: Turn) -> dict[str, object]:
    """For whom and how many the letter would be."""
    return {"owner": _owner(turn).name, "count": letters.count(turn.session, _owner(turn))}


def is_letter(turn: Turn) -> bool:
    """Whether a letter is wanted."""
    return bool(turn.value("note") == LETTER)


def _officer(turn: Turn) -> Officer:
    if turn.officer is None:
        raise NotAVerifier("")
    return turn.officer


def is_officer(turn: Turn) -> bool:
    """Whether an officer writes who takes marks."""
    return turn.officer is not None and turn.officer.role in VERIFIED_BY


def goes_on(turn: Turn) -> Flow | None:
    """The same owner's next animal, until the officer says that it is done."""
    return verify_animals if "follows" in turn.talk.memory else None


NEXT = (Option("verifikasi", "Pemilik lain"), Option("menu", "Menu"))
AGAIN = ("note", "sure")
NEXT_ONE = hint("Yang mana berikutnya?")
SURE = "Terbitkan surat {owner} untuk {count} ekor yang sudah diperiksa? Surat yang lama tidak berlaku lagi."
ISSUE = Option("yes", "Ya, terbitkan", ("ya", "iya", "terbitkan", "betul", "benar"))
NOT_YET = Option("no", "Belum", ("belum", "tidak", "nanti", "jangan"))
TOLD_OF_ANIMALS = ("born", "died", "sick", "sold", "lost", "breeding")

verify_animals = Flow(
    "verify_animals",
    "verifikasi",
    title="Periksa ternak",
    synonyms=("periksa ternak", "verifikasi ternak", "data 1", "pemeriksaan ternak"),
    steps=[
        Whose("owner", WHOSE),
        Note("note", "{shown}", words=listed, again=NEXT_ONE, akin=TOLD_OF_ANIMALS),
        Decide("sure", SURE, words=certified, offer=(ISSUE, NOT_YET)),
        Tell("told", "{told}", next=NEXT),
    ],
    branches=[
        (ANSWERED, "note", "sure", {"conditions": is_letter}),
        (ANSWERED, "note", "told", {}),
    ],
    finish=settle,
    cancelled="Baik, yang sudah dicatat tetap tersimpan.",
    refusals={
        NotAVerifier: Refused("Peran Bapak/Ibu tidak mencatat ciri ternak.", "note", forgets=AGAIN),
        OutsideHisArea: Refused("Ternak itu di luar wilayah Bapak/Ibu.", "note", forgets=AGAIN),
        MaleCalved: Refused("Yang itu jantan, tidak mungkin beranak. Cocokkan lagi.", "note", forgets=AGAIN),
        TooLong: Refused(
            "Ada ciri yang terlalu panjang, paling banyak {limit} huruf.", "note", forgets=AGAIN
        ),
        NothingToCertify: Refused(
            "Belum ada ternak milik sendiri yang sudah diperiksa, jadi belum bisa dibuatkan surat.",
            "note",
            forgets=AGAIN,
        ),
        NotAnIssuer: Refused("Surat pemilik ini diterbitkan petugas wilayahnya.", "note", forgets=AGAIN),
    },
    offered_to=is_officer,
    then=goes_on,
)
