"""The people who write: in which order, and which message is next for each of them."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from bench.talk import TALK, request

AT_ONCE = len(TALK)  # talks under way on one connection, each at another message: one turn in ten finishes


@dataclass(slots=True)
class Person:
    """Somebody in the middle of his talk; `place` is his next message."""

    number: int
    place: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """One message on its way: what Telegram calls it, and which of the talk it is."""

    update_id: int
    place: int
    content: bytes


class User:
    """One connection: its people take turns, and nobody writes on before he was answered."""

    def __init__(self, waiting: Iterable[int], first_update: int, step: int) -> None:
        self.waiting = deque(waiting)
        self.ring: deque[Person] = deque()
        self.update_id, self.step = first_update, step
        self.left_in_lap = 0

    @property
    def is_mixed(self) -> bool:
        """Whether its talks stand at every message, so that one turn in ten finishes."""
        return len(self.ring) == AT_ONCE and max(person.place for person in self.ring) == AT_ONCE - 1

    def next(self) -> Sent:
        """The next person's next message; the same as before where that one was not taken."""
        if self.left_in_lap == 0:
            if len(self.ring) < AT_ONCE:
                self.ring.append(Person(self.waiting.popleft()))
            self.left_in_lap = len(self.ring)
        person = self.ring[0]
        return Sent(self.update_id, person.place, request(self.update_id, person.number, person.place))

    def answered(self) -> None:
        """It was taken: the next one is another person's; who has finished goes to the end of the queue."""
        person = self.ring.popleft()
        person.place += 1
        if person.place == len(TALK):
            self.waiting.append(person.number)
            person = Person(self.waiting.popleft())
        self.ring.append(person)
        self.update_id += self.step
        self.left_in_lap -= 1


def crowd(people: list[int], users: int) -> list[User]:
    """So many connections, the people shared out among them."""
    return [User(people[place::users], place + 1, users) for place in range(users)]
