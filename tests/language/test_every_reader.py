"""Laws that hold for every reader, whatever somebody types."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.register_numbers import BILL, PERMIT, MistypedRegisterNumber
from domain.species import FIRST
from flows.language import register_numbers, tables
from flows.language.ages import age
from flows.language.animals import said_about_animals, species_said
from flows.language.choosing import Option, choose
from flows.language.emergencies import emergency_said
from flows.language.heads import head_count, sexes
from flows.language.numbers import number, quantity
from flows.language.rupiah import rupiah
from flows.language.text import plain, words
from flows.language.unclear import Unclear
from flows.language.weights import weight
from flows.language.yes_no import yes_no

TODAY = date(2026, 11, 24)
OPTIONS = tuple(Option(species.value, species.label) for species in FIRST)
READERS = {
    "plain": plain,
    "words": words,
    "number": number,
    "quantity": quantity,
    "rupiah": rupiah,
    "weight": weight,
    "head_count": head_count,
    "sexes": sexes,
    "age": lambda typed: age(typed, TODAY),
    "choose": lambda typed: choose(typed, OPTIONS),
    "yes_no": yes_no,
    "species_said": species_said,
    "said_about_animals": lambda typed: said_about_animals(typed, TODAY),
    "register number": register_numbers.read,
    "permit number": lambda typed: register_numbers.read(typed, PERMIT),
    "bill number": lambda typed: register_numbers.read(typed, BILL),
    "looks_like": register_numbers.looks_like,
    "emergency_said": emergency_said,
}
KNOWN_WORDS = sorted(
    {*tables.SPELLINGS, *tables.SPELLINGS.values(), *tables.SMALL, *tables.SPECIES_WORDS}
    | {word for phrases in tables.PHRASES.values() for words, _ in phrases for word in words}
    | {" ".join(words) for phrases in tables.PHRASES.values() for words, _ in phrases}
    | {
        "lahir",
        "umur",
        "poel",
        "tahun",
        "bulan",
        "minggu",
        "hari",
        "lalu",
        "setengah",
        "baru",
        "tidak",
        "ada",
    }
    | {
        "agustus",
        "februari",
        "2024",
        "12/6/2024",
        "31/2",
        "1/2",
        "2,5",
        "1.200",
        "0",
        "-1",
        "3",
        "29",
        "pasang",
    }
    | {"rp", "kilogram", "kuintal", "koma", "eh", "bukan", "tapi", "kosong", "1.500.000", "miliar", "an"}
    | {"belas", "puluh", "ratus", "ribu", "juta", "seribu", "mati", "darah", "digigit", "daging", "sbw", "ke"}
)
SENTENCES = st.lists(st.sampled_from(KNOWN_WORDS), max_size=12).map(" ".join)
ANYTHING = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    "reader", ["plain", "words", "species_said", "said_about_animals", "looks_like", "emergency_said"]
)
@settings(max_examples=200, deadline=None)
@given(typed=st.one_of(ANYTHING, SENTENCES))
def test_what_listens_to_any_text_never_raises(reader, typed):
    READERS[reader](typed)


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=200, deadline=None)
@given(typed=st.one_of(ANYTHING, SENTENCES))
def test_a_reader_never_raises_anything_but_unclear(reader, typed):
    try:
        READERS[reader](typed)
    except (Unclear, MistypedRegisterNumber) as refusal:
        if isinstance(refusal, Unclear):
            refusal.hint.format_map(refusal.values)


@given(st.one_of(ANYTHING, SENTENCES))
def test_folding_a_folded_text_changes_nothing(typed):
    folded = plain(typed)
    assert folded.isascii()
    assert folded == folded.lower().strip()
    assert plain(folded) == folded


@given(st.one_of(ANYTHING, SENTENCES))
def test_what_is_taken_from_a_text_is_canonical(typed):
    answers = said_about_animals(typed, TODAY)
    assert answers.keys() <= {"species", "heads", "sexes", "sex", "age"}
    if "heads" in answers:
        assert str(head_count(answers["heads"])) == answers["heads"]
    if "sexes" in answers:
        assert str(sexes(answers["sexes"])) == answers["sexes"]
        assert sexes(answers["sexes"]).total == int(answers["heads"])
    if "age" in answers:
        assert str(age(answers["age"], TODAY)) == answers["age"]


def test_every_spelling_leads_to_words_that_stay():
    for written, standard in tables.SPELLINGS.items():
        assert plain(standard) == standard, written
        assert written.islower()


def test_every_name_in_the_word_lists_is_written_as_it_is_read():
    for table in ("species", "sexes", "age_classes"):
        for said in (said for phrases in tables.word_map(table).values() for said in phrases):
            assert plain(said) == said
    for name in ("small", "yes", "no", "addresses", "moving", "people", "dead", "biters"):
        for said in tables.word_set(name):
            assert plain(said) in (said, "") or said in tables.SPELLINGS, said


def test_every_hint_is_short_and_shows_an_example():
    from flows.language import (
        ages,
        choosing,
        days,
        durations,
        heads,
        numbers,
        register_numbers,
        rupiah,
        weights,
        yes_no,
    )

    modules = (ages, choosing, days, durations, heads, numbers, register_numbers, rupiah, weights, yes_no)
    hints = {
        value
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() and name[0] != "_" and isinstance(value, str) and value[0].isupper()
    }
    assert len(hints) > 10
    assert all("Contoh" in hint and len(hint) < 200 for hint in hints)
