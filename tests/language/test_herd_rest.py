"""A part of a herd that is counted tells the other part too."""

import pytest

from flows.language.herd_rest import division_of


@pytest.mark.parametrize(
    ("text", "heads", "told"),
    [
        ("4 jantan sisanya betina", 12, "4 jantan 8 betina"),
        ("betina 1", 5, "4 jantan 1 betina"),
        ("jantannya 1 ekor", 5, "1 jantan 4 betina"),
        ("seekor jantan", 5, "1 jantan 4 betina"),
        ("5 ekor, yg jantan 1", None, "1 jantan 4 betina"),
        ("5 ekor, yg jantan 1", 3, "1 jantan 4 betina"),
    ],
)
def test_the_rest_is_of_the_other_sex(text: str, heads: int | None, told: str) -> None:
    assert str(division_of(text, heads)) == told


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("jantan 1", None),
        ("jantan 5", 5),
        ("jantan 6", 5),
        ("2 jantan 3 betina", 5),
        ("jantan umur 3 tahun", 5),
        ("yang jantan 1 tahun", 5),
        ("jantan 1?", 5),
        ("jantan cap 12", 20),
        ("betina semua", 5),
        ("3", 5),
    ],
)
def test_what_counts_no_part_divides_nothing(text: str, heads: int | None) -> None:
    assert division_of(text, heads) is None
