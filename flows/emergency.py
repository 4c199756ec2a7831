"""Darurat: an animal that died suddenly, blood, a bite; the words that protect come first, then questions."""

from collections.abc import Mapping
from itertools import product

from domain import regions
from domain.regency import regency
from flows.ask_officer import tell_officers
from flows.emergency_details import REPORT, emergency_details, quoted, reported
from flows.language.choosing import Option
from flows.language.emergencies import emergency_said
from flows.language.text import plain
from flows.language.unclear import hint
from flows.script import Flow
from flows.sent_files import attach, keep
from flows.steps import Choose, Tell, is_picture
from flows.turn import Turn
from flows.what_happened import DEAD_ANIMAL, SICK_ANIMAL, what_happened

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
    "red": "ternak mati atau berdarah",
    "bite": "orang digigit hewan",
    "sick": "ternak sakit",
}
ALERT = "⚠️ DARURAT nomor {number}: {what}. {place}.{by}{words} Ketik PERTANYAAN untuk menjawab pelapor."
BY = " Pelapor: {name}."
URGENT = ("emergency", emergency_details.name)


def raise_alarm(turn: Turn) -> dict[str, object]:
    """Keep the report and alert the officers at once; nothing waits for the questions that follow."""
    what = str(turn.value("what"))
    region = turn.farmer.region_code if turn.farmer else None
    said = turn.talk.memory.pop("report", "")
    report = reported(said or REPORTED[what], region, turn)
    place = regions.title(region) if region else turn.tell("Tempatnya sedang ditanyakan")
    by = turn.tell(BY, name=turn.farmer.name) if turn.farmer else ""
    text = turn.tell(ALERT, number=report.number, what=REPORTED[what], place=place, by=by, words=quoted(said))
    told = tell_officers(turn, text, region, f"emergency:{report.id}")
    if is_picture(turn):  # its caption told
        keep(turn, always=True)
    attach(report, turn)
    turn.talk.memory |= {REPORT: report.id, "reported": what}
    then = CALLED if told else SAVED if what == "sick" else NOBODY
    return {"protect": turn.say(WORDS[what]) + turn.say(then, contacts=contacts())}


def contacts() -> str:
    """The numbers to call, on one line."""
    return ", ".join(f"{number.label} {number.phone}".strip() for number in regency().numbers)


def words_said(text: str, turn: Turn) -> Mapping[str, str]:
    """The words that open the talk are part of the report, and may say what happened."""
    if len(plain(text).split()) > 1:
        turn.talk.memory["report"] = text[:1000]
    what = emergency_said(text) or what_happened(text)
    return {"what": what} if what else {}


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
