"""An officer who hesitates sends nothing, adds nothing and loses nothing."""

import pytest

from domain.farmers import Farmer
from tests.conversations.conftest import Appointed
from tests.transcripts import Chat

READ_BACK = "[Ya, kirim | Tulis ulang | Jangan kirim]"


@pytest.fixture
def drafted(chat: Chat, aminah: Farmer, appointed: Appointed) -> Chat:
    """Aminah has asked, and Rahma's answer has just been read back to her."""
    appointed("Rahma", "52.04.22")
    for who, said in (
        ("Aminah", "petugas"),
        ("Aminah", "Obatnya apa?"),
        ("Rahma", "nomor 1"),
        ("Rahma", "Garam."),
    ):
        chat.say(who, said)
    return chat


@pytest.mark.parametrize(
    "said",
    ["eh nanti dulu", "hmm", "tunggu", "bentar ya", "nanti", "jangan dulu", "ok tapi nanti", "masih mikir"],
)
def test_nothing_is_sent_and_the_draft_stays(drafted: Chat, said: str) -> None:
    drafted(f"""
        Rahma: {said}
        SiJINAK: Baik, saya tunggu. Belum ada yang dikirim.

                 Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
    """)


@pytest.mark.parametrize(
    "said", ["bentar ya sy msh di kandang", "tunggu saya cek dulu", "nanti dulu, lagi di jalan"]
)
def test_why_she_waits_is_not_for_the_asker(drafted: Chat, said: str) -> None:
    drafted(f"""
        Rahma: {said}
        SiJINAK: Baik, saya tunggu. Belum ada yang dikirim, dan yang barusan tidak saya tambahkan. Kalau itu untuk penanya, pilih 2 dan tulis lagi.

                 Kirim ini ke Aminah?
                 «Garam.» {READ_BACK}
    """)


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("ya tp tambahin jgn kasi daun basah", "jgn kasi daun basah"),
        ("oke, tapi jangan dijemur", "jangan dijemur"),
        ("tambahkan: air hangat", "air hangat"),
        ("Tambahkan garam ke airnya", "Tambahkan garam ke airnya"),
        ("Tunggu 3 hari lalu periksa lagi", "Tunggu 3 hari lalu periksa lagi"),
        ("nanti sore saya ke sana", "nanti sore saya ke sana"),
        ("Ya, boleh dijual", "Ya, boleh dijual"),
    ],
)
def test_what_belongs_to_the_answer_is_added_without_the_yes(drafted: Chat, said: str, added: str) -> None:
    drafted(f"""
        Rahma: {said}
        SiJINAK: Saya tambahkan.

                 Kirim ini ke Aminah?
                 «Garam.
                 {added}» {READ_BACK}
    """)


def test_she_hesitates_before_she_has_written(drafted: Chat) -> None:
    drafted(f"""
        Rahma: 2
        SiJINAK: Belum dikirim: «Garam.» …
        Rahma: hmm tunggu
        SiJINAK: Baik, saya tunggu. Belum ada yang dikirim.

                 Nomor 1: «Obatnya apa?» …
        Rahma: tunggu 3 hari
        SiJINAK: Kirim ini ke Aminah?
                 «tunggu 3 hari» {READ_BACK}
    """)


def test_a_photo_under_her_words_is_not_promised(drafted: Chat) -> None:
    drafted(f"""
        Rahma: (foto: Seperti ini.)
        SiJINAK: Saya tambahkan tulisannya. Fotonya belum bisa kami kirim ke penanya.

                 Kirim ini ke Aminah?
                 «Garam.
                 Seperti ini.» {READ_BACK}
        Rahma: 2
        SiJINAK: Belum dikirim: …
        Rahma: (foto: Obat yang ini.)
        SiJINAK: Hanya tulisannya yang ikut, fotonya belum bisa kami kirim ke penanya.

                 Kirim ini ke Aminah?
                 «Obat yang ini.» {READ_BACK}
        Rahma: 👍
        SiJINAK: Jawaban untuk nomor 1 sudah dikirim ke Aminah. … [Pertanyaan lain | Menu]
        SiJINAK > Aminah: Jawaban petugas Rahma untuk «Obatnya apa?». Mau membalas? Ketik PETUGAS.
                          Obat yang ini.
    """)
