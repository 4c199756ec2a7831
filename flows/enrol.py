"""Kenalan: a person's name, where he lives, and whether he wants to be reminded."""

import re
from contextlib import suppress

from domain import farmers
from domain.refusals import TooLong
from domain.regions import REGENCY
from flows.hamlets import Hamlet, hamlet
from flows.language import villages
from flows.language.choosing import Option
from flows.language.unclear import Unclear, hint
from flows.names import NO_NAME
from flows.naming import OwnName
from flows.own_phone import OwnPhone, left_out
from flows.permits import Permit
from flows.places import Home
from flows.script import ANSWERED, Flow, Refused
from flows.steps import Confirm, Tell
from flows.turn import Turn

GLADLY = (
    *("ya boleh", "iya boleh", "boleh saja", "boleh boleh", "boleh lah", "bolehlah", "boleh silakan", "mau"),
    *("siap", "silakan", "silahkan", "monggo"),
)
REMIND = (
    Option("yes", "Boleh", GLADLY),
    Option("no", "Tidak usah", ("tidak mau", "tidak perlu", "jangan", "jangan dulu", "nanti saja")),
)
WHY_NAME = hint("Namanya untuk surat dan catatan ternak, supaya tidak tertukar dengan orang lain.")
WHY_HOME = hint("Desanya supaya petugas tahu ke mana harus datang, dan jadwal vaksin mana yang cocok.")
WHY_PHONE = hint("Nomor HP-nya untuk surat dan layanan Dinas, tidak ditunjukkan ke warga lain.")
WHAT_REMINDERS = hint(
    "Pengingat itu pesan dari kami di sini, misalnya jadwal vaksin di desa Bapak/Ibu. Tidak mau lagi? Ketik "
    "BERHENTI."
)
NEXT = (Option("daftar", "Daftar ternak"), Option("menu", "Menu"))


def _lives_elsewhere(turn: Turn) -> bool:
    return not str(turn.value("home")).startswith(REGENCY)


def _asks_no_phone(turn: Turn) -> bool:
    """Only Telegram hides the number and lets a person give it."""
    return turn.talk.channel not in ("telegram", "simulator")


def _elsewhere_without_phone(turn: Turn) -> bool:
    return _lives_elsewhere(turn) and _asks_no_phone(turn)


def enter(turn: Turn) -> dict[str, object]:
    """Enter him among the farmers; what he answers from now on is his."""
    address = turn.talk.address
    phone = turn.value("phone") or (address if re.fullmatch(r"\+\d{6,15}", address) else None)
    farmer = farmers.enrol(
        turn.session,
        name=turn.value("name"),
        region_code=turn.value("home"),
        hamlet=turn.value("hamlet"),
        phone=phone,
        wants_reminders=turn.value("reminders") == "yes",
        agreed_at=turn.talk.agreed_at or turn.now,
        now=turn.now,
        where=turn.where,
    )
    turn.talk.farmer_id = farmer.id
    if farmer.wants_reminders:
        turn.talk.quiet_at = None  # erased once, he was left in peace until now
    return {}


def elsewhere(text: str, turn: Turn) -> dict[str, str]:
    """The home told in place of one that is denied: "bukan di situ, di sempe"."""
    place = villages.held(text)
    if place == text:
        return {}
    with suppress(Unclear):
        return {"home": villages.home(place)}
    return {}


enrol = Flow(
    "enrol",
    "kenalan",
    title="kenalan",
    steps=[
        OwnName(
            "name", "Siapa nama Bapak/Ibu?", label="Nama", called=("name",), help=NO_NAME, about=WHY_NAME
        ),
        Home(
            "home",
            "Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.",
            label="Tinggal di",
            bare="Tinggal di desa mana?",
            called=("desa", "alamat", "tinggal"),
            with_it=("hamlet",),
            about=WHY_HOME,
        ),
        Hamlet(
            "hamlet",
            "{home}. Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI.",
            label="Dusun",
            bare="Dusunnya apa?",
            is_name=True,
            help="Dusun itu bagian dari desa. Contoh: Boak Atas. Tidak tahu? Ketik LEWATI.",
            reader=hamlet,
            optional=True,
        ),
        OwnPhone(
            "phone",
            "Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI.",
            label="Nomor HP",
            again="Boleh kami simpan nomor HP-nya?",
            called=("nomor", "hp"),
            about=WHY_PHONE,
            optional=True,
        ),
        Permit(
            "reminders",
            "{left_out}Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja.",
            label="Pengingat",
            help="Jawab BOLEH atau TIDAK USAH saja. Contoh: boleh.",
            called=("reminder", "reminders"),
            about=WHAT_REMINDERS,
            bare="Boleh kami kirim pengingat?",
            words=left_out,
            offer=REMIND,
        ),
        Confirm("confirm", "{left_out}{lines}\nSudah benar?", words=left_out),
        Tell("done", "Terima kasih, {name}. Bapak/Ibu sudah tercatat di SiJINAK.", next=NEXT),
    ],
    branches=[
        (ANSWERED, "home", "reminders", {"conditions": _elsewhere_without_phone}),
        (ANSWERED, "home", "phone", {"conditions": _lives_elsewhere}),
        (ANSWERED, "hamlet", "reminders", {"conditions": _asks_no_phone}),
    ],
    understands=elsewhere,
    finish=enter,
    refusals={TooLong: Refused("Namanya terlalu panjang. Contoh: Siti Aminah.", back_to="name")},
    cancelled="Baik, dibatalkan. Tidak ada yang disimpan. Kalau nanti mau kenalan lagi, tulis saja di sini.",
    offered_to=lambda turn: False,
    in_menu=False,
)
