"""The letter on paper: one page, whatever stands on it, with a code that a telephone reads."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy.orm import Session
from zxingcpp import read_barcodes

from bot.letter_pdf import pdf_of, picture_of
from domain import animals, farmers, holdings, letters, officers, regions
from domain.ages import BirthDate, Precision
from domain.animals import Declaration, Seen
from domain.officers import Role
from domain.species import Species
from tests.domain.conftest import BOAK, NOW

PUBLIC = "https://sijinak.example"


@pytest.fixture
def session(engine):
    with Session(engine) as opened:
        regions.load(opened)
        yield opened


def letter_on(session, count: int, said: str, name: str = "Aminah"):
    """A letter on so many cows, with `said` in every mark."""
    aminah = farmers.enrol(
        session, name=name, region_code=BOAK, wants_reminders=False, agreed_at=NOW, now=NOW, where="x"
    )
    rahma = officers.appoint(
        session,
        name="Rahma",
        role=Role.VET,
        channel="whatsapp",
        address="+62811",
        today=date(2026, 1, 1),
        by="console",
    )
    pen = holdings.home(session, aminah, village_code=BOAK, now=NOW)
    cows = Declaration(species=Species.CATTLE, holding=pen, sexes=(0, count), breed="bali", brand=said[:20])
    seen = Seen(
        colour=said,
        horns=said,
        ears=said,
        whorls=said,
        others=said,
        times_calved=3,
        born=BirthDate(date(2023, 8, 1), Precision.ESTIMATE),
    )
    for number in animals.declare(session, aminah, cows, now=NOW, where="x").numbers:
        animals.verify(session, number, rahma, seen, now=NOW, where="x")
    [issued] = letters.issue(session, aminah, rahma, now=NOW)
    return issued


@pytest.mark.parametrize("count", [1, 18, 30])
@pytest.mark.parametrize("said", ["merah", "W" * 60, "kata " * 12, '#import "x" $*_@<a>'])
def test_it_fits_on_one_page_whatever_was_said(session, count, said):
    letter = letter_on(session, count, said, name="M" * 80)
    assert picture_of(session, letter, public_url=PUBLIC).startswith(b"\x89PNG")


def test_it_is_a_pdf_of_moderate_size(session):
    made = pdf_of(session, letter_on(session, 30, "merah bata"), public_url=PUBLIC)
    assert made.startswith(b"%PDF-")
    assert len(made) < 200 * 1024


def test_its_square_leads_to_the_page(session):
    letter = letter_on(session, 3, "merah")
    with Image.open(BytesIO(picture_of(session, letter, public_url=f"{PUBLIC}/"))) as picture:
        [found] = read_barcodes(picture.convert("L"))
    assert found.text == f"{PUBLIC}/v/{letter.code}"
