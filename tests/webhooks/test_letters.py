"""The page behind a letter's code: what whoever checks it reads, and what nobody reads there."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.animals import Animal, Presence
from domain.letters import Letter
from domain.letters.codes import printed
from tests.certified import certified
from tests.webhooks.doors import NOW

BOAK = "52.04.22.2003"
PHONE = "+6281234567890"


@pytest.fixture
def letter(engine) -> Letter:
    """Aminah's letter on two cows."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        return certified(session, (1, 1), hamlet="Kampung Bali", phone=PHONE)


def page_of(door, code: str) -> str:
    return door.get(f"/v/{code}").get_data(as_text=True)


def test_a_valid_letter_says_what_it_certifies(door, letter):
    answer = door.get(f"/v/{letter.code}")
    told = answer.get_data(as_text=True)
    assert answer.status_code == 200
    for said in (
        "Surat ini berlaku",
        "This letter is valid",
        letter.number,
        "Aminah",
        "Desa Boak",
        "sapi Bali",
    ):
        assert said in told
    assert told.count("masih berlaku") == 2
    assert answer.headers["Cache-Control"] == "no-store"


def test_no_number_of_a_person_stands_there(door, letter):
    told = page_of(door, letter.code)
    for hidden in (PHONE, PHONE[3:], "Kampung Bali", "Rahma", "<script"):
        assert hidden not in told


def test_it_is_found_as_people_type_it(door, letter):
    typed = printed(letter.code).lower().replace("0", "o")
    assert "Surat ini berlaku" in page_of(door, typed)
    led = door.get("/v/", query_string={"code": f" {typed} "}, follow_redirects=True)
    assert "Surat ini berlaku" in led.get_data(as_text=True)


def test_an_animal_that_left_is_marked(door, engine, letter):
    with Session(engine) as session, session.begin():
        session.scalars(select(Animal).limit(1)).one().presence = Presence.GONE
    told = page_of(door, letter.code)
    assert (told.count("masih berlaku"), told.count("sudah keluar")) == (1, 1)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"valid_until": date(2026, 11, 20), "issued_on": date(2026, 1, 1)}, "sudah habis"),
        ({"ended_at": NOW}, "sudah diganti"),
        ({"ended_at": NOW, "revoked_by": 1}, "dicabut"),
    ],
)
def test_one_that_holds_no_longer_says_why(door, engine, letter, changed, told):
    with Session(engine) as session, session.begin():
        kept = session.get_one(Letter, letter.id)
        for name, value in changed.items():
            setattr(kept, name, value)
    seen = page_of(door, letter.code)
    assert told in seen
    assert "masih berlaku" not in seen


@pytest.mark.parametrize("code", ["0000-0000-0000-0000", "x", "'--", "%3Cscript%3E", "a" * 300, "🐄"])
def test_an_unknown_code_gets_a_form_to_try_again(door, letter, code):
    answer = door.get(f"/v/{code}")
    told = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "tidak kami kenal" in told
    assert "<form" in told
    assert "<script" not in told


def test_without_a_code_there_is_a_form(door):
    assert "Kode pada surat" in door.get("/v/").get_data(as_text=True)
    assert door.get("/v/?code=../..").status_code in (200, 303)


def test_the_page_is_small(door, letter):
    assert len(door.get(f"/v/{letter.code}").data) < 8 * 1024
