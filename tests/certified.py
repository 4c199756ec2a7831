"""A letter of ownership for the tests: its owner, the officer who saw the animals, and the cows on it."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from domain import animals, farmers, holdings, letters, officers, regions
from domain.animals import Declaration, Seen
from domain.letters import Letter
from domain.officers import Role
from domain.species import Species
from tests.domain.conftest import BOAK, NOW

MERAH = Seen(colour="merah")


def certified(
    session: Session, sexes: tuple[int, int], seen: Seen = MERAH, *, brand: str = "AB", **owner: Any
) -> Letter:
    """The letter of Aminah of Boak on so many males and females, each seen by the vet Rahma."""
    regions.load(session)
    told = {
        "name": "Aminah",
        "region_code": BOAK,
        "wants_reminders": True,
        "where": "whatsapp:+62810",
    } | owner
    aminah = farmers.enrol(session, **told, agreed_at=NOW, now=NOW)
    rahma = officers.appoint(
        session,
        name="Rahma",
        role=Role.VET,
        channel="whatsapp",
        address="+62899",
        today=date(2026, 1, 1),
        by="console",
    )
    pen = holdings.home(session, aminah, village_code=BOAK, now=NOW)
    cows = Declaration(species=Species.CATTLE, holding=pen, sexes=sexes, breed="bali", brand=brand)
    for number in animals.declare(session, aminah, cows, now=NOW, where="x").numbers:
        animals.verify(session, number, rahma, seen, now=NOW, where="x")
    [issued] = letters.issue(session, aminah, rahma, now=NOW)
    return issued
