"""One turn: what was heard, the talk it belongs to, and what the turn wants to leave behind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from domain import farmers, officers
from domain.farmers import Farmer
from domain.officers import Officer
from flows.messages import Inbound, Reply
from flows.wording import worded

WITA = ZoneInfo("Asia/Makassar")


@dataclass(slots=True)
class Talk:
    """The conversation with one address, as it is kept between turns."""

    channel: str
    address: str
    farmer_id: int | None = None
    flow: str | None = None
    step: str | None = None
    aside: str | None = None
    answers: dict[str, str] = field(default_factory=dict)
    memory: dict[str, Any] = field(default_factory=dict)
    agreed_at: datetime | None = None
    quiet_at: datetime | None = None  # BERHENTI: nothing unasked since
    blocked_at: datetime | None = None
    forget_at: datetime | None = None  # HAPUS DATA: texts of this talk are erased by a job
    heard_at: datetime | None = None  # the message before this one
    appointed: bool = True  # whether an officer ever served from this address; read with the row, not kept

    def rest(self) -> None:
        """Be in no flow: the menu is next."""
        self.flow = self.step = self.aside = None
        self.answers = {}
        for passing in ("misses", "offered", "aside", "last", "title"):
            self.memory.pop(passing, None)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to somebody else, or one that nobody asked for; `once_key` says what, whom, when."""

    channel: str
    address: str
    reply: Reply
    once_key: str
    alert: bool = False


class Answers(Protocol):
    """The flow under way, as far as steps and conditions need it."""

    def value(self, name: str, turn: "Turn") -> Any:
        """An answer as its value; None where there is none."""
        ...


class Turn:
    """Everything a step may look at while it answers one message; `now` is aware, `today` is WITA's."""

    def __init__(
        self, inbound: Inbound, talk: Talk, now: datetime, open_session: Callable[[], Session]
    ) -> None:
        self.inbound, self.talk, self.now = inbound, talk, now
        self.notices: list[Notice] = []
        self.values: dict[str, Any] = {}  # answers already read in this turn, by step
        self.flow: Answers | None = None  # the flow under way
        self.trigger = ""  # the road that had an answer, for the log
        self.ended = ""  # the flow that came to its end in this turn
        self.remarks: list[str] = []  # what is said in front of the next question
        self.secret = False  # what was typed must not be kept
        self.captioned: Inbound | None = None  # the photo whose caption is heard as words
        self._looked_up: dict[str, Any] = {}
        self._open_session = open_session

    @cached_property
    def session(self) -> Session:
        """The domain's session inside this turn's transaction; opened when first asked for."""
        return self._open_session()

    @cached_property
    def farmer(self) -> Farmer | None:
        """Who writes, if he is enrolled."""
        return farmers.get(self.session, self.talk.farmer_id) if self.talk.farmer_id else None

    @cached_property
    def officer(self) -> Officer | None:
        """The officer at this address, if it is one's."""
        if not self.talk.appointed:
            return None
        return officers.at(self.session, self.talk.channel, self.talk.address, today=self.today)

    def once(self, name: str, look_up: Callable[[], Any]) -> Any:
        """What `look_up` finds, asked of the database at most once a turn."""
        if name not in self._looked_up:
            self._looked_up[name] = look_up()
        return self._looked_up[name]

    def value(self, step: str) -> Any:
        """What was answered to a step of the flow under way; None where nothing was."""
        return self.flow.value(step, self) if self.flow else None

    @property
    def today(self) -> date:
        """The farmer's day."""
        return self.now.astimezone(WITA).date()

    @property
    def locale(self) -> str | None:
        """The language that was chosen; None is Bahasa Indonesia."""
        return self.talk.memory.get("locale")

    @property
    def where(self) -> str:
        """The phone that acts, as events keep it."""
        return f"{self.talk.channel}:{self.talk.address}"

    @property
    def text(self) -> str:
        """What was typed, or the value of the button that was pressed."""
        return self.inbound.value or self.inbound.text

    def say(self, msgid: str, **values: object) -> str:
        """A sentence in the person's language, with its placeholders filled."""
        return self.fill(msgid, values)

    def fill(self, msgid: str, values: Mapping[str, object]) -> str:
        """The same, with placeholders looked up one by one."""
        return worded(msgid, values, self.locale)

    def tell(self, msgid: str, **values: object) -> str:
        """A sentence to somebody else, an officer: in Bahasa Indonesia, whatever this person reads."""
        return worded(msgid, values)
