"""What the words that open an emergency tell already is not asked again; what they leave open is."""

import pytest

from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

RED, SICK, ASKED = "⚠️ JANGAN disembelih, …", "Pisahkan yang sakit dari yang sehat. …", "Apa yang terjadi? …"
WHERE = "Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]"
ANYWHERE = "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [LEWATI]"
MORE = "Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]"


def test_a_dead_cow_is_told_at_once(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: sapi saya mati satu
        SiJINAK: {RED} Melapor itu benar, terima kasih. Petugas sedang kami hubungi.
        SiJINAK: {WHERE}
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: ternak mati atau berdarah. Desa Boak, Kec. Unter Iwes. Pelapor: Aminah. «sapi saya mati satu» Ketik NOMOR 1 untuk menjawab pelapor.
    """)


def test_who_asks_for_a_medicine_is_answered_by_an_officer(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat(f"""
        Aminah: kambing batuk apa obatnya
        SiJINAK: Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas. Petugas sedang kami hubungi.
        SiJINAK: {WHERE}
        SiJINAK > Rahma: ⚠️ DARURAT nomor 1: ternak sakit. Desa Boak, Kec. Unter Iwes. Pelapor: Aminah. «kambing batuk apa obatnya» Ketik NOMOR 1 untuk menjawab pelapor.
    """)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        *(
            (died, RED)
            for died in ("sapinya mati", "ayam saya mati 5", "lapor sapi mati", "sapi sakit lalu mati")
        ),
        *((sick, SICK) for sick in ("jaran sy sakit", "mencret sudah 2 hari", "sapi sakit hampir mati")),
        *(
            (old, ASKED)
            for old in ("sapi saya mati tahun lalu", "sapi mati kemarin dulu", "sapi pernah sakit")
        ),
        *((harmless, ASKED) for harmless in ("sapi mati tertabrak motor", "sapi tua saya mati")),
        *((harmless, ASKED) for harmless in ("kuda mati disambar petir", "kambing mati jatuh dari bukit")),
        *(
            (unsure, ASKED)
            for unsure in ("mati satu pak", "tikus mati", "saya demam", "kalau sapi mati bagaimana?")
        ),
    ],
)
def test_what_was_told_is_not_asked(chat: Chat, enrolled: Enrolled, said: str, told: str) -> None:
    enrolled("Aminah")
    asked = f"\n        SiJINAK: {WHERE}" if told != ASKED else ""
    chat(f"""
        Aminah: {said}
        SiJINAK: {told}{asked}
    """)


@pytest.mark.parametrize("said", ["mati lampu", "takut mati", "hampir mati", "anak saya batuk"])
def test_what_is_no_emergency_raises_no_alarm(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: {said}
        SiJINAK: Maaf, saya belum paham. …
    """)


def test_a_slip_of_the_pen_is_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat(f"""
        Aminah: kambig saya skit
        SiJINAK: Saya baca: Darurat. Bukan itu? Ketik MENU.

                 {ASKED}
    """)


@pytest.mark.parametrize(
    "said", ["di rumah", "di kandang saya", "kandang belakang rumah", "dirumah sendiri pak"]
)
def test_at_home_is_his_village(chat: Chat, enrolled: Enrolled, said: str) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya sakit")
    chat(f"""
        Aminah: {said}
        SiJINAK: Kejadiannya di Desa Boak, Kec. Unter Iwes, ya. Keliru? Ketik KEMBALI.

                 {MORE}
        Aminah: kembali
        SiJINAK: {WHERE}
        Aminah: jorok utan
        SiJINAK: {MORE}
    """)


def test_somebody_elses_home_is_asked(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat.say("Aminah", "sapi saya sakit")
    chat(f"""
        Aminah: rumah tetangga
        SiJINAK: Kami belum menemukan desa itu di Kabupaten Sumbawa. Ketik nama desa dan kecamatannya. Contoh: Boak, Unter Iwes.

                 {WHERE}
    """)


def test_a_sick_animal_that_dies_meanwhile_is_an_alarm(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat("""
        Aminah: sp skt
        SiJINAK: Pisahkan yang sakit …
        SiJINAK: Kejadiannya di Desa Boak, …
        SiJINAK > Rahma: …
        Aminah: sp mti 1
        SiJINAK: ⚠️ JANGAN disembelih, …
        SiJINAK: Kejadiannya di Desa Boak, …
        SiJINAK > Rahma: ⚠️ DARURAT nomor 2: ternak mati atau berdarah. …
    """)


def test_who_touched_the_blood_is_told_what_to_do(
    chat: Chat, enrolled: Enrolled, appointed: Appointed
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati mendadak", "boak unter iwes"):
        chat.say("Aminah", said)
    chat.say("Aminah", "anak saya pegang darah nya, gimana??")
    assert "Cuci dengan sabun, segera ke puskesmas." in chat.last["Aminah"].text
