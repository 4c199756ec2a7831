"""The kinds of steps a flow is written with: how each asks, what it hears, and how an answer is kept."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from domain import media
from flows.labels import in_language, shown
from flows.language.choosing import Option, choose
from flows.language.tables import SMALL
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.language.yes_no import firm, yes_no
from flows.messages import Kind, Reply, Share
from flows.turn import Turn

SKIP = Option(
    "",
    "LEWATI",
    ("lewat", "lewati", "skip", "tidak ada", "tdk ada", "ga ada", "gak ada", "kosong", "belum ada"),
)
YES = Option(
    "yes",
    "Ya, benar",
    ("ya", "iya", "y", "benar", "betul", "sudah", "sudah benar", "simpan", "ok", "oke", "setuju", "pas"),
)
NO = Option(
    "no", "Ada yang salah", ("tidak", "salah", "belum", "bukan", "ubah", "ganti", "koreksi", "ga", "gak")
)

NO_PHOTO = hint("Kirim fotonya lewat tombol kamera atau galeri. Belum ada? Ketik LEWATI.")

Offer = Sequence[Option] | Callable[[Turn], Sequence[Option]]


@dataclass(frozen=True)
class Step:
    """Something the bot says; `name` is its state, `label` how a summary calls its answer."""

    name: str
    prompt: str
    _: KW_ONLY
    label: str = ""
    called: tuple[str, ...] = ()  # what else people call that line
    with_it: tuple[str, ...] = ()  # steps that are asked anew when this answer is changed
    is_name: bool = False  # any words could be one, so that a wish said here is heard as a wish
    help: str = ""
    about: str = ""  # what answers a question about it, where help only shows how to answer
    akin: tuple[str, ...] = ()  # wishes that are told in words of an answer here: "lahir besok" is an age
    again: str = ""  # what is asked after a miss, where the whole prompt would be too long to read twice
    bare: str = ""  # the question alone: after a hint that holds the example already
    optional: bool = False
    check: Callable[[Any, Turn], None] | None = None  # raises Unclear for a value that cannot be here
    words: Callable[[Turn], dict[str, object]] | None = None  # more placeholders for the prompt
    for_others: bool = False  # words to somebody else, read back first: they report and wish for nothing
    ends: bool = False  # nothing is asked: the flow ends here
    idle: Callable[[Turn], bool] | None = None  # True where there is nothing to ask about: the talk rests

    def options(self, turn: Turn) -> tuple[Option, ...]:
        """What can be chosen here, in the order of their numbers."""
        return (SKIP,) if self.optional else ()

    def read(self, text: str, turn: Turn) -> Any:
        """The value that `text` means; raises Unclear. Reads its own canonical text back."""
        return text

    def hear(self, turn: Turn) -> Any:
        """The value of what just came in, typed, pressed or sent; raises Unclear."""
        if turn.inbound.kind not in (Kind.TEXT, Kind.BUTTON, Kind.EDITED):
            raise Unclear("")
        return None if self.is_skipped(turn) else self.take(turn.text, turn)

    def take(self, text: str, turn: Turn) -> Any:
        """Read, then hold against what was said before; "" is an optional answer left out, None."""
        if self.optional and not text:
            return None
        value = self.read(text, turn)
        if self.check:
            self.check(value, turn)
        return value

    def is_skipped(self, turn: Turn) -> bool:
        """Whether an optional answer was left out: by LEWATI or its like, its button, or its number."""
        typed = turn.inbound.kind in (Kind.TEXT, Kind.BUTTON, Kind.EDITED)
        said = plain(turn.text) or turn.text.strip()  # a picture of a bull says something
        return self.optional and typed and (said in {"", str(len(self.options(turn)))} or _is_none(said))

    def said(self, value: Any, turn: Turn) -> str:
        """The value in a person's words, for prompts and summaries."""
        return "-" if value is None else str(value)

    def explained(self, *, open: bool) -> str:
        """What answers a question about it, while it is the open one or another is."""
        return self.about or self.help

    def reply(self, turn: Turn, question: str, values: dict[str, object]) -> Reply:
        """The question itself, with its choices."""
        if self.words:
            values.update(self.words(turn))
        choices = shown(self.options(turn), turn)
        return Reply(turn.fill(self.prompt, values), choices, question, self.share)

    def asked_again(self, ask: Reply, turn: Turn) -> Reply:
        """The question after a miss."""
        return replace(ask, text=turn.say(self.again)) if self.again else ask

    def asked_after_example(self, ask: Reply, turn: Turn) -> Reply:
        """The question after a hint, without what the hint says."""
        return replace(ask, text=turn.say(self.bare)) if self.bare else ask

    @property
    def share(self) -> Share | None:
        """What the platform's keyboard may offer beside the choices."""
        return None


