"""What somebody wrote who asks, corrects and adds in the middle: nothing is chosen, invented or lost by it."""

import pytest

from tests.conversations.conftest import Enrolled
from tests.transcripts import Chat

TO_THE_OWNER = ("daftar sapi bali betina 1 ekor umur 3 tahun di rumah",)
TO_THE_SUMMARY = (*TO_THE_OWNER, "sendiri", "lewati", "lewati", "lewati")


@pytest.mark.parametrize("said", ["gaduhan apa nak?", "gaduhan itu apa"])
def test_to_ask_about_a_choice_is_not_to_choose_it(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_OWNER, said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Gaduhan itu ternak orang lain")
    assert chat.last["Aminah"].text.endswith("Ternak ini milik siapa?")


@pytest.mark.parametrize("said", ["milik saya sendiri", "sendiri", "bukan, punya saya sendiri"])
def test_what_is_no_owners_name_takes_the_answer_before_back(
    chat: Chat, enrolled: Enrolled, said: str
) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_OWNER, "gaduhan", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(
        "Baik, saya ganti. Milik: Milik sendiri.\n\nAda cap di badannya?"
    )


@pytest.mark.parametrize("said", ["no photo", "tidak ada foto", "anting belum ada"])
def test_no_village_is_made_of_other_words(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.endswith("Dipelihara di mana?")


@pytest.mark.parametrize("said", ["kenapa tanya cap nak, untuk apa?", "untuk apa cap itu?", "knp"])
def test_a_question_is_no_brand(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_OWNER, "sendiri", said):
        chat.say("Aminah", text)
    assert "Ada cap di badannya?" in chat.last["Aminah"].text


@pytest.mark.parametrize("said", ["there is a brand AB", "cap nya AB", "ada cap AB", "AB"])
def test_the_brand_stands_without_its_name(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_OWNER, "sendiri", said, "lewati", "lewati"):
        chat.say("Aminah", text)
    assert "Cap: AB\n" in chat.last["Aminah"].text


@pytest.mark.parametrize("said", ["umurnya 4 tahun", "umurnya bukan 3 tahun tapi 4 tahun"])
def test_what_names_another_line_is_no_lars_name(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", "lar", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Baik, saya ganti. Umur: sekitar 4 tahun.\n\nNama larnya apa?")
    for text in ("eh salah larnya Pamulung", "sendiri", "lewati", "lewati", "lewati"):
        chat.say("Aminah", text)
    assert "Umur: sekitar 4 tahun" in chat.last["Aminah"].text
    assert "Nama lar: Pamulung" in chat.last["Aminah"].text


@pytest.mark.parametrize("said", ["g", "gtw", "tidak tahu", "I don't know"])
def test_not_to_know_a_lars_name_leaves_it_out(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", "lar", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Ternak ini milik siapa?")


def test_at_the_summary_another_herd_waits_and_this_one_is_kept(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in TO_THE_SUMMARY:
        chat.say("Aminah", text)
    chat("""
        Aminah: daftar kuda 3 ekor
        SiJINAK: Daftar ternak yang tadi belum selesai: …
        Aminah: teruskan yang tadi
        SiJINAK: Baik. Sesudah ini kita lanjut dengan: daftar kuda 3 ekor

                 Ternak: Sapi
                 …
        Aminah: ya
        SiJINAK: Tercatat. …

                 Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 3 ekor
                 …
    """)


def test_a_doubt_at_the_summary_is_no_yes_and_keeps_a_hasty_yes_from_counting(
    chat: Chat, enrolled: Enrolled
) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY, "eh jgn dulu, kayaknya salah deh", "ya"):
        chat.say("Aminah", text)
    assert "Baris mana yang salah?" in chat.last["Aminah"].text


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("bukan 1 tapi 4", "Jumlah: 4 ekor"),
        ("umurnya salah, 4 tahun", "Umur: sekitar 4 tahun"),
        ("salah umurnya bukan 3 tahun tapi 4 tahun", "Umur: sekitar 4 tahun"),
        ("ya, tapi capnya AB", "Cap: AB"),
        ("salah capnya AB, umurnya 4 tahun", "Umur: sekitar 4 tahun"),
        ("betina salah, jantan", "Kelamin: Jantan"),
        ("bukan milik sendiri tapi bantuan pemerintah", "Milik: Bantuan pemerintah"),
    ],
)
def test_a_line_is_mended_however_it_is_said(chat: Chat, enrolled: Enrolled, said: str, line: str) -> None:
    enrolled("Aminah")
    for text in (*TO_THE_SUMMARY, said):
        chat.say("Aminah", text)
    assert line in chat.last["Aminah"].text, chat.last["Aminah"].text
    assert chat.last["Aminah"].text.startswith("Baik, saya ganti.")


def test_another_place_asks_for_what_belongs_to_it(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", "lar", "Limung", *TO_THE_SUMMARY[1:]):
        chat.say("Aminah", text)
    chat("""
        Aminah: tempatnya salah
        SiJINAK: Dipelihara di mana? …
        Aminah: kandang di desa lain
        SiJINAK: Di desa mana ternaknya? …
    """)


def test_what_is_told_too_early_is_kept_and_said_back(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi 3 ekor
        SiJINAK: …
        Aminah: cap NH
        SiJINAK: Saya catat dulu:
                 Cap: NH

                 Jenis atau rumpunnya apa? …
        Aminah: bali smua. jantan 1 betina 2 umur 2 thn di lar limung
        SiJINAK: Ternak ini milik siapa? …
        Aminah: sendiri, gak ada anting gak ada foto
        SiJINAK: Ternak: Sapi
                 Jumlah: 3 ekor
                 Rumpun: Bali
                 Kelamin: Campur
                 Jantan/betina: 1 jantan 2 betina
                 Umur: sekitar 2 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: …
                 Milik: Milik sendiri
                 Cap: NH
                 Sudah benar? …
    """)
