"""Plays a talk written as a transcript, and holds every line that SiJINAK says against it.

    Aminah: daftar sapi 2 ekor          she writes
    Aminah: [Betina]                    she presses a button of the last reply
    Aminah: (foto)                      she sends something else: foto, suara, stiker, lokasi LAT,LNG, kontak NOMOR, …
    Aminah: (foto: Boak)                a photo with a caption
    Aminah: (kartu Siti)                a contact with that name, somebody else's
    Aminah: (tombol flow.step=value)    she presses a button of an older message
    SiJINAK: Jantan atau betina? [Jantan | Betina]
    SiJINAK > Rahma: …                  what somebody else is sent meanwhile
    (3 jam kemudian)                    time passes

A line that is indented deeper goes on with the line before. "…" stands for any words, and the spaces around them.
"""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from textwrap import dedent

from sqlalchemy import Engine, select

from bot.receive import receive
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.tables import outbox
from flows.messages import Attachment, Contact, Inbound, Kind, Reply

SPOKEN = re.compile(r"^(?P<who>[A-Z]\w+(?: > [A-Z]\w+)?): ?(?P<said>.*)$")
LATER = re.compile(r"^\((\d+) (menit|jam|hari) kemudian\)$")
SPANS = {"menit": timedelta(minutes=1), "jam": timedelta(hours=1), "hari": timedelta(days=1)}
BOT = "SiJINAK"
SENT = {
    "foto": Kind.PHOTO,
    "suara": Kind.VOICE,
    "video": Kind.VIDEO,
    "stiker": Kind.STICKER,
    "berkas": Kind.DOCUMENT,
    "jajak": Kind.POLL,
    "reaksi": Kind.REACTION,
    "blokir": Kind.BLOCKED,
    "buka blokir": Kind.UNBLOCKED,
    "lain": Kind.OTHER,
}
FILES = {"foto": "image/jpeg", "suara": "audio/ogg"}


@dataclass
class Line:
    """One line of a transcript: who, and what."""

    who: str
    said: str


