"""A step that asks for a person's name, and takes the name on a shared contact for a suggestion."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flows.introductions import introduced, set_aside, tells_of_animals
from flows.language.unclear import Unclear, hint
from flows.language.villages import Ambiguous
from flows.messages import Kind
from flows.names import person_name
from flows.steps import Ask
from flows.turn import Turn

ON_THE_CARD = hint("Di kontak itu tertulis {name}. Itu namanya? Pilih 1, atau tulis nama yang benar.")
NO_NAME_ON_IT = hint("Namanya belum bisa kami baca dari kontak itu. Tulis namanya saja. Contoh: Aminah.")
YES_THIS = "Ya, {name}"


@dataclass(frozen=True)
class PersonName(Ask):
    """A person's name in his own words; of a contact it has to be said that the name is meant."""

    is_name: bool = True
    reader: Callable[[str], Any] = person_name

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is not Kind.CONTACT:
            return super().hear(turn)
        try:
            name = person_name(turn.inbound.contact.name if turn.inbound.contact else "")
        except Unclear:
            raise Unclear(NO_NAME_ON_IT) from None
        raise Ambiguous(ON_THE_CARD, [(name, turn.say(YES_THIS, name=name))], name=name)


@dataclass(frozen=True)
class OwnName(PersonName):
    """His own name: where he lives is taken too when he tells it with it, and his animals wait."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is not Kind.TEXT or self.is_skipped(turn):
            return super().hear(turn)
        try:
            who = introduced(turn.text)
        except Unclear:
            return super().hear(turn)
        if not who.home:
            try:
                return super().hear(turn)
            except Unclear:
                pass
        if who.home:
            turn.talk.answers.setdefault("home", who.home)
        if who.rest and (tells_of_animals(who.rest) or not who.home):
            set_aside(who.rest, who.name, turn)
        return who.name
