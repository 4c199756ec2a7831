"""Letters of ownership: what stands on them, how they end, and what a check of their code tells."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain import animals, letters, officers
from domain.animals import Declaration, Ownership, Presence, Seen
from domain.farmers import Farmer
from domain.letters import CodeUnknown, Letter, LetterGone, LetterLine, NotAnIssuer, NothingToCertify, State
from domain.letters.codes import new, printed, read
from domain.officers import Role
from domain.species import Species
from tests.domain.conftest import NOW, UNTER_IWES, UTAN, at_once

TODAY = date(2026, 11, 24)


def officer(session, role=Role.FIELD_OFFICER, area=UNTER_IWES, address="+62812"):
    return officers.appoint(
        session,
        name="Rahma",
        role=role,
        kecamatan_codes=[area],
        channel="whatsapp",
        address=address,
        today=TODAY,
        by="console",
    )


@pytest.fixture
def rahma(session):
    return officer(session)


@pytest.fixture
def verified(session, aminah, pen, rahma):
    """Declares so many and has the officer see each."""

    def enter(count, species=Species.CATTLE, keeper=aminah, **told):
        declaration = Declaration(species=species, holding=pen, sexes=(0, count), **told)
        done = animals.declare(session, keeper, declaration, now=NOW, where="telegram:1")
        for number in done.numbers:
            animals.verify(session, number, rahma, Seen(colour="merah"), now=NOW, where="whatsapp:+62812")
        return done.animals

    return enter


def test_it_lists_the_verified_animals_of_the_owner(session, aminah, pen, rahma, verified):
    seen = verified(2)
    animals.declare(
        session,
        aminah,
        Declaration(species=Species.CATTLE, holding=pen, sexes=(1, 0)),
        now=NOW,
        where="telegram:1",
    )
    [letter] = letters.issue(session, aminah, rahma, now=NOW)
    assert [line.animal_id for line in letter.lines] == [animal.id for animal in seen]
    assert (letter.number, letter.issued_on, letter.valid_until) == (
        "00001/SKKT/2026",
        TODAY,
        date(2027, 11, 24),
    )


def test_the_thirty_first_stands_on_a_second_letter(session, aminah, rahma, verified):
    verified(31)
    first, second = letters.issue(session, aminah, rahma, now=NOW)
    assert (len(first.lines), len(second.lines)) == (30, 1)
    assert (first.number, second.number) == ("00001/SKKT/2026", "00002/SKKT/2026")
    assert first.code != second.code


def test_other_kinds_and_animals_of_others_get_none(session, aminah, rahma, verified):
    verified(1, species=Species.GOAT)
    verified(1, ownership=Ownership.SHARED, owner_name="Haji Amir")
    with pytest.raises(NothingToCertify):
        letters.issue(session, aminah, rahma, now=NOW)


@pytest.mark.parametrize(
    ("role", "area"), [(Role.TREASURER, UNTER_IWES), (Role.CHECKPOINT, UNTER_IWES), (Role.VET, UTAN)]
)
def test_not_every_officer_issues_them(session, aminah, verified, role, area):
    verified(1)
    with pytest.raises(NotAnIssuer):
        letters.issue(session, aminah, officer(session, role, area, "+62813"), now=NOW)


def test_a_new_letter_takes_the_place_of_the_old_one(session, aminah, rahma, verified):
    verified(1)
    [old] = letters.issue(session, aminah, rahma, now=NOW)
    verified(1)
    [new_one] = letters.issue(session, aminah, rahma, now=NOW)
    assert letters.check(session, old.code, today=TODAY).state is State.SUPERSEDED
    assert letters.check(session, new_one.code, today=TODAY).state is State.VALID
    assert len(new_one.lines) == 2


def test_an_exit_does_not_void_the_rest(session, aminah, rahma, verified):
    sold, kept = verified(2)
    [letter] = letters.issue(session, aminah, rahma, now=NOW)
    sold.presence = Presence.GONE
    session.flush()
    standing = letters.check(session, letter.code, today=TODAY)
    assert standing.state is State.VALID
    assert [(line.animal.number, line.holds) for line in standing.lines] == [
        (sold.number, False),
        (kept.number, True),
    ]


def test_it_holds_to_its_last_day(session, aminah, rahma, verified):
    verified(1)
    [letter] = letters.issue(session, aminah, rahma, now=NOW)
    assert letters.check(session, letter.code, today=letter.valid_until).state is State.VALID
    over = letters.check(session, letter.code, today=letter.valid_until + timedelta(days=1))
    assert over.state is State.EXPIRED
    assert not any(line.holds for line in over.lines)


def test_a_revoked_one_says_so_and_frees_its_animals(session, aminah, rahma, verified):
    verified(1)
    [letter] = letters.issue(session, aminah, rahma, now=NOW)
    letters.revoke(session, letter, rahma, why="salah pemilik", now=NOW)
    assert letters.check(session, letter.code, today=TODAY).state is State.REVOKED
    assert not session.scalars(select(LetterLine.in_force)).one()
    with pytest.raises(LetterGone):
        letters.revoke(session, letter, rahma, why="lagi", now=NOW)
    letters.issue(session, aminah, rahma, now=NOW)


def test_two_officers_at_once_leave_one_letter_in_force(engine, session, aminah, rahma, verified):
    verified(2)
    owner, ids = aminah.id, (rahma.id, officer(session, address="+62813").id)
    session.commit()

    def by(who):
        return lambda own: letters.issue(
            own, own.get_one(Farmer, owner), own.get_one(officers.Officer, who), now=NOW
        )

    at_once(engine, *map(by, ids))
    session.expire_all()
    assert len(session.scalars(select(Letter).where(Letter.ended_at.is_(None))).all()) == 1
    assert len(session.scalars(select(LetterLine).where(LetterLine.in_force)).all()) == 2


@pytest.mark.parametrize(
    "typed", [str.lower, printed, lambda code: printed(code).replace("0", "O"), " {} ".format]
)
def test_a_code_is_found_however_it_is_typed(session, aminah, rahma, verified, typed):
    verified(1)
    [letter] = letters.issue(session, aminah, rahma, now=NOW)
    assert letters.check(session, typed(letter.code), today=TODAY).letter is letter


@pytest.mark.parametrize("typed", ["", "0" * 16, "U" * 16, "x", "0" * 400, "'; DROP TABLE letters;--"])
def test_an_unknown_code_is_unknown(session, typed):
    with pytest.raises(CodeUnknown):
        letters.check(session, typed, today=TODAY)


def test_codes_do_not_repeat():
    assert len({new() for _ in range(1000)}) == 1000
    assert all(read(printed(code)) == code for code in (new() for _ in range(100)))
