"""The people of the chat page and the terminal: who they are, and the places they may stand at."""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain import officers
from domain.officers import Role

CHANNEL = "simulator"
ADDRESS = re.compile(r"demo-[a-z0-9-]{1,40}", re.ASCII)
"""Every address that the simulator serves; nobody else's can be reached through it."""


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who is only played; the phone number is one that nobody has."""

    address: str
    first_name: str
    role: str
    phone: str
    title: str = ""

    @property
    def name(self) -> str:
        """The name as lists show it, saying at once that nobody real is meant."""
        return f"{self.title} {self.bare_name}".strip()

    @property
    def bare_name(self) -> str:
        """The same without the title, for sentences that say it themselves."""
        return f"{self.first_name} (demo)"


@dataclass(frozen=True, slots=True)
class DemoPlace:
    """A place that can be sent as a location; degrees north and east."""

    name: str
    latitude: float
    longitude: float


AMINAH = DemoPerson("demo-aminah", "Aminah", "Peternak", "+628000000001")
SALIM = DemoPerson("demo-salim", "Salim", "Peternak", "+628000000002")
RAHMA = DemoPerson("demo-rahma", "Rahma", "Petugas", "+628000000003", "Petugas")
TERMINAL = DemoPerson("demo-terminal", "Saya", "Peternak", "+628000000004")

PEOPLE = (AMINAH, SALIM, RAHMA)

PLACES = (
    DemoPlace("Boak, Unter Iwes", -8.54951, 117.45017),
    DemoPlace("Jorok, Utan", -8.40029, 117.14289),
    DemoPlace("Moyo, Moyo Hilir", -8.54004, 117.50504),
    DemoPlace("Mataram (di luar kabupaten)", -8.58333, 116.11667),
)


def appoint_officer(session: Session, *, today: date) -> None:
    """Let the demo officer serve in the whole regency, unless he does."""
    if officers.at(session, CHANNEL, RAHMA.address, today) is None:
        officers.appoint(
            session,
            name=RAHMA.bare_name,
            role=Role.VET,
            channel=CHANNEL,
            address=RAHMA.address,
            today=today,
            by="demo",
        )


def is_demo(address: str) -> bool:
    """Whether an address belongs to the simulator."""
    return ADDRESS.fullmatch(address) is not None
