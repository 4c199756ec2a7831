"""Animals: how farmers declare them, how each is found again, and what happened to it."""

from domain.animals.declarations import (
    BornInFuture,
    Declaration,
    MoreTagsThanHeads,
    NoHeads,
    TooManyHeads,
    TooOld,
)
from domain.animals.declaring import Declared, declare
from domain.animals.reading import AnimalUnknown, Page, at, find, history, of_keeper, page, totals
from domain.animals.records import (
    Animal,
    AnimalEvent,
    AnimalEventKind,
    AnimalState,
    Marks,
    Ownership,
    Presence,
)
from domain.animals.verifying import AnimalGone, MaleCalved, NotAVerifier, OutsideHisArea, Seen, verify

__all__ = [
    "Animal",
    "AnimalEvent",
    "AnimalEventKind",
    "AnimalGone",
    "AnimalState",
    "AnimalUnknown",
    "BornInFuture",
    "Declaration",
    "Declared",
    "MaleCalved",
    "Marks",
    "MoreTagsThanHeads",
    "NoHeads",
    "NotAVerifier",
    "OutsideHisArea",
    "Ownership",
    "Page",
    "Presence",
    "Seen",
    "TooManyHeads",
    "TooOld",
    "at",
    "declare",
    "find",
    "history",
    "of_keeper",
    "page",
    "totals",
    "verify",
]
