"""After a report only what tells of it is added by itself; the rest is answered as ever, or asked about."""

import pytest

from tests.conversations.conftest import Appointed, Enrolled
from tests.conversations.test_emergency_more import ALONG, NEWS, THANKED, WHERE, texts
from tests.transcripts import Chat

ADDED = "Kami tambahkan ke laporan nomor 1, petugas sudah kami kabari. Keperluan lain? Ketik MENU."
ABOUT = "Ini soal laporan nomor 1? [Ya, tambahkan | Bukan]"
BACK = "Baik, kami sampaikan ke petugas bahwa laporannya keliru. Kalau ternyata benar, ketik DARURAT."
TOLD = "Laporan darurat nomor 1: pelapor menyatakan salah lapor."


@pytest.fixture
def sick(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    """A sick cow was reported, and every question about it answered."""
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mencret", "lewati", "lewati"):
        chat.say("Aminah", said)


@pytest.fixture
def dead(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    """A goat died bleeding, and every question about it was answered."""
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("kambing saya mati keluar darah", "lewati", "lewati"):
        chat.say("Aminah", said)


@pytest.mark.parametrize(
    "said", ["2 ekor", "td pagi", "sdh sy bawa ke puskesmas", "di desa poto", "sudah sembuh pak"]
)
def test_what_tells_of_it_is_added(chat: Chat, sick: None, said: str) -> None:
    chat(f"""
        Aminah: {said}
        SiJINAK: {ADDED}
        SiJINAK > Rahma: {ALONG} «{said}»
    """)


@pytest.mark.parametrize("said", ["sapi sy kurang 1", "jaran", "hapus jaran ya min", "yg mana dusun"])
def test_of_the_rest_it_is_asked(chat: Chat, sick: None, said: str) -> None:
    chat.say("Aminah", said)
    assert len(texts(chat)[0].split("\n")) == 2


def test_said_to_belong_to_it_the_words_are_added(chat: Chat, sick: None) -> None:
    chat(f"""
        Aminah: sapi sy kurang 1
        SiJINAK: {ABOUT}
        Aminah: 1
        SiJINAK: {ADDED}
        SiJINAK > Rahma: {ALONG} «sapi sy kurang 1»
    """)


def test_said_not_to_they_are_answered_as_ever_and_not_asked_about_again(chat: Chat, sick: None) -> None:
    chat(f"""
        Aminah: sapi sy kurang 1
        SiJINAK: {ABOUT}
        Aminah: bukan
        SiJINAK: Soal ternaknya, mau apa? …
        Aminah: sapi kok kurang
        SiJINAK: Soal ternaknya, mau apa? …
        Aminah: td pagi
        SiJINAK: {ADDED}
        SiJINAK > Rahma: …
    """)


def test_never_mind_is_no_withdrawal(chat: Chat, dead: None) -> None:
    chat(f"""
        Aminah: jaran hitam
        SiJINAK: {ABOUT}
        Aminah: ga jadi
        SiJINAK: Baik. Ketik MENU kapan saja.
    """)
    assert "salah lapor" not in texts(chat)[0]


@pytest.mark.parametrize(("said", "answer"), [("mksih", "Sama-sama."), ("gak ada", "Baik.")])
def test_courtesies_stay_courtesies(chat: Chat, sick: None, said: str, answer: str) -> None:
    chat(f"""
        Aminah: {said}
        SiJINAK: {answer} Ketik MENU kapan saja.
    """)


@pytest.mark.parametrize(
    "said", ["kapan dtg ptugas", "petugasnya mana", "belum ada yg datang", "when will the officer come?"]
)
def test_asked_when_help_comes_what_is_known_is_told(chat: Chat, dead: None, said: str) -> None:
    chat(f"""
        Aminah: {said}
        SiJINAK: {NEWS}
    """)


def test_of_a_service_it_is_no_news_that_is_asked(chat: Chat, dead: None) -> None:
    [told] = chat.say("Aminah", "kapan vaksin di boak")
    assert "Laporan nomor 1" not in told.said


def test_what_was_talked_of_since_is_not_taken_back_unasked(chat: Chat, dead: None) -> None:
    chat.say("Aminah", "ternak saya")
    chat("""
        Aminah: salah
        SiJINAK: Tarik laporan nomor 1, «kambing saya mati keluar darah»? [Ya, tarik | Tidak]
        Aminah: tidak
        SiJINAK: Baik, laporan nomor 1 tetap ada pada petugas.
    """)
    chat.say("Aminah", "ternak saya")
    chat(f"""
        Aminah: salah
        SiJINAK: Tarik laporan nomor 1, … [Ya, tarik | Tidak]
        Aminah: ya
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
    """)


def test_named_it_is_taken_back_whatever_was_talked_of(chat: Chat, dead: None) -> None:
    chat.say("Aminah", "ternak saya")
    chat(f"""
        Aminah: tolong batalkan laporannya
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
    """)


@pytest.mark.parametrize(
    "said",
    [
        "It was a mistake, my wife was not bitten, please cancel the report",
        "sorry that was a mistake, nobody was bitten",
        "maaf salah, istri saya tidak digigit",
    ],
)
@pytest.mark.parametrize("answers", [(), ("boak",), ("boak", "lewati")])
def test_a_bite_that_was_none(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str, answers: tuple[str, ...]
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("istri saya digigit anjing", *answers):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: {said}
        SiJINAK: {BACK}
        SiJINAK > Rahma: {TOLD}
    """)


@pytest.mark.parametrize(
    "said", ["salah satu anak saya digigit juga", "salah, bukan istri tapi anak yg digigit"]
)
def test_more_of_a_bite_is_no_withdrawal(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, said: str
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for earlier in ("istri saya digigit anjing", "boak", "lewati"):
        chat.say("Aminah", earlier)
    chat(f"""
        Aminah: {said}
        SiJINAK: ⚠️ Cuci luka SEKARANG, …
        SiJINAK > Rahma: {ALONG} «{said}»
    """)


@pytest.mark.parametrize(
    "said", ["bu dokter tetangga sy juga demam skrg", "orang demam habis makan daging kambing itu"]
)
def test_a_person_who_fell_ill_goes_to_the_health_centre(chat: Chat, dead: None, said: str) -> None:
    chat(f"""
        (2 hari kemudian)
        Aminah: {said}
        SiJINAK: ⚠️ Yang sakit segera bawa ke puskesmas SEKARANG, … Kami tambahkan ke laporan nomor 1, petugas sudah kami kabari.
        SiJINAK > Rahma: ⚠️ ADA ORANG SAKIT. {ALONG} «{said}»
    """)
    assert len(texts(chat)) == 1


def test_at_the_questions_too(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "kambing saya mati keluar darah")
    chat(f"""
        Aminah: anak saya panas sejak kemarin
        SiJINAK: ⚠️ Yang sakit segera bawa ke puskesmas SEKARANG, …

                 {WHERE}
        SiJINAK > Rahma: ⚠️ ADA ORANG SAKIT. …
    """)


def test_without_a_report_it_is_none_of_ours(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: anak saya demam
        SiJINAK: Maaf, saya belum paham. …
    """)


def test_the_one_bitten_was_the_cow(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "digigit anjing gila")
    chat(f"""
        Aminah: yg digigit sapinya bukan orangnya
        SiJINAK: Jadi ternaknya yang digigit, bukan orang. …

                 {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «yg digigit sapinya bukan orangnya»
    """)


@pytest.mark.parametrize("said", ["jgn dimakan ya?", "boleh dimakan?", "dagingnya boleh kami makan?"])
def test_whether_it_may_be_eaten_is_answered_no(chat: Chat, dead: None, said: str) -> None:
    [told, _] = chat.say("Aminah", said)
    assert told.said.startswith("Jangan dimakan, dijual, atau dibagi. ⚠️ JANGAN disembelih, ")


def test_what_cannot_eat_is_not_asked_to_be_eaten(chat: Chat, sick: None) -> None:
    chat(f"""
        Aminah: matanya sudah bisa dibuka, sudah bisa makan
        SiJINAK: {ADDED}
        SiJINAK > Rahma: …
    """)


def test_the_numbers_to_call_are_told_once_where_people_are_in_danger(chat: Chat, dead: None) -> None:
    chat(f"""
        Aminah: td pagi
        SiJINAK: Kami tambahkan ke laporan nomor 1, petugas sudah kami kabari. Mendesak? Hubungi Ambulans dan gawat darurat 119, Polisi 110. Keperluan lain? Ketik MENU.
        SiJINAK > Rahma: …
        Aminah: 2 ekor
        SiJINAK: {ADDED}
        SiJINAK > Rahma: …
    """)


def test_another_wish_at_the_place_is_no_part_of_the_report(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar sapi 2", "sapi saya mati keluar darah"):
        chat.say("Aminah", said)
    chat("""
        Aminah: lanjutkan pendaftaran yg tadi
        SiJINAK: Selesaikan laporan darurat dulu, atau pindah ke Daftar ternak? Yang tadi disimpan. [Selesaikan dulu | Pindah]
    """)
    assert texts(chat) == ["sapi saya mati keluar darah"]


def test_what_is_no_place_is_kept_and_the_place_asked_again(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "anak saya digigit anjing")
    chat(f"""
        Aminah: sudah sy suruh ke puskesmas
        SiJINAK: {THANKED}

                 {WHERE}
        SiJINAK > Rahma: {ALONG} «sudah sy suruh ke puskesmas»
    """)


def test_a_long_report_is_shown_as_cut(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    told = chat.say("Aminah", "sapi saya mati mendadak keluar darah " + "lalu yang lain juga lemas " * 9)
    assert "…»" in told[-1].said
