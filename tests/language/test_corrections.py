"""Numbers taken back in the same breath."""

import pytest

from flows.language.corrections import meant


@pytest.mark.parametrize(
    ("spoken", "left"),
    [
        ("3 ekor", "3 ekor"),
        ("2 eh 3 deh", "3 deh"),
        ("3 ekor eh 4", "4 ekor"),
        ("3 ekor eh 4 ekor", "4 ekor"),
        ("150 ribu eh salah 160", "160 ribu"),
        ("3 tahun eh 30 bulan", "30 bulan"),
        ("eh salah bukan 3 tapi 4", "4"),
        ("6 ekor bukan 5", "6 ekor"),
        ("tujuh tahun eh bukan tujuh enam tahun", "enam tahun"),
        ("2 jantan 3 betina eh 2 jantan 4 betina", "2 jantan 4 betina"),
        ("3 ekor eh pak", "3 ekor"),
        ("bukan 3", "bukan 3"),
        ("bukan sapi", "bukan sapi"),
        ("2 jantan 3 betina eh 4", ""),
        ("3 ekor eh salah", ""),
        ("", ""),
    ],
)
def test_what_still_holds_is_left(spoken, left):
    assert " ".join(meant(spoken.split())) == left
