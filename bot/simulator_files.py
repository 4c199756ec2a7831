"""The simulator's own shelf of uploads: where the chat page leaves a photo, as a platform's servers would."""

from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import UUID

from bot.settings import Settings

MOST_BYTES = 5 * 1024 * 1024
"""As large as a photo may be; WhatsApp's own limit for pictures."""

SIGNATURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


def picture_type(content: bytes) -> str:
    """`image/jpeg` or `image/png` by the first bytes; empty for anything else."""
    return next((kind for start, kind in SIGNATURES.items() if content.startswith(start)), "")


def put(settings: Settings, source: str, content: bytes) -> None:
    """Keep an upload under its UUID; a second copy changes nothing. Raises ValueError for no UUID."""
    kept = _path(settings, source)
    if kept.exists():
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=kept.parent, delete=False) as unfinished:
        unfinished.write(content)
    Path(unfinished.name).replace(kept)


def get(settings: Settings, source: str) -> tuple[bytes, str] | None:
    """An upload's bytes and content type; None when there is no such file, or no such name."""
    try:
        content = _path(settings, source).read_bytes()
    except (ValueError, FileNotFoundError):
        return None
    return content, picture_type(content)


def forget(settings: Settings, before: datetime) -> int:
    """Remove the uploads older than a moment; how many there were."""
    old = [path for path in _shelf(settings).glob("*") if path.stat().st_mtime < before.timestamp()]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def _shelf(settings: Settings) -> Path:
    return settings.var / "simulator"


def _path(settings: Settings, source: str) -> Path:
    # A UUID and nothing else: no name that anybody sends can lead out of the folder.
    return _shelf(settings) / str(UUID(source))
