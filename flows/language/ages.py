"""Reads how old an animal is, as its birth date: "3 thn", "poel 2", "dara", "lahir agustus kemarin"."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from domain.ages import AgeClass, BirthDate, Precision, months_by_class, months_by_teeth, most_pairs
from domain.species import Species
from flows.language.corrections import meant
from flows.language.days import past_day
from flows.language.durations import UNITS, Duration, duration
from flows.language.heads import SEX_WORDS
from flows.language.numbers import Span, beside, spans
from flows.language.persons import of_no_animal, without_owners
from flows.language.tables import SMALL, SPECIES_WORDS, word_map, word_set
from flows.language.text import words
from flows.language.unclear import Unclear, hint

WHICH_UNIT = hint("{number} tahun atau {number} bulan? Contoh: {number} tahun.")
AN_AGE = hint("Tulis umurnya. Contoh: 3 tahun, 8 bulan, poel 2, dara, lahir Agustus 2024.")
HOW_MANY_TEETH = hint("Sudah berapa pasang giginya berganti? Contoh: poel 2.")

CLASS_WORDS = {word: AgeClass(name) for name, said in word_map("age_classes").items() for word in said}

_ABOUT = word_set("about")
_BORN = {"lahir", "kelahiran", "dilahirkan"}
_DATE_WORDS = {"ini", "pagi", "siang", "sore", "malam", "sekarang"}
_HARMLESS = (SMALL | SPECIES_WORDS | {"umur", "berumur", "ekor", "ternak", "hewan", "ayam"}) - _DATE_WORDS
_NAKED = {"tahunan": "tahun", "bulanan": "bulan", "setahunan": "setahun", "sebulanan": "sebulan"}
_ALL_TEETH = {"penuh", "rata", "habis", "lengkap"}
_LOOSE = _ABOUT | _BORN | SEX_WORDS.keys() | CLASS_WORDS.keys() | {"baru", "masih"} | word_set("beside_ages")
_TIMES = r"(?:\d{1,2}|[a-z]+) kali"
_CALVED = "(?:beranak|melahirkan|bunting|kawin|disuntik|vaksin)"
_SMALL = "(?:masih )?(?:pedet|kecil|anak|anakan|cempe|bayi)"
_ASIDES = re.compile(  # how often it calved, since when it is kept, the hour of its birth
    rf"\b(?:(?:dan )?(?:sudah|pernah|baru) )?{_TIMES} {_CALVED}\b"
    rf"|\b(?:sudah|pernah) {_CALVED} {_TIMES}\b"
    rf"|\b(?:saya )?(?:di)?beli (?:waktu|saat|ketika|sejak|dari) {_SMALL}\b"
    rf"|\b(?:dari|sejak) {_SMALL} (?:sudah )?(?:saya )?(?:di)?(?:pelihara|piara|rawat)\b(?: sekarang)?"
    r"|\bsekarang (?=(?:sudah |umur |umurnya |sekitar |kira )*\S+ (?:tahun|bulan)\b)"
    r"|(?<=\d )(?:jam|pukul) (?:setengah )?\S+(?: (?:pagi|siang|sore|malam|subuh|dini hari))?"
)
_ELSE = word_set("not_ages")
_NOT_BORN = _ELSE | {"berapa", "kapan"}  # "bunting berapa bulan dulu baru lahir"
_LENGTH_ENDS = {*UNITS, "setengah", "setahun", "sebulan", "seminggu", "sehari"}
_TELLING = _LENGTH_ENDS | {"lahir", "poel"}
_LONGEST = 5  # words, as in "lahir tanggal 12 juni tahun 2024"
_NO_TEETH = {"belum", "tidak"}
_TEETH = {"gigi", "giginya"}
_PAIRS = {"pasang", "sepasang"}
_ALL = "penuh"
_CHANGED = {"ganti", "berganti", "gantinya", "tukar"}
_NUMBERED = {*UNITS, "ekor", "kilogram", "kuintal"}
_A_UNIT = {f"se{unit}": unit for unit in UNITS}
_OTHER_DAYS = word_set("other_days")
_DOUBT = word_set("unsure") - {"naik", "turun", "lagi", "x", "persen"}
_NAMES = word_set("age_names")
_BUILT = {"besar", "dewasa"}
_BESIDE_NAMES = _HARMLESS | _LOOSE | {"ini"}
_CONDITIONS = {"bunting", "hamil", "sakit", "pincang", "mencret", "makan"}
_NO_NAME = (
    _DOUBT - {"kali"}
    | _ELSE
    | _OTHER_DAYS
    | _TELLING
    | word_set("question_words")
    | {"mana", "kapan", "siapa", "beda"}
) - _CONDITIONS
_LACKING = word_set("lacking")


def age(text: str, today: date, species: Species = Species.CATTLE) -> BirthDate:
    """The birth date that an age, teeth, a class or a day of birth tells; reads str(BirthDate) back.

    Unclear for a number without a unit, for a day to come, and for more than 60 years (the species'
    own limit is `domain.ages.oldest_years`). Teeth and classes: domain/data/ages.toml.
    """
    kept = BirthDate.parse(text.strip())
    if kept:
        return kept
    spoken = without_owners(_with_teeth_named(meant(_ASIDES.sub(" ", " ".join(words(text))).split())))
    said = [word for word in spoken if word not in _HARMLESS]
    birth = _less(said, today) or _told(said, today, species) or _among_others(spoken, today, species)
    if birth is None and "?" not in text:
        birth = _by_name(spoken, today, species)
    if birth is None or of_no_animal(spoken):
        raise _question(spoken)
    return _estimated(birth.on) if not _ABOUT.isdisjoint(spoken) else birth


def _told(said: list[str], today: date, species: Species) -> BirthDate | None:
    loose = _LOOSE | {"kurang"} if "lebih" in said else _LOOSE
    core = [_NAKED.get(word, word) for word in said if word not in loose or word in _NAKED]
    born = not _BORN.isdisjoint(said)
    if not core:
        return _newborn(said, today) if born else _by_class(said, today, species)
    if "poel" in core and not set(UNITS).intersection(core):
        return _by_teeth(core, today, species)
    length = duration(_without_teeth(core))
    if length:
        return length.birth(today) if length.months or length.days or length.unit != "tahun" else None
    return past_day(core, today) if born or not _like_a_fraction(core) else None


def _with_teeth_named(spoken: list[str]) -> list[str]:
    """ "ganti gigi 2 pasang" is poel 2; "gigi" beside poel tells nothing more."""
    if _TEETH.isdisjoint(spoken) or any(
        _TEETH.intersection(spoken[span.end : span.end + 1]) for span in spans(spoken)
    ):
        return spoken
    rest = [word for word in spoken if word not in _TEETH]
    if "poel" in rest:
        return rest
    told = [_ALL if word == "semua" else word for word in rest if word not in _CHANGED]
    clear = len(told) < len(rest) and not (_PAIRS | _NO_TEETH | {_ALL}).isdisjoint(told)
    return ["poel", *told] if clear else spoken


def _less(said: Sequence[str], today: date) -> BirthDate | None:
    """ "2 tahun kurang 1 bulan"; None for anything else."""
    if "kurang" not in said:
        return None
    place = said.index("kurang")
    whole, less = duration(said[:place]), duration(said[place + 1 :])
    if not whole or not less or less.days or less.months >= whole.months:
        return None
    return Duration(whole.months - less.months, whole.days, less.unit).birth(today)


def _among_others(spoken: Sequence[str], today: date, species: Species) -> BirthDate | None:
    """The one age in a longer sentence whose numbers all have units: "umur 3 thn, cap AB"."""
    place = next((place for place, word in enumerate(spoken) if word in ("umur", "poel")), None)
    units = [_A_UNIT.get(word, word) for word in spoken if word in _A_UNIT or word in UNITS]
    twice = len(set(units)) < len(units)
    if place is None or twice or not _OTHER_DAYS.isdisjoint(spoken[:place]):
        return None
    numbered = all(_has_unit(spoken, span) for span in spans(spoken))
    if not numbered or not (_DOUBT | _BORN | _TEETH | _ALL_TEETH).isdisjoint(spoken):
        return None
    found = ages_within(spoken, today, species)
    return found.pop() if len(found) == 1 else None


def _has_unit(spoken: Sequence[str], span: Span) -> bool:
    united = spoken[span.start - 1 : span.start] == ["poel"] or _NUMBERED.intersection(
        spoken[span.end : span.end + 1]
    )
    return bool(span.value and united)


def _without_teeth(core: list[str]) -> list[str]:
    """An age said beside the teeth is the better one: "poel 1 18 bulan"."""
    place = core.index("poel") if "poel" in core else len(core)
    return core[:place] + core[place + 2 :]


def _like_a_fraction(core: Sequence[str]) -> bool:
    """Without "lahir", "2/3" or "12.6" is no day."""
    return len(core) == 1 and len(core[0]) <= 5 and not core[0].isalnum()


def _newborn(said: Sequence[str], today: date) -> BirthDate | None:
    return BirthDate(today, Precision.MONTH) if "baru" in said else None


def _by_class(said: Sequence[str], today: date, species: Species) -> BirthDate | None:
    classes = {CLASS_WORDS[word] for word in said if word in CLASS_WORDS}
    if len(classes) != 1:
        return None
    return _ago(months_by_class(species, classes.pop()), today)


def _by_name(spoken: Sequence[str], today: date, species: Species) -> BirthDate | None:
    """A class in a longer text that only describes: "sapi dara bu, belum pernah kawin"."""
    place = next((place for place, word in enumerate(spoken) if word in CLASS_WORDS), None)
    counted = any(spoken[span.end : span.end + 1] != ["kali"] for span in spans(spoken))
    if place is None or spoken[place] not in _NAMES or counted:
        return None
    behind = [
        word
        for word, following in zip(spoken[place:], [*spoken[place + 1 :], ""], strict=True)
        if not (word in _NO_TEETH and following in _LACKING | {"pernah"})
    ]
    clear = _BESIDE_NAMES.issuperset(spoken[:place]) and _NO_NAME.isdisjoint(behind)
    return _by_class([word for word in spoken if word not in _BUILT], today, species) if clear else None


def _by_teeth(core: Sequence[str], today: date, species: Species) -> BirthDate | None:
    """Poel n counts pairs, so that "poel 2 pasang" is 2 and not 4."""
    rest = ["satu" if word == "sepasang" else word for word in core if word not in ("poel", "pasang")]
    found = spans(rest)
    if found and _ALL_TEETH.issuperset(beside(rest, found)) and found[0].value == most_pairs(species):
        rest = [rest[found[0].start]]  # "poel 4 rata"
    if rest and _NO_TEETH.issuperset(rest):
        pairs: int | None = 0
    elif rest and _ALL_TEETH.issuperset(rest):
        pairs = most_pairs(species)
    else:
        pairs = found[0].value if len(found) == 1 == len(rest) else None
    months = None if pairs is None else months_by_teeth(species, pairs)
    return None if months is None else _ago(months, today)


def _ago(months: int, today: date) -> BirthDate:
    return _estimated(Duration(months, 0, "bulan").birth(today).on)


def _estimated(on: date) -> BirthDate:
    return BirthDate(on, Precision.ESTIMATE)


def _question(spoken: Sequence[str]) -> Unclear:
    """What to ask when the words tell no age."""
    if "poel" in spoken:
        return Unclear(HOW_MANY_TEETH)
    found = spans(spoken)
    bare = len(found) == 1 and found[0].value and not set(UNITS).intersection(spoken)
    if bare and "minus" not in spoken:
        return Unclear(WHICH_UNIT, number=str(found[0].value))
    return Unclear(AN_AGE)


def ages_within(spoken: Sequence[str], today: date, species: Species = Species.CATTLE) -> set[BirthDate]:
    """Every age told beside other things: "umur 3 thn", "baru lahir kemarin", "poel 2"."""
    said = [_NAKED.get(word, word) for word in spoken if word not in _ABOUT]
    if _TELLING.isdisjoint(said):
        return set()
    about = len(said) < len(spoken)
    found, place = set[BirthDate](), 0
    while place < len(said):
        birth, place = _age_at(said, place, today, species)
        if birth:
            found.add(_estimated(birth.on) if about else birth)
    return found


def _age_at(said: list[str], place: int, today: date, species: Species) -> tuple[BirthDate | None, int]:
    """The age told from that place on, and the place behind it."""
    word, start = said[place], place + 1
    for end in range(min(start + _LONGEST, len(said)), place, -1):
        stretch = said[start:end]
        if word == "umur" and (length := duration(stretch)):
            return _unless_impossible(length.birth, today), end
        if word == "lahir" and (birth := _unless_impossible(partial(past_day, stretch), today)):
            return birth, end
        if word == "poel" and len(stretch) == 1:
            return _by_teeth(stretch, today, species), end
        bare = said[end - 1] in _LENGTH_ENDS and said[place - 1 : place] != ["umur"]
        if bare and (length := duration(said[place:end])):
            loose = _ELSE.isdisjoint(said)  # "bunting 7 bulan", "sakit 3 hari" tell no age
            return (_unless_impossible(length.birth, today) if loose else None), end
    newborn = word == "lahir" and said[place - 1 : place] == ["baru"] and _NOT_BORN.isdisjoint(said)
    return (BirthDate(today, Precision.MONTH) if newborn else None), start


def _unless_impossible(reading: Callable[[date], BirthDate | None], today: date) -> BirthDate | None:
    try:
        return reading(today)
    except Unclear:
        return None
