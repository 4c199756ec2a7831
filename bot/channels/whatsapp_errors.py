"""What Twilio's error codes mean for a message, whether it answers with them or reports them later.

The codes: twilio.com/docs/api/errors. One that is not named here refuses the message itself.
"""

from collections.abc import Callable

from bot.outcomes import Later, Outcome, OutOfWindow, Rejected, Unknown, Unreachable

SERVER_FAULT = 500
TOO_MANY = 429


def _later(after: float) -> Callable[[str], Outcome]:
    return lambda reason: Later(after, reason)


def _alarm(reason: str) -> Outcome:
    return Rejected(reason, alarm=True)


CODES: dict[int, Callable[[str], Outcome]] = {
    20429: _later(5),  # too many requests
    63018: _later(10),  # WhatsApp's limit for this sender or this recipient: about one message in 6 s
    63012: _later(30),  # WhatsApp itself failed
    63016: OutOfWindow,  # more than 24 hours since the person wrote
    20500: Unknown,  # POST Messages is not idempotent: it may have been sent
    21211: Unreachable,  # To is not valid
    21610: Unreachable,  # opted out by STOP
    21614: Unreachable,  # To cannot get messages
    63003: Unreachable,  # not on WhatsApp
    63014: Unreachable,  # blocked by the person
    63024: Unreachable,  # no such recipient
    63032: Unreachable,  # WhatsApp keeps this person from it
    63033: Unreachable,  # opted out of such messages
    63049: Unreachable,  # WhatsApp chose not to deliver it
    63015: Unreachable,  # the sandbox was not joined
    20003: _alarm,  # credentials
    20404: _alarm,  # no such account
    21606: _alarm,  # From is not ours
    21609: _alarm,  # PUBLIC_URL is no address for StatusCallback
    63001: _alarm,  # the sender's credentials
    63007: _alarm,  # From is no WhatsApp sender
    63020: _alarm,  # the business account is not accepted
    63040: _alarm,  # template rejected
    63041: _alarm,  # template paused
    63042: _alarm,  # template disabled
    63051: _alarm,  # sender locked
    63112: _alarm,  # business account disabled
}


def outcome_of(code: int | None, reason: str, *, status: int = 400) -> Outcome:
    """The outcome for a code of Twilio's; `status` is the answer's own where it was an answer."""
    told = f"{code or status}: {reason}"
    if code in CODES:
        return CODES[code](told)
    if status == TOO_MANY:
        return Later(5, told)
    return Unknown(told) if status >= SERVER_FAULT else Rejected(told)
