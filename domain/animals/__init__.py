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
from domain.animals.reading import AnimalUnknown, Page, at, find, history, page, totals
from domain.animals.records import (
    Animal,
    AnimalEvent,
    AnimalEventKind,
    AnimalState,
    Ownership,
    Presence,
)

__all__ = [
    "Animal",
    "AnimalEvent",
    "AnimalEventKind",
    "AnimalState",
    "AnimalUnknown",
    "BornInFuture",
    "Declaration",
    "Declared",
    "MoreTagsThanHeads",
    "NoHeads",
    "Ownership",
    "Page",
    "Presence",
    "TooManyHeads",
    "TooOld",
    "at",
    "declare",
    "find",
    "history",
    "page",
    "totals",
]
