"""Thanks are answered in kind, also with a few more words; what asks or answers is left alone."""

import pytest

from flows.courtesies import FINE, GREETED_BACK, PEACE_BACK, WELCOME, courtesy


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "terima kasih pak mantri",
            "makasih banyak ya pak infonya",
            "ok siap terima kasih pak",
            "thank you sir",
        ),
        *("mksh pak dokter, semoga berkah", "alhamdulillah makasih", "alhamdulillah", "🙏 makasih"),
        *("makasih pak dokter hewan atas bantuannya", "terima kasih, semoga pak dokter sehat selalu"),
    ],
)
def test_thanks_are_welcome(typed):
    assert courtesy(typed) == WELCOME


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "makasih, terus obatnya beli dimana?",
            "makasih ya?",
            "mau infonya dong makasih",
            "sehat",
            "berkah",
        ),
        *(
            "makasih besok vaksin",
            "2 ekor makasih",
            "makasih sapi 2",
            "tolong dokter hewan, makasih",
            "semoga sehat",
        ),
        *("ada dokter hewan makasih", "syukur", ""),
    ],
)
def test_what_asks_or_answers_is_no_courtesy(typed):
    assert courtesy(typed) == ""


def test_greetings_are_returned_as_they_come():
    assert courtesy("assalamualaikum pak") == PEACE_BACK
    assert courtesy("selamat pagi pak") == courtesy("good morning") == GREETED_BACK
    assert courtesy("baik pak") == FINE
