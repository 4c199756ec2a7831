"""A strict yes and a strict no."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.unclear import Unclear
from flows.language.yes_no import yes_no


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "ya",
            "Ya",
            "iya",
            "y",
            "YA!!!",
            "iyaaaa",
            "ok",
            "oke",
            "okee",
            "setuju",
            "stuju",
            "betul",
            "btul",
            "bnr",
        ),
        *(
            "benar pak",
            "lanjut",
            "lanjutkan",
            "ya lanjut",
            "sudah benar",
            "sdh betul",
            "ya pak benar",
            "saya setuju",
        ),
        *("iya betul sekali", "sesuai", "👍", "👍🏽", "✅", "yes", "inggih"),
        *("lanjut aja", "simpan aja", "ya mau", "iya jadi", "datanya sudah benar", "tentu saja", "sepakat"),
        *("Dengan ini saya menyatakan setuju.", "saya bersedia", "Setuju, terima kasih", "pak, saya setuju"),
        *("betul bu petugas", "ya dok", "saya setuju pak haji"),
        *("Ya Bapak", "ya, bapak, setuju", "SETUJU 🙏", "yoi gan"),
    ],
)
def test_a_plain_yes_is_yes(typed):
    assert yes_no(typed) is True


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "tidak",
            "ga",
            "gak",
            "nggak",
            "tdk",
            "g",
            "blm",
            "belum",
            "bukan",
            "bkn sy",
            "jangan",
            "jgn pak",
            "salah",
        ),
        *(
            "tidak setuju",
            "belum benar",
            "gak usah",
            "jangan dulu",
            "gak jadi",
            "tidak mau",
            "ada yang salah",
        ),
        *("masih salah", "👎", "❌", "tidak tidak", "mboten"),
        *("Tidak, terima kasih", "ga makasih", "maaf pak tidak jadi", "enggak deh", "ga ah", "gausah", "no"),
        *("bukan sapi saya", "kurang tepat", "jangan dilanjutkan", "batal", "saya tolak", "bukan pak, salah"),
        *("tidak pak dokter", "belum bu guru"),
        *("jangan pak salah itu", "tidak bu belum", "bukan kak, bukan itu"),
    ],
)
def test_a_plain_no_is_no(typed):
    assert yes_no(typed) is False


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "siap kak makasih",
            "siap",
            "sip",
            "oke siap",
            "ya tapi kok mahal",
            "ok nanti",
            "nanti",
            "ya makasih",
            "makasih",
        ),
        *(
            "ya tidak",
            "iya bukan",
            "tidak ya",
            "benar?",
            "ya?",
            "yakin",
            "terserah",
            "boleh",
            "ya udah",
            "udah",
        ),
        *(
            "tidak salah",
            "benar tidak salah",
            "tidak apa-apa",
            "mungkin",
            "insyaallah",
            "2 ekor",
            "sapi",
            "🙏",
            "hmm",
        ),
        *("kalau ya gimana", "ya kalau murah", "oke tanya dulu", "ya besok", "mati lampu", "yang mana"),
        *(
            "boleh deh kayaknya",
            "iya ga ya",
            "kenapa harus setuju?",
            "asal gratis ya",
            "ya kali",
            "bisa jadi",
        ),
        *("benar ya", "iya ya", "lanjut ya", "itu ya", "bener nih", "oke lah", "ya deh", "iya sih", "ya kan"),
        *("ya...", "ok…", "ya 😂", "😅👍", "hmm iya", "ya 🤔", "oh iya", "ya ampun", "ya allah", "iyain aja"),
        *("bapak saya setuju", "ibu setuju", "ya bapak saya", "kata istri iya", "saya belum setuju nanti"),
        *(
            "ok makasih",
            "ya terima kasih",
            "siap setuju",
            "setuju tapi",
            "ya batal",
            "ok jangan",
            "iya salah",
        ),
        *("mantri setuju", "guru saya setuju", "bapak kades setuju", "petugas benar", "iya guru saya setuju"),
        *("jangan salah", "tidak pak tidak salah", "jangan bu jangan lupa", "tidak mas setuju saja"),
        *("jangan lupa", "salah satu", "tidak tahu", "belum tentu", "tidak keberatan", "kurang setuju"),
    ],
)
def test_a_loose_or_mixed_word_confirms_nothing(typed):
    with pytest.raises(Unclear) as unclear:
        yes_no(typed)
    assert "Contoh" in unclear.value.hint


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
