"""Darurat: an animal that died suddenly, blood, a bite; the words that protect come first, then questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from domain import questions, regions
from domain.questions import Question, QuestionKind
from domain.regency import regency
from flows.ask_officer import tell_officers
from flows.language.choosing import Option
from flows.language.cues import Wish
from flows.language.emergencies import emergency_said
from flows.language.text import plain
from flows.language.unclear import hint
from flows.messages import Kind
from flows.places import Village
from flows.script import Flow
from flows.steps import Ask, Choose, Tell
from flows.turn import Turn

RED = (
    "⚠️ JANGAN disembelih, dipotong, dipindah, atau dibagi dagingnya. Jangan sentuh darahnya. Jauhkan "
    "anak, anjing, dan ternak "
    "lain. Sudah ada yang menyentuh atau makan? Cuci dengan sabun, segera ke puskesmas. Melapor itu "
    "benar, terima kasih."
)
BITE = (
    "⚠️ Cuci luka SEKARANG, sabun dan air mengalir 15 menit, lalu segera ke puskesmas walau lukanya "
    "kecil. Jangan tunggu "
    "balasan. Hewannya kurung bila aman, jangan dibunuh."
)
SICK = "Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas."
CALLED = hint(" Petugas sedang kami hubungi.")
SAVED = hint(" Laporannya kami simpan untuk petugas Dinas.")
NOBODY = hint(
    " Laporannya kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi {contacts}."
)
WORDS = {"red": RED, "bite": BITE, "sick": SICK}
KINDS = (
    Option(
        "red",
        "Mati/keluar darah",
        ("mati", "mati mendadak", "ternak mati", "berdarah", "darah", "keluar darah"),
    ),
    Option("bite", "Orang digigit hewan", ("digigit", "gigit", "gigitan", "orang digigit", "digigit anjing")),
    Option("sick", "Ternak sakit", ("sakit", "ternak sakit")),
)
ANIMALS = ("ternak", "sapi", "kerbau", "kuda", "kambing", "domba", "ayam", "babi", "pedet")
ILLS = ("sakit", "mati", "mencret", "demam", "ngorok", "pincang", "kembung", "lumpuh", "keguguran", "kejang")
TROUBLES = (*ILLS, *("".join(said) for said in product(ANIMALS, ("", " saya", " kami"), (" sakit", " mati"))))
REPORTED = {
    "red": "ternak mati mendadak atau berdarah",
    "bite": "orang digigit hewan",
    "sick": "ternak sakit",
}
ALERT = "⚠️ DARURAT nomor {number}: {what}. {place}.{by}{words} Ketik PERTANYAAN untuk menjawab pelapor."
BY = " Pelapor: {name}."
MORE = "Tambahan laporan darurat nomor {number}: {place}.{words}"
ALERTED = "sudah kami teruskan ke petugas"
URGENT = ("emergency", "emergency_details")
KEPT = "laporannya sudah kami simpan untuk petugas"


def raise_alarm(turn: Turn) -> dict[str, object]:
    """Keep the report and alert the officers at once; nothing waits for the questions that follow."""
    what = str(turn.value("what"))
    region = turn.farmer.region_code if turn.farmer else None
    said = turn.talk.memory.pop("report", "")
    report = _reported(said or REPORTED[what], region, turn)
    place = regions.title(region) if region else turn.tell("Tempatnya sedang ditanyakan")
    by = turn.tell(BY, name=turn.farmer.name) if turn.farmer else ""
    text = turn.tell(
        ALERT, number=report.number, what=REPORTED[what], place=place, by=by, words=_quoted(said)
    )
    told = tell_officers(turn, text, region, f"emergency:{report.id}")
    turn.talk.memory |= {"report_id": report.id, "reported": what}
    then = CALLED if told else SAVED if what == "sick" else NOBODY
    return {"protect": turn.say(WORDS[what]) + turn.say(then, contacts=contacts())}


def _reported(words: str, region_code: str | None, turn: Turn) -> Question:
    return questions.ask(
        turn.session,
        kind=QuestionKind.EMERGENCY,
        text=words[: questions.LONGEST_TEXT],
        farmer=turn.farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=region_code,
        now=turn.now,
    )


def _quoted(words: str) -> str:
    return f" «{words[:200]}»" if words else ""


def contacts() -> str:
    """The numbers to call, on one line."""
    return ", ".join(f"{number.label} {number.phone}".strip() for number in regency().numbers)


def words_said(text: str, turn: Turn) -> Mapping[str, str]:
    """The words that open the talk are part of the report, and may say what happened."""
    if len(plain(text).split()) > 1:
        turn.talk.memory["report"] = text[:1000]
    what = emergency_said(text)
    return {"what": what} if what else {}


@dataclass(frozen=True)
class Scene(Village):
    """Where it happened; a pin is kept as it was sent, for the officer who has to find the place."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.LOCATION and turn.inbound.location:
            latitude, longitude = turn.inbound.location
            turn.talk.memory["pin"] = f"{latitude:.5f}, {longitude:.5f}"
        return super().hear(turn)


