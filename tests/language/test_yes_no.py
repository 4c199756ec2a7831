"""A strict yes and a strict no."""

import pytest

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
