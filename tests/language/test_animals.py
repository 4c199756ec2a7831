"""What a first message already says about somebody's animals."""

from datetime import date

import pytest

from domain.species import Species
from flows.language.animals import said_about_animals, species_said

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        (
            "daftar sapi betina 2 ekor umur 3 thn",
            {"species": "cattle", "heads": "2", "sexes": "0 jantan 2 betina", "age": "2023-11-24/year"},
        ),
        (
            "dftr sapi 2 ekor btina umr 3 thn",
            {"species": "cattle", "heads": "2", "sexes": "0 jantan 2 betina", "age": "2023-11-24/year"},
        ),
        (
            "mw daftar kebo 5 ekr jntan 2 btina 3 di lar",
            {"species": "buffalo", "heads": "5", "sexes": "2 jantan 3 betina"},
        ),
        (
            "ass pak sy punya kuda br lahir kmrn jantan",
            {"species": "horse", "sex": "male", "age": "2026-11-23/day"},
        ),
        ("daftar sapi 3 ekor", {"species": "cattle", "heads": "3"}),
        ("daftar 3 sapi", {"species": "cattle", "heads": "3"}),
        ("daftar sapi", {"species": "cattle"}),
        ("daftar sapi2 saya", {"species": "cattle"}),
        ("ternak saya", {}),
        ("vaksin pmk ke 2 kpn pak utk 3 sapi di boak", {"species": "cattle", "heads": "3"}),
        ("daftar sepasang kambing", {"species": "goat", "heads": "2", "sexes": "1 jantan 1 betina"}),
        ("jaran jantan seekor", {"species": "horse", "heads": "1", "sexes": "1 jantan 0 betina"}),
        ("bedus 4 ekor", {"species": "goat", "heads": "4"}),
        ("wedus gembel 3", {"species": "sheep", "heads": "3"}),
        ("ayam kampung 50 ekor", {"species": "chicken_native", "heads": "50"}),
        ("burung dara 10 ekor", {"species": "other_poultry", "heads": "10"}),
        ("daftar ayam 10 ekor", {"heads": "10"}),
        (
            "domba 4 ekor lahir agustus kemarin",
            {"species": "sheep", "heads": "4", "age": "2026-08-15/month"},
        ),
        (
            "sapi poel 2 jantan 1",
            {"species": "cattle", "heads": "1", "sexes": "1 jantan 0 betina", "age": "2024-02-24/estimate"},
        ),
        ("kambing poel 2", {"species": "goat", "age": "2025-02-24/estimate"}),
        ("sapi saya umur 2 th betina", {"species": "cattle", "sex": "female", "age": "2024-11-24/year"}),
        ("sapi bali 2 ekor di rt 3", {"species": "cattle", "heads": "2"}),
        ("sapi ilang 1 ekr cap AB kuping robek", {"species": "cattle", "heads": "1"}),
        ("sapi bntng 7bln", {"species": "cattle"}),
        ("sapi bunting 7bln keguguran", {"species": "cattle"}),
        ("sapi sakit 3 hari", {"species": "cattle"}),
        ("3 sapi 2 kerbau", {}),
        ("sapi -2 ekor", {"species": "cattle"}),
        ("sapi 20an ekor", {"species": "cattle"}),
        ("sapi 5 ekor 2 jantan 2 betina", {"species": "cattle"}),
        ("2 ekor sapi dan 3 ekor", {"species": "cattle"}),
        (
            "sapi betina setahun 2 ekor",
            {"species": "cattle", "heads": "2", "sexes": "0 jantan 2 betina", "age": "2025-11-24/year"},
        ),
        ("sapi umur 80 tahun", {"species": "cattle"}),
        ("sapi lahir besok", {"species": "cattle"}),
        ("siwe apa laki sama2", {}),
        ("jantan apa betina?", {}),
        ("jantan atau betina ya", {}),
        ("sapi jantan apa entah", {"species": "cattle"}),
        ("sapi jantan apa betina 2 ekor", {"species": "cattle", "heads": "2"}),
        ("sapi 2 jantan atau 3 betina", {"species": "cattle"}),
        ("kebo telung ekor siwe", {"species": "buffalo", "heads": "3", "sexes": "0 jantan 3 betina"}),
        ("2 female goats", {"species": "goat", "heads": "2", "sexes": "0 jantan 2 betina"}),
        ("", {}),
    ],
)
def test_only_what_is_certain_is_taken(typed, answers):
    assert said_about_animals(typed, TODAY) == answers


@pytest.mark.parametrize(
    ("typed", "species"),
    [
        *[("sapi", Species.CATTLE), ("SAPI BALI", Species.CATTLE), ("sampi", Species.CATTLE)],
        *[("lembu saya", Species.CATTLE), ("spi", Species.CATTLE), ("🐄", Species.CATTLE)],
        *[
            ("kerbau", Species.BUFFALO),
            ("kb", Species.BUFFALO),
            ("kbo", Species.BUFFALO),
            ("kebo", Species.BUFFALO),
        ],
        *[
            ("sahe", Species.BUFFALO),
            ("kuda", Species.HORSE),
            ("jaran", Species.HORSE),
            ("jara", Species.HORSE),
        ],
        *[
            ("kambing", Species.GOAT),
            ("bedus", Species.GOAT),
            ("mbe'e", Species.GOAT),
            ("kmbg", Species.GOAT),
        ],
        *[("domba", Species.SHEEP), ("biri-biri", Species.SHEEP), ("babi", Species.PIG)],
        *[("ayam buras", Species.CHICKEN_NATIVE), ("broiler", Species.CHICKEN_BROILER)],
        *[("ayam petelur", Species.CHICKEN_LAYER), ("bebek", Species.DUCK), ("itik manila", Species.MUSCOVY)],
        *[("entok", Species.MUSCOVY), ("angsa", Species.GOOSE), ("puyuh", Species.OTHER_POULTRY)],
        *[("ayam", None), ("sapi dan kerbau", None), ("anjing", None), ("", None), ("dara", None)],
    ],
)
def test_one_kind_of_animal_is_known_by_many_names(typed, species):
    assert species_said(typed) is species
