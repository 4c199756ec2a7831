"""A first message in English is told from one with a few English words."""

import pytest

from flows.language.english import is_english


@pytest.mark.parametrize(
    "text",
    [
        "hello, I am a visiting vet",
        "my cow is dead",
        "My cow died suddenly this morning, blood from the nose!",
        "can you help me please",
        "what is this",
    ],
)
def test_english_is_known(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ok thank you",
            "thank you pak",
            "hello pak",
            "help",
            "daftar sapi 2 ekor",
            "sapi saya sakit",
            "",
            "👍",
        ),
        *(
            "good morning pak, sapi saya sakit",
            "halo admin, mau register ternak dong",
            "Kambing saya digigit dog",
        ),
    ],
)
def test_borrowed_words_do_not_make_it_english(text: str) -> None:
    assert not is_english(text)
