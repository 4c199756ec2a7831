"""Emergencies that are heard in any text, and what only sounds like one."""

import pytest

from flows.language.emergencies import emergency_said


@pytest.mark.parametrize(
    "typed",
    [
        "sapi sy mti tdi mlm kluar darah dr hidung",
        "cow died suddenly with blood from the nose",
        "my buffalo is dead, blood from its mouth",
        "kebo mate mendadak",
        "mati mendadak",
        "sapi mati mendadak",
        "tiba2 sapi saya mati",
        "sapi saya tiba-tiba mati",
        "kerbau mati keluar darah hitam dari dubur",
        "kbo mti mndadak 2 ekor",
        "kami sudah makan daging sapi yg sakit",
        "daging sapi mati sudah dibagi ke tetangga",
        "sapi mati tadi malam disembelih",
        "sapi sekarat langsung dipotong dagingnya dibagi",
        "anak saya pegang bangkai kambing",
        "listrik mati, sapi saya juga mati mendadak",
        "sapi kejang langsung mati",
        "sapi keluar darah dari hidung",
        "kambing mati berdarah mulutnya",
        "dagingnya sudah dimasak, sapinya mati sakit",
        "kuda mati antraks?",
        "ayam mati mendadak banyak",
        "MATI MENDADAK PAK TOLONG",
        "bangkai sapi keluar darah",
        "sp mati keluar drh dr idung",
        "orang kampung makan daging kerbau mati",
        "sapi sdh mati dagingnya mau dijual boleh?",
        "hewan saya mati mendadak",
        "sapi keluar darah dari hidungnya",
        "sapinya meninggal mendadak",
        "sapi tetangga matinya mendadak",
    ],
)
def test_signs_that_endanger_people_are_red(typed):
    assert emergency_said(typed) == "red"


@pytest.mark.parametrize(
    "typed",
    [
        *("dog bit my child", "bitten by a dog", "i was bitten by a dog", "my dog bit me", "a cat bit me"),
        *("a monkey bit my daughter", "dog bit my hand", "he was bitten on the leg by a dog"),
        "anak sy d gigit anjing",
        "digigit anjing",
        "saya digigit kucing",
        "anak saya di gigit monyet",
        "anjing gigit anak tetangga",
        "anjing menggigit istri saya",
        "tangan saya kena gigit anjing",
        "luka gigitan anjing di kaki",
        "dicakar kucing liar",
        "adik saya digigit sama anjing gila",
        "sy dgigit anj",
        "kera menggigit orang",
        "sapi dan anak saya digigit anjing",
        "ank sy kegigit kucing",
        "bapak digigit anjing kemarin sore",
        "digigit oleh anjing tetangga",
        "cucu saya digigit boteq",
        "tolong pak anak digigit asu",
        "anjing serang orang",
        "gigitan kucing pada tangan anak",
        "warga digigit anjing rabies",
        "kaki saya digigit anjing",
        "mati lampu dan saya digigit anjing",
        "ibu saya tergigit kucing",
        "anjing liar menggigit 3 orang",
        "anak saya digigt anjing",
        "anjing menggigit sapi dan anak saya",
        "anjing gila masuk kampung gigit warga 3 orang",
        "anjingnya tetangga tadi sore di jalan depan rumah gigit anak saya",
    ],
)
def test_a_person_bitten_is_a_bite(typed):
    assert emergency_said(typed) == "bite"


@pytest.mark.parametrize(
    "typed",
    [
        "mati lampu",
        "digigit nyamuk",
        "sapi mati tua",
        "lampu mati mendadak",
        "hp saya mati mendadak",
        "listrik mati tiba2",
        "sapi sakit tidak mau makan",
        "sapi saya digigit anjing",
        "anak sapi saya digigit anjing",
        "kambing tetangga digigit anjing",
        "tidak digigit anjing",
        "takut digigit anjing",
        "daftar sapi",
        "jual daging sapi",
        "harga daging sapi berapa",
        "anak saya sakit",
        "sapi mati 1",
        "sapi mati ketabrak mobil keluar darah",
        "ayam potong mati 2",
        "vaksin antraks kapan",
        "digigit ular",
        "anak saya mimisan keluar darah dari hidung",
        "sapi luka berdarah kakinya",
        "golongan darah",
        "anjing saya mati",
        "sinyal mati mendadak pak",
        "motor mati tiba-tiba",
        "kucing saya suka gigit",
        "vaksin rabies anjing",
        "digigit semut",
        "surat jual sapi",
        "",
        "petugas tiba sapi sudah mati",
        "suami saya meninggal mendadak",
        "anjing gigit ayam tetangga",
        "anjing menggigit kambing saya",
        "lampunya mati mendadak",
        "sapi tidak mau makan",
    ],
)
def test_what_only_sounds_like_an_emergency_is_none(typed):
    assert emergency_said(typed) is None
