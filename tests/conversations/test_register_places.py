"""Where declared animals are kept: at home, on a lar, in another village."""

import pytest

from domain import regions
from domain.holdings import HoldingKind
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared, holdings
from tests.transcripts import Chat, Like


def test_animals_on_a_lar_and_the_lar_is_known_the_next_time(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar 1 kuda jantan umur 4 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 1 ekor
                 Kelamin: Jantan
                 Umur: sekitar 4 tahun

                 Jenis atau rumpunnya apa? [Sumbawa | Persilangan | Lainnya]
        Aminah: 1
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: padang
        SiJINAK: Nama larnya apa? Contoh: Limung. Tidak tahu? Ketik LEWATI. [LEWATI]
        Aminah: lar limung
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Kuda
                 Jumlah: 1 ekor
                 Rumpun: Sumbawa
                 Kelamin: Jantan
                 Umur: sekitar 4 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: limung, Desa Boak, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
        Aminah: daftar 1 kuda betina umur 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Kuda
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Sumbawa | Persilangan | Lainnya]
        Aminah: sumbawa
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar limung | Lar lain (padang lepas) | Kandang di desa lain]
        Aminah: limung
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Kuda
                 Jumlah: 1 ekor
                 Rumpun: Sumbawa
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Lar limung
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000021
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    [lar] = holdings(chat)
    assert (lar.kind, lar.name, lar.village_code) == (HoldingKind.LAR, "limung", "52.04.22.2003")
    assert {animal.holding_id for animal in declared(chat)} == {lar.id}


