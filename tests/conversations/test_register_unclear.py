"""What is no answer to a question of the registration is told by example, and asked again."""

from collections.abc import Iterable

import pytest

from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat

HEADS = ("daftar sapi bali",), "Berapa ekor?"
AGE = ("daftar sapi bali betina 2 ekor",), "Umurnya kira-kira berapa? Tidak tahu? Ketik LEWATI."
MIXED = ("daftar sapi bali 5 ekor", "campur"), "Berapa jantan, berapa betina?"
BRAND = ("daftar sapi bali betina 2 ekor umur 3 tahun", "1", "sendiri"), "Ada cap di badannya? [LEWATI]"


def asked_after(chat: Chat, said: Iterable[str]) -> str:
    """What stands open after these messages of Aminah's."""
    for message in said:
        chat.say("Aminah", message)
    return chat.last["Aminah"].text.split("\n\n")[-1]


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        (HEADS, "0", "Jumlahnya paling sedikit 1 ekor. Contoh: 2 atau dua ekor."),
        (HEADS, "-1", "Jumlahnya paling sedikit 1 ekor. Contoh: 2 atau dua ekor."),
        (
            HEADS,
            "5001",
            "Sekali daftar paling banyak 5.000 ekor sapi. Lebih dari itu? Ketik PETUGAS. Contoh: 20.",
        ),
        (HEADS, "2 atau 3", "Tulis jumlah semuanya dengan satu angka saja. Contoh: 5."),
        (HEADS, "20-an", "Tulis jumlahnya dengan angka yang pasti. Contoh: 20."),
        (HEADS, "banyak", "Tulis jumlahnya dengan angka yang pasti. Contoh: 20."),
        (
            MIXED,
            "jantan 2 betina 2",
            "Tadi jumlahnya 5 ekor. Tulis jantan dan betinanya supaya cocok. Contoh: jantan 1 betina 4.",
        ),
        (
            MIXED,
            "2 dan 2",
            "Tulis berapa jantan dan berapa betina. Contoh: 2 jantan 3 betina.",
        ),
        (AGE, "80 tahun", "Umur 80 tahun terlalu tua untuk ternak. Contoh: 3 tahun, 8 bulan."),
        (
            AGE,
            "lahir besok",
            "Tanggal lahirnya belum lewat. Tulis tanggal yang sudah lewat. Contoh: lahir 12 Juni 2024.",
        ),
        (
            AGE,
            "35 tahun",
            "Sapi biasanya tidak lebih tua dari 30 tahun. Coba tulis umurnya lagi. Contoh: 3 tahun, 8 bulan.",
        ),
        (AGE, "sudah lama", "Tulis umurnya. Contoh: 3 tahun, 8 bulan, poel 2, dara, lahir Agustus 2024."),
        (BRAND, "A" * 21, "Tulis capnya saja, paling banyak 20 huruf. Contoh: AB. Tidak ada? Ketik LEWATI."),
    ],
)
def test_it_is_told_by_example(
    chat: Chat, enrolled: Enrolled, before: tuple[tuple[str, ...], str], said: str, told: str
) -> None:
    enrolled("Aminah")
    messages, question = before
    asked_after(chat, messages)
    chat(f"""
        Aminah: {said}
        SiJINAK: {told}

                 {question}
    """)
    assert declared(chat) == []


@pytest.mark.parametrize("said", ["0", "99", "-1", "apa saja", "sapi atau kambing", "1 2"])
def test_no_choice_is_guessed(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | …]
        Aminah: {said}
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Ternak apa yang mau didaftarkan? [Sapi | …]
    """)


@pytest.mark.parametrize(
    "said",
    [
        "1",
        "1.",
        "satu",
        "yg pertama",
        "Sapi!!",
        "sapi aja",
        "SAPI",
        "sapi pak",
        "nomor 1",
        "1. Sapi",
        "[Sapi]",
        "cattle",
        "🐄",
    ],
)
def test_a_choice_is_understood_as_it_is_written(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | …]
        Aminah: {said}
        SiJINAK: … berapa ekor? Contoh: 2.
    """)


@pytest.mark.parametrize("said", ["btina", "betina semua", "Betina.", "2", "ke 2", "yang kedua"])
def test_a_sex_is_understood_as_it_is_written(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: daftar sapi bali 3 ekor
        SiJINAK: …Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: {said}
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
    """)


def test_more_is_said_than_was_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: sapi bali 2 ekor betina umur 3 tahun
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: di rumah
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: punya saya sendiri
        SiJINAK: Ada cap di badannya? … [LEWATI]
    """)


def test_three_misses_lead_to_a_person(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: yang itu
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: yang biasa
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: yang kemarin
        SiJINAK: Maaf, saya yang belum paham, bukan salah Bapak/Ibu. Pilih angkanya saja, atau minta dibantu petugas.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: 8
        SiJINAK: Silakan tulis pertanyaannya. Petugas akan membalas di sini.
        Aminah: Saya bingung mendaftarkan ternak
        SiJINAK: Sudah kami simpan, nomor 1. … Ketik DARURAT.
        Aminah: lanjut
        SiJINAK: Tidak ada yang tertunda.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
    """)


def test_an_answer_takes_the_misses_back(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: yang itu
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: yang biasa
        SiJINAK: Pilih dengan angkanya. Contoh: 1.

                 Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: sapi
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: yang kemarin
        SiJINAK: Maaf, saya belum paham.

                 … berapa ekor? Contoh: 2.
    """)


def test_at_rest_the_menu_is_offered(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: 9
        SiJINAK: Maaf, saya belum paham. …
        Aminah: xyz
        SiJINAK: Maaf, saya belum paham. Pilih angkanya, atau tulis keperluannya. Contoh: daftar sapi 2 ekor.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: menu
        SiJINAK: Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: 0
        SiJINAK: Angka itu tidak ada di pilihannya.

                 Ada yang bisa dibantu, Aminah? Pilih angkanya, atau tulis saja keperluannya. [Daftar ternak | …]
        Aminah: 2
        SiJINAK: Belum ada ternak yang tercatat. Tulis yang mau didaftarkan. Contoh: daftar sapi 2 ekor. [Daftar ternak]
    """)


def test_a_number_without_its_unit_is_asked_with_both(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali betina 1 ekor
        SiJINAK: …
        Aminah: 4
        SiJINAK: 4 tahun atau 4 bulan? Contoh: 4 tahun. [4 tahun | 4 bulan]
        Aminah: thn
        SiJINAK: Dipelihara di mana? …
    """)
