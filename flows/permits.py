"""A step that asks for leave: what is kept about a person, and whether he may be written to."""

from dataclasses import dataclass

from flows.language.permitted import last_thought, permits
from flows.steps import YES, Decide
from flows.turn import Turn


@dataclass(frozen=True)
class Permit(Decide):
    """A choice that binds, whose yes may be a leave too: "boleh"; of second thoughts the last counts."""

    def read(self, text: str, turn: Turn) -> str:
        said = last_thought(text)
        return YES.value if permits(said) else super().read(said, turn)
