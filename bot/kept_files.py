"""Files that are kept: each under the hash of its content, in a folder or in an S3-compatible store."""

import hashlib
import os
import re
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Protocol
from urllib.parse import urlsplit

from bot.channels.files import KeptFile, ReadFile
from bot.recordings import sound_type
from bot.settings import SettingWrong

HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
TYPES = {
    b"\xff\xd8\xff": ("image/jpeg", "jpg"),
    b"\x89PNG": ("image/png", "png"),
    b"%PDF-": ("application/pdf", "pdf"),
}
UNKNOWN = ("application/octet-stream", "bin")


class Store(Protocol):
    """Where bytes lie; the same bytes lie there once."""

    def put(self, content: bytes) -> str:
        """Keep them; their SHA-256 in hexadecimal. Raises OSError where the store does not answer."""
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash; raises LookupError where there are none, OSError as above."""
        ...

    def forget(self, sha256: str) -> None:
        """Remove them, if they are there; raises OSError as above."""
        ...


@cache
def store(media_url: str) -> Store:
    """The store of MEDIA_URL: a folder's path, or `s3://bucket/prefix`."""
    return Bucket(media_url) if media_url.startswith("s3://") else Folder(Path(media_url))


def reader(media_url: str) -> ReadFile:
    """Reads what a message carries; its id is the hash."""

    def read_file(file_id: str) -> KeptFile:
        content = store(media_url).get(file_id)
        content_type, ending = _type_of(content)
        return KeptFile(content, content_type, f"sijinak-{file_id[:8]}.{ending}")

    return read_file


def _type_of(content: bytes) -> tuple[str, str]:
    pictured = next((TYPES[start] for start in TYPES if content.startswith(start)), None)
    return pictured or sound_type(content) or UNKNOWN


class Folder:
    """`ab/cd/<hash>` under one folder; a file is there whole or not at all, also after a power cut."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, content: bytes) -> str:
        """See Store."""
        sha256 = hashlib.sha256(content).hexdigest()
        kept = self._path(sha256)
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=kept.parent, prefix="unfinished-", delete=False) as unfinished:
                unfinished.write(content)
                unfinished.flush()
                os.fsync(unfinished.fileno())
            Path(unfinished.name).replace(kept)
        return sha256

    def get(self, sha256: str) -> bytes:
        """See Store."""
        try:
            return self._path(sha256).read_bytes()
        except FileNotFoundError:
            raise LookupError(sha256) from None

    def forget(self, sha256: str) -> None:
        """See Store."""
        self._path(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self._root / _checked(sha256)[:2] / sha256[2:4] / sha256


class Bucket:
    """The same names as keys of a bucket; boto3 reads credentials and AWS_ENDPOINT_URL_S3 itself."""

    def __init__(self, url: str) -> None:
        try:
            import boto3
        except ImportError:
            raise SettingWrong("MEDIA_URL: s3://… needs boto3, which sijinak[s3] brings along") from None
        parts = urlsplit(url)
        self._bucket, self._prefix = parts.netloc, parts.path.strip("/")
        self._client: Any = boto3.client("s3")

    def put(self, content: bytes) -> str:
        """See Store."""
        sha256 = hashlib.sha256(content).hexdigest()
        self._ask("put_object", sha256, Body=content)
        return sha256

    def get(self, sha256: str) -> bytes:
        """See Store."""
        content: bytes = self._ask("get_object", sha256)["Body"].read()
        return content

    def forget(self, sha256: str) -> None:
        """See Store."""
        self._ask("delete_object", sha256)

    def _ask(self, what: str, sha256: str, **parts: Any) -> Any:
        from botocore.exceptions import BotoCoreError, ClientError

        name = f"{_checked(sha256)[:2]}/{sha256[2:4]}/{sha256}"
        key = f"{self._prefix}/{name}" if self._prefix else name
        try:
            return getattr(self._client, what)(Bucket=self._bucket, Key=key, **parts)
        except self._client.exceptions.NoSuchKey:
            raise LookupError(sha256) from None
        except (BotoCoreError, ClientError) as error:
            raise OSError(str(error)) from error


def _checked(sha256: str) -> str:
    """Nothing else may name a file: no id can lead out of the folder. Raises LookupError."""
    if not HASH.fullmatch(sha256):
        raise LookupError(sha256)
    return sha256
