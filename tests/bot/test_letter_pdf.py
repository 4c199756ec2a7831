"""The letter on paper: one page, whatever stands on it, with a code that a telephone reads."""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy.orm import Session
from zxingcpp import read_barcodes

from bot.letter_pdf import pdf_of, picture_of
from domain.ages import BirthDate, Precision
from domain.animals import Seen
from tests.certified import certified

PUBLIC = "https://sijinak.example"


@pytest.fixture
def session(engine):
    with Session(engine) as opened:
        yield opened


def letter_on(session, count: int, said: str, name: str = "Aminah"):
    """A letter on so many cows, with `said` in every mark."""
    born = BirthDate(date(2023, 8, 1), Precision.ESTIMATE)
    marks = dict.fromkeys(("colour", "horns", "ears", "whorls", "others"), said)
    return certified(
        session, (0, count), Seen(**marks, times_calved=3, born=born), brand=said[:20], name=name
    )


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
