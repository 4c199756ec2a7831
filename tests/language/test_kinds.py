"""Of several kinds of animals in one message the first comes first, and nothing of the others is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.kinds import one_kind_first


@pytest.mark.parametrize(
    ("typed", "first", "rest"),
    [
        ("daftar kebo tiga ekor, bedus lima", "daftar kebo tiga ekor", "bedus lima"),
        ("daftar kebo telu, bedus lima", "daftar kebo telu", "bedus lima"),
        ("daftar 2 sapi dan 3 kambing", "daftar 2 sapi", "3 kambing"),
        ("3 sapi 2 kerbau", "3 sapi", "2 kerbau"),
        ("2 sapi,3 kambing", "2 sapi", "3 kambing"),
        ("2 sapi & juga 3 kambing", "2 sapi", "3 kambing"),
        ("2 sapi, 3 kambing 2 betina 1 jantan", "2 sapi", "3 kambing 2 betina 1 jantan"),
        ("2 sapi, ayam 5", "2 sapi", "ayam 5"),
        ("sapi 2 kambing 3 betina", "sapi 2", "kambing 3 betina"),
        ("sapi 2.kambing 3", "sapi 2", "kambing 3"),
        ("sapi 2 dengan kambing 3", "sapi 2", "kambing 3"),
        ("sapi 2 umur 3 tahun kambing 2", "sapi 2 umur 3 tahun", "kambing 2"),
        ("sapi 2 jantan dan 3 betina kambing 4 ekor", "sapi 2 jantan dan 3 betina", "kambing 4 ekor"),
        ("sapi 2 ekor betina semua, kambing 3", "sapi 2 ekor betina semua", "kambing 3"),
        ("sapi 2 tidak ada cap, kambing 3", "sapi 2 tidak ada cap", "kambing 3"),
        ("sapi 1.200 ekor, kambing 2", "sapi 1.200 ekor", "kambing 2"),
        ("sapi 5 ekor + anak kambing 2", "sapi 5 ekor", "anak kambing 2"),
        ("sapi poel 2, 3 kambing", "sapi poel 2", "3 kambing"),
        ("sapi, kambing 3", "sapi", "kambing 3"),
        ("sapi sama kambing", "sapi", "kambing"),
        ("wedus gembel 3 wedus 2", "wedus gembel 3", "wedus 2"),
        ("mau daftar sapi, kerbau, kuda", "mau daftar sapi", "kerbau, kuda"),
        ("daftar sapi kerbau kuda", "daftar sapi", "kerbau kuda"),
        ("register 2 cows and 3 goats", "register 2 cows", "3 goats"),
        (
            "daftar sapi jantan 2 umur 3 tahun di lar Limung dan kerbau 1 betina",
            "daftar sapi jantan 2 umur 3 tahun di lar Limung",
            "kerbau 1 betina",
        ),
        (
            "daftar 2 ekor Sapi cap AB, 3 ekor Kambing cap KB",
            "daftar 2 ekor Sapi cap AB",
            "3 ekor Kambing cap KB",
        ),
    ],
)
def test_the_first_kind_is_parted_from_the_others(typed, first, rest):
    assert one_kind_first(typed) == (first, rest)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "sapi", "daftar sapi 2 ekor", "sapi jantan 2 dan betina 3", "sapi bali 2, sapi betina 1"),
        *("sapi bukan kerbau", "eh kerbau", "sapi eh kerbau 2", "kuda saja bukan sapi", "sapi atau kerbau"),
        *("sapi apa kerbau ya", "sapi or goat", "tidak ada sapi, kambing 2", "belum punya kambing, sapi 2"),
        *("sapi 3 kambing", "2 sapi 3 kambing 4", "2 sapi umur 3 tahun 4 kambing", "sapi 2,3 kambing"),
        *("sapi dan kerbau 5 ekor", "sapi dan kambing masing-masing 2", "sapi 2 kambing 3 total 5"),
        *("sapi 2 di kandang kambing", "sapi 2 dekat kambing", "sapi 2 cap KB", "lar Kuda sapi 2"),
        *("sapi 2, kambing 3, sapi 1", "2sapi3kambing"),
    ],
)
def test_what_tells_of_one_kind_or_cannot_be_parted_stays_whole(typed):
    assert one_kind_first(typed) == (typed, "")


WORDS = st.sampled_from(
    [
        *(
            "sapi",
            "kambing",
            "Kerbau",
            "ayam",
            "wedus",
            "gembel",
            "kebo",
            "cows",
            "dan",
            "sama",
            ",",
            ". ",
            "+",
            "\n",
        ),
        *(
            "2",
            "3",
            "1.200",
            "2,5",
            "12",
            "tiga",
            "ekor",
            "umur",
            "tahun",
            "jantan",
            "betina",
            "cap AB",
            "lar",
        ),
        *("daftar", "bukan", "eh", "tidak", "ada", "semua", "anak", "2ekor", "sapi2", "٣", "🐄", "🙏", "di"),
    ]
)


@given(st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=60)))
def test_both_parts_together_lose_nothing_but_what_joins_them(typed):
    first, rest = one_kind_first(typed)
    assert [sign for sign in first + rest if sign.isdecimal()] == [sign for sign in typed if sign.isdecimal()]
    assert typed.startswith(first)
    assert typed.rstrip().endswith(rest)
    between = typed[len(first) : len(typed.rstrip()) - len(rest)] if rest else ""
    assert not re.search(r"\d|sapi|kambing|kerbau", between, re.IGNORECASE)
