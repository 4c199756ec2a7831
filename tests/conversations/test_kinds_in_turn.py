"""Several kinds of animals are declared one after another, in the order that the farmer wants."""

import pytest

from domain.species import Species
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_another_kind_goes_first_and_the_begun_one_is_gone_on_with(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar kerbau lumpur 5 ekor
        SiJINAK: … Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: kambing dulu
        SiJINAK: Baik, kambing dulu. Yang kerbau disimpan, sesudah ini kita teruskan.

                 Saya catat dulu:
                 Ternak: Kambing

                 Kambing berapa ekor? Contoh: 2.
    """)
    for said in ("1", "kacang", "betina", "lewati", "1", "1", "lewati", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS.

                 Sampai di sini:
                 Ternak: Kerbau
                 Jumlah: 5 ekor
                 Rumpun: Sumbawa (lumpur)

                 Jantan atau betina? [Jantan | Betina | Campur]
    """)
    assert [animal.species for animal in declared(chat)] == [Species.GOAT]


@pytest.mark.parametrize(
    "said", ["kambing dulu aja", "yg kambing dulu pak", "kambing 3 duluan", "daftar kambing dulu"]
)
def test_the_order_is_turned_in_many_words(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar 2 kerbau 3 kambing", said):
        chat.say("Aminah", text)
    chat("""
        Aminah: kerbau mana?
        SiJINAK: Sekarang kita catat kambing dulu. Sesudah ini: kerbau

                 Jenis atau rumpunnya apa? [Kacang (lokal) | …]
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan dan tidak disimpan.

                 Sampai di sini:
                 Ternak: Kerbau
                 Jumlah: 2 ekor

                 Jenis atau rumpunnya apa? [Sumbawa (lumpur) | …]
    """)


@pytest.mark.parametrize(
    "said", ["batalin yg kambing", "kambingnya ga jadi", "jangan kambing", "kambing batal aja"]
)
def test_a_kind_that_waits_is_dropped_for_good(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", "kambing 3 juga", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith("Baik, kambing tidak jadi didaftarkan.\n\nDipelihara di mana?")
    for text in ("1", "1", "lewati", "lewati", "lewati", "ya"):
        chat.say("Aminah", text)
    assert "kambing" not in chat.last["Aminah"].text.lower()
    assert [animal.species for animal in declared(chat)] == [Species.CATTLE]


@pytest.mark.parametrize("said", ["loh kerbau mana", "kerbaunya mana?", "kerbau bagaimana pak?"])
def test_a_question_about_a_kind_changes_nothing(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar 3 kambing 2 kerbau", said):
        chat.say("Aminah", text)
    told = chat.last["Aminah"].text
    assert "saya ganti" not in told
    assert "Jenis atau rumpunnya apa?" in told


def test_every_kind_that_is_named_on_the_way_waits(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: 2 kerbau 3 kambing
        SiJINAK: Sesudah ini kita lanjut dengan: 3 kambing

                 Jenis atau rumpunnya apa? [Sumbawa (lumpur) | …]
        Aminah: domba 2
        SiJINAK: Baik, itu sesudah ini: domba 2

                 Jenis atau rumpunnya apa? [Sumbawa (lumpur) | …]
        Aminah: kuda mana?
        SiJINAK: Sekarang kita catat kerbau dulu. Sesudah ini: 3 kambing, domba 2

                 Jenis atau rumpunnya apa? [Sumbawa (lumpur) | …]
    """)


@pytest.mark.parametrize("said", ["3 sapi 2 kambing", "sapi 3, kambing 2", "3. kambing 2 juga"])
def test_heads_of_another_kind_are_not_counted_in(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    for text in ("daftar sapi", said):
        chat.say("Aminah", text)
    told = chat.last["Aminah"].text
    assert told.startswith("Sesudah ini kita lanjut dengan: ")
    assert "kambing" in told
    assert chat.say("Aminah", "jumlahnya salah, 4 ekor")[-1].said.startswith(
        "Baik, saya ganti. Jumlah: 4 ekor."
    )


def test_a_number_of_another_kind_is_no_number_of_this_one(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi
        SiJINAK: … Sapi berapa ekor? Contoh: 2.
        Aminah: 2 kambing
        SiJINAK: Baik, itu sesudah ini: 2 kambing

                 Sapi berapa ekor? Contoh: 2.
    """)


@pytest.mark.parametrize(
    ("said", "asked"), [("2 kerbau", "Jenis atau"), ("2. Kerbau", "Kerbau berapa ekor?")]
)
def test_a_number_before_a_kind_counts_unless_it_is_copied_from_the_list(
    chat: Chat, enrolled: Enrolled, said: str, asked: str
) -> None:
    enrolled("Aminah")
    for text in ("daftar", said):
        chat.say("Aminah", text)
    assert chat.last["Aminah"].text.startswith(asked)
