"""Words of Samawa and of English that people mix in, and words that only look like them."""

from datetime import date

import pytest

from domain import regions
from flows.herd_places import lar_name
from flows.herds import brand
from flows.language.ages import age
from flows.language.emergencies import emergency_said
from flows.language.heads import head_count, sexes
from flows.language.numbers import number
from flows.language.tables import PHRASES, SPELLINGS, WHOLE, word_set
from flows.language.text import plain
from flows.language.unclear import Unclear
from flows.language.yes_no import yes_no
from flows.wishes import wished

TODAY = date(2026, 11, 24)
SAMAWA = [
    *(
        "sópó'",
        "dua",
        "telu",
        "empat",
        "lima",
        "enam",
        "pitu'",
        "balu'",
        "siwa'",
        "sepulu",
        "solas",
        "dua-olas",
    ),
    *("telu olas", "empat olas", "lima olas", "enam olas", "pitu olas", "balu olas", "siwa olas", "dua pulu"),
]


@pytest.mark.parametrize(("typed", "value"), [(said, place + 1) for place, said in enumerate(SAMAWA)])
def test_one_to_twenty_are_counted_in_samawa(typed, value):
    assert number(typed) == value
    assert head_count(f"{typed} ekor") == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        *[
            ("telu pulu", 30),
            ("mpat pulu", 40),
            ("pitu pulu balu", 78),
            ("siwa pulu siwa", 99),
            ("seratis", 100),
        ],
        *[("limang ekor", 5), ("telung ekor", 3), ("pitung ekor", 7)],
        *[("one buffalo", 1), ("ten", 10), ("three goats", 3), ("i have two cows", 2), ("2 cows", 2)],
    ],
)
def test_more_is_counted_in_samawa_and_english(typed, value):
    assert head_count(typed) == value


@pytest.mark.parametrize(
    ("typed", "split"),
    [
        ("salaki telu siwe dua", "3 jantan 2 betina"),
        ("2 male 3 female", "2 jantan 3 betina"),
        ("sawai 4", "0 jantan 4 betina"),
    ],
)
def test_sexes_are_known_by_their_words(typed, split):
    assert str(sexes(typed)) == split


def test_nine_is_not_a_female():
    assert plain("siwa siwe") == "sembilan perempuan"


@pytest.mark.parametrize("typed", ["3 years", "3 years old", "3 year old"])
def test_an_age_is_told_in_english(typed):
    assert str(age(typed, TODAY)) == "2023-11-24/year"


@pytest.mark.parametrize(
    "typed", ["ao", "Ao'", "yes", "Yes please", "AGREE", "i agree", "Yes, I agree.", "correct"]
)
def test_other_words_for_yes_agree(typed):
    assert yes_no(typed) is True


@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "No.",
        "no thanks",
        "no pak",
        "not yet",
        "not correct",
        "nongka",
        "nosi",
        "nosoda",
        "no soda",
        "siong",
        "nonda",
    ],
)
def test_other_words_for_no_refuse(typed):
    assert yes_no(typed) is False


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        *[("my cow is dead", "died"), ("my goat is sick", "sick"), ("my 2 cows are sick", "sick")],
        *[("register 2 cows", "register"), ("i want to register two goats", "register")],
        *[("my animals", "my_animals"), ("officer", "officer"), ("help", "help")],
    ],
)
def test_wishes_are_heard_in_english(typed, wish):
    assert wished(typed).wishes == (wish,)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        *[("no hp saya", "nomor handphone saya"), ("no 2", "nomor 2"), ("minum soda", "minum soda")],
        *[
            ("cat rumah", "cat rumah"),
            ("sapi ten griyo", "sapi ten griyo"),
            ("MAN 1 Sumbawa", "man 1 sumbawa"),
        ],
        *[
            ("kaki kaku", "kaki kaku"),
            ("males pak", "males pak"),
            ("desa Mapin", "desa mapin"),
            ("Moyo", "moyo"),
        ],
        *[
            ("email", "email"),
            ("me", "me"),
            ("cowok", "cowok"),
            ("mine", "mine"),
            ("own", "own"),
            ("a is", "a is"),
        ],
    ],
)
def test_words_that_mean_something_else_here_are_left_alone(typed, folded):
    assert plain(typed) == folded


@pytest.mark.parametrize(
    "typed", ["my dog bit my cow", "dog did not bite me", "the cat is sick", "dog food", "bitten"]
)
def test_what_only_sounds_like_a_bite_is_none(typed):
    assert emergency_said(typed) is None


@pytest.mark.parametrize("typed", ["MINE", "MALE", "OWN", "A", "IS", "ONE", "BIT"])
def test_a_brand_or_a_lar_of_such_letters_is_kept_as_it_is_written(typed):
    assert brand(typed) == lar_name(typed) == typed


@pytest.mark.parametrize("typed", ["Mapin Rea", "Moyo", "Sebewe", "Jotang Beru"])
def test_a_village_is_found_as_ever(typed):
    assert regions.find(typed).places[0].name.startswith(typed.split()[0])


def test_everything_that_is_listed_is_heard_as_it_is_written():
    for written, standard in SPELLINGS.items():
        assert plain(f"{written} x") == f"{standard} x"
    for phrases in PHRASES.values():
        for words, standard in phrases:
            assert plain(" ".join(words)) == standard == plain(standard)
    for written, standard in WHOLE.items():
        assert plain(written) == standard == plain(standard)
        assert plain(f"x {written}") != f"x {standard}"


def test_no_standard_spelling_completes_a_phrase():
    standard = {word for said in SPELLINGS.values() for word in said.split()}
    for phrases in PHRASES.values():
        for words, _ in phrases:
            assert any(word in SPELLINGS or word not in standard for word in words), words


def test_no_other_language_touches_the_words_that_are_read():
    kept = set().union(
        *map(word_set, ("small", "moving", "people", "dead", "biters", "ills", "question_words"))
    )
    others = [one for one in ("sopo", "balu", "ao", "bit", "male", "not", "my", "people") if one in kept]
    assert others == []


def test_a_number_and_a_refusal_are_not_confused():
    with pytest.raises(Unclear):
        yes_no("no hp 0812")
