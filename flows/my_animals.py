"""Ternak saya: what a farmer has, a page at a time, and one animal in detail."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain import animals, ear_tags, holdings, media
from domain.animals import Animal, AnimalState, AnimalUnknown, Ownership
from domain.media import MediaState
from domain.register_numbers import MistypedRegisterNumber
from domain.species import Sex, Species
from flows.herd_places import described
from flows.herds import age_said
from flows.language.choosing import Option
from flows.language.cues import Wish
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.messages import Reply
from flows.script import ANSWERED, Flow
from flows.steps import Step
from flows.turn import Turn
from flows.wording import translated

PAGE = "halaman "
A_PAGE = re.compile(r"halaman [1-9]\d{0,3}", re.ASCII)
NONE_YET = "Belum ada ternak yang tercatat. Tulis yang mau didaftarkan. Contoh: daftar sapi 2 ekor."
REGISTER = Option("daftar", "Daftar ternak")
LIST = (
    "Ternak Bapak/Ibu: {totals}.\n{lines}\n\n"
    "Ketik angkanya atau nomor ternaknya untuk melihat satu ekor.{more}"
)
MORE = " Ketik LAGI untuk halaman {next}."
DETAIL = "{number}\n{facts}\n\nAda yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU."
AGAIN = "Ketik angka di daftar, nomor ternak lain, LAGI untuk daftar, atau MENU."
MISTYPED = hint(
    "Nomor {number} salah ketik, ada angka yang keliru. Coba cocokkan lagi. Contoh: SBW-00012340."
)
UNKNOWN = hint("Ternak itu tidak ada di daftar Bapak/Ibu. Coba cocokkan lagi. Contoh: 1.")
TO_MEND = hint(
    "Di sini hanya untuk melihat. Mau membetulkan data ternak? Ketik PETUGAS, lalu tulis nomornya dan "
    "yang benar. Contoh: nomor 2 betina, bukan jantan."
)
MENDING = frozenset(
    {"salah", "keliru", "ubah", "ganti", "betulkan", "perbaiki", "hapus", "harusnya", "bukan"}
)
ONWARD = Option(
    "lagi", "Lagi", ("lagi", "berikut", "berikutnya", "lanjutan", "next", "more", "terus", "lainnya")
)
BRANDED = hint("cap {brand}")
STATES = {
    AnimalState.DECLARED: "dinyatakan, belum diperiksa petugas",
    AnimalState.VERIFIED: "sudah diperiksa petugas",
}
SEXES = {Sex.MALE: "{species} jantan", Sex.FEMALE: "{species} betina"}
OWNERSHIPS = {
    Ownership.OWN: "milik sendiri",
    Ownership.SHARED: "gaduhan dari {owner}",
    Ownership.AID: "bantuan pemerintah",
    Ownership.KEPT: "milik {owner}, dipelihara di sini",
}
NAMELESS = {Ownership.SHARED: hint("gaduhan"), Ownership.KEPT: hint("milik keluarga atau orang lain")}


@dataclass(frozen=True)
class Browse(Step):
    """A list and what is in it: LAGI turns the page; a place, a register number or a tag opens one animal."""

    def options(self, turn: Turn) -> tuple[Option, ...]:
        return (REGISTER,) if has_none(turn) else ()

    def read(self, text: str, turn: Turn) -> str:
        kept = text not in (turn.inbound.text, turn.inbound.value)  # what somebody sends has to be his
        if A_PAGE.fullmatch(text) or (kept and text.startswith("SBW-")):
            return text
        if plain(text) in ONWARD.synonyms:
            return f"{PAGE}{_page_in_view(turn) + 1}"
        return f"{_found(text, turn).number}"

    def reply(self, turn: Turn, question: str, values: dict[str, object]) -> Reply:
        return replace(super().reply(turn, question, values), file=_photo_in_view(turn))


def _photo_in_view(turn: Turn) -> str:
    """The kept photo of the animal that is looked at; "" where there is none, or it is not there yet."""
    looked_at = turn.talk.answers.get("animal", PAGE)
    photo_id = None if looked_at.startswith(PAGE) else _found(looked_at, turn).photo_id
    photo = media.get(turn.session, photo_id) if photo_id else None
    return photo.sha256 or "" if photo and photo.state is MediaState.KEPT else ""


def has_none(turn: Turn) -> bool:
    """Whether no animal of his is registered."""
    return not _totals(turn)


def _totals(turn: Turn) -> list[tuple[Species, int]]:
    farmer = turn.farmer
    return list(turn.once("totals", lambda: animals.totals(turn.session, farmer) if farmer else []))


def _page_in_view(turn: Turn) -> int:
    """The page last shown; 0 while one animal is looked at, so that LAGI leads to the list."""
    shown = turn.talk.answers.get("animal", PAGE + "1")
    return int(shown.removeprefix(PAGE)) if shown.startswith(PAGE) else 0


def _found(text: str, turn: Turn) -> Animal:
    assert turn.farmer
    said = plain(text)
    try:
        if said.isdigit() and len(said) <= 4:
            return animals.at(turn.session, turn.farmer, int(said))
        return animals.find(turn.session, turn.farmer, text)
    except MistypedRegisterNumber as mistyped:
        raise Unclear(MISTYPED, number=mistyped.number) from None
    except AnimalUnknown:
        numbered = any(sign.isdigit() for sign in said) and MENDING.isdisjoint(said.split())
        raise Unclear(UNKNOWN if numbered else TO_MEND) from None


def shown(turn: Turn) -> dict[str, object]:
    """The sentence of this step: a page of the list, or one animal."""
    answer = turn.talk.answers.get("animal", PAGE + "1")
    if answer.startswith(PAGE):
        return {"shown": _listed(int(answer.removeprefix(PAGE)), turn)}
    return {"shown": _detailed(_found(answer, turn), turn)}


def _listed(number: int, turn: Turn) -> str:
    assert turn.farmer
    if has_none(turn):
        return turn.say(NONE_YET)
    page = animals.page(turn.session, turn.farmer, number=number)
    if number > page.pages:
        page = animals.page(turn.session, turn.farmer, number=1)
    turn.talk.answers["animal"] = f"{PAGE}{page.number}"
    apart = Counter(what for what, _ in {(_what(one, turn), _telling(one, turn)) for one in page.animals})
    lines = "\n".join(
        f"{place}. {_line(animal, apart, turn)}" for place, animal in enumerate(page.animals, page.first)
    )
    totals = ", ".join(f"{heads} {turn.say(species.label)}" for species, heads in _totals(turn))
    more = turn.say(MORE, next=page.number % page.pages + 1) if page.pages > 1 else ""
    return turn.say(LIST, totals=totals, lines=lines, more=more)


def _line(animal: Animal, apart: Mapping[str, int], turn: Turn) -> str:
    """An animal in the list; its brand and age where these tell it from one that would read the same."""
    what = _what(animal, turn)
    return f"{animal.number} {what}{_telling(animal, turn) if apart[what] > 1 else ''}"


def _telling(animal: Animal, turn: Turn) -> str:
    brand = turn.say(BRANDED, brand=animal.brand) if animal.brand else ""
    age = age_said(animal.born, turn) if animal.born else ""
    return "".join(f", {fact}" for fact in (brand, age) if fact)


def _what(animal: Animal, turn: Turn) -> str:
    species = turn.say(animal.species.label)
    if animal.species.is_flock:
        return turn.say("{species}, {heads} ekor", species=species, heads=animal.heads)
    return turn.say(SEXES[animal.sex], species=species) if animal.sex else species


def _whose(animal: Animal, turn: Turn) -> str:
    nameless = None if animal.owner_name else NAMELESS.get(animal.ownership)
    return turn.say(nameless or OWNERSHIPS[animal.ownership], owner=animal.owner_name)


def _detailed(animal: Animal, turn: Turn) -> str:
    tag = ear_tags.of(turn.session, [animal.id]).get(animal.id)
    facts = (
        (hint("Ternak"), _what(animal, turn)),
        (hint("Rumpun"), translated(animal.species.breed_label(animal.breed or ""), turn.locale)),
        (hint("Umur"), age_said(animal.born, turn) if animal.born else ""),
        (hint("Tempat"), described(holdings.get(turn.session, animal.holding_id), turn)),
        (hint("Milik"), _whose(animal, turn)),
        (hint("Cap"), animal.brand or ""),
        (
            hint("Anting"),
            tag.tag + ("" if tag.state is ear_tags.EarTagState.IN_FORCE else turn.say(" (menunggu petugas)"))
            if tag
            else "",
        ),
        (hint("Foto"), turn.say("ada") if animal.photo_id else ""),
        (hint("Keadaan"), turn.say(STATES[animal.state])),
    )
    lines = "\n".join(f"{turn.say(label)}: {fact}" for label, fact in facts if fact)
    return turn.say(DETAIL, number=animal.number, facts=lines)


MY_ANIMALS = Wish(
    "my_animals",
    cues=(
        "{animal} saya|aku|kami … berapa",
        "berapa … {animal} saya|aku|kami|punya",
        "berapa … {animal} … terdaftar|tercatat|atas",
        "catatan … {animal} … berapa",
        "{animal} … tinggal|ada|sisa|terdaftar|tercatat|terdata|kedata berapa",
        "{animal} … data … jumlah|cek",
        "rekap {animal}",
        "{animal} … masih tercatat|terdaftar",
        "lihat|melihat|cek|periksa|tampilkan|tunjukkan|mana … {animal} saya|aku|kami",
        "kasih lihat|tahu|daftar … {animal} saya|aku|kami",
        "lihat|cek|tampilkan|tunjukkan … {animal}",
        "semua {animal} saya|aku|kami",
        "lihat|cek|tampilkan|tunjukkan … data {animal}",
        "data {animal} saya|aku|kami",
        "daftar {animal} saya|aku|kami",
        "jumlah … {animal} saya|aku|kami",
        "nomor … {animal} saya|aku|kami",
        "{animal} … sudah terdaftar|tercatat|kedaftar|terdata|kedata|masuk",
        "{animal} apa saja",
        "punya saya … tercatat|terdaftar",
        "catatan {animal} saya|aku|kami|punya",
        "lupa … daftar|daftarkan … berapa|apa|mana",
        "list|rincian {animal}",
        "mana|lihat|melihat|tampilkan|tunjukkan|list|cek … saya|kami|aku daftarkan|catatkan|input|masukkan",
        "mana|lihat|cek|minta|kasih … list|daftar … {animal}",
        "ternak saya|aku|kami",
    ),
    rank=1,
)

my_animals = Flow(
    "my_animals",
    "ternak saya",
    title="Ternak saya",
    synonyms=(
        "ternakku",
        "cek ternak",
        "lihat ternak",
        "daftar ternak saya",
        "cek sapi",
        "lihat sapi",
    ),
    wishes=(MY_ANIMALS,),
    steps=[Browse("animal", "{shown}", words=shown, idle=has_none, again=AGAIN)],
    branches=[(ANSWERED, "animal", "animal", {})],
    cancelled="",
    shape=re.compile(r"sbw\W*[\dOIL][\W\dOIL]*", re.IGNORECASE),
)
