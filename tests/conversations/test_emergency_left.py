"""Ways out of an emergency that is none, and his own hamlet as the place of one that is."""

import pytest
from sqlalchemy.orm import Session

from domain import farmers
from tests.conversations.conftest import Enrolled
from tests.conversations.test_emergency_more import texts
from tests.transcripts import Chat


@pytest.mark.parametrize("said", ["bkn", "salah", "ga jadi", "batal", "tidak"])
def test_asked_what_happened_he_may_leave(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "darurat")
    chat(f"""
        Aminah: {said}
        SiJINAK: Baik, …
    """)
    assert texts(chat) == []


@pytest.mark.parametrize("said", ["ini yg satu", "yang satu lagi"])
def test_one_that_only_points_picks_nothing(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "(suara)")
    told = chat.say("Aminah", said)
    assert "Apa yang terjadi?" not in told[-1].said
    chat.say("Aminah", "(suara)")
    told = chat.say("Aminah", "nomor satu")
    assert "Apa yang terjadi?" in told[-1].said


def test_his_own_hamlet_is_his_home(chat: Chat, enrolled: Enrolled) -> None:
    farmer = enrolled("Aminah")
    with Session(chat.engine) as session, session.begin():
        farmers.get(session, farmer.id).hamlet = "Boak Atas"
    chat.say("Aminah", "sapi saya mati mendadak")
    chat("""
        Aminah: boak atas
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes, ya. …
    """)