_SKIPPING = frozenset(plain(word) for word in (SKIP.label, *SKIP.synonyms))
_DENYING = frozenset({"tidak", "belum", "tanpa", "kosong"})
_DENIED = (
    SMALL
    | _DENYING
    | {"ada", "punya", "tahu", "usah", "perlu", "cap", "anting", "antingnya", "capnya", "foto"}
)


def leaves_out(step: Step, text: str) -> bool:
    """Whether the words leave an optional answer out: "tidak ada", "lewati"."""
    return step.optional and _is_none(plain(text))


def _is_none(said: str) -> bool:
    """Whether the words say that there is nothing to answer: LEWATI, "belum ada cap", "ga tau"."""
    words = said.split()
    left_out = " ".join(word for word in words if word not in SMALL) in _SKIPPING
    return said in _SKIPPING or left_out or (not _DENYING.isdisjoint(words) and _DENIED.issuperset(words))


@dataclass(frozen=True)
class Ask(Step):
    """A question answered in the person's own words, read by `reader`."""

    reader: Callable[[str], Any] = str
    shown: str = ""  # how a value is said, where it is more than itself: "{value} ekor"

    def read(self, text: str, turn: Turn) -> Any:
        return self.reader(text)

    def said(self, value: Any, turn: Turn) -> str:
        return turn.say(self.shown, value=value) if self.shown else super().said(value, turn)


@dataclass(frozen=True)
class Choose(Step):
    """A closed question; an option's value is kept, never its label. `hidden` can be typed, not seen."""

    offer: Offer = ()
    hidden: Sequence[Option] = ()

    def options(self, turn: Turn) -> tuple[Option, ...]:
        offered = tuple(self.offer(turn) if callable(self.offer) else self.offer)
        return (*offered, SKIP) if self.optional else offered

    def read(self, text: str, turn: Turn) -> str:
        offered, hidden = in_language(self.options(turn), turn), in_language(self.hidden, turn)
        if any(text == option.value for option in (*offered, *hidden)):
            return text
        try:
            return choose(text, offered).value
        except Unclear:
            if not hidden:
                raise
            return choose(text, hidden, numbered=False).value

    def said(self, value: Any, turn: Turn) -> str:
        labels = {choice.value: choice.label for choice in shown((*self.options(turn), *self.hidden), turn)}
        return labels.get(value, "-")


@dataclass(frozen=True)
class Decide(Choose):
    """A choice that binds: a number, a button, a whole label, a plain yes or no; no loose words."""

    offer: Offer = (YES, NO)

    def read(self, text: str, turn: Turn) -> str:
        offered = in_language(self.options(turn), turn)
        if any(text == option.value for option in offered):
            return text
        said = " ".join(firm(text))
        for place, option in enumerate(offered, 1):
            whole = () if "?" in text else map(plain, (option.label, *option.synonyms))
            if said in (str(place), *whole):
                return option.value
        try:
            return (YES if yes_no(text) else NO).value
        except Unclear as unclear:
            raise Unclear(self.help or unclear.hint) from None


@dataclass(frozen=True)
class Confirm(Decide):
    """The last look before something is written; `{lines}` is what was answered, a no mends one of them."""


@dataclass(frozen=True)
class Photo(Step):
    """A picture, sent as a photo or as an image file; what is kept is the id under which it is fetched."""

    early: Callable[[Turn], bool] | None = None  # whether one sent at another question answers this one

    def hear(self, turn: Turn) -> Any:
        if is_picture(turn):
            return want_photo(turn)
        if self.is_skipped(turn):
            return None
        raise Unclear(NO_PHOTO)

    def read(self, text: str, turn: Turn) -> int:
        if not (text.isascii() and text.isdecimal()):
            raise Unclear(NO_PHOTO)
        return int(text)

    def said(self, value: Any, turn: Turn) -> str:
        return "-" if value is None else turn.say("ada")


def is_picture(turn: Turn) -> bool:
    """Whether what came in is a photo, or an image sent as a file."""
    sent = turn.inbound.attachments
    image = bool(sent) and sent[0].content_type.startswith("image/")
    return bool(sent) and (turn.inbound.kind is Kind.PHOTO or (turn.inbound.kind is Kind.DOCUMENT and image))


def want_photo(turn: Turn) -> int:
    """Have the photo just sent fetched after this turn; its media id."""
    inbound = turn.inbound
    wanted = media.want(
        turn.session,
        channel=inbound.channel,
        source=inbound.attachments[0].source,
        address=inbound.address,
        message_id=inbound.message_id,
        now=turn.now,
    )
    return wanted.id


@dataclass(frozen=True)
class Tell(Step):
    """The end of a flow: what was done, and what may be done next (keywords of other flows)."""

    next: tuple[Option, ...] = ()
    finishes: bool = True  # False for an ending that writes nothing
    ends: bool = True

    def options(self, turn: Turn) -> tuple[Option, ...]:
        return self.next
