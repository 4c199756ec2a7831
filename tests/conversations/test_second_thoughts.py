"""Who changes his mind, asks in the middle, or wants something else: nothing is lost, nothing is guessed."""

import pytest

from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_an_answer_is_corrected_after_the_fact(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 2 ekor
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: eh salah, 3 ekor
        SiJINAK: Baik, saya ganti. Jumlah: 3 ekor.

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 2 tahun
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: eh maksud saya 3 tahun pak
        SiJINAK: Baik, saya ganti. Umur: sekitar 3 tahun.

                 Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
    """)
    for said in ("1", "1", "lewati", "lewati", "lewati"):
        chat.say("Aminah", said)
    assert "Jumlah: 3 ekor" in chat.last["Aminah"].text
    assert "Umur: sekitar 3 tahun" in chat.last["Aminah"].text


def test_another_animal_altogether_asks_what_rested_on_it_anew(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: … Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: eh kerbau aja
        SiJINAK: Baik, saya ganti. Ternak: Kerbau.

                 Yang lain tetap:
                 Jumlah: 2 ekor

                 Jenis atau rumpunnya apa? …
    """)


def test_at_the_summary_a_line_is_corrected_at_once(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "1", "lewati", "lewati", "lewati"):
        chat.say("Aminah", said)
    said = chat.say("Aminah", "salah, harusnya 4 ekor")
    assert "Jumlah: 4 ekor" in chat.last["Aminah"].text, said
    chat.say("Aminah", "ya")
    assert len(declared(chat)) == 4


@pytest.mark.parametrize("said", ["eh", "salah", "maaf pak", "eh bukan itu"])
def test_nothing_is_changed_where_nothing_else_is_said(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi bali betina 2 ekor")
    chat.say("Aminah", said)
    assert "saya ganti" not in chat.last["Aminah"].text
    assert chat.last["Aminah"].text.endswith("Umurnya kira-kira berapa? Tidak tahu? Ketik LEWATI.")


def test_a_question_in_the_middle_is_answered_and_the_step_asked_again(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 2 ekor
        SiJINAK: … Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: poel itu apa?
        SiJINAK: Poel itu gigi depan yang sudah berganti, dihitung per pasang. Kira-kira saja cukup. Contoh: poel 2, 3 tahun.

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: poel 2
        SiJINAK: Dipelihara di mana? …
    """)


def test_another_wish_in_his_own_words_is_offered_and_the_talk_found_again(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 2 ekor
        SiJINAK: … Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: mau lihat ternak saya dulu
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke …? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: pindah
        SiJINAK: … Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan. …
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_a_service_that_is_not_open_is_said_and_the_talk_goes_on(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 2 ekor
        SiJINAK: … Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: kapan vaksin pmk pak
        SiJINAK: Urusan vaksin belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS.

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_several_short_messages_are_taken_in_order(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar", "sapi", "2", "bali", "betina", "3 thn"):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Dipelihara di mana?")


def test_a_slip_of_the_pen_is_said_back(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: mau daftarkn kerbau
        SiJINAK: Saya baca: Daftar ternak. Bukan itu? Ketik MENU.

                 Saya catat dulu:
                 Ternak: Kerbau

                 … berapa ekor? Contoh: 2.
    """)


def test_two_wishes_as_likely_are_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: sapi hilang atau dijual
        SiJINAK: Maksudnya yang mana? Pilih angkanya. [Jual beli ternak | Ternak hilang atau dipotong]
        Aminah: 2
        SiJINAK: Urusan ternak hilang atau dipotong belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS. [Tanya petugas | Menu]
    """)


@pytest.mark.parametrize(
    "said",
    ["ga jadi sapi, kerbau aja", "kebo aja bukan sapi", "bukan sapi tapi kerbau", "kerbau bukan sapi pak"],
)
def test_the_kind_is_changed_however_it_is_taken_back(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali 2 ekor", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(
        "Baik, saya ganti. Ternak: Kerbau.\n\nYang lain tetap:\nJumlah: 2 ekor\n\nJenis atau rumpunnya apa?"
    )


def test_a_number_is_taken_back_by_denying_it(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi", "2", "bukan 2 tapi 3", "1", "betina", "3 tahun"):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Dipelihara di mana?")
    chat.say("Aminah", "bukan kuda tapi 4")  # no horse was told of
    assert "saya ganti" not in chat.last["Aminah"].text


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("kelamin jantan, umur 6 tahun", ["Kelamin: Jantan", "Umur: sekitar 6 tahun"]),
        ("jantan", ["Kelamin: Jantan"]),
        ("umurnya 5 thn", ["Umur: sekitar 5 tahun"]),
        ("3 ekor", ["Jumlah: 3 ekor"]),
        ("tidak, gaduhan", []),
    ],
)
def test_at_the_summary_a_line_is_told_anew_without_any_word_for_wrong(
    chat: Chat, enrolled: Enrolled, said: str, lines: list[str]
) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "1", "lewati", "lewati", "lewati", said):
        chat.say("Aminah", text)
    reply = chat.last["Aminah"].text
    assert reply.startswith("Baik, saya ganti."), reply
    assert all(line in reply for line in lines), reply
    assert declared(chat) == []


@pytest.mark.parametrize("said", ["eh jantan 1 betina 1", "jantan 1 betina 1", "jantannya 1, betinanya 1"])
def test_at_the_summary_one_sex_becomes_two(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "1", "lewati", "lewati", "lewati", said):
        chat.say("Aminah", text)
    assert "Jantan/betina: 1 jantan 1 betina" in chat.last["Aminah"].text


def test_at_the_summary_a_line_that_cannot_be_read_is_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "1", "lewati", "lewati", "lewati"):
        chat.say("Aminah", text)
    chat("""
        Aminah: umur 6
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 6 tahun
        SiJINAK: Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 6 tahun
                 …
        Aminah: tidak
        SiJINAK: Baris mana yang salah? Yang lain tetap disimpan. …
        Aminah: campur
        SiJINAK: Baik, saya ganti. Kelamin: Campur.

                 Berapa jantan, berapa betina? …
    """)


def test_a_command_is_no_line_of_a_summary(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (
        "daftar sapi bali betina 2 ekor umur 3 tahun",
        "1",
        "1",
        "lewati",
        "lewati",
        "lewati",
        "tidak",
    ):
        chat.say("Aminah", text)
    chat("""
        Aminah: ternak saya
        SiJINAK: Selesaikan Daftar ternak dulu, atau pindah ke Ternak saya? …
    """)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("poel itu apa?", "Poel itu gigi depan"),
        ("gaduhan tu apa pak", "Gaduhan itu ternak orang lain"),
        ("buat apa nanya cap?", "Cap itu tanda bakar"),
        ("kenapa harus ada cap", "Cap itu tanda bakar"),
    ],
)
def test_a_word_is_explained_wherever_it_is_asked_about(
    chat: Chat, enrolled: Enrolled, asked: str, told: str
) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "1", asked):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(told)
    assert "Ada cap di badannya?" in chat.last["Aminah"].text
    for text in ("batal", asked):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(told)
    assert "Ada yang bisa dibantu" in chat.last["Aminah"].text


def test_why_it_is_asked_is_answered_by_the_step(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in (
        "daftar sapi bali betina 2 ekor umur 3 tahun",
        "1",
        "1",
        "lewati",
        "lewati",
        "kenapa harus foto",
    ):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Foto membantu petugas")
