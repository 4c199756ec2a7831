"""From a wish in free words to where it leads: a flow, a word of any time, a service that is not open yet."""

from collections.abc import Collection

from flows.language.cues import Heard
from flows.language.text import plain, words
from flows.leaving import enter
from flows.menu import offered
from flows.messages import Choice, Reply
from flows.not_yet import not_open, point_to_officer
from flows.reserved import RESERVED, UNREAD
from flows.script import Flow, is_enrolled
from flows.stage import before, remember_shown
from flows.turn import Turn
from flows.wishes import Meant, meant, wished

WHICH = "Maksudnya yang mana? Pilih angkanya."
READ_AS = "Saya baca: {title}. Bukan itu? Ketik MENU.\n\n"
PICKED = "wish."
_SENTENCE = 3  # words


def followed(wish: str, text: str, turn: Turn) -> list[Reply] | None:
    """What follows the wish in free words; where several are as likely, the question which one."""
    if titled := _titled(text, turn):
        return enter(titled, turn)
    found = Heard((wish.removeprefix(PICKED),), fuzzy=False) if wish.startswith(PICKED) else wished(wish)
    places = _places(found, turn)
    if len(places) > 1:
        return _which_of(places, text, turn)
    for place in places.values():
        first, *rest = _led_to(place, text, turn)
        return [before(turn.say(READ_AS, title=_title(place, turn)) if found.fuzzy else "", first), *rest]
    return None


def unread(turn: Turn) -> str:
    """The words that could mean several things, now that one of them was picked; "" without any."""
    return str(turn.talk.memory.pop(UNREAD, ""))


def is_a_wish(text: str) -> bool:
    """Whether several words wish for something where a name was asked for; "Mantri Amir" may be one."""
    return len(words(text)) >= _SENTENCE and leads_on(text) and wished(text).wishes != ("officer",)


def leads_on(text: str) -> bool:
    """Whether the words wish for anything that leads somewhere, though not for this person now."""
    places = map(meant, wished(text).wishes)
    return any(place.flow or place.closed for place in places)


def waits(text: str) -> bool:
    """Whether they wish for what follows once he is known; of a stranger nothing is kept to be seen."""
    return leads_on(text) and wished(text).wishes != ("my_data",)


def is_withheld(text: str, turn: Turn) -> bool:
    """Whether they wish for what is open to the enrolled alone, and he is not."""
    flows = [place.flow for place in map(meant, wished(text).wishes) if place.flow]
    return any(flow.offered_to is is_enrolled for flow in flows) and not is_enrolled(turn)


def place_wished(turn: Turn, akin: Collection[str] = ()) -> Meant:
    """Where the text can only lead, but for slips of the pen and `akin` wishes; nowhere when it is open."""
    if titled := _titled(turn.text, turn):
        return Meant(flow=titled)
    found = wished(turn.text)
    places = list(_places(found, turn).values())
    sure = len(places) == 1 and not found.fuzzy and not set(akin).intersection(found.wishes)
    return places[0] if sure else Meant()


def _titled(text: str, turn: Turn) -> Flow | None:
    """The flow whose title is the whole text, in another language than the keywords'."""
    flows, said = offered(turn) if turn.locale else [], plain(text)
    return next((flow for flow in flows if said == plain(turn.say(flow.title))), None)


def _places(found: Heard, turn: Turn) -> dict[str, Meant]:
    """Where the wishes lead, by the first wish that leads there."""
    places = dict[str, Meant]()
    for name in found.wishes:
        place = meant(name)
        known = any(place == other for other in places.values())
        if any(place) and not known and (place.flow is None or place.flow.offered_to(turn)):
            places[name] = place
    return places


def _led_to(place: Meant, text: str, turn: Turn) -> list[Reply]:
    if place.flow:
        return enter(place.flow, turn, text)
    if place.closed:
        return point_to_officer(not_open(place.closed, turn), turn)
    return RESERVED[place.word](turn)


def _which_of(places: dict[str, Meant], text: str, turn: Turn) -> list[Reply]:
    choices = tuple(Choice(PICKED + name, _title(place, turn)) for name, place in places.items())
    turn.talk.memory[UNREAD] = text
    reply = Reply(turn.say(WHICH), choices, "menu")
    remember_shown(turn, reply)
    return [reply]


def _title(place: Meant, turn: Turn) -> str:
    title = place.flow.title if place.flow else place.closed.title if place.closed else place.word
    return turn.say(title).capitalize()
