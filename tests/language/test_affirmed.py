"""A yes that says more, and every word that undoes it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.unclear import Unclear
from flows.language.yes_no import yes_no

AFFIRMING = (
    *("ya", "iya betul itu nama saya", "ya benar semuanya sudah pas", "bener bu, itu sapi sy", "sya setuju"),
    *("Ya, data tersebut benar.", "oke pak setuju kirim saja", "ga ada yg salah, lanjut saja pak"),
    *(
        "oh iya setuju pak",
        "ya nak benar",
        "iya setuju pak cepat ya",
        "betul milik saya sendiri",
        "benar semuanya",
    ),
    *(
        "sudah saya cek, benar semua",
        "alhamdulillah sudah benar",
        "setuju, tolong segera diproses",
        "benar sudah",
    ),
    *(
        "iya memang itu kambing saya",
        "data di atas sudah benar dan lengkap",
        "silakan lanjutkan",
        "sudah pas pak benar",
    ),
    *(
        "ya pak benar itu nomor hp saya",
        "iya sesuai ktp pak",
        "ya benar nama dan alamat saya",
        "ya, alamatnya sudah benar",
        "setuju dengan syaratnya",
        "setuju, lanjutkan saja prosesnya",
        "benar saya yang punya",
        "betul pak makasih ya",
        "ya itu punya saya",
        "iya pak kirim aja",
        "ya benar saya sendiri",
    ),
)
UNDOING = (
    *(
        "tapi",
        "tp",
        "tetapi",
        "cuma",
        "kok",
        "nanti",
        "kalau",
        "klo",
        "asal",
        "kecuali",
        "mungkin",
        "kayaknya",
        "dulu",
    ),
    *(
        "sepertinya",
        "barangkali",
        "entah",
        "mahal",
        "besok",
        "lusa",
        "tunggu",
        "bentar",
        "sebentar",
        "tidak",
        "bukan",
    ),
    *(
        "jangan",
        "belum",
        "salah",
        "batal",
        "atau",
        "apa",
        "apakah",
        "kah",
        "kenapa",
        "berapa",
        "siapa",
        "gimana",
    ),
    *(
        "terserah",
        "insya allah",
        "katanya",
        "kata",
        "hampir",
        "kurang",
        "kecil",
        "ganti",
        "ubah",
        "tambah",
        "3",
        "dua",
    ),
    *(
        "hmm",
        "eh",
        "waduh",
        "wkwk",
        "haha",
        "ampun",
        "allah",
        "deh",
        "lah",
        "sih",
        "kali",
        "semoga",
        "harusnya",
    ),
    *(
        "biasanya",
        "kadang",
        "pikir",
        "tanya",
        "istri",
        "suami",
        "tetangga",
        "mati",
        "sakit",
        "dijual",
        "betina",
        "kan",
    ),
    *(
        "ragu",
        "takut",
        "lupa",
        "bohong",
        "bercanda",
        "masa",
        "lain",
        "beda",
        "murah",
        "gratis",
        "bayar",
        "sementara",
    ),
    *(
        "seandainya",
        "jika",
        "bila",
        "coba",
        "setelah",
        "sebelum",
        "selain",
        "hanya",
        "sebagian",
        "separuh",
        "siap",
    ),
)


@pytest.mark.parametrize("typed", AFFIRMING)
def test_a_yes_may_say_what_is_right_and_that_it_may_go_ahead(typed):
    assert yes_no(typed) is True


@given(st.sampled_from(AFFIRMING), st.sampled_from(UNDOING), st.integers(0, 12), st.sampled_from([" ", ", "]))
def test_no_yes_survives_a_word_that_conditions_doubts_postpones_or_changes_it(yes, word, place, joint):
    said = yes.rstrip(".").split()
    said.insert(min(place, len(said)), word)
    for typed in (" ".join(said), f"{yes}{joint}{word}"):
        with suppress(Unclear):
            assert yes_no(typed) is False


@pytest.mark.parametrize("yes", AFFIRMING)
def test_no_yes_stands_before_or_behind_such_a_word(yes):
    for word in UNDOING:
        for typed in (f"{yes} {word}", f"{word} {yes}", f"{yes}, {word} ya", f"{yes}\n{word} pak"):
            with suppress(Unclear):
                assert yes_no(typed) is False, typed


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "ya makasih",
            "oke makasih ya",
            "ya sudah",
            "oh iya",
            "ya datanya",
            "itu sapi saya",
            "sapi saya ya",
        ),
        *(
            "kirim saja",
            "benar namanya ya",
            "iya sapi bapak saya",
            "ya sapi saya yang jantan",
            "ya cepat",
            "cepat ya",
        ),
        *(
            "setuju kirim saja besok",
            "ya itu sapi saya dulu",
            "tidak ada yang salah?",
            "ya semua tersebut ya",
        ),
        *(
            "tidak ada masalah",
            "tidak pak, saya tidak tahu",
            "tidak bu, setuju saja",
            "bukan pak, saya mau tanya",
        ),
        *(
            "tidak pak, tidak apa-apa",
            "belum pak, masih bingung",
            "tidak perlu diubah",
            "tidak jadi masalah",
            "jangan dibatalkan",
            "tidak ya",
            "ya hp saya",
            "ya sapi saya",
            "ya hp saya mati",
            "iya betul 5 ekor",
        ),
    ],
)
def test_what_is_left_open_is_asked_again(typed):
    with pytest.raises(Unclear):
        yes_no(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("salah itu namanya", "tidak pak, sapi sy cuma satu", "Tidak, data tersebut keliru.", "tidak jd"),
        *(
            "ga bener itu jumlahnya",
            "gak jadi ah",
            "namanya salah",
            "datanya belum lengkap",
            "salah ketik pak",
        ),
        *("tidak jadi jual", "bukan, umurnya 3 tahun", "salah pak, yang benar 4 ekor", "ada yang kurang"),
        *(
            "batal saja",
            "tolong dibatalkan",
            "jangan disimpan dulu ya",
            "sapi saya bukan itu",
            "tidak bu, nanti saja",
            "bukan punya saya",
            "bukan nama saya",
        ),
    ],
)
def test_a_no_may_say_what_is_wrong(typed):
    assert yes_no(typed) is False
