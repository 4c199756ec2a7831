"""What becomes of an attempt to fetch a file: its row, and the word to its talk."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import String, exists, literal, select
from sqlalchemy.orm import Session

from bot.photographs import Photograph
from bot.receive import CannotKeep, receive
from bot.recordings import Recording
from bot.runtime import Runtime
from bot.tables import inbox
from bot.turnstile import one_writer
from domain import media
from domain.database import reading
from domain.media import Media, MediaState
from flows.messages import Inbound, Kind

LEASE = timedelta(seconds=120)
MOST_TRIES = 9  # 2, 4, 8 … 256 seconds apart: after some ten minutes it will not come
LOOKED_BACK = 500  # files


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that is ours to fetch until the lease ends; `tries` counts what was tried before."""

    id: int
    channel: str
    address: str | None  # none after an erasure
    source: str
    tries: int
    is_sound: bool


@dataclass(frozen=True, slots=True)
class Got:
    """The file lies in the store under this hash; `code` is what a code in a photo says."""

    sha256: str
    file: Photograph | Recording
    code: str | None = None


@dataclass(frozen=True, slots=True)
class NotYet:
    """To be tried again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Never:
    """The file will not come."""

    reason: str


End = Got | NotYet | Never


def take(runtime: Runtime, most: int) -> list[Wanted]:
    """Lease what is due, the longest waiting first."""
    now = runtime.now()
    with Session(reading(runtime.engine)) as session:
        if not media.owed(session, now=now, limit=1):
            return []
    with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
        taken = media.take(session, now=now, until=now + LEASE, limit=most)
        return [_wanted(one) for one in taken]


def settle(runtime: Runtime, wanted: Wanted, end: End) -> None:
    """Write down the end, and tell the talk once the file is there or will not come."""
    with one_writer(runtime.engine), Session(runtime.engine) as session, session.begin():
        found = media.get(session, wanted.id)
        if found.state is not MediaState.WANTED:
            return  # a slow fetcher comes after the one that took up its lease
        _write(session, found, end, runtime)
        is_over = found.state is not MediaState.WANTED
    if is_over:
        tell(runtime, wanted)


def _write(session: Session, found: Media, end: End, runtime: Runtime) -> None:
    now = runtime.now()
    match end:
        case Got(sha256, file, code):
            media.kept(
                session,
                found,
                sha256=sha256,
                content_type=file.content_type,
                bytes=len(file.content),
                width=file.width,
                height=file.height,
                code=code,
                now=now,
            )
        case NotYet(reason) if found.tries + 1 < MOST_TRIES:
            due_at = now + timedelta(seconds=2.0 ** (found.tries + 1))
            media.put_off(session, found, reason=reason, due_at=due_at)
        case NotYet(reason) | Never(reason):
            media.failed(session, found, reason=reason)


def tell(runtime: Runtime, wanted: Wanted) -> None:
    """Let the talk know; twice is as good as once."""
    if wanted.address is not None:
        name = f"media:{wanted.id}"
        told = Inbound(wanted.channel, name, wanted.address, Kind.MEDIA, value=str(wanted.id))
        with suppress(CannotKeep):  # told by the next worker that begins
            receive(runtime, told)


def untold(runtime: Runtime) -> list[Wanted]:
    """What ended within a day, while its worker died before it told the talk."""
    name = literal("media:") + Media.id.cast(String)
    told = exists().where(inbox.c.channel == Media.channel, inbox.c.message_id == name)
    recent = runtime.now() - timedelta(days=1)
    newest = select(Media).order_by(Media.id.desc()).limit(LOOKED_BACK)
    ended = newest.where(Media.state != MediaState.WANTED, Media.wanted_at > recent, ~told)
    with Session(reading(runtime.engine)) as session:
        return [_wanted(one) for one in session.scalars(ended)]


def _wanted(one: Media) -> Wanted:
    return Wanted(one.id, one.channel, one.address, one.source, one.tries, one.is_sound)
