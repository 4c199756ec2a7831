"""Photos and voice notes that people send: wanted at first, kept or failed once a job tried to fetch them."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, String, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain.records import Base, Key, one_of
from domain.refusals import Refusal
from domain.upserts import insert_into

LONGEST_REASON = 200
LONGEST_CODE = 200
SOUND = "audio/"  # how the content type of a voice note begins
WANTED = text("state = 'wanted'")


class MediaUnknown(Refusal):
    """There is no medium of this id."""


class MediaState(StrEnum):
    """How far the fetching came."""

    WANTED = "wanted"
    KEPT = "kept"
    FAILED = "failed"


class Media(Base):
    """One file of one message; the bytes lie in the store under their hash."""

    __tablename__ = "media"
    __table_args__ = (
        UniqueConstraint("channel", "message_id", "source"),
        CheckConstraint(
            "state <> 'kept' OR (sha256 IS NOT NULL AND kept_at IS NOT NULL AND content_type IS NOT NULL)",
            name="kept_is_described",
        ),
        CheckConstraint("state <> 'failed' OR reason IS NOT NULL", name="failed_has_a_reason"),
        Index("ix_media_channel_address", "channel", "address"),
        Index("ix_media_wanted_due_at", "due_at", sqlite_where=WANTED, postgresql_where=WANTED),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    source: Mapped[str] = mapped_column(String(600))  # Telegram's file_id, Twilio's URL
    address: Mapped[str | None] = mapped_column(String(160))  # none after an erasure
    message_id: Mapped[str] = mapped_column(String(160))
    state: Mapped[MediaState] = mapped_column(one_of(MediaState, "state", 16))
    sha256: Mapped[str | None] = mapped_column(String(64), index=True)
    content_type: Mapped[str | None] = mapped_column(String(40))  # once kept; before, as it was announced
    bytes: Mapped[int | None]
    width: Mapped[int | None]  # pixels
    height: Mapped[int | None]
    wanted_at: Mapped[datetime]
    due_at: Mapped[datetime]  # the next attempt
    kept_at: Mapped[datetime | None]
    tries: Mapped[int]
    reason: Mapped[str | None] = mapped_column(String(LONGEST_REASON))
    code: Mapped[str | None] = mapped_column(String(LONGEST_CODE))  # what a QR or bar code in it says

    @property
    def is_sound(self) -> bool:
        """Whether it is a voice note or other sound; else a photo."""
        return (self.content_type or "").startswith(SOUND)


def want(
    session: Session,
    *,
    channel: str,
    source: str,
    address: str,
    message_id: str,
    now: datetime,
    content_type: str | None = None,
) -> Media:
    """Ask for a file that the platform holds; asked twice, it is the same one.

    `content_type` as the platform announces it: "audio/…" is kept as sound, all else as a photo.
    """
    file = {"channel": channel, "message_id": message_id, "source": source}
    new = insert_into(session, Media).values(
        **file,
        address=address,
        content_type=content_type,
        state=MediaState.WANTED,
        wanted_at=now,
        due_at=now,
        tries=0,
    )
    session.execute(new.on_conflict_do_nothing())
    return session.scalars(select(Media).filter_by(**file)).one()


def get(session: Session, media_id: int) -> Media:
    """The medium of an id; refuses with MediaUnknown."""
    if (media := session.get(Media, media_id)) is None:
        raise MediaUnknown(media_id)
    return media


def among(session: Session, media_ids: Iterable[int]) -> list[Media]:
    """Those of these that are still known, the oldest first."""
    return list(session.scalars(select(Media).where(Media.id.in_(list(media_ids))).order_by(Media.id)))


def owed(session: Session, *, now: datetime, limit: int) -> list[int]:
    """Ids of the files that are still to be fetched and due, the longest waiting first."""
    due = select(Media.id).where(WANTED, Media.due_at <= now)
    return list(session.scalars(due.order_by(Media.due_at, Media.id).limit(limit)))


def take(session: Session, *, now: datetime, until: datetime, limit: int) -> list[Media]:
    """What `owed` names, put off until then for everybody else: two fetchers never take the same file."""
    due = select(Media).where(WANTED, Media.due_at <= now).order_by(Media.due_at, Media.id).limit(limit)
    taken = list(session.scalars(due.with_for_update(skip_locked=True)))
    for media in taken:
        media.due_at = until
    session.flush()
    return taken


def kept(
    session: Session,
    media: Media,
    *,
    sha256: str,
    content_type: str,
    bytes: int,
    width: int | None,
    height: int | None,
    now: datetime,
    code: str | None = None,
) -> None:
    """The file is in the store, a photo re-encoded; `sha256` is the hash of what was stored, in hexadecimal.

    `code` is what a QR or bar code in the photo says, cut at 200 characters.
    """
    media.state, media.kept_at, media.reason = MediaState.KEPT, now, None
    media.sha256, media.content_type, media.bytes = sha256, content_type, bytes
    media.width, media.height = width, height
    media.code = code[:LONGEST_CODE] if code else None
    media.tries += 1
    session.flush()


def put_off(session: Session, media: Media, *, reason: str, due_at: datetime) -> None:
    """An attempt failed; the next one is due then."""
    media.reason, media.due_at = reason[:LONGEST_REASON], due_at
    media.tries += 1
    session.flush()


def failed(session: Session, media: Media, *, reason: str) -> None:
    """The file will not come: gone, too large, not a photo, or tried too often."""
    media.state, media.reason = MediaState.FAILED, reason[:LONGEST_REASON]
    media.tries += 1
    session.flush()