def add_details(turn: Turn) -> dict[str, object]:
    """Send what was answered after the words that protect to the same officers."""
    home = turn.farmer.region_code if turn.farmer else None
    where, pin = turn.value("where") or home, turn.talk.memory.pop("pin", "")
    more = "; ".join(filter(None, (str(turn.value("more") or ""), pin and turn.tell("titik {pin}", pin=pin))))
    first = turn.talk.memory.pop("report_id", None)
    place = regions.title(where) if where else turn.tell("Tempatnya belum diketahui")
    added = f"{place}: {more}".rstrip(": ")
    if first:
        report = questions.add_to(turn.session, first, text=added, region_code=where)
    else:  # these details were left, and those of a later report came first
        report = _reported(added, where, turn)
    text = turn.tell(MORE, number=report.number, place=place, words=_quoted(more))
    told = tell_officers(turn, text, where, f"emergency:{report.id}:details")
    return {"kept": turn.say(ALERTED if told else KEPT)}


emergency_details = Flow(
    "emergency_details",
    "rincian darurat",
    title="laporan darurat",
    steps=[
        Scene(
            "where",
            "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI.",
            optional=True,
        ),
        Ask(
            "more",
            "Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI.",
            optional=True,
        ),
        Tell("done", "Terima kasih, {kept}. Tetap jauhkan orang dan ternak lain."),
    ],
    finish=add_details,
    cancelled="Baik. Laporan yang tadi tetap kami simpan untuk petugas.",
    offered_to=lambda turn: False,
    in_menu=False,
)

SICK_ANIMAL = Wish(
    "sick",
    cues=(
        "{ills}",
        "{animal} … {ills}",
        "{animal} … {hurts}",
        "{body} … {hurts}",
        "{body} … {ills}",
        "tidak|susah|sulit|malas makan|minum|bangun|berdiri|jalan",
        "tidak mau|mampu|bisa|doyan|kuat makan|minum|bangun|berdiri|jalan",
        "{animal} … susah|sulit|malas makan|minum|bangun|berdiri|jalan",
        "{animal} … tidak mau|mampu|bisa|doyan|kuat makan|minum|bangun|berdiri|jalan",
        "keluar darah",
        "kuku … lepas",
        "habis|setelah|sesudah vaksin|divaksin|disuntik … {ills}",
        "keluar … liur|busa|ingus|nanah|lendir",
        "liur|ingus|lendir … keluar|terus|banyak",
        "kena|terkena|gejala|tertular … {diseases}",
    ),
    unless=(
        "anak|istri|suami|ibu|bapak saya … {ills}",
        "sakit kepala|gigi|hati|pinggang",
        "{animal} {dead}",
        "{dead} mendadak|tiba",
        "vaksin … {diseases}",
        "sudah|tadi|akhirnya|langsung|lalu … {dead}",
    ),
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
    ),
    unless=(
        "mati gaya|kutu|rasa|matian",
        "{dead} {dead_things}",
        "{dead_things} … {dead}",
        "hampir|takut|jangan|belum|tidak|kalau {dead}",
    ),
)

emergency = Flow(
    "emergency",
    "darurat",
    title="Darurat",
    synonyms=("lapor", "lapor sakit", *TROUBLES),
    steps=[
        Choose("what", "Apa yang terjadi?", offer=KINDS),
        Tell("protected", "{protect}"),
    ],
    wishes=(SICK_ANIMAL, DEAD_ANIMAL),
    understands=words_said,
    finish=raise_alarm,
    offered_to=lambda turn: True,
    then=lambda turn: emergency_details,
    apart=True,
)
