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


def test_a_number_that_is_no_name_answers_the_question_about_the_voice_note(
    chat: Chat, introduced: Introduced
) -> None:
    introduced("Aminah")
    chat.say("Aminah", "(suara)")
    chat.say("Aminah", "1")
    assert chat.last["Aminah"].text.startswith("Apa yang terjadi?")


def test_a_voice_note_after_hours_is_answered_and_kept(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi
        SiJINAK: …
        (5 jam kemudian)
        Aminah: (suara)
        SiJINAK: Maaf, pesan suara belum bisa kami dengar. …
    """)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("sapi saya mati satu", "⚠️ JANGAN disembelih"),
        ("kambing saya mencret 2 ekor", "Pisahkan yang sakit"),
    ],
)
def test_a_sick_animal_does_not_wait_until_its_owner_is_known(chat: Chat, said: str, told: str) -> None:
    [first, asked] = chat.say("Hasan", said)
    assert first.said.startswith(told)
    assert asked.said.startswith("Di desa mana kejadiannya?")
    for text in ("boak unter iwes", "lewati"):
        chat.say("Hasan", text)
    assert chat.last["Hasan"].text.startswith("Terima kasih")
    chat.say("Hasan", "halo")
    assert chat.last["Hasan"].text.startswith("Selamat datang di SiJINAK")


def test_the_home_of_somebody_else_is_not_his_own(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi bali betina 1 ekor umur 3 tahun di rumah mertua")
    assert chat.last["Aminah"].text.endswith("Dipelihara di mana?")