@dataclass
class Chat:
    """The people of one test, each with an address of his own; call it with a transcript."""

    engine: Engine
    channel: str = "whatsapp"
    now: datetime = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # Tuesday, 10.00 WITA
    addresses: dict[str, str] = field(default_factory=dict)
    last: dict[str, Reply] = field(default_factory=dict)
    sent: list[Inbound] = field(default_factory=list)
    serial: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def __post_init__(self) -> None:
        settings = read_settings({"SECRET_KEY": "k" * 40, "DATABASE_URL": str(self.engine.url)})
        self.runtime = Runtime(settings, self.engine, now=lambda: self.now)

    def __call__(self, transcript: str) -> None:
        """Play it; the first line that differs fails the test."""
        expected: list[Line] = []
        told: list[Line] = []
        for line in lines_of(transcript):
            if line.who == BOT or line.who.startswith(f"{BOT} > "):
                expected.append(line)
                continue
            check(told, expected)
            expected = []
            told = self.pass_time(line.said) if line.who == "" else self.say(line.who, line.said)
        check(told, expected)

    def address(self, who: str) -> str:
        """This person's address; made at first use."""
        return self.addresses.setdefault(who, f"+62812000{len(self.addresses):04}")

    def pass_time(self, said: str) -> list[Line]:
        """Let the stated time pass."""
        passed = LATER.match(said)
        assert passed, f"no such happening: {said}"
        self.now += int(passed[1]) * SPANS[passed[2]]
        return []

    def say(self, who: str, said: str) -> list[Line]:
        """Send one message; what was sent because of it."""
        inbound = self.inbound(who, said)
        return self.hand_over(who, inbound)

    def hand_over(self, who: str, inbound: Inbound) -> list[Line]:
        """Let the bot take a message; what was sent because of it, to whom."""
        self.sent.append(inbound)
        return self.happen(inbound.address, lambda: receive(self.runtime, inbound))

    def happen(self, address: str, act: Callable[[], object]) -> list[Line]:
        """Let something happen to the talk with an address; what was sent because of it, to whom."""
        self.now += timedelta(seconds=5)
        with self.engine.connect() as connection:
            before = (
                connection.scalars(select(outbox.c.id).order_by(outbox.c.id.desc()).limit(1)).first() or 0
            )
        act()
        with self.engine.connect() as connection:
            rows = connection.execute(select(outbox).where(outbox.c.id > before).order_by(outbox.c.id)).all()
        names = {address: name for name, address in self.addresses.items()}
        told = []
        for row in rows:
            reply = Reply.from_json(row.reply)
            self.last[names[row.address]] = reply
            told.append(
                Line(BOT if row.address == address else f"{BOT} > {names[row.address]}", shown(reply))
            )
        return told

    def inbound(self, who: str, said: str) -> Inbound:
        """The message that a line of the transcript stands for."""
        number = str(next(self.serial))
        plain = Inbound(self.channel, f"m{number}", self.address(who), Kind.TEXT, reference=f"r{number}")
        if said.startswith("[") and said.endswith("]"):
            last = self.last[who]
            choice = next(choice for choice in last.choices if choice.label == said[1:-1])
            return replace(
                plain, kind=Kind.BUTTON, text=choice.label, value=choice.value, question=last.question
            )
        if not (said.startswith("(") and said.endswith(")")):
            return replace(plain, text=said.replace("\\n", "\n"))
        what, _, more = said[1:-1].partition(" ")
        if what == "foto:":
            return replace(self.inbound(who, "(foto)"), text=more)
        if what == "kartu":
            return replace(plain, kind=Kind.CONTACT, contact=Contact("62811", own=False, name=more))
        if what == "tombol":
            question, _, value = more.partition("=")
            return replace(plain, kind=Kind.BUTTON, text=value, value=value, question=question)
        if what == "lokasi":
            latitude, longitude = more.split(",")
            return replace(plain, kind=Kind.LOCATION, location=(float(latitude), float(longitude)))
        if what == "kontak":
            return replace(
                plain,
                kind=Kind.CONTACT,
                contact=Contact(more.removesuffix(" orang"), not more.endswith(" orang")),
            )
        if what == "ubah":  # the message before, changed to something else
            return replace(plain, kind=Kind.EDITED, text=more, edits=self.sent[-1].reference)
        files = (Attachment(f"file-{number}", FILES[what]),) if what in FILES else ()
        return replace(plain, kind=SENT[said[1:-1]], attachments=files)


def lines_of(transcript: str) -> list[Line]:
    """The transcript's lines, continuations joined."""
    lines: list[Line] = []
    for written in dedent(transcript).strip("\n").split("\n"):
        spoken = SPOKEN.match(written)
        if spoken:
            lines.append(Line(spoken["who"], spoken["said"]))
        elif written.startswith("("):
            lines.append(Line("", written))
        else:
            lines[-1].said += "\n" + written.strip()
    return lines


def shown(reply: Reply) -> str:
    """A reply as a transcript writes it: the text, then its choices in brackets."""
    text = "\n".join(line.strip() for line in reply.text.split("\n"))
    return text + (f" [{' | '.join(choice.label for choice in reply.choices)}]" if reply.choices else "")


def check(told: list[Line], expected: list[Line]) -> None:
    """Fail where what was said is not what was expected."""
    said = [f"{line.who}: {line.said}" for line in told]
    wanted = [Like(f"{line.who}: {line.said.rstrip()}") for line in expected]
    assert said == wanted, "\n".join(["this was said:", *said, "", "and this was expected:", *wanted])


class Like(str):
    """A text in which "…" stands for any words."""

    def __eq__(self, other: object) -> bool:
        pattern = ".*".join(re.escape(part) for part in re.split(r"\s*…\s*", str(self)))
        return isinstance(other, str) and re.fullmatch(pattern, other, re.DOTALL) is not None

    __hash__ = str.__hash__
