"""What is left of a text when it is folded for reading."""

import pytest

from flows.language.text import plain, words


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Sapi!!", "sapi"),
        ("  SAPI   BALI\n\n", "sapi bali"),
        ("2ekor", "2 ekor"),
        ("3thn", "3 tahun"),
        ("umr2", "umur 2"),
        ("２", "2"),
        ("2️⃣", "2"),
        ("🔟", "10"),
        ("٣", "3"),
        ("1½", "1 1/2"),
        ("𝐬𝐚𝐩𝐢", "sapi"),
        ("kebó", "kerbau"),
        ("sa\u200bpi", "sapi"),
        ("\u202esapi\u202c", "sapi"),
        ("jum'at", "jumat"),
        ("iyaaaa", "iya"),
        ("okee", "oke"),
        ("kb", "kerbau"),
        ("kbo", "kerbau"),
        ("tiba2", "tiba tiba"),
        ("kira2", "kira kira"),
        ("betina2", "betina 2"),
        ("duabelas", "dua belas"),
        ("1.200", "1.200"),
        ("2,5", "2,5"),
        ("12/6/2024", "12/6/2024"),
        ("12-6-24", "12-6-24"),
        ("-1", "minus 1"),
        ("−1", "minus 1"),
        ("ke-3", "ke 3"),
        ("laki-laki", "laki laki"),
        ("1. Sapi", "1 sapi"),
        ("jantan:2,betina:3", "jantan 2 betina 3"),
        ("🐄 2", "sapi 2"),
        ("👍🏽", "jempol"),
        ("🤷‍♀️", ""),
        ("🙏🙏", ""),
        ("<b>sapi</b>", "b sapi b"),
        ("{} %s", "s"),
        ("mksh", "terima kasih"),
        ("\x00sapi\ud800", "sapi"),
        ("", ""),
    ],
)
def test_a_text_is_folded_to_standard_words(typed, folded):
    assert plain(typed) == folded


def test_words_are_those_of_the_folded_text():
    assert words("sy punya 2 ekr spi") == ["saya", "punya", "2", "ekor", "sapi"]


def test_an_endless_text_is_folded_too():
    assert plain("🐄" * 4096).split() == ["sapi"] * 4096
