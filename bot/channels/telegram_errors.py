"""What Telegram's refusals and broken lines mean for a message."""

import re
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.outcomes import Later, Outcome, Rejected, Unknown, Unreachable

AGAIN = 5.0  # seconds; for a line that broke before anything was sent, and for a platform that failed

# httpx tells by these that the request never left.
NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)

# Telegram's 400 for an address that takes nothing any more; everything else is the message's own fault.
GONE = re.compile("chat not found|user not found|peer_id_invalid|deactivated|kicked|can't initiate", re.I)


def outcome_of(error: TelegramError) -> Outcome:
    """The outcome of a send that raised `error`."""
    match error:
        case RetryAfter():
            return Later(seconds(error.retry_after), "429: too many messages")
        case Forbidden():
            return Unreachable(f"403: {error.message}")
        case BadRequest():
            return (Unreachable if GONE.search(error.message) else Rejected)(f"400: {error.message}")
        case ChatMigrated():
            return Rejected("the chat became a supergroup")
        case InvalidToken() | Conflict():
            return Rejected(f"the bot's account: {error.message}", alarm=True)
        case NetworkError():
            return _broken_line(error)
    return Unknown(error.message)


def _broken_line(error: NetworkError) -> Outcome:
    cause = error.__cause__
    if isinstance(cause, NOT_SENT):
        return Later(AGAIN, error.message)
    # Without an error of HTTP's own Telegram did answer: it failed before it took the message, save that a
    # gateway that lost its patience cannot know.
    answered = cause is None or isinstance(cause, TelegramError)
    if answered and "timeout" not in error.message.lower().replace("-", ""):
        return Later(AGAIN, error.message)
    return Unknown(error.message)


def seconds(span: float | timedelta) -> float:
    """A span of the SDK, which may be given in either form."""
    return span.total_seconds() if isinstance(span, timedelta) else float(span)
