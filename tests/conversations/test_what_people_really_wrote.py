"""What people really wrote when they tried it, and what must come of it."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.tables import outbox
from domain.farmers import Farmer
from domain.questions import Question
from tests.transcripts import Chat

Enrolled = Callable[..., Farmer]
Appointed = Callable[..., None]


def reported(chat: Chat) -> list[str]:
    with Session(chat.engine) as session:
        return list(session.scalars(select(Question.text).order_by(Question.id)))


def last_words(chat: Chat, who: str, said: str) -> str:
    """What somebody is told after saying this, choices included."""
    return "\n".join(line.said for line in chat.say(who, said))


def test_in_the_talk_about_an_emergency_it_may_still_be_told_in_words(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    assert "Apa yang terjadi?" in last_words(chat, "Aminah", "darurat")
    assert "Cuci luka SEKARANG" in last_words(chat, "Aminah", "anak saya digigit anjing")
    assert reported(chat) == ["anak saya digigit anjing"]


def test_a_bite_is_heard_while_a_dead_animal_is_being_told(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("darurat", "mati"):
        chat.say("Aminah", said)
    assert "Cuci luka SEKARANG" in last_words(chat, "Aminah", "anak saya juga digigit anjing gila")
    assert len(reported(chat)) == 2


def test_the_words_that_open_the_talk_are_in_the_report(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    assert "JANGAN disembelih" in last_words(chat, "Aminah", "sapi sy mati tadi malam di lar")
    assert reported(chat) == ["sapi sy mati tadi malam di lar"]


@pytest.mark.parametrize("said", ["sapi mencret", "3 hari sapi sy demam", "kbo ngorok", "sampi ku mate"])
def test_sickness_is_heard_in_the_words_of_the_place(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    told = "JANGAN disembelih" if "mate" in said else "Pisahkan yang sakit"
    assert told in last_words(chat, "Aminah", said)


def test_the_scene_of_an_emergency_is_kept_as_it_was_pinned(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("anak saya digigit anjing", "(lokasi -8.54951,117.45017)", "lewati"):
        chat.say("Aminah", said)
    assert "titik -8.54951, 117.45017" in chat.last["Rahma"].text


def test_who_does_not_know_the_place_is_not_held_up(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("anak saya digigit anjing", "nggak tahu"):
        chat.say("Aminah", said)
    assert "Terima kasih" in last_words(chat, "Aminah", "lewati")


def test_an_emergency_is_heard_in_the_midst_of_a_flood(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    now = chat.now
    for _ in range(35):
        chat.say("Aminah", "halo")
        chat.now = now
    assert "Cuci luka SEKARANG" in last_words(chat, "Aminah", "anak saya digigit anjing")


def to_the_brand(chat: Chat) -> None:
    for said in ("daftar sapi bali jantan 1 ekor 3 tahun", "1", "1"):
        chat.say("Aminah", said)


def test_a_talk_left_at_a_corrected_line_is_found_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    for said in ("lewati", "lewati", "lewati", "tidak", "1", "menu"):
        chat.say("Aminah", said)
    told = last_words(chat, "Aminah", "lanjut")
    assert "gangguan" not in told
    assert "Ternak apa" in told


@pytest.mark.parametrize("said", ["nggak", "belum ada cap", "tidak punya", "ga ada", "1"])
def test_no_brand_is_no_brand_however_it_is_said(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    assert "Ada anting" in last_words(chat, "Aminah", said)


@pytest.mark.parametrize("said", ["cap", "umurnya salah", "ya"])
def test_what_is_no_brand_is_asked_again(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    assert "Contoh: AB" in last_words(chat, "Aminah", said)


def test_a_sentence_is_no_ear_tag(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    chat.say("Aminah", "lewati")
    assert "Nomor anting terdiri" in last_words(chat, "Aminah", "ya tapi antingnya sudah lepas")
    assert "Baik, saya ganti." in last_words(chat, "Aminah", "ya tapi umurnya 4 tahun")


@pytest.mark.parametrize("said", ["sudah", "sudah pak", "ya", "1", "benar pak"])
def test_sudah_answers_sudah_benar(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    for before in ("lewati", "lewati", "lewati"):
        chat.say("Aminah", before)
    assert "SBW-" in last_words(chat, "Aminah", said)


def test_at_the_summary_another_wish_is_no_line(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    for before in ("lewati", "lewati", "lewati"):
        chat.say("Aminah", before)
    assert "pindah ke" in last_words(chat, "Aminah", "ternak saya")


def test_who_stops_all_reminders_finds_his_draft_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    to_the_brand(chat)
    for said in ("berhenti", "2"):
        chat.say("Aminah", said)
    assert "Ada cap" in last_words(chat, "Aminah", "lanjut")


@pytest.mark.parametrize("said", ["saya punya 5 sapi", "sapi", "kambing 3"])
def test_who_names_only_his_animals_is_asked_what_for(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    assert "Soal ternaknya" in last_words(chat, "Aminah", said)


@pytest.mark.parametrize("said", ["1", "tidak", "tidak mau", "lewati"])
def test_who_gives_no_number_goes_on(engine, said: str) -> None:
    from domain import regions

    with Session(engine) as session, session.begin():
        regions.load(session)
    chat = Chat(engine, channel="telegram")
    for before in ("halo", "setuju", "Rudi", "boak", "lewati"):
        chat.say("Rudi", before)
    assert "pengingat" in last_words(chat, "Rudi", said)


def test_an_introduction_is_no_part_of_the_name(chat: Chat) -> None:
    for said in ("halo", "setuju", "nama saya Rahim", "boak", "lewati", "tidak"):
        told = last_words(chat, "Rahim", said)
    assert "Nama: Rahim\n" in told


def test_an_answer_to_somebody_erased_is_said_to_reach_nobody(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("anak saya digigit anjing", "batal", "hapus data", "HAPUS"):
        chat.say("Aminah", said)
    for said in ("pertanyaan", "1"):
        chat.say("Rahma", said)
    assert "orang yang sudah menghapus datanya" in last_words(chat, "Rahma", "Sudah ke puskesmas?")
    assert "tidak menerimanya" in last_words(chat, "Rahma", "ya")
    with chat.engine.connect() as connection:
        to = select(outbox.c.reply).where(outbox.c.address == chat.address("Aminah"))
        assert not any("Sudah ke puskesmas" in str(reply) for reply in connection.scalars(to))
