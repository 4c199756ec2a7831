"""Kenalan: a person's name, where he lives, and whether he wants to be reminded."""

import re
from dataclasses import dataclass
from typing import Any

from domain import farmers
from domain.refusals import TooLong
from domain.regions import REGENCY
from flows.language.choosing import Option
from flows.language.questions import asks
from flows.language.tables import SMALL
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.language.yes_no import NO, YES
from flows.messages import Kind, Share
from flows.names import NO_NAME, person_name
from flows.places import Home
from flows.script import ANSWERED, Flow, Refused
from flows.steps import Ask, Choose, Confirm, Step, Tell
from flows.turn import Turn

NO_HAMLETS = YES | NO | {"tahu", "boleh"}
REMIND = (
    Option("yes", "Boleh", ("ya", "boleh", "mau")),
    Option("no", "Tidak usah", ("tidak", "jangan", "tidak usah")),
)
NEXT = (Option("daftar", "Daftar ternak"), Option("menu", "Menu"))


def hamlet(text: str) -> str:
    """A hamlet's name, without the word dusun in front; raises Unclear."""
    name = re.sub(r"^(di )?(dusun|dsn|dsn\.|dus|di)\s+", "", " ".join(text.split()), flags=re.IGNORECASE)
    said = plain(name).split()
    none = NO_HAMLETS.issuperset(said) or plain(name).isdecimal() or "tidak" in said or asks(name)
    if not said or len(name) > farmers.LONGEST_HAMLET or none:
        raise Unclear(hint("Tulis nama dusunnya saja. Contoh: Boak Atas. Tidak ada? Ketik LEWATI."))
    return name


@dataclass(frozen=True)
class OwnPhone(Step):
    """The sender's own number, by the platform's contact button: nobody can give somebody else's."""

    def hear(self, turn: Turn) -> Any:
        contact = turn.inbound.contact
        if turn.inbound.kind is Kind.CONTACT and contact:
            if not contact.own:
                raise Unclear(
                    hint("Itu kontak orang lain. Tekan tombol Kirim nomor HP saya, atau ketik LEWATI.")
                )
            return "+" + contact.phone.lstrip("+")
        if self.is_skipped(turn) or self._declines(turn):
            return None
        if turn.inbound.kind is Kind.TEXT and any(letter.isdigit() for letter in turn.text):
            raise Unclear(
                hint("Supaya tidak salah nomor, tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI.")
            )
        return super().hear(turn)

    def _declines(self, turn: Turn) -> bool:
        """The question is whether he may be asked: "tidak" is an answer."""
        said = set(plain(turn.text).split())
        return not said.isdisjoint(NO) and said <= NO | SMALL | {"mau", "usah", "boleh", "perlu"}

    def read(self, text: str, turn: Turn) -> str:
        if not re.fullmatch(r"\+\d{6,15}", text):
            raise Unclear(hint("Tekan tombol Kirim nomor HP saya di bawah, atau ketik LEWATI."))
        return text

    @property
    def share(self) -> Share | None:
        return Share.CONTACT


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
    return {}


enrol = Flow(
    "enrol",
    "kenalan",
    title="kenalan",
    steps=[
        Ask("name", "Siapa nama Bapak/Ibu?", label="Nama", reader=person_name, help=NO_NAME),
        Home(
            "home",
            "Tinggal di desa mana? Contoh: Boak. Di luar Sumbawa? Tulis kotanya. Contoh: Mataram.",
            label="Tinggal di",
        ),
        Ask(
            "hamlet",
            "Dusunnya apa? Contoh: Boak Atas. Tidak tahu? Ketik LEWATI.",
            label="Dusun",
            reader=hamlet,
            optional=True,
        ),
        OwnPhone(
            "phone",
            "Boleh kami simpan nomor HP-nya? Tekan tombol Kirim nomor HP saya. Tidak mau? Ketik LEWATI.",
            label="Nomor HP",
            optional=True,
        ),
        Choose(
            "reminders",
            "Boleh kami kirim pengingat, misalnya jadwal vaksin? Bisa dihentikan kapan saja.",
            label="Pengingat",
            offer=REMIND,
        ),
        Confirm("confirm", "{lines}\nSudah benar?"),
        Tell("done", "Terima kasih, {name}. Bapak/Ibu sudah tercatat di SiJINAK.", next=NEXT),
    ],
    branches=[
        (ANSWERED, "home", "reminders", {"conditions": _elsewhere_without_phone}),
        (ANSWERED, "home", "phone", {"conditions": _lives_elsewhere}),
        (ANSWERED, "hamlet", "reminders", {"conditions": _asks_no_phone}),
    ],
    finish=enter,
    refusals={TooLong: Refused("Namanya terlalu panjang. Contoh: Siti Aminah.", back_to="name")},
    cancelled="Baik, dibatalkan. Tidak ada yang disimpan. Kalau nanti mau kenalan lagi, tulis saja di sini.",
    offered_to=lambda turn: False,
    in_menu=False,
)
