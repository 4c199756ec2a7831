"""What the talk about a herd asks, offers and knows: species, sexes, age, ownership, tags."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.ages import BirthDate, oldest_years, told
from domain.species import FIRST, OTHERS, Species
from flows.labels import shown
from flows.language.ages import WHICH_UNIT, age
from flows.language.animals import species_said
from flows.language.choosing import Option
from flows.language.ear_tags import every_ear_tag
from flows.language.heads import SEX_WORDS, Sexes
from flows.language.numbers import spans
from flows.language.questions import asks
from flows.language.tables import SMALL, word_map
from flows.language.text import plain, words
from flows.language.unclear import Noted, StillOpen, Unclear, hint
from flows.language.villages import Ambiguous
from flows.messages import TYPED
from flows.steps import Choose, Offer, Step, leaves_out
from flows.turn import Turn

TOO_MANY = hint(
    "Sekali daftar paling banyak {limit} ekor {species}. Lebih dari itu? Ketik PETUGAS. Contoh: 20."
)
TOO_OLD = hint(
    "{species} biasanya tidak lebih tua dari {oldest} tahun. Coba tulis umurnya lagi. Contoh: 3 tahun, 8 "
    "bulan."
)
TAGS_TOO_MANY = hint(
    "Antingnya lebih banyak dari ternaknya ({heads} ekor). Tulis lagi. Contoh: ID52041234, ID52041235."
)
TAGS_OF_BOTH = hint(
    "Ternaknya campur: tulis semua antingnya ({heads}), yang jantan dulu. Tidak semua beranting? Ketik "
    "LEWATI, petugas yang mencatat saat pendataan. Contoh: ID52041234, ID52041235."
)
TAG_TWICE = hint(
    "Nomor {tag} tertulis dua kali. Tulis tiap anting satu kali saja. Contoh: ID52041234, ID52041235."
)
A_BRAND = hint("Tulis capnya saja, paling banyak 20 huruf. Contoh: AB. Tidak ada? Ketik LEWATI.")
NO_BRANDS = frozenset(
    {
        *("gaduhan", "gaduh", "milik", "sendiri", "punya", "cap", "capnya", "nya", "salah", "ya", "iya"),
        *(
            "ada",
            "tidak",
            "bukan",
            "umur",
            "umurnya",
            "kenapa",
            "itu",
            "ini",
            "nak",
            "pak",
            "untuk",
            "lupa",
            "kok",
            "sudah",
            "belum",
            "betul",
            "benar",
        ),
    }
)
"""Words that no brand has."""
_LONGEST_BRAND = 20  # characters
_MOST_BRANDS = 3  # words of three letters and more; more of them are a sentence
_CALLED = re.compile(
    r"^(?:ada |there is a |the )?(?:cap|brand|merek)(?:nya| nya)?(?: is| itu| adalah)?[ :]+", re.IGNORECASE
)

OTHER = "other"
MIXED = "mixed"


def option_of(species: Species) -> Option:
    """The species as a choice, with what farmers call it."""
    words = word_map("species").get(species.value, ())
    return Option(species.value, species.label.capitalize(), tuple(words))


SPECIES = (*(option_of(species) for species in FIRST), Option(OTHER, "Lainnya", ("lain", "yang lain")))
OTHER_SPECIES = tuple(option_of(species) for species in OTHERS)
_OF_A_LIST = re.compile(r"\s*\d+\s*[.)]")  # "2. Kerbau"
WHICH_OTHER = hint("Ternak lainnya yang mana?")


@dataclass(frozen=True)
class Kind(Choose):
    """A kind of animal; "lainnya" leads to the list of the rarer ones, which may also be named at once."""

    offer: Offer = SPECIES
    hidden: Sequence[Option] = OTHER_SPECIES

    def hear(self, turn: Turn) -> Any:
        counted = spans(words(turn.text)) and species_said(turn.text)
        if counted and not _OF_A_LIST.match(turn.text):
            raise Unclear  # "2 kerbau" tells how many too
        return super().hear(turn)

    def read(self, text: str, turn: Turn) -> str:
        value = super().read(text, turn)
        if value == OTHER:
            others = shown(OTHER_SPECIES, turn)
            raise Ambiguous(WHICH_OTHER, [(choice.value, choice.label) for choice in others])
        return value


@dataclass(frozen=True, slots=True)
class Herd:
    """The answers of one declaration, by the names that the domain uses."""

    turn: Turn

    @property
    def species(self) -> Species:
        """The kind of animal."""
        return Species(self._known("species"))

    @property
    def heads(self) -> int:
        """How many in all."""
        return int(self._known("heads"))

    def _known(self, step: str) -> Any:
        value = self.turn.value(step)
        if value is None:
            raise StillOpen
        return value

    @property
    def sexes(self) -> tuple[int, int]:
        """Males and females; (0, 0) for a flock."""
        sex = None if self.species.is_flock else self.turn.value("sex")
        if sex == MIXED:
            mixed: Sexes = self.turn.value("mixed")
            return mixed.males, mixed.females
        return (self.heads if sex == "male" else 0, self.heads if sex == "female" else 0)


def breeds_offered(turn: Turn) -> tuple[Option, ...]:
    """The breeds of the chosen species."""
    return tuple(Option(breed.value, breed.label) for breed in Herd(turn).species.breeds)


def heads_within(heads: int, turn: Turn) -> None:
    """Raises Unclear for more heads than one declaration may hold."""
    species = Herd(turn).species
    if heads > species.most_heads:
        raise Unclear(
            TOO_MANY, limit=f"{species.most_heads:,}".replace(",", "."), species=turn.say(species.label)
        )


def lives_that_long(born: BirthDate, turn: Turn) -> None:
    """Raises Unclear for an animal older than its kind becomes."""
    species = Herd(turn).species
    if born.months_at(turn.today) > oldest_years(species) * 12:
        raise Unclear(
            TOO_OLD, species=turn.say(species.label).capitalize(), oldest=str(oldest_years(species))
        )


TWO_AGES = hint(
    "Umurnya berbeda-beda? Satu kali daftar untuk satu umur. Tulis umur yang satu dulu, yang lain "
    "didaftarkan sesudahnya. Contoh: 3 tahun."
)
UNITS = (hint("tahun"), hint("bulan"))
TO_BE_ESTIMATED = "Baik, umurnya nanti diperkirakan petugas.\n\n"
_UNKNOWING = frozenset({"lupa", "entah", "tahu", "tau", "ingat", "inget", "ngerti", "yakin", "jelas"})
_BESIDE_UNKNOWING = SMALL | {
    *("tidak", "g", "belum", "kurang", "umur", "umurnya", "berapa", "juga", "sudah", "saya", "kami", "aku"),
    *("persis", "pasti", "lagi", "kalau", "ternaknya", "sapinya", "maaf", "soal", "tanggal", "lahir"),
}


@dataclass(frozen=True)
class Age(Step):
    """An age; teeth and classes mean different ages for different species. An officer may estimate it."""

    def options(self, turn: Turn) -> tuple[Option, ...]:
        return ()  # a bare number is an age that lacks its unit, never a choice

    def is_skipped(self, turn: Turn) -> bool:
        typed, said = turn.inbound.kind in TYPED, words(turn.text)
        unknown = typed and bool(said) and (leaves_out(self, turn.text) or _knows_no_age(said))
        if unknown:
            turn.remarks.append(turn.say(TO_BE_ESTIMATED))
        return unknown

    def read(self, text: str, turn: Turn) -> BirthDate:
        if {SEX_WORDS[word] for word in words(text) if word in SEX_WORDS} == {"male", "female"}:
            raise Unclear(TWO_AGES)
        try:
            return BirthDate.parse(text) or age(text, turn.today, Herd(turn).species)
        except Unclear as unclear:
            if Herd(turn).heads > 1 and _tells_two(words(text)):
                raise Noted(TWO_AGES) from None
            if unclear.hint != WHICH_UNIT:
                raise
            number = unclear.values["number"]
            lengths = [(f"{number} {msgid}", f"{number} {turn.say(msgid)}") for msgid in UNITS]
            raise Ambiguous(WHICH_UNIT, lengths, number=number) from None

    def said(self, value: Any, turn: Turn) -> str:
        return age_said(value, turn) if value else "-"


def _tells_two(said: Sequence[str]) -> bool:
    """ "6 dan 4 tahun", "yang satu 6 tahun, yang satu 4 tahun"."""
    lengths = {"tahun", "bulan"}.intersection(said)
    different = {span.value for span in spans(said) if span.value and span.value > 1}
    return bool(lengths) and len(different) > 1 and not {"dan", "satu", "lain"}.isdisjoint(said)


def _knows_no_age(said: Sequence[str]) -> bool:
    """Whether he only says that he does not know: "ga tau", "lupa pak", "kurang tahu umurnya"."""
    return not _UNKNOWING.isdisjoint(said) and (_UNKNOWING | _BESIDE_UNKNOWING).issuperset(said)


def age_said(born: BirthDate, turn: Turn) -> str:
    """An age as the person reads it."""
    sentence, values = told(born, turn.today)
    return turn.fill(sentence, values)


def tags(text: str) -> str:
    """Normalised ear tags, ", " between them; raises Unclear."""
    read = every_ear_tag(text)
    if repeated := next((tag for tag in read if read.count(tag) > 1), None):
        raise Unclear(TAG_TWICE, tag=repeated)
    return ", ".join(read)


def bearers_known(tags_read: str, turn: Turn) -> None:
    """Raises Unclear for more tags than animals, and where it stays open which animals bear them."""
    herd, count = Herd(turn), tags_read.count(",") + 1
    if count > herd.heads:
        raise Unclear(TAGS_TOO_MANY, heads=str(herd.heads))
    if count < herd.heads and all(herd.sexes):
        raise Unclear(TAGS_OF_BOTH, heads=str(herd.heads))


def brand(text: str) -> str:
    """A brand as it is written, without the word for it; raises Unclear."""
    said = _CALLED.sub("", " ".join(text.split()))
    spoken = plain(said).replace("-", "").split()
    long_words = [word for word in said.split() if sum(map(str.isalpha, word)) > 2]
    sentence = asks(said) or len(long_words) > _MOST_BRANDS
    if not 1 <= len(said) <= _LONGEST_BRAND or not spoken or sentence or NO_BRANDS.intersection(spoken):
        raise Unclear(A_BRAND)
    return said
