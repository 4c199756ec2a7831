"""Logs as JSON lines that may be kept: no texts, no tokens, and addresses only as a keyed hash."""

import hashlib
import hmac
import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError

from bot.settings import Settings

OURS = ("bot", "console", "domain", "flows", "webhooks")
USUAL = {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"}
TELLS_NO_TEXT = (OSError, OperationalError, InterfaceError)
"""Errors whose words come from the machine; others may repeat what a person wrote."""
TOKEN = re.compile(r"\d{5,}:[\w-]{20,}", re.ASCII)  # Telegram's, which stands in the addresses of its API
HIDDEN = "***"
LAST_FRAMES = 12
LONGEST_WORDS = 300


def install(settings: Settings) -> None:
    """Write every log line of this process to standard error; libraries speak from warnings on."""
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(Lines(settings))
    logging.basicConfig(level=logging.WARNING, handlers=[lines], force=True)
    for package in OURS:
        logging.getLogger(package).setLevel(logging.INFO)
    threading.excepthook = _thread_broke


class Lines(logging.Formatter):
    """One JSON object a record: when, level, what, then whatever the caller told in `extra`."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._key = settings.secret_key.encode()
        known = map(re.escape, _secrets(settings))
        self._secret = re.compile("|".join([*known, TOKEN.pattern]), re.ASCII)

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "by": record.name,
            "what": record.getMessage(),
        }
        told |= {name: value for name, value in vars(record).items() if name not in USUAL}
        if isinstance(address := told.get("address"), str):
            told["address"] = self.hashed(address)
        if record.exc_info and record.exc_info[1]:
            told["errors"] = list(_errors(record.exc_info[1]))
        return self._secret.sub(HIDDEN, json.dumps(told, ensure_ascii=False, default=str))

    def hashed(self, address: str) -> str:
        """The same address has the same twelve letters as long as SECRET_KEY is the same."""
        return hmac.new(self._key, address.encode(), hashlib.sha256).hexdigest()[:12]


def _thread_broke(args: threading.ExceptHookArgs) -> None:
    logging.getLogger(__name__).error("a thread broke", exc_info=args.exc_value)


def _secrets(settings: Settings) -> list[str]:
    found = [settings.secret_key]
    if settings.telegram:
        found += [settings.telegram.token, settings.telegram.webhook_secret]
    if settings.whatsapp:
        found += [settings.whatsapp.auth_token, settings.whatsapp.webhook_key]
    return [secret for secret in found if len(secret) >= 8]


def _errors(error: BaseException | None) -> Iterator[dict[str, Any]]:
    """The error and what caused it, as places in the code."""
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)[-LAST_FRAMES:]
        places = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        yield {"type": type(error).__name__, "said": _words(error), "places": places}
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _words(error: BaseException) -> str:
    """What a machine said; SQLAlchemy adds the whole statement, which the places tell as well."""
    return (
        str(getattr(error, "orig", None) or error)[:LONGEST_WORDS] if isinstance(error, TELLS_NO_TEXT) else ""
    )


def _short(filename: str) -> str:
    return "/".join(Path(filename).parts[-3:])
