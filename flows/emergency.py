"""Darurat: an animal that died suddenly, blood, a bite; the words that protect come first, then questions."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import product

from domain import regions
from domain.questions import Question, QuestionKind
from flows import halfway
from flows.emergency_details import emergency_details
from flows.for_officers import tell_officers
from flows.language.choosing import Option
from flows.language.emergencies import emergency_said
from flows.language.text import plain
from flows.language.unclear import hint
from flows.lately import recall, remember
from flows.protecting import contacts, protection
from flows.reports import FOLLOWS, REPORT, add, quoted, reported, shown_at
from flows.scenes import place_told
from flows.script import Flow
from flows.sent_files import attach, keep
from flows.steps import Choose, Tell, is_picture
from flows.turn import Turn
from flows.what_happened import DEATHS, SICK_ANIMAL, what_happened

CALLED = hint(" Petugas sedang kami hubungi.")
SAVED = hint(" Laporannya kami simpan untuk petugas Dinas.")
ADDED = hint(" Kami tambahkan ke laporan nomor {number}.")
NOBODY = hint(
    " Laporannya kami simpan, tetapi petugas belum bisa kami panggil dari sini. Hubungi {contacts}."
)
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
ALERT = "⚠️ DARURAT nomor {number}: {what}. {place}.{by}{words} Ketik NOMOR {number} untuk menjawab pelapor."
BY = " Pelapor: {name}."
JUST_NOW = timedelta(minutes=10)
URGENT = ("emergency", emergency_details.name)


def raise_alarm(turn: Turn) -> dict[str, object]:
    """Keep the report and alert the officers at once; nothing waits for the questions that follow."""
    what, said = str(turn.value("what")), str(turn.talk.memory.pop("report", ""))
    there = place_told(said, turn)
    if earlier := _told_just_now(what, said, there, turn):
        return {"protect": protection(what, turn) + turn.say(ADDED, number=earlier.number)}
    report, told = _report(what, said, there, turn)
    if is_picture(turn) or turn.captioned:  # its caption told
        keep(turn, always=True)
    attach(report, turn)
    remember(report, turn)
    turn.talk.memory |= {REPORT: report.id, "reported": what}
    if there:
        shown_at(there, turn)
    then = CALLED if told else SAVED if what == "sick" else NOBODY
    return {"protect": protection(what, turn) + turn.say(then, contacts=contacts())}


def _report(what: str, said: str, there: str, turn: Turn) -> tuple[Question, int]:
    """The new report, and how many officers were alerted: those of the place told, or of his home."""
    region = there or (turn.farmer.region_code if turn.farmer else None)
    report = reported(said or REPORTED[what], region, turn, grave=what != "sick")
    place = regions.title(region) if region else turn.tell("Tempatnya sedang ditanyakan")
    by = turn.tell(BY, name=turn.farmer.name) if turn.farmer else ""
    text = turn.tell(ALERT, number=report.number, what=REPORTED[what], place=place, by=by, words=quoted(said))
    return report, tell_officers(turn, text, region, f"emergency:{report.id}")


def _told_just_now(what: str, said: str, there: str, turn: Turn) -> Question | None:
    """The report to which the words belong that were written twice: he thinks that the first got lost."""
    earlier = recall(turn, JUST_NOW) if said and turn.talk.memory.get("reported") == what else None
    if earlier is None or earlier.kind is not QuestionKind.EMERGENCY:
        return None
    if there not in ("", earlier.region_code):  # as much is happening somewhere else
        return None
    add(said, earlier, turn)
    if turn.talk.memory.get(REPORT) == earlier.id:  # its questions were left halfway
        turn.talk.memory[FOLLOWS] = halfway.take(turn.talk, emergency_details.name)
    return earlier


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
        Choose("what", "Apa yang terjadi? Bukan darurat? Ketik BATAL.", offer=KINDS),
        Tell("protected", "{protect}"),
    ],
    wishes=(SICK_ANIMAL, *DEATHS),
    understands=words_said,
    finish=raise_alarm,
    offered_to=lambda turn: True,
    then=lambda turn: emergency_details if REPORT in turn.talk.memory else None,
    apart=True,
)
