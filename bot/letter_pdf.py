"""The letter of ownership as a page to print: one sheet of A4 with the code by which it is checked."""

import json
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import ages
from domain.animals import Animal, Marks
from domain.letters import Letter, LetterLine
from domain.letters.codes import printed
from domain.office_calendar import said_date
from domain.officers import Officer
from domain.regency import regency
from domain.regions import title

SHEET = Path(__file__).parent / "letter.typ"
TITLE = "Surat Keterangan Kepemilikan Ternak"
DOTS = 150  # an inch
LONGEST_MARKS = 100  # characters: two lines
CORRECTION = "M"  # of the QR: what a fold or a smudge may take away


class MoreThanOnePage(Exception):
    """What the letter lists does not fit on one page."""


def pdf_of(session: Session, letter: Letter, *, public_url: str) -> bytes:
    """The letter as PDF, with the animals as they stand in the register now; takes about 0.2 s.

    It bears "BELUM DITANDATANGANI" as long as nobody has signed it.
    """
    return _set(session, letter, public_url, "pdf")


def picture_of(session: Session, letter: Letter, *, public_url: str) -> bytes:
    """The same as a PNG, 1,240 dots wide, for a small screen."""
    return _set(session, letter, public_url, "png")


def _set(session: Session, letter: Letter, public_url: str, form: Literal["pdf", "png"]) -> bytes:
    import typst  # 40 MB that only who prints needs
    from zxingcpp import BarcodeFormat, create_barcode

    link = f"{public_url.rstrip('/')}/v/{letter.code}"
    square = create_barcode(link, BarcodeFormat.QRCode, ec_level=CORRECTION).to_svg()
    inputs = {"letter": json.dumps(_facts(session, letter, link)), "square": square}
    made = typst.compile(SHEET, sys_inputs=inputs, format=form, ppi=DOTS)
    if not isinstance(made, bytes):
        raise MoreThanOnePage(letter.number)
    return made


def _facts(session: Session, letter: Letter, link: str) -> dict[str, object]:
    place = regency()
    return {
        "title": TITLE,
        "regency": place.name,
        "agency": place.agency.name,
        "number": letter.number,
        "owner": letter.owner_name,
        "place": title(letter.region_code),
        "issued": said_date(letter.issued_on),
        "until": said_date(letter.valid_until),
        "code": printed(letter.code),
        "link": link,
        "officer": session.get_one(Officer, letter.issued_by).name,
        "signed": "",
        "lines": _lines(session, letter),
    }


def _lines(session: Session, letter: Letter) -> list[dict[str, str]]:
    listed = (
        select(Animal, Marks)
        .join(LetterLine, LetterLine.animal_id == Animal.id)
        .outerjoin(Marks, Marks.animal_id == Animal.id)
        .where(LetterLine.letter_id == letter.id)
        .order_by(LetterLine.place)
    )
    return [_line(animal, marks, letter.issued_on) for animal, marks in session.execute(listed)]


def _line(animal: Animal, marks: Marks | None, today: date) -> dict[str, str]:
    breed = animal.species.breed_label(animal.breed) if animal.breed and animal.breed != "other" else ""
    return {
        "number": animal.number,
        "kind": f"{animal.species.label} {breed}".strip(),
        "sex": animal.sex.label if animal.sex else "-",
        "age": ages.said(animal.born, today) if animal.born else "-",
        "brand": animal.brand or "-",
        "marks": _marks(marks) if marks else "-",
    }


def _marks(marks: Marks) -> str:
    said = (
        marks.colour,
        marks.horns and f"tanduk {marks.horns}",
        marks.ears and f"telinga {marks.ears}",
        marks.whorls and f"pusar {marks.whorls}",
        f"beranak {marks.times_calved} kali" if marks.times_calved else None,
        marks.others,
    )
    return shorten(", ".join(filter(None, said)), LONGEST_MARKS, placeholder=" …") or "-"
