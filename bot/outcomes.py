"""What may become of one attempt to send: a closed set that every channel answers with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform took it; `provider_id` is its name there."""

    provider_id: str


@dataclass(frozen=True, slots=True)
class Later:
    """Not now; try again `after` seconds."""

    after: float
    reason: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """This address takes nothing from us any more: blocked, opted out, gone."""

    reason: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """The platform refuses this message, and would again. `alarm`: our account or set-up is at fault."""

    reason: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class OutOfWindow:
    """WhatsApp's 24 hours are over: only an approved template may go."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The line broke after the bytes were sent: it may have arrived."""

    reason: str


Outcome = Sent | Later | Unreachable | Rejected | OutOfWindow | Unknown
