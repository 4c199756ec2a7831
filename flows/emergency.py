"""Darurat: an animal that died suddenly, blood, a bite; the words that protect come first, then questions."""

from domain import questions, regions
from domain.questions import QuestionKind
from domain.regency import regency
from flows.ask_officer import tell_officers
from flows.language.choosing import Option
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
CALLED = " Petugas sedang kami hubungi."
NOBODY = " Hubungi juga: {contacts}."
WORDS = {"red": RED, "bite": BITE, "sick": SICK}
KINDS = (
    Option(
        "red", "Ternak mati mendadak/berdarah", ("mati", "mati mendadak", "berdarah", "darah", "keluar darah")
    ),
    Option("bite", "Orang digigit hewan", ("digigit", "gigit", "gigitan", "orang digigit", "digigit anjing")),
    Option("sick", "Ternak sakit", ("sakit", "ternak sakit")),
)
REPORTED = {
    "red": "ternak mati mendadak atau berdarah",
    "bite": "orang digigit hewan",
    "sick": "ternak sakit",
}
ALERT = "⚠️ DARURAT nomor {number}: {what}. {place}. {words} Ketik PERTANYAAN untuk menjawab pelapor."


def raise_alarm(turn: Turn) -> dict[str, object]:
    """Keep the report and alert the officers at once; nothing waits for the questions that follow."""
    what, farmer = str(turn.value("what")), turn.farmer
    region = farmer.region_code if farmer else None
    words = turn.talk.memory.pop("report", "") or REPORTED[what]
    report = questions.ask(
        turn.session,
        kind=QuestionKind.EMERGENCY,
        text=words[: questions.LONGEST_TEXT],
        farmer=farmer,
        channel=turn.talk.channel,
        address=turn.talk.address,
        region_code=region,
        now=turn.now,
    )
    place = regions.title(region) if region else turn.say("Tempatnya sedang ditanyakan")
    text = turn.say(ALERT, number=report.number, what=REPORTED[what], place=place, words=f"«{words[:200]}»")
    told = tell_officers(turn, text, region, f"emergency:{report.id}", alert=True)
    turn.talk.memory["report_id"] = report.id
    return {
        "protect": turn.say(WORDS[what])
        + (turn.say(CALLED) if told else turn.say(NOBODY, contacts=contacts()))
    }


def contacts() -> str:
    """The numbers to call, on one line."""
    return ", ".join(f"{number.label} {number.phone}".strip() for number in regency().numbers)


def add_details(turn: Turn) -> dict[str, object]:
    """Send what was answered after the words that protect to the same officers."""
    where, more = str(turn.value("where")), str(turn.value("more") or "-")
    first = turn.talk.memory.pop("report_id", 0)
    text = turn.say(
        "Tambahan laporan darurat: {place}. «{more}»", place=regions.title(where), more=more[:300]
    )
    questions.add_to(turn.session, first, text=f"{regions.title(where)}: {more}", region_code=where)
    tell_officers(turn, text, where, f"emergency:{first}:details", alert=True)
    return {}


emergency_details = Flow(
    "emergency_details",
    "rincian darurat",
    title="laporan darurat",
    steps=[
        Village("where", "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes."),
        Ask(
            "more",
            "Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI.",
            optional=True,
        ),
        Tell("done", "Terima kasih, sudah kami teruskan ke petugas. Tetap jauhkan orang dan ternak lain."),
    ],
    finish=add_details,
    offered_to=lambda turn: False,
    in_menu=False,
)

emergency = Flow(
    "emergency",
    "darurat",
    title="Darurat",
    synonyms=("lapor sakit", "lapor", "ternak sakit", "sapi sakit", "ternak mati", "sapi mati"),
    steps=[
        Choose("what", "Apa yang terjadi?", offer=KINDS),
        Tell("protected", "{protect}"),
    ],
    finish=raise_alarm,
    offered_to=lambda turn: True,
    then=lambda turn: emergency_details,
    apart=True,
)
