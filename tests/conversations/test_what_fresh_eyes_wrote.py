"""What somebody wrote who had never seen the talks, and what must not come of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.messages import Kind
from tests.conversations.conftest import Enrolled, Introduced
from tests.transcripts import Chat

TO_THE_SUMMARY = (
    "daftar sapi bali betina 1 ekor umur 3 tahun di rumah",
    *("sendiri", "lewati", "lewati", "lewati"),
)
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


def test_herd_words_without_daftar_are_not_lost(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: spi 3 jtn
        SiJINAK: Soal ternaknya, mau apa? …
        Aminah: 1
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 3 ekor
                 Kelamin: Jantan
                 …
    """)


def test_the_numbers_shown_last_are_the_ones_that_count(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY, "ya", "ternak saya", "kapan vaksin sapi"):
        chat.say("Aminah", text)
    chat("""
        Aminah: 1
        SiJINAK: Silakan tulis pertanyaannya. …
    """)


def test_batal_closes_a_question_beside_the_talk_and_no_more(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: …
        Aminah: ternak saya
        SiJINAK: Selesaikan Daftar ternak dulu, …
        Aminah: batal
        SiJINAK: Baik, kita teruskan yang tadi. Mau berhenti? Ketik BATAL sekali lagi.

                 Jantan atau betina? …
    """)


@pytest.mark.parametrize("said", ["ga jadi", "gak jadi deh", "tidak jadi daftar", "batalkan aja"])
def test_who_seems_to_want_out_is_asked(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi bali 2 ekor")
    chat.say("Aminah", said)
    chat("""
        Aminah: simpan dulu
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. …
        Aminah: teruskan yang tadi
        SiJINAK: Sampai di sini: …
    """)


def test_a_queued_kind_is_mended_without_touching_the_first(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: mau daftarin sapi 2 sama kambing 3
        SiJINAK: Satu jenis dulu. …
        Aminah: bali
        SiJINAK: Jantan atau betina? …
        Aminah: eh kambing 4
        SiJINAK: Baik, itu sesudah ini: kambing 4

                 Jantan atau betina? …
    """)


@pytest.mark.parametrize("said", ["kapan vaksin sapi pak", "sapi sy yg td sudah masuk blm"])
def test_a_question_is_no_name(chat: Chat, introduced: Introduced, said: str) -> None:
    introduced("Aminah")
    chat.say("Aminah", said)
    assert chat.last["Aminah"].text.endswith("Siapa nama Bapak/Ibu?")


@pytest.mark.parametrize(
    ("said", "name"),
    [("Siti Aminah nak", "Siti Aminah"), ("nama sy nurhayati aja", "Nurhayati"), ("siti aja pak", "Siti")],
)
def test_a_name_is_kept_without_what_stands_beside_it(
    chat: Chat, introduced: Introduced, said: str, name: str
) -> None:
    introduced("Aminah")
    for text in (said, "boak", "lewati", "boleh"):
        chat.say("Aminah", text)
    assert f"Nama: {name}\n" in chat.last["Aminah"].text
    for text, wanted in (("nama salah nurhayati", "Nurhayati"), ("ya. eh tidak, namanya Dedi aja", "Dedi")):
        chat.say("Aminah", text)
        assert f"Nama: {wanted}\n" in chat.last["Aminah"].text


def test_what_is_shown_is_not_mended_here_and_he_is_told_where(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY, "ya", "ternak saya", "1", "umurnya salah, lima tahun"):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Data yang sudah tersimpan dibetulkan oleh petugas.")


def test_a_number_that_was_never_shown_breaks_nothing(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY, "ya", "ternak saya"):
        chat.say("Aminah", text)
    forged = replace(
        chat.inbound("Aminah", "x"), kind=Kind.BUTTON, value="SBW-00000084", question="my_animals.animal"
    )
    [told] = chat.hand_over("Aminah", forged)
    assert told.said.startswith("Ternak itu tidak ada di daftar")


def test_the_same_number_at_once_again_does_not_bind(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY[:-1], "1"):
        chat.say("Aminah", text)
    chat.now -= timedelta(seconds=4)  # it comes a second after the one before
    chat.say("Aminah", "1")
    assert chat.last["Aminah"].text.startswith("Mohon dibaca dulu, ya.")
    chat.say("Aminah", "1")
    assert chat.last["Aminah"].text.startswith("Tercatat.")
