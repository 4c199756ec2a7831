"""Who says everything at once is asked nothing but whether it is right."""

import pytest

from domain.animals import Ownership
from domain.species import Sex
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_a_whole_registration_in_one_message(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 2 ekor umur 3 tahun di lar Limung, milik sendiri, cap AB, tanpa anting dan foto
        SiJINAK: Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: Limung, Desa Boak, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Cap: AB
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    animal, _ = declared(chat)
    assert (animal.sex, animal.brand, animal.ownership) == (Sex.FEMALE, "AB", Ownership.OWN)


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("daftar sapi bali jantan 1 ekor 18 bln capnya HJ", ["Jumlah: 1 ekor", "Cap: HJ"]),
        ("daftar sapi bali 1 ekor anting ID52041234", ["Jumlah: 1 ekor", "Anting: ID52041234"]),
        ("daftar kerbau 3 ekor cap XY2 di rumah", ["Jumlah: 3 ekor", "Cap: XY2", "Tempat: Kandang di rumah"]),
        ("daftar kambing gaduhan 4 ekor", ["Jumlah: 4 ekor", "Milik: Gaduhan (bagi hasil)"]),
        ("daftar sapi bantuan dinas 2 ekor", ["Jumlah: 2 ekor", "Milik: Bantuan pemerintah"]),
    ],
)
def test_what_is_said_is_noted_and_not_asked(
    chat: Chat, enrolled: Enrolled, said: str, lines: list[str]
) -> None:
    enrolled("Aminah")
    chat.say("Aminah", said)
    assert set(lines) <= set(chat.last["Aminah"].text.splitlines())


@pytest.mark.parametrize(
    "said",
    [
        "daftar sapi 2 ekor tidak ada cap salah",
        "daftar sapi di lar lepas",
        "daftar sapi cap jempol kuda liar",
    ],
)
def test_what_is_only_like_a_mark_is_asked(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", said)
    assert "Nama lar: lepas" not in chat.last["Aminah"].text
    assert "Cap: salah" not in chat.last["Aminah"].text
