"""Photos and voice notes go with the report of an emergency, to the officers who hear of it."""

from dataclasses import replace

from domain.farmers import Farmer
from tests.conversations.conftest import Appointed, Fetched
from tests.conversations.sent import PHOTO, SOUND, media, photo_of, voice_note
from tests.transcripts import Chat, Line, check

ALARM = "⚠️ DARURAT nomor 1: ternak mati atau berdarah. …"
WHERE = "Kejadiannya di Desa Boak, Kec. Unter Iwes? Di tempat lain? Tulis nama desanya. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [Ya, di sana | Di tempat lain | LEWATI]"
ANYWHERE = "Di desa mana kejadiannya? Contoh: Boak, Unter Iwes. Tidak tahu? Ketik LEWATI. Salah lapor? Ketik SALAH. [LEWATI]"
MORE = "Ceritakan singkat: hewan apa, berapa ekor, sejak kapan. Tidak tahu? Ketik LEWATI. [LEWATI]"
SOUND_ALONG = "Pesan suaranya sedang kami teruskan ke petugas. Saya sendiri belum bisa mendengarnya, jadi mohon pertanyaan ini tetap dijawab."
PHOTO_ALONG = "Terima kasih, fotonya ikut bersama laporan untuk petugas."


def test_what_waited_goes_with_the_report(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "(suara)")
    assert fetched("Aminah", voice_note()) == []
    chat(f"""
        Aminah: 1
        SiJINAK: Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: (foto)
        SiJINAK: {PHOTO_ALONG}

                 Apa yang terjadi? Bukan darurat? Ketik BATAL. [Mati/keluar darah | Orang digigit hewan | Ternak sakit]
        Aminah: 1
        SiJINAK: ⚠️ JANGAN disembelih, … Petugas sedang kami hubungi.
        SiJINAK: {WHERE}
        SiJINAK > Rahma: {ALARM}
        SiJINAK > Rahma: Pesan suara untuk nomor 1.
    """)
    assert chat.last["Rahma"].file == SOUND
    check(fetched("Aminah", photo_of("")), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    chat("""
        Rahma: pertanyaan
        SiJINAK: Ada 1 yang menunggu. …
        Rahma: 1
        SiJINAK: Nomor 1: «DARURAT: ternak mati atau berdarah»
                 Bersama 1 pesan suara dan 1 foto.
                 …
        SiJINAK: Pesan suara untuk nomor 1.
        SiJINAK: Foto untuk nomor 1.
    """)


def test_what_is_sent_during_the_questions_follows_the_report(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati satu")
    chat(f"""
        Aminah: (suara)
        SiJINAK: {SOUND_ALONG}

                 {WHERE}
        Aminah: boak
        SiJINAK: {MORE}
        Aminah: (suara)
        SiJINAK: {SOUND_ALONG}

                 {MORE}
    """)
    for _ in range(2):
        check(fetched("Aminah", voice_note(), 1), [Line("SiJINAK > Rahma", "Pesan suara untuk nomor 1.")])
    under = replace(chat.inbound("Aminah", "(foto)"), text="kambing 2 ekor, tadi pagi", album="a1")
    second = replace(chat.inbound("Aminah", "(foto)"), album="a1")
    check(
        chat.hand_over("Aminah", under),
        [
            Line(
                "SiJINAK",
                "Terima kasih, sudah kami teruskan ke petugas. Tetap jauhkan orang dan ternak lain.",
            ),
            Line(
                "SiJINAK > Rahma",
                "Tambahan laporan darurat nomor 1: Desa Boak, Kec. Unter Iwes. «kambing 2 ekor, tadi pagi»",
            ),
        ],
    )
    assert chat.hand_over("Aminah", second) == []
    for _ in range(2):
        check(fetched("Aminah", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    assert chat.last["Rahma"].file == PHOTO


def test_an_album_goes_with_the_report_as_a_whole(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati satu")
    for photo in [replace(chat.inbound("Aminah", "(foto)"), album="a1") for _ in range(3)]:
        chat.hand_over("Aminah", photo)
    for _ in range(3):
        check(fetched("Aminah", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])


def test_a_photo_whose_caption_is_the_emergency_goes_with_it(
    chat: Chat, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    photo = replace(chat.inbound("Joko", "(foto)"), text="sapi mati keluar darah")
    told = chat.hand_over("Joko", photo)
    assert [line.who for line in told] == ["SiJINAK", "SiJINAK", "SiJINAK > Rahma"]
    check(fetched("Joko", photo_of("")), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])


def test_a_report_is_kept_whoever_sends_it(chat: Chat, appointed: Appointed, fetched: Fetched) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Joko", "tolong anak saya digigit anjing")
    chat(f"""
        Joko: (suara)
        SiJINAK: {SOUND_ALONG}

                 {ANYWHERE}
    """)
    check(fetched("Joko", voice_note()), [Line("SiJINAK > Rahma", "Pesan suara untuk nomor 1.")])


def test_what_was_left_behind_goes_nowhere(chat: Chat, aminah: Farmer, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "(suara)")
    chat.say("Aminah", "ternak saya")
    chat(f"""
        Aminah: sapi saya mati mendadak
        SiJINAK: ⚠️ JANGAN disembelih, … Petugas sedang kami hubungi.
        SiJINAK: {WHERE}
        SiJINAK > Rahma: {ALARM}
        Aminah: boak
        SiJINAK: {MORE}
    """)
    assert len(media(chat)) == 1


def test_sent_after_the_questions_it_follows_the_report(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati satu", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat(f"""
        Aminah: (foto)
        SiJINAK: {PHOTO_ALONG}
    """)
    check(fetched("Aminah", photo_of("")), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    photos = [replace(chat.inbound("Aminah", "(foto)"), album="a1") for _ in range(2)]
    assert [len(chat.hand_over("Aminah", photo)) for photo in photos] == [1, 0]
    for _ in photos:
        check(fetched("Aminah", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])


def test_a_voice_note_after_the_questions_follows_it_too(
    chat: Chat, aminah: Farmer, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("sapi saya mati satu", "lewati", "lewati"):
        chat.say("Aminah", said)
    chat("""
        Aminah: (suara)
        SiJINAK: Terima kasih, pesan suaranya sedang kami teruskan ke petugas.
    """)
    check(fetched("Aminah", voice_note()), [Line("SiJINAK > Rahma", "Pesan suara untuk nomor 1.")])
    chat("""
        (31 menit kemudian)
        Aminah: (foto)
        SiJINAK: Fotonya sudah sampai dan kami simpan, terima kasih. …
    """)


def test_of_a_stranger_too_what_comes_after_the_questions_follows_the_report(
    chat: Chat, appointed: Appointed, fetched: Fetched
) -> None:
    appointed("Rahma", "52.04.22")
    for said in ("sapi mati mendadak di boak", "lewati"):
        chat.say("Joko", said)
    chat(f"""
        Joko: (foto)
        SiJINAK: {PHOTO_ALONG}
        Joko: (suara)
        SiJINAK: Terima kasih, pesan suaranya sedang kami teruskan ke petugas.
        Joko: (foto: dekat kandang belakang)
        SiJINAK: {PHOTO_ALONG}
        SiJINAK > Rahma: Tambahan laporan darurat nomor 1: Desa Boak, Kec. Unter Iwes. «dekat kandang belakang»
    """)
    check(fetched("Joko", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])
    check(fetched("Joko", voice_note(), 1), [Line("SiJINAK > Rahma", "Pesan suara untuk nomor 1.")])
    check(fetched("Joko", photo_of(""), 1), [Line("SiJINAK > Rahma", "Foto untuk nomor 1.")])


def test_a_caption_answers_where_it_happened(chat: Chat, aminah: Farmer, appointed: Appointed) -> None:
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "sapi saya mati satu")
    chat(f"""
        Aminah: (foto: boak)
        SiJINAK: {MORE}
    """)
