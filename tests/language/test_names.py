"""How a person's name is kept."""

import pytest

from flows.language.unclear import Unclear
from flows.names import person_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *[("siti aminah", "Siti Aminah"), ("haji amir", "Haji Amir"), ("h. amir", "H. Amir")],
        *[("nama saya siti  aminah", "Siti Aminah"), ("my name is john", "John"), ("ngaranku siti", "Siti")],
        *[
            ("d'angelo", "D'Angelo"),
            ("ma'ruf amin", "Ma'ruf Amin"),
            ("nur-aini", "Nur-Aini"),
            ("émile", "Émile"),
        ],
        *[("amir bin ahmad", "Amir bin Ahmad"), ("siong", "Siong"), ("nonda", "Nonda"), ("syukur", "Syukur")],
        *[("Siti aminah", "Siti aminah"), ("SITI AMINAH", "SITI AMINAH"), ("McDonald", "McDonald")],
    ],
)
def test_a_name_without_capitals_gets_them_and_any_other_is_kept(typed, name):
    assert person_name(typed) == name
    assert person_name(name) == name


@pytest.mark.parametrize("typed", ["no", "tidak", "agree", "makasih pak mantri", "a", "siapa?", "08123"])
def test_what_is_no_name_is_none(typed):
    with pytest.raises(Unclear):
        person_name(typed)


@pytest.mark.parametrize("name", ["Aminah G", "Aminah Kb", "Siti G.", "A. Dg Rahman"])
def test_initials_are_no_shorthand(name: str) -> None:
    assert person_name(name) == name