def test_animals_in_another_village(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar domba betina 1 ekor 2 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Domba
                 Jumlah: 1 ekor
                 Kelamin: Betina
                 Umur: sekitar 2 tahun

                 Jenis atau rumpunnya apa? [Ekor gemuk | Ekor tipis | Lainnya]
        Aminah: ekor gemuk
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: desa lain
        SiJINAK: Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Aminah: mataram
        SiJINAK: Kota Mataram di luar Kabupaten Sumbawa. Ketik desa tempat ternaknya dipelihara. Contoh: Boak, Unter Iwes.

                 Di desa mana ternaknya?
        Aminah: (lokasi -8.40029,117.14289)
        SiJINAK: Titik itu di Desa Jorok, Kec. Utan, ya. Keliru? Ketik KEMBALI.

                 Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Domba
                 Jumlah: 1 ekor
                 Rumpun: Ekor gemuk
                 Kelamin: Betina
                 Umur: sekitar 2 tahun
                 Tempat: Kandang di desa lain
                 Desa: Desa Jorok, Kec. Utan
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [regions.title(place.village_code) for place in holdings(chat)] == ["Desa Jorok, Kec. Utan"]


def test_a_trader_elsewhere_is_asked_where_his_animals_stand(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Joko", "52.71")
    chat("""
        Joko: daftar sapi jantan 1 ekor 3 tahun
        SiJINAK: Saya catat dulu:
                 Ternak: Sapi
                 Jumlah: 1 ekor
                 Kelamin: Jantan
                 Umur: sekitar 3 tahun

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Joko: bali
        SiJINAK: Dipelihara di mana? [Lar (padang lepas) | Kandang di desa lain]
        Joko: 1
        SiJINAK: Nama larnya apa? Contoh: Limung. Tidak tahu? Ketik LEWATI. [LEWATI]
        Joko: Limung
        SiJINAK: Di desa mana ternaknya? Contoh: Boak, Unter Iwes.
        Joko: boak
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Joko: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Joko: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Joko: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Joko: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Jantan
                 Umur: sekitar 3 tahun
                 Tempat: Lar (padang lepas)
                 Nama lar: Limung
                 Desa: Desa Boak, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Joko: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [place.village_code for place in holdings(chat)] == ["52.04.22.2003"]


LAST = ("1", "lewati", "lewati", "lewati")
ASKED = "Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]"


@pytest.fixture
def asked(chat: Chat, enrolled: Enrolled) -> None:
    """Aminah of Boak, who is asked where her cow is kept."""
    enrolled("Aminah")
    chat.say("Aminah", "daftar sapi bali betina 1 ekor umur 3 tahun")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("(lokasi -8.54951,117.45017)", "Tempat: Kandang di rumah\nMilik: …"),
        ("dirumah", "Tempat: Kandang di rumah\nMilik: …"),
        ("kandang blakang", "Tempat: Kandang di rumah\nMilik: …"),
        ("di boak", "Tempat: Kandang di rumah\nMilik: …"),
        (
            "(lokasi -8.40029,117.14289)",
            "Tempat: Kandang di desa lain\nDesa: Desa Jorok, Kec. Utan\nMilik: …",
        ),
        ("desa jorok utan", "Tempat: Kandang di desa lain\nDesa: Desa Jorok, Kec. Utan\nMilik: …"),
        (
            "di lar limung",
            "Tempat: Lar (padang lepas)\nNama lar: limung, Desa Boak, Kec. Unter Iwes\nMilik: …",
        ),
    ],
)
def test_a_pin_a_village_or_a_lar_is_the_place(chat: Chat, asked: None, said: str, place: str) -> None:
    chat.say("Aminah", said)
    told = [chat.say("Aminah", answer)[0].said for answer in LAST]
    assert Like(f"…\n{place}") == told[-1]


def test_what_names_no_place_for_certain_is_asked(chat: Chat, asked: None) -> None:
    chat(f"""
        Aminah: (lokasi -8.58,116.11)
        SiJINAK: Titik itu di luar Kabupaten Sumbawa. Ketik saja nama desanya. Contoh: Boak, Unter Iwes.

                 {ASKED}
        Aminah: di ladang
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 {ASKED}
        Aminah: desa jorok
        SiJINAK: Ada beberapa tempat yang namanya mirip. Pilih angkanya, atau ketik lagi lebih lengkap. Contoh: Jorok, Unter Iwes. [Jorok (Utan) | Jorok (Unter Iwes)]
        Aminah: 2
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. … [LEWATI]
        Aminah: lewati
        SiJINAK: …
                 Tempat: Kandang di desa lain
                 Desa: Desa Jorok, Kec. Unter Iwes
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. …
    """)
    assert [place.village_code for place in holdings(chat)] == ["52.04.22.2004"]


def test_the_keyboard_offers_to_send_the_place(chat: Chat, asked: None) -> None:
    assert chat.last["Aminah"].share == "location"


def to_the_lar(chat: Chat, *said: str) -> str:
    """What is asked after these answers to where they are kept: on a lar."""
    for text in ("daftar sapi bali betina 1 ekor umur 3 tahun", "lar", *said):
        chat.say("Aminah", text)
    return chat.last["Aminah"].text


def test_a_lar_lies_in_the_village_that_is_named_with_it(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    assert to_the_lar(chat, "limung di desa karang dima").startswith("Ternak ini milik siapa?")
    for text in ("1", "lewati", "lewati", "lewati"):
        chat.say("Aminah", text)
    assert "Nama lar: limung\nDesa: Desa Karang Dima, Kec. Labuhan Badas\n" in chat.last["Aminah"].text


def test_a_lar_whose_name_nobody_knows_is_called_by_its_village(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    assert to_the_lar(chat, "lupa nama").startswith("Ternak ini milik siapa?")
    for text in ("1", "lewati", "lewati", "lewati", "ya", "SBW-00000013"):
        chat.say("Aminah", text)
    assert "Tempat: Lar Boak, Desa Boak" in chat.last["Aminah"].text


def test_no_lar_after_all_is_home(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    told = "Baik, saya catat di kandang rumah.\n\nTernak ini milik siapa?"
    assert to_the_lar(chat, "nonda lar. kandang aja") == told
