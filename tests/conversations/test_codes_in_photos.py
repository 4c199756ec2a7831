"""A code in a photo: ours leads where it belongs, another is answered by the wish for the printed number."""

import pytest
from sqlalchemy.orm import Session
from zxingcpp import BarcodeFormat

from domain import animals, holdings
from domain.animals import Declaration
from domain.farmers import Farmer
from domain.species import Species
from tests.conversations.conftest import Enrolled, Fetched
from tests.conversations.sent import NUMBER, PICTURE, media, photo_of, said
from tests.transcripts import Chat, check

DETAIL = f"{NUMBER}\nTernak: sapi betina\nRumpun: Bali\n…\n\nAda yang keliru? Ketik PETUGAS. Ketik LAGI untuk daftar, atau MENU."


@pytest.mark.parametrize("text", [NUMBER, f"https://ternak.example/t/{NUMBER}", f"Ternak {NUMBER}, Boak"])
@pytest.mark.parametrize("kind", [BarcodeFormat.QRCode, BarcodeFormat.DataMatrix])
def test_a_qr_photo_leads_to_the_animal(chat: Chat, aminah: Farmer, fetched: Fetched, text, kind) -> None:
    chat(f"""
        Aminah: (foto)
        SiJINAK: {PICTURE}
    """)
    check(fetched("Aminah", photo_of(text, kind)), said(DETAIL))
    assert [one.code for one in media(chat)] == [text]
    chat("""
        Aminah: lagi
        SiJINAK: Ternak Bapak/Ibu: 1 sapi.
                 …
    """)


def test_while_he_looks_at_one_animal_a_photo_leads_to_another(
    chat: Chat, aminah: Farmer, fetched: Fetched
) -> None:
    chat("""
        Aminah: ternak saya
        SiJINAK: Ternak Bapak/Ibu: 1 sapi.
                 …
    """)
    chat.say("Aminah", "(foto)")
    check(fetched("Aminah", photo_of(NUMBER)), said(DETAIL))


def test_an_animal_of_somebody_else_is_not_shown(
    chat: Chat, aminah: Farmer, enrolled: Enrolled, fetched: Fetched
) -> None:
    salim = enrolled("Salim")
    with Session(chat.engine) as session, session.begin():
        home = holdings.home(session, salim, village_code="52.04.22.2003", now=chat.now)
        goat = Declaration(species=Species.GOAT, breed="kacang", sexes=(1, 0), holding=home)
        animals.declare(session, salim, goat, now=chat.now, where="")
    chat.say("Salim", "(foto)")
    [line] = fetched("Salim", photo_of(NUMBER))
    assert line.said.startswith("Ternak itu tidak ada di daftar Bapak/Ibu.")


def test_who_has_no_animal_is_told_so(chat: Chat, enrolled: Enrolled, fetched: Fetched) -> None:
    enrolled("Salim")
    chat.say("Salim", "(foto)")
    [line] = fetched("Salim", photo_of(NUMBER))
    assert line.said.startswith("Belum ada ternak yang tercatat.")


def test_a_code_disturbs_nothing_under_way(chat: Chat, aminah: Farmer, fetched: Fetched) -> None:
    chat(f"""
        Aminah: daftar ayam kampung 20 ekor
        SiJINAK: Saya catat dulu:
                 …
        Aminah: (foto)
        SiJINAK: {PICTURE}
        Aminah: 2
        SiJINAK: Dipelihara di mana? …
    """)
    check(
        fetched("Aminah", photo_of(NUMBER)),
        said(
            f"Di foto tadi ada nomor ternak {NUMBER}. Kalau yang ini sudah selesai, ketik nomor itu untuk "
            "melihatnya."
        ),
    )
    chat("""
        Aminah: kandang
        SiJINAK: Ternak ini milik siapa? …
    """)


def test_a_photo_without_a_code_is_kept_in_silence(chat: Chat, aminah: Farmer, fetched: Fetched) -> None:
    chat.say("Aminah", "(foto)")
    assert fetched("Aminah", photo_of("")) == []
    [kept] = media(chat)
    assert (kept.state, kept.code) == ("kept", None)


def test_another_code_is_answered_by_the_wish_for_the_printed_number(
    chat: Chat, aminah: Farmer, fetched: Fetched
) -> None:
    chat.say("Aminah", "(foto)")
    check(
        fetched("Aminah", photo_of("8A1F00C2", BarcodeFormat.Code128)),
        said(
            "Kode di foto itu bukan kode SiJINAK, jadi belum bisa kami baca. Itu anting? Mohon ketik nomor "
            "yang tercetak di antingnya. Contoh: ID52041234."
        ),
    )


def test_a_photo_of_the_ear_tag_is_answered_by_the_wish_for_its_number(chat: Chat, aminah: Farmer) -> None:
    for line in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "1", "lewati"):
        chat.say("Aminah", line)
    chat("""
        Aminah: (foto)
        SiJINAK: Kode di anting belum bisa kami baca dari foto. Mohon ketik nomor yang tercetak di antingnya. Contoh: ID52041234.

                 Ada anting di telinganya? … [LEWATI]
        Aminah: ID52041234
        SiJINAK: Kirim foto ternaknya. Tidak ada? Ketik LEWATI. [LEWATI]
    """)
    assert media(chat) == []


def test_a_photo_that_was_asked_for_is_not_searched_for_a_way(
    chat: Chat, aminah: Farmer, fetched: Fetched
) -> None:
    for line in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "1", "lewati", "lewati", "(foto)"):
        chat.say("Aminah", line)
    assert fetched("Aminah", photo_of("karung pakan")) == []


def test_hapus_data_takes_the_code_along(chat: Chat, aminah: Farmer, fetched: Fetched) -> None:
    chat.say("Aminah", "(foto)")
    fetched("Aminah", photo_of(NUMBER))
    for line in ("hapus data", "hapus"):
        chat.say("Aminah", line)
    assert [(one.address, one.code) for one in media(chat)] == [(None, None)]
