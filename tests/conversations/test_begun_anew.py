"""Who left something halfway and begins it again is asked which of the two he means; several kinds come in turn."""

from tests.conversations.conftest import Enrolled, Introduced
from tests.conversations.herd import declared, questions
from tests.transcripts import Chat

REST = ("betina", "3 tahun", "di rumah", "sendiri", "lewati", "lewati", "lewati", "ya")


def test_a_talk_left_halfway_is_not_thrown_away_by_the_same_wish(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: … Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: menu
        SiJINAK: Yang tadi (Daftar ternak) masih tersimpan. …
        Aminah: daftar
        SiJINAK: Daftar ternak yang tadi belum selesai:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Teruskan yang tadi, atau buat baru? Kalau buat baru, yang tadi dibuang. [Teruskan yang tadi | Buat baru]
        Aminah: 1
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
    """)


def test_begun_anew_it_takes_what_the_new_words_said(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: …
        Aminah: menu
        SiJINAK: …
        Aminah: daftar kambing 4 ekor betina
        SiJINAK: Daftar ternak yang tadi belum selesai: …
        Aminah: buat baru
        SiJINAK: Saya catat dulu:
                 Ternak: Kambing
                 Jumlah: 4 ekor
                 Kelamin: Betina

                 Jenis atau rumpunnya apa? …
    """)


def test_in_the_middle_the_same_wish_is_asked_about_too(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: … Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: daftar kerbau 3
        SiJINAK: Daftar ternak yang tadi belum selesai: …
        Aminah: terus
        SiJINAK: Baik. Sesudah ini kita lanjut dengan: daftar kerbau 3

                 Jantan atau betina? [Jantan | Betina | Campur]
    """)


def test_another_wish_in_the_middle_keeps_its_words(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("petugas", "daftar kerbau 2 ekor"):
        chat.say("Aminah", said)
    chat("""
        Aminah: menu
        SiJINAK: …
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: …
        Aminah: pengaduan
        SiJINAK: Silakan tulis pengaduannya: …
        Aminah: daftar
        SiJINAK: Selesaikan Pengaduan dulu, atau pindah ke Daftar ternak? Yang tadi disimpan. [Selesaikan dulu | Pindah]
        Aminah: pindah
        SiJINAK: Daftar ternak yang tadi belum selesai: …
    """)


def test_two_talks_left_halfway_are_both_found_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar sapi bali 2 ekor
        SiJINAK: …
        Aminah: anak saya digigit anjing
        SiJINAK: …
        SiJINAK: Kejadiannya di Desa Boak, …
        Aminah: boak, unter iwes
        SiJINAK: Ceritakan singkat: …
        Aminah: ternak saya
        SiJINAK: Selesaikan …
        Aminah: pindah
        SiJINAK: … Yang tadi (…) masih tersimpan. Ketik LANJUT untuk meneruskan. …
        Aminah: lanjut
        SiJINAK: Ceritakan singkat: …
        Aminah: anjing liar
        SiJINAK: … Yang tadi (Daftar ternak) masih tersimpan. Ketik LANJUT untuk meneruskan.
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Sapi
                 Jumlah: 2 ekor
                 Rumpun: Bali

                 Jantan atau betina? …
    """)


def test_a_second_kind_waits_for_the_first(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar kebo 1 ekor, bedus lima
        SiJINAK: Satu jenis dulu. Sesudah ini kita lanjut dengan: bedus lima

                 Saya catat dulu:
                 Ternak: Kerbau
                 Jumlah: 1 ekor

                 Jenis atau rumpunnya apa? …
    """)
    for said in ("1", *REST[:-1]):
        chat.say("Aminah", said)
    chat("""
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS.

                 Saya catat dulu:
                 Ternak: Kambing
                 Jumlah: 5 ekor

                 Jenis atau rumpunnya apa? …
    """)
    for said in ("1", *REST):
        chat.say("Aminah", said)
    assert len(declared(chat)) == 6


def test_who_cancels_the_first_kind_is_not_surprised_by_the_second(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    for said in ("daftar kebo 1 ekor, bedus lima", "batal", "daftar sapi bali 1 ekor", *REST):
        chat.say("Aminah", said)
    assert chat.last["Aminah"].text.startswith("Tercatat.")
    assert "Kambing" not in chat.last["Aminah"].text


def test_what_a_newcomer_asked_first_is_answered_when_he_is_known(chat: Chat, introduced: Introduced) -> None:
    chat("""
        Hasan: bayar retribusi dimana ya
        SiJINAK: Selamat datang di SiJINAK, …
        Hasan: setuju
        SiJINAK: … Siapa nama Bapak/Ibu?
        Hasan: Hasan
        SiJINAK: …
        Hasan: boak
        SiJINAK: …
        Hasan: lewati
        SiJINAK: …
        Hasan: boleh
        SiJINAK: …
        Hasan: ya
        SiJINAK: Terima kasih, Hasan. Bapak/Ibu sudah tercatat di SiJINAK.

                 Urusan retribusi dan pembayaran belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS. [Tanya petugas | Menu]
    """)


def test_a_newcomer_who_wants_an_officer_comes_to_one(chat: Chat) -> None:
    for said in ("petugas", "halo", "setuju", "Hasan", "boak", "lewati", "boleh", "ya"):
        chat.say("Hasan", said)
    assert chat.last["Hasan"].text.endswith("Silakan tulis pertanyaannya. Petugas akan membalas di sini.")


def test_what_could_not_be_understood_goes_to_an_officer_on_a_word(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: itu yg kemarin gimana jadinya pak
        SiJINAK: Maaf, saya belum paham. Pilih angkanya, atau tulis keperluannya. … | Teruskan ke petugas]
        Aminah: [Teruskan ke petugas]
        SiJINAK: Sudah kami simpan, nomor 1. …
    """)
    assert "itu yg kemarin gimana jadinya pak" in questions(chat)
