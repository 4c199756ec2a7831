"""Who serves where, since when, and who is called to an emergency."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from domain import officers
from domain.officers import AddressInService, NoKecamatan, Role
from tests.domain.conftest import BOAK, MATARAM, UNTER_IWES, UTAN, at_once

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


def appointed(session, name, role=Role.VET, areas=(), address=None):
    return officers.appoint(
        session,
        name=name,
        role=role,
        kecamatan_codes=areas,
        channel="telegram",
        address=address or name,
        today=TODAY,
        by="console",
    )


def test_an_officer_is_known_by_the_address_he_writes_from(session):
    vet = appointed(session, "drh. Wayan", areas=[UNTER_IWES, UTAN])
    assert officers.at(session, "telegram", "drh. Wayan", TODAY) is vet
    assert vet.kecamatan_codes == {UNTER_IWES, UTAN}
    assert officers.at(session, "whatsapp", "drh. Wayan", TODAY) is None


def test_he_has_no_rights_before_he_serves_nor_from_the_day_of_his_dismissal(session):
    vet = appointed(session, "drh. Wayan")
    assert officers.at(session, "telegram", "drh. Wayan", TODAY - timedelta(days=1)) is None
    officers.dismiss(session, vet, today=TOMORROW)
    assert officers.at(session, "telegram", "drh. Wayan", TODAY) is vet
    assert officers.at(session, "telegram", "drh. Wayan", TOMORROW) is None


def test_an_address_serves_one_officer_at_a_time(session):
    first = appointed(session, "drh. Wayan", address="5")
    with pytest.raises(AddressInService) as refused:
        appointed(session, "Budi", address="5")
    assert refused.value.args == (first.id,)
    officers.dismiss(session, first, today=TODAY)
    assert appointed(session, "Budi", address="5").name == "Budi"


def test_two_appointments_at_once_end_with_one(engine, session):
    session.commit()
    done = at_once(engine, *[lambda own: appointed(own, "Budi", address="5")] * 2)
    assert sorted(isinstance(what, AddressInService | IntegrityError) for what in done) == [False, True]


@pytest.mark.parametrize("area", [BOAK, MATARAM, "52.04"])
def test_an_area_is_a_kecamatan(session, area):
    with pytest.raises(NoKecamatan):
        appointed(session, "Budi", areas=[area])


def test_the_vet_of_the_kecamatan_is_called_before_the_field_officer(session):
    field = appointed(session, "Budi", Role.FIELD_OFFICER, [UNTER_IWES])
    vet = appointed(session, "drh. Wayan", Role.VET, [UNTER_IWES])
    appointed(session, "drh. Sri", Role.VET, [UTAN])
    appointed(session, "Kasir", Role.TREASURER)
    assert officers.to_alert(session, BOAK, today=TODAY) == [vet, field]


def test_where_nobody_serves_the_administrators_are_called_else_everybody(session):
    other = appointed(session, "drh. Sri", Role.VET, [UTAN])
    assert officers.to_alert(session, BOAK, today=TODAY) == [other]
    administrator = appointed(session, "Admin", Role.ADMINISTRATOR)
    assert officers.to_alert(session, BOAK, today=TODAY) == [administrator]
    assert officers.to_alert(session, BOAK, today=TODAY - timedelta(days=1)) == []


def test_an_emergency_of_an_unknown_place_calls_every_vet(session):
    vets = [
        appointed(session, "drh. Sri", areas=[UTAN]),
        appointed(session, "drh. Wayan", areas=[UNTER_IWES]),
    ]
    assert officers.to_alert(session, None, today=TODAY) == vets
