"""In the middle of a registration: an animal that died goes first, and words that are no answer enter nothing."""

from domain.farmers import Farmer
from tests.transcripts import Chat


def test_a_death_goes_before_the_registration(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar kerbau 1 ekor", "1", "betina", "3 tahun"):
        chat.say("Aminah", said)
    told = chat.say("Aminah", "jaran mati")
    assert "atau pindah" not in told[0].said
    assert "?" in told[-1].said
    chat.say("Aminah", "batal")
    chat("""
        Aminah: lanjut
        SiJINAK: Sampai di sini:
                 Ternak: Kerbau
                 …
    """)


def test_a_word_that_is_no_brand_is_asked_again(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar sapi bali 1 ekor", "betina", "3 tahun", "1"):
        chat.say("Aminah", said)
    chat("""
        Aminah: kaku
        SiJINAK: Ada cap di badannya? …
        Aminah: sudah
        SiJINAK: Tulis capnya saja, paling banyak 20 huruf. Contoh: AB. …
    """)


def test_the_sexes_in_sumbawa_s_words(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "daftar sapi bali 1 ekor")
    chat("""
        Aminah: bini
        SiJINAK: Umurnya kira-kira berapa? …
    """)


def test_a_bite_told_beside_a_question_is_heard(chat: Chat, aminah: Farmer) -> None:
    chat.say("Aminah", "petugas")
    chat("""
        Aminah: kpn vaksin di boak? trus sapi sy yg betina blm didaftar, anak sy jg digigit anjing
        SiJINAK: ⚠️ Cuci luka SEKARANG, …
        SiJINAK: …
    """)


def test_a_caption_changes_no_answer_that_was_given(chat: Chat, aminah: Farmer) -> None:
    for said in ("daftar 3 sapi bali", "campur", "2 betina 1 jantan", "3 tahun"):
        chat.say("Aminah", said)
    told = chat.say("Aminah", "(foto: ini foto sapi sy yg jantan, di kandang rumah)")
    assert "saya ganti" not in told[0].said
