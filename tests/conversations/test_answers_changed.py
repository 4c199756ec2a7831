"""An earlier answer is given anew: by changing the message, or by the button of its question."""

from dataclasses import replace

from domain.species import Sex
from flows.messages import Kind
from tests.conversations.conftest import Enrolled
from tests.conversations.herd import declared
from tests.transcripts import Chat


def test_a_changed_message_corrects_the_last_answer(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: sapi
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 2
        SiJINAK: Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: (ubah 3 ekor)
        SiJINAK: Baik, saya ganti. Jumlah: 3 ekor.

                 Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: bali
        SiJINAK: Jantan atau betina? [Jantan | Betina | Campur]
        Aminah: betina
        SiJINAK: Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: (ubah jantan)
        SiJINAK: Baik, saya ganti. Kelamin: Jantan.

                 Umurnya kira-kira berapa? Contoh: 3 tahun, 8 bulan, poel 2. Tidak tahu? Ketik LEWATI.
        Aminah: 3 tahun
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
    """)
    older = chat.sent[1].reference
    told = chat.hand_over("Aminah", replace(chat.inbound("Aminah", "(ubah kuda)"), edits=older))
    assert told[0].said.startswith("Pesan lama yang diubah tidak kami baca ulang. Kirim jawaban baru saja.")
    assert chat.last["Aminah"].text.endswith("Dipelihara di mana?")


def test_a_message_changed_to_nonsense_is_asked_again(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: sapi
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 2
        SiJINAK: Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: (ubah banyak sekali)
        SiJINAK: Tulis jumlahnya dengan angka yang pasti. Contoh: 20.

                 Berapa ekor?
        Aminah: 4
        SiJINAK: Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
    """)


def test_the_button_of_an_earlier_question_answers_it_anew(chat: Chat, enrolled: Enrolled) -> None:
    enrolled("Aminah")
    chat("""
        Aminah: daftar
        SiJINAK: Ternak apa yang mau didaftarkan? [Sapi | Kerbau | …]
        Aminah: sapi
        SiJINAK: … berapa ekor? Contoh: 2.
        Aminah: 1
        SiJINAK: Jenis atau rumpunnya apa? [Bali | Sumbawa (Hissar) | …]
        Aminah: bali
        SiJINAK: Jantan atau betina? [Jantan | Betina]
    """)
    sex = chat.last["Aminah"]
    chat.say("Aminah", "jantan")
    pressed = replace(
        chat.inbound("Aminah", "x"), kind=Kind.BUTTON, text="Betina", value="female", question=sex.question
    )
    chat.hand_over("Aminah", pressed)
    chat("""
        Aminah: 3 tahun
        SiJINAK: Dipelihara di mana? [Kandang di rumah | Lar (padang lepas) | Kandang di desa lain]
        Aminah: 1
        SiJINAK: Ternak ini milik siapa? [Milik sendiri | Gaduhan (bagi hasil) | Bantuan pemerintah | Keluarga atau orang lain]
        Aminah: 1
        SiJINAK: Ada cap di badannya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Ada anting di telinganya? … [LEWATI]
        Aminah: lewati
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
        Aminah: lewati
        SiJINAK: Ternak: Sapi
                 Jumlah: 1 ekor
                 Rumpun: Bali
                 Kelamin: Betina
                 Umur: sekitar 3 tahun
                 Tempat: Kandang di rumah
                 Milik: Milik sendiri
                 Sudah benar? [Ya, benar | Ada yang salah]
        Aminah: ya
        SiJINAK: Tercatat. Nomor ternak Bapak/Ibu:
                 SBW-00000013
                 Simpan nomornya. Petugas akan memeriksa saat pendataan di desa. Ada yang keliru? Ketik PETUGAS. [Daftar lagi | Ternak saya | Menu]
    """)
    assert [animal.sex for animal in declared(chat)] == [Sex.FEMALE]
    again = chat.hand_over("Aminah", replace(pressed, message_id="late", reference="late"))
    assert again[0].said.startswith("Tombol itu untuk pertanyaan yang sudah lewat.")
