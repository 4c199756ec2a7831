"""A kept file on its way out: what a channel needs to know of it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.outcomes import Later, Rejected


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file's bytes, its content type and the name that a person sees."""

    content: bytes
    content_type: str
    name: str


ReadFile = Callable[[str], KeptFile]
"""Reads a file by the id in Reply.file; raises LookupError when it is gone. May block: called in a thread."""


def no_files(file_id: str) -> KeptFile:
    """Stands where no file store is set up: every file is gone."""
    raise LookupError(file_id)


async def opened(read_file: ReadFile, file_id: str) -> KeptFile | Later | Rejected:
    """The kept file, or what its absence means for the message that should carry it."""
    try:
        return await asyncio.to_thread(read_file, file_id)
    except LookupError:
        return Rejected(f"no such kept file: {file_id}", alarm=True)
    except OSError as error:
        return Later(30, f"the file store: {error}")
