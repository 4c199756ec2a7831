"""The regency's places are found as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import regions
from domain.regions import Found, Kind, UnknownRegion, find, find_elsewhere
from domain.regions.gazetteer import every_place
from domain.regions.spelling import FILLERS, words_of

OURS = [place for place in every_place().values() if place.code.startswith("52.04.")]
ELSEWHERE = [place for place in every_place().values() if place.kind in ("kabupaten", "kota", "provinsi")]


def titles(found: Found) -> list[str]:
    return [regions.title(place.code) for place in found.places]


def test_the_regency_has_24_kecamatan_157_desa_and_8_kelurahan():
    counts = {kind: sum(place.kind is kind for place in OURS) for kind in Kind}
    assert (counts[Kind.KECAMATAN], counts[Kind.DESA], counts[Kind.KELURAHAN]) == (24, 157, 8)
    assert len(ELSEWHERE) == 514 + 38


def test_a_place_is_known_by_its_code():
    boak = regions.by_code("52.04.22.2003")
    assert (boak.name, boak.kind, boak.parent_code) == ("Boak", Kind.DESA, "52.04.22")
    with pytest.raises(UnknownRegion) as refused:
        regions.by_code("52.04.22.9999")
    assert refused.value.code == "52.04.22.9999"


def test_every_place_lies_in_a_known_one():
    assert all(
        place.parent_code is None or place.parent_code in every_place() for place in every_place().values()
    )


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("52.04.22.2003", "Desa Boak, Kec. Unter Iwes"),
        ("52.04.08.1004", "Kelurahan Seketeng, Kec. Sumbawa"),
        ("52.04.09", "Kec. Moyo Hilir"),
        ("52.71", "Kota Mataram"),
        ("52.04", "Kabupaten Sumbawa"),
        ("52", "Provinsi Nusa Tenggara Barat"),
    ],
)
def test_a_place_has_a_title(code, title):
    assert regions.title(code) == title


def test_a_kecamatan_lists_its_villages_by_name():
    names = [village.name for village in regions.villages_of("52.04.21")]
    assert names == ["Luk", "Rhee", "Rhee Loka", "Sampe"]
    assert regions.villages_of("52.04") == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ds boak", "Desa Boak, Kec. Unter Iwes"),
        ("ds. boak kec unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("desa boak", "Desa Boak, Kec. Unter Iwes"),
        ("boak unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("Unter Iwes, Boak", "Desa Boak, Kec. Unter Iwes"),
        ("Boak\nUnter Iwes", "Desa Boak, Kec. Unter Iwes"),
        ("boak kec untr iwes", "Desa Boak, Kec. Unter Iwes"),
        ("boak, sumbawa", "Desa Boak, Kec. Unter Iwes"),
        ("saya tinggal di desa boak pak", "Desa Boak, Kec. Unter Iwes"),
        ("ds boak rt 3 rw 2", "Desa Boak, Kec. Unter Iwes"),
        ("umaberingin pak dekat masjid", "Desa Uma Beringin, Kec. Unter Iwes"),
        ("langam lopok bu, blakang kantor desa", "Desa Langam, Kec. Lopok"),
        ("kampung saya muer kec plampang", "Desa Muer, Kec. Plampang"),
        ("lenangguar kecamatannya lenangguar", "Desa Lenangguar, Kec. Lenangguar"),
        ("boak, rumah paling ujung", "Desa Boak, Kec. Unter Iwes"),
        ("desa boak dekat masjid", "Desa Boak, Kec. Unter Iwes"),
        ("Ds.Kakiang Kec.Moyo Hilir Kab.Sumbawa NTB", "Desa Kakiang, Kec. Moyo Hilir"),
        ("kel. seketeng", "Kelurahan Seketeng, Kec. Sumbawa"),
        ("jl garuda no 3 kel. bugis", "Kelurahan Bugis, Kec. Sumbawa"),
        ("RT 02 RW 03 boak unter iwes 84310", "Desa Boak, Kec. Unter Iwes"),
        ("dsn olat rawa, boak, unter iwes", "Desa Boak, Kec. Unter Iwes"),
        ("kec unter iwes, boak", "Desa Boak, Kec. Unter Iwes"),
        ("kandang di jamu kec lunyuk", "Desa Jamu, Kec. Lunyuk"),
        ("mapin rea alas barat sumbawa", "Desa Mapin Rea, Kec. Alas Barat"),
        ("ds batu bangka", "Desa Batu Bangka, Kec. Moyo Hilir"),
        ("boakk", "Desa Boak, Kec. Unter Iwes"),
        ("umasima", "Kelurahan Uma Sima, Kec. Sumbawa"),
        ("tolo oi", "Desa Tolo' Oi, Kec. Tarano"),
        ("labuan aji kec tarano", "Desa Labuhan Aji, Kec. Tarano"),
        ("ds bao desa kec batu lanteh", "Desa Bao Desa, Kec. Batu Lanteh"),
        ("sp II", "Desa UPT. Prode SP II, Kec. Plampang"),
        ("prode sp 3", "Desa UPT. Prode SP III, Kec. Plampang"),
        ("desa rhee", "Desa Rhee, Kec. Rhee"),
        ("jorok utan", "Desa Jorok, Kec. Utan"),
        ("unter iwes, desa jorok", "Desa Jorok, Kec. Unter Iwes"),
        ("boal", "Desa Boal, Kec. Empang"),
        ("unter iwes", "Kec. Unter Iwes"),
        ("moyo hilr", "Kec. Moyo Hilir"),
        ("batulanteh", "Kec. Batu Lanteh"),
        ("kec rhee", "Kec. Rhee"),
        ("sumbawa besar", "Kec. Sumbawa"),
        ("kab sumbawa", "Kabupaten Sumbawa"),
        ("52.04.22.2003", "Desa Boak, Kec. Unter Iwes"),
        ("5204222003", "Desa Boak, Kec. Unter Iwes"),
        ("52.04.22", "Kec. Unter Iwes"),
    ],
)
def test_an_address_has_one_clear_reading(text, title):
    found = find(text)
    assert (titles(found), found.sure) == ([title], True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jorok", ["Desa Jorok, Kec. Utan", "Desa Jorok, Kec. Unter Iwes"]),
        ("Labuhan Aji", ["Desa Labuhan Aji, Kec. Labuhan Badas", "Desa Labuhan Aji, Kec. Tarano"]),
        ("Pungkit", ["Desa Pungkit, Kec. Moyo Utara", "Desa Pungkit, Kec. Lopok"]),
        ("labuan badas", ["Desa Labuhan Badas, Kec. Labuhan Badas", "Kec. Labuhan Badas"]),
        ("Sumbawa", ["Kec. Sumbawa", "Kabupaten Sumbawa"]),
        ("moyo hlr", ["Kec. Moyo Hilir", "Kec. Moyo Hulu"]),
        ("stowe", ["Desa Stowe Brang, Kec. Utan"]),
        ("bok", ["Desa Boak, Kec. Unter Iwes"]),
        ("desa boak kec empang", ["Desa Boak, Kec. Unter Iwes", "Desa Boal, Kec. Empang"]),
        ("karang anyar boak", ["Desa Boak, Kec. Unter Iwes"]),
        ("jl garuda bugis", ["Kelurahan Bugis, Kec. Sumbawa"]),
        ("yang baru pak", ["Desa Baru, Kec. Alas"]),
        ("jorok dekat masjid", ["Desa Jorok, Kec. Utan", "Desa Jorok, Kec. Unter Iwes"]),
        ("klungkung", ["Desa Kelungkung, Kec. Batu Lanteh"]),
        ("di pinggir sungai kec lunyuk", ["Kec. Lunyuk"]),
    ],
)
def test_what_may_mean_more_is_not_guessed(text, expected):
    found = find(text)
    assert (titles(found), found.sure) == (expected, False)


def test_a_village_that_bears_its_kecamatans_name_comes_before_it():
    namesakes = [
        place for place in OURS if place.is_village and place.name == every_place()[place.parent_code].name
    ]
    assert len(namesakes) == 10
    for village in namesakes:
        found = find(village.name)
        assert [place.code for place in found.places] == [village.code, village.parent_code]
        assert not found.sure


def test_a_shared_word_finds_the_names_that_have_it():
    assert {place.name for place in find("mapin", limit=10).places} == {
        "Juru Mapin", "Labuhan Mapin", "Mapin Beru", "Mapin Kebak", "Mapin Rea", "Usar Mapin",
    }  # fmt: skip
    assert len(find("mapin").places) == 5


@pytest.mark.parametrize(
    ("text", "hamlet", "sure"),
    [
        ("dsn olat rawa ds boak", "Olat Rawa", True),
        ("dusun Karang Padak desa boak kec. unter iwes", "Karang Padak", True),
        ("boak dusun sering", "Sering", True),
        ("dsn batu alang boak", "Batu Alang", False),
        ("ds boak", "", True),
        ("jl garuda boak", "", False),
    ],
)
def test_a_hamlet_is_kept_beside_its_village(text, hamlet, sure):
    found = find(text)
    assert (titles(found), found.hamlet, found.sure) == (["Desa Boak, Kec. Unter Iwes"], hamlet, sure)


@pytest.mark.parametrize(
    "text",
    ["mati lampu", "tidak tahu", "iya pak", "sapi 2 ekor", "", "12", "desa", "kec", "sumbawa barat", "mati",
     "bugis, taliwang", "ds baru kab lombok timur", "desa baru lombok timur", "52.71", "99.99.99.9999", "besok", "🐄", "ngga tau"],
)  # fmt: skip
def test_what_is_no_place_here_finds_nothing(text):
    assert find(text) == Found()


def test_every_name_finds_its_place():
    for place in OURS:
        assert place in find(place.name).places, place
        assert not find(place.name).sure or find(place.name).places[0] == place


def test_no_name_has_a_word_that_is_passed_over():
    assert not any(FILLERS.intersection(words_of(place.name)) for place in every_place().values())


def test_a_name_with_a_letter_missing_is_still_found():
    spoilt = [
        (place, place.name[:gap] + place.name[gap + 1 :])
        for place in OURS
        for gap, letter in enumerate(place.name)
        if letter.isalpha()
    ]
    found = sum(place in find(text).places for place, text in spoilt)
    assert found / len(spoilt) >= 0.98


def test_a_typing_error_seldom_leads_to_another_place_for_sure():
    spoilt = [
        (place, place.name[:at] + change + place.name[at + 1 :])
        for place in OURS
        for at, letter in enumerate(place.name)
        if letter.isalpha()
        for change in ("", "x", letter * 2)
    ]
    wrong = sum((found := find(text)).sure and found.places[0] != place for place, text in spoilt)
    assert wrong / len(spoilt) < 0.005


@given(st.text())
def test_any_text_is_answered(text):
    assert len(find(text).places) <= 5
    assert len(find_elsewhere(text).places) <= 5


@given(
    st.lists(
        st.sampled_from(
            ["ds", "desa", "kec", "kab", "kota", "dsn", "boak", "utan", "sumbawa", "bima", "2", "di"]
        )
    )
)
def test_any_order_of_an_addresss_words_is_answered(words):
    for found in (find(" ".join(words)), find_elsewhere(" ".join(words))):
        assert not found.sure or len(found.places) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("mataram", "Kota Mataram"),
        ("saya dari mataram pak", "Kota Mataram"),
        ("lombok tengah", "Kabupaten Lombok Tengah"),
        ("lombok tegah", "Kabupaten Lombok Tengah"),
        ("lotim", "Kabupaten Lombok Timur"),
        ("desa x kab lombok timur", "Kabupaten Lombok Timur"),
        ("surabaya", "Kota Surabaya"),
        ("surabaya jawa timur", "Kota Surabaya"),
        ("jawa timur", "Provinsi Jawa Timur"),
        ("dompu", "Kabupaten Dompu"),
        ("kota bima", "Kota Bima"),
        ("kab. bima", "Kabupaten Bima"),
        ("sumbawa barat", "Kabupaten Sumbawa Barat"),
        ("jakarta", "Provinsi Daerah Khusus Ibukota Jakarta"),
        ("makasar", "Kota Makassar"),
        ("kota baru", "Kabupaten Kotabaru"),
        ("52.01", "Kabupaten Lombok Barat"),
    ],
)
def test_a_place_elsewhere_has_one_clear_reading(text, title):
    found = find_elsewhere(text)
    assert (titles(found), found.sure) == ([title], True)


def test_namesakes_elsewhere_are_not_guessed():
    assert titles(find_elsewhere("bima")) == ["Kabupaten Bima", "Kota Bima"]
    assert titles(find_elsewhere("lombok")) == [
        "Kabupaten Lombok Barat",
        "Kabupaten Lombok Tengah",
        "Kabupaten Lombok Timur",
        "Kabupaten Lombok Utara",
    ]
    assert not find_elsewhere("bima").sure
    assert not find_elsewhere("lombok").sure


@pytest.mark.parametrize(
    "text", ["iya pak", "mati lampu", "tidak tahu", "sapi 2 ekor", "bisa", "52.04.22", ""]
)
def test_what_is_no_regency_finds_nothing_elsewhere(text):
    assert find_elsewhere(text) == Found()


def test_every_regency_and_province_is_found_by_its_name_and_none_of_them_here():
    for place in ELSEWHERE:
        assert place in find_elsewhere(place.name).places, place
        assert find_elsewhere(regions.title(place.code)).places[0] == place
        assert place.code == regions.REGENCY or not find(place.name).sure


def test_a_location_lies_in_the_nearest_village():
    assert regions.title(regions.nearest(-8.545, 117.414).code) == "Desa Jorok, Kec. Unter Iwes"
    boak = regions.by_code("52.04.22.2003")
    assert regions.nearest(boak.lat, boak.lng) == boak


@pytest.mark.parametrize(
    ("lat", "lng"), [(-8.58, 116.1), (0, 0), (float("nan"), 117), (float("inf"), 0), (-91, 117), (90, -180)]
)
def test_a_location_outside_the_regency_has_no_village(lat, lng):
    assert regions.nearest(lat, lng) is None
