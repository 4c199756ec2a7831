"""What is understood of one text, by kind: the readers as one table, for scoring from outside."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, NamedTuple

from domain import regions
from domain.refusals import Refusal
from domain.register_numbers import BILL, PERMIT
from flows.courtesies import GREETED_BACK, PEACE_BACK, WELCOME, courtesy
from flows.language import register_numbers
from flows.language.ages import age
from flows.language.clocks import time_said
from flows.language.dates import day_said
from flows.language.ear_tags import ear_tag
from flows.language.emergencies import emergency_said
from flows.language.heads import head_count
from flows.language.moments import moment_said
from flows.language.niks import nik
from flows.language.numbers import quantity
from flows.language.phones import phone
from flows.language.plates import plate
from flows.language.rupiah import rupiah
from flows.language.text import plain
from flows.language.unclear import Unclear
from flows.language.villages import village
from flows.language.weights import weight
from flows.language.yes_no import yes_no
from flows.wishes import named, wished


class Understood(NamedTuple):
    """`got` is None unless it was read."""

    got: Any
    outcome: Literal["read", "asked", "none"]


class Nothing(Unclear):
    """The text holds nothing of the kind."""


def understood(text: str, kind: str, now: datetime) -> Understood:
    """What the conversations would take the text for; `now` is aware."""
    try:
        return Understood(READERS[kind](text, now), "read")
    except Nothing:
        return Understood(None, "none")
    except (Unclear, Refusal):
        return Understood(None, "asked")


def intent(text: str) -> str:
    """The name of the one wish in the text; raises Nothing, or Unclear where several are as likely."""
    said = plain(text)
    if said in WORDS:
        return WORDS[said]
    if wish := named(text):
        return wish
    kind_word = courtesy(text)
    if kind_word in COURTESIES:
        return COURTESIES[kind_word]
    found = [wish for wish in wished(text).wishes if wish not in CLOSED]
    if not found:
        if emergency_said(text) == "red":
            return "died"
        raise Nothing
    if len(found) > 1:
        raise Unclear
    return found[0]


WORDS = {
    "menu": "menu",
    "batal": "cancel",
    "kembali": "back",
    "bantuan": "help",
    "help": "help",
    "petugas": "officer",
    "pengaduan": "complaint",
    "data saya": "my_data",
    "hapus data": "my_data",
}
COURTESIES = {WELCOME: "thank", GREETED_BACK: "greet", PEACE_BACK: "greet"}
CLOSED = frozenset({"insemination", "paper", "aid", "price"})
"""Wishes that are heard, and have no name outside."""


def _place(text: str) -> str:
    """A village, or a kecamatan that can be nothing else."""
    found = regions.find(text)
    wide = found.sure and found.places[0].code == regions.REGENCY
    return found.places[0].code if found.sure and not wide else village(text)


def _months(text: str, now: datetime) -> int:
    return age(text, now.date()).months_at(now.date())


READERS: dict[str, Callable[[str, datetime], Any]] = {
    "number": lambda text, now: quantity(text),
    "count": lambda text, now: head_count(text),
    "age_months": _months,
    "weight_kg": lambda text, now: weight(text).kilograms,
    "rupiah": lambda text, now: rupiah(text),
    "date": lambda text, now: day_said(text, now.date()).isoformat(),
    "time": lambda text, now: f"{time_said(text):%H:%M}",
    "datetime": lambda text, now: f"{moment_said(text, now):%Y-%m-%dT%H:%M}",
    "phone": lambda text, now: phone(text),
    "nik": lambda text, now: nik(text),
    "address": lambda text, now: _place(text),
    "register_number": lambda text, now: register_numbers.read(text),
    "permit_number": lambda text, now: register_numbers.read(text, PERMIT),
    "bill_number": lambda text, now: register_numbers.read(text, BILL),
    "ear_tag": lambda text, now: ear_tag(text),
    "plate": lambda text, now: plate(text),
    "yes_no": lambda text, now: "yes" if yes_no(text) else "no",
    "intent": lambda text, now: intent(text),
}
"""Kind of value to its reader, which takes the text and the moment that counts as now."""
