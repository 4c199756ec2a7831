"""How many animals, in all and of each sex."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.language.heads import AT_LEAST_ONE, BY_SEX, DISAGREE, ONE_NUMBER, Sexes, head_count, sexes
from flows.language.tables import word_set
from flows.language.unclear import Unclear


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("2", 2),
        ("dua", 2),
        ("seekor", 1),
        ("sepasang", 2),
        ("2ekor", 2),
        ("2 ekok", 2),
        ("sapi 2 ekor", 2),
        ("2 sapi", 2),
        ("kebo 3", 3),
        ("2 betina", 2),
        ("2 jantan 3 betina", 5),
        ("jantan 2 betina 3", 5),
        ("5 ekor, 2 jantan 3 betina", 5),
        ("1.200 ekor", 1200),
        ("seratus dua puluh", 120),
        ("sekitar 20", 20),
        ("kira2 20 ekor", 20),
        ("ada 5 pak", 5),
        ("cuma 1", 1),
        ("totalnya 7 ekor pak", 7),
        ("2 ekor di kandang belakang rumah", 2),
        ("sapi 2 ekor umur 3 thn", 2),
        ("99", 99),
        ("3 pasang", 6),
        ("lima ekor pak makasih", 5),
        ("🐄 2", 2),
        ("2 induk sama 1 anaknya", 3),
        ("betina 2 anaknya 1", 3),
        ("2 jantan muda 3 betina dewasa", 5),
        ("induk 3 anak 2 total 5", 5),
        ("Semua 12 ekor, terdiri atas 5 jantan dan 7 betina", 12),
        ("punya sapi jantan dua ekor terus betinanya ada enam ekor", 8),
        ("10 ekr btina smua ga ada jantan", 10),
        ("jantan tiga, betina kosong", 3),
        ("eh salah, 6 ekor bukan 5", 6),
        ("3 ekor, eh 4 ding yg satu masih di lar", 4),
        ("tinggal 3 ekor", 3),
        ("3 betina tanpa jantan", 3),
        ("14 (empat belas) ekor", 14),
        ("lanang 2 wedok 1", 3),
        ("btn 11 jtn 7 jdi 18", 18),
        ("10 ekor, jantan 4 sisanya betina", 10),
        ("2 jantan 3 betina umur 4 tahun", 5),
        ("jantan 2 betina 3 kandang di rt 4", 5),
        ("20 ekor utk rombongan pertama", 20),
        ("20 ekor harga 12 juta", 20),
        ("10 ekor dari bantuan pemerintah", 10),
        ("10 ekor, yang 2 bunting", 10),
        ("4 ekor belum divaksin", 4),
        ("5 ekor tidak ada suratnya", 5),
        ("kurang lebih 20 ekor", 20),
        ("5 ekor termasuk anaknya", 5),
        ("satu aja, itu pun kurus", 1),
        ("cuman tiga, warnanya merah semua", 3),
        ("nggak banyak, cuma dua ekor", 2),
        ("dulu banyak, sekarang 3 ekor", 3),
        ("3 betina, yang 1 lagi bunting tua", 3),
        ("delapan ekor, sehat semua alhamdulillah", 8),
        ("total 16, 9 jantan sisanya betina", 16),
        ("dua pak, yang satu hitam", 2),
        ("dulu 12, sekarang tinggal 9", 9),
        ("banyak mati, sekarang 3 ekor", 3),
        ("dulu bapak sy tinggalkan dua, beranak terus, sekarang jumlahnya jadi enam ekor", 6),
        ("tinggal satu pak yg lain sudah dijual", 1),
        ("ada 12 pak, yg di lar 9 yg di rumah 3", 12),
        ("9 ekor di lar, 3 di rumah", 12),
        ("sepasang sama anaknya satu", 3),
        ("sy punya jaran tiga umur 4 tahunan", 3),
    ],
)
def test_heads_are_counted(typed, count):
    assert head_count(typed) == count


@pytest.mark.parametrize("typed", ["0", "nol", "-1", "0 ekor", "-5 ekor"])
def test_no_animal_is_refused_with_the_reason(typed):
    with pytest.raises(Unclear) as unclear:
        head_count(typed)
    assert unclear.value.hint == AT_LEAST_ONE


@pytest.mark.parametrize("typed", ["2 3", "3 sapi 2 kerbau", "3 ekor mati 1", "2 atau 3 ekor"])
def test_two_numbers_are_asked_to_be_one(typed):
    with pytest.raises(Unclear) as unclear:
        head_count(typed)
    assert unclear.value.hint == ONE_NUMBER


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "banyak",
        "20-an",
        "puluhan",
        "2 tahun",
        "2,5",
        "rb20",
        "ada 3 ekor yang mati",
        "sapi2",
        "tidak tahu",
        "2 jantan sisanya betina",
        "10 ekor, 4 jantan sisanya dijual",
        "5 ekor tiap kandang",
        "jantan dan betina masing masing 3",
        "5 betina 3 induk",
        "seekor induk dan anaknya",
        "2 ekor sama anaknya",
        "3 jantan 2 betina eh 4",
        "4 ekor belum pasti",
        "5 ekor tidak ada",
        "5 ekor tidak termasuk anaknya",
        "12 jantan 20 betina, tidak tahu pastinya",
        "kurang 2 ekor",
        "lebih dari 5 ekor",
        "paling banyak 5 ekor",
        "tambah 3 ekor",
        "3 ekor lagi",
        "2 kandang",
        "istri saya 2",
        "3 sapi, kerbaunya belum dihitung",
        "jantan 2, betina banyak",
        "2 ekor, satu mati",
        "20+",
        ">20 ekor",
        "kandang saya ada 2",
        "punya 2 istri",
        "7 jantan sama betina",
        "yang pertama saja masih kecil",
        "dua saja, boleh kah?",
    ],
)
def test_what_is_no_count_is_unclear(typed):
    with pytest.raises(Unclear):
        head_count(typed)


@pytest.mark.parametrize(
    ("typed", "males", "females"),
    [
        ("jantan 2 betina 3", 2, 3),
        ("2 jtn 3 btn", 2, 3),
        ("2 jntan 3 btina", 2, 3),
        ("betina 3 jantan 2", 2, 3),
        ("3 betina 2 jantan", 2, 3),
        ("2 jantan betina 3", 2, 3),
        ("jantan 2, betina 3", 2, 3),
        ("jantan:2 betina:3", 2, 3),
        ("jantan3 betina2", 3, 2),
        ("3 betina", 0, 3),
        ("betina 3", 0, 3),
        ("4 jantan", 4, 0),
        ("sepasang", 1, 1),
        ("dua pasang", 2, 2),
        ("sepasang jantan betina", 1, 1),
        ("5 ekor betina semua", 0, 5),
        ("betina semua 5 ekor", 0, 5),
        ("semuanya jantan 4 ekor", 4, 0),
        ("5 ekor, 2 jantan 3 betina", 2, 3),
        ("2 jantan 3 betina, total 5", 2, 3),
        ("0 jantan 2 betina", 0, 2),
        ("jantan tidak ada betina 3", 0, 3),
        ("satu jantan satu betina", 1, 1),
        ("seekor jantan dua ekor betina", 1, 2),
        ("2 laki-laki 1 perempuan", 2, 1),
        ("1 pejantan 3 induk", 1, 3),
        ("♀ 2", 0, 2),
        ("sapi jantan 1 sapi betina 4", 1, 4),
        ("5 ekor jantan 2 sisanya betina", 2, 3),
        ("semua 20, betina 12 yang lain jantan", 8, 12),
    ],
)
def test_sexes_are_counted(typed, males, females):
    assert sexes(typed) == Sexes(males, females)


@pytest.mark.parametrize(
    "typed", ["5 ekor 2 jantan 2 betina", "6 ekor 3 betina", "2 jantan 3 betina total 6"]
)
def test_parts_that_disagree_with_the_total_are_told(typed):
    with pytest.raises(Unclear) as unclear:
        sexes(typed)
    assert unclear.value.hint == DISAGREE


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "betina",
        "semua jantan",
        "campur",
        "2",
        "5 3 jantan betina",
        "2 jantan sisanya betina",
        "2 jantan 3 jantan",
        "sepasang jantan",
        "0 betina",
        "-1 jantan 2 betina",
        "2,5 jantan",
        "2 jantan 3 betina mati 1",
    ],
)
def test_sexes_without_their_numbers_are_unclear(typed):
    with pytest.raises(Unclear):
        sexes(typed)


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_sexes_read_themselves_back(males, females):
    if males + females:
        said = Sexes(males, females)
        assert sexes(str(said)) == said


@given(st.integers(1, 999), st.sampled_from(sorted(word_set("moving") - word_set("moving_not_alone"))))
def test_a_word_that_may_change_a_count_is_never_passed_over(heads, moving):
    for typed in (f"{heads} ekor {moving}", f"{moving} {heads} ekor", f"{heads} pak, {moving} begitu"):
        with pytest.raises(Unclear):
            head_count(typed)


@given(st.integers(1, 999), st.integers(1, 999))
def test_two_different_counts_are_never_one(one, other):
    if one != other:
        for typed in (
            f"{one} ekor {other} ekor",
            f"dari {one} ekor jadi {other}",
            f"{one} atau {other} saja",
        ):
            with pytest.raises(Unclear):
                head_count(typed)


def test_nothing_and_less_than_nothing_is_no_herd():
    for males, females in ((0, 0), (-1, 2)):
        with pytest.raises(ValueError, match="males"):
            Sexes(males, females)


@pytest.mark.parametrize("typed", ["1 1", "2 3", "5, 4", "2 ekor 3 ekor"])
def test_two_bare_numbers_are_asked_for_their_sexes(typed):
    with pytest.raises(Unclear) as unclear:
        sexes(typed)
    assert unclear.value.hint == BY_SEX


@pytest.mark.parametrize(
    "typed",
    [
        *("ada 12, yang di lar 9 di rumah 4", "dulu sepuluh", "sekarang belum tahu, dulu 12", "12 9 3"),
        *(
            "9 di lar 3 mati",
            "5 ekor di lar, 2 bunting di lar",
            "tinggal satu dua",
            "sepasang dengan tetangga satu",
        ),
    ],
)
def test_parts_that_do_not_add_up_are_asked_for_again(typed):
    with pytest.raises(Unclear):
        head_count(typed)
