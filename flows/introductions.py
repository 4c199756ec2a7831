"""Who is told of by a text that is more than a name: "bu hanifah sempe moyo hulu, sapi saya 3 ekor"."""

import re
from dataclasses import dataclass

from domain import regions
from flows import drafts
from flows.language.questions import asks
from flows.language.tables import REAL_WORDS, SPECIES_WORDS, word_set
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.names import NO_NAME, NO_PARTS, person_name
from flows.turn import Turn

KEPT_ALONE = "Saya catat dulu: {said}.\n\n"
ANIMALS_LATER = "Saya catat dulu: {said}. Ternaknya kita urus sesudah kenalan, tinggal sebentar.\n\n"

_OPENING = word_set("introducing")
_BEHIND = NO_PARTS | word_set("behind_a_name")
_TITLES = frozenset({"bapak", "pak", "ibu", "bu", "kak", "mas", "mbak", "bang"})
_STOP = re.compile(
    r"[,;:!()]$|(?<!\b[a-z])(?<!\b(?:st|hj|dr|ir))(?<!\b(?:drs|dra|muh|moh|abd))\.$", re.IGNORECASE
)
_MOST_WORDS = 4
_LONGEST_PLACE = 6  # words


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person's name, the code of where he lives if he told that too ("" else), and the words left."""

    name: str
    home: str
    rest: str


def introduced(text: str) -> Introduced:
    """The name in front, marked by what introduces it or by a stop or a village behind; raises Unclear."""
    said = text.split()
    opened = _opened(said)
    run = _run(said[opened:])
    place = next((at for at in range(1, len(run)) if _village(run[at:])), len(run))
    rest, titled = said[opened + place :], place > 1 and plain(run[0]) in _TITLES
    home = _village(run[place:]) or _home(rest)
    stopped = bool(rest and run and _STOP.search(run[-1]))
    name = run[titled:place]
    real = any(not REAL_WORDS.isdisjoint(plain(word).split()) for word in name)
    if not name or not (opened or titled or home or stopped) or real or asks(text) or len(name) > _MOST_WORDS:
        raise Unclear(NO_NAME)
    return Introduced(person_name(" ".join(name).rstrip(",;:!().-")), home, " ".join(rest))


def tells_of_animals(text: str) -> bool:
    """Whether any kind of animal is named."""
    return not SPECIES_WORDS.isdisjoint(words(text))


def set_aside(rest: str, said: str, turn: Turn) -> None:
    """Say that only `said` was kept of an answer; animals told behind it wait until he is known."""
    later = tells_of_animals(rest)
    if later:
        drafts.keep(turn, f"daftar {rest}", until="enrol")
    turn.remarks.append(turn.say(ANIMALS_LATER if later else KEPT_ALONE, said=said))


def _opened(said: list[str]) -> int:
    """How many words only introduce somebody: "nm sy", "perkenalkan nama saya", "no, my name should be"."""
    places = (at for at, word in enumerate(said) if not _OPENING.issuperset(plain(word).split()))
    return next(places, len(said))


def _run(said: list[str]) -> list[str]:
    """The words up to the first that is none of a name: behind a stop, a number, an animal, "dari"."""
    run = list[str]()
    for word in said:
        if any(sign.isdigit() for sign in word) or not _BEHIND.isdisjoint(plain(word).split()):
            break
        run.append(word)
        if _STOP.search(word):
            break
    return run


def _village(said: list[str]) -> str:
    """The code of the village that two words or more name: one alone may be part of a name."""
    return _sure(said) if len(said) > 1 else ""


def _home(rest: list[str]) -> str:
    """The village that the words directly behind the name tell: "dari boak", "desa boak unter iwes"."""
    ends = range(min(len(rest), _LONGEST_PLACE), 0, -1)
    return next((code for end in ends if (code := _sure(rest[:end]))), "")


def _sure(said: list[str]) -> str:
    found = regions.find(" ".join(said))
    return found.places[0].code if found.sure and found.places[0].is_village else ""
