"""The letter of ownership (SKKT): the animals that it lists, how long it holds, how it is checked."""

from domain.letters.checking import CodeUnknown, Line, Standing, State, check
from domain.letters.issuing import LetterGone, NotAnIssuer, NothingToCertify, count, issue, revoke
from domain.letters.records import Letter, LetterKind, LetterLine

__all__ = [
    "CodeUnknown",
    "Letter",
    "LetterGone",
    "LetterKind",
    "LetterLine",
    "Line",
    "NotAnIssuer",
    "NothingToCertify",
    "Standing",
    "State",
    "check",
    "count",
    "issue",
    "revoke",
]
