"""What somebody wrote who had never seen the talks, and what must not come of it."""

import pytest

from tests.conversations.conftest import Enrolled, Introduced
from tests.transcripts import Chat

WHOLE = "daftar sapi bali betina 1 ekor umur 3 tahun di rumah milik sendiri tanpa cap anting dan foto"


def test_a_command_wins_over_a_choice_that_resembles_it(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "ternak saya")
    chat.say("Aminah", "ternak saya")
    assert chat.last["Aminah"].text.startswith("Belum ada ternak")


@pytest.mark.parametrize("said", ["ya tapi kok mahal", "ya setuju cepat pak", "apa itu nama"])
def test_a_sentence_is_no_name(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    chat.say("Aminah", said)
    assert "Siapa nama Bapak/Ibu?" in chat.last["Aminah"].text


@pytest.mark.parametrize("said", ["-", "gaduhan", "{}", "kok ada cap"])
def test_nothing_of_the_sort_is_a_brand(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for before in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "sendiri", said):
        chat.say("Aminah", before)
    assert "Ada cap di badannya?" in chat.last["Aminah"].text


def test_a_number_under_a_voice_note_answers_the_open_question(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: (suara)
        SiJINAK: …
        Aminah: 1
        SiJINAK: Jenis atau rumpunnya apa? …
    """)


def test_who_has_second_thoughts_about_leaving_just_goes_on(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali 2 ekor", "ternak saya", "betina"):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Umurnya kira-kira berapa?")


def test_the_kind_is_changed_by_ganti(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali 2 ekor", "ganti kerbau"):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Baik, saya ganti.")


def test_another_service_is_heard_while_the_herd_is_looked_at(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in (WHOLE, "ya", "ternak saya", "vaksin sapi saya dong"):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Urusan vaksin belum dibuka")
