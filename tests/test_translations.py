"""Every catalogue says all that SiJINAK says: nothing is missing, doubtful or broken, and it fits a small screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from flows.language.choosing import Option
from flows.wording import translated
from tests.test_every_flow import (
    BUTTON_LABEL,
    LIST_LABEL,
    LONGEST_TEXT,
    MOST_BUTTONS,
    ORDINARY,
    every_offer,
)

LOCALE = Path(__file__).parent.parent / "locale"
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/sijinak.po"))
TYPED = re.compile(r"[Kk]etik ([A-Z]{2,}(?: [A-Z]{2,})*)")
every_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])


def read(path: Path, locale: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale, abort_invalid=True)


def texts(catalogue: Catalog) -> dict[str, Message]:
    return {str(message.id): message for message in catalogue if message.id}


def placeholders(text: str) -> set[str]:
    """The names in braces; ValueError where a brace stands alone."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def faults(catalogue: Catalog, template: Catalog) -> Iterator[tuple[str, str]]:
    """What is wrong with a catalogue: the sentence, and why."""
    translations = texts(catalogue)
    for msgid in texts(template):
        message = translations.get(msgid)
        if message is None or not message.string:
            yield msgid, "missing"
        elif message.fuzzy:
            yield msgid, "fuzzy"
        else:
            yield from ((msgid, fault) for fault in faults_of(msgid, str(message.string)))
    yield from ((msgid, "not said any more") for msgid in translations.keys() - texts(template).keys())


def faults_of(msgid: str, said: str) -> Iterator[str]:
    """What is wrong with one translation."""
    try:
        if placeholders(said) != placeholders(msgid):
            yield "other placeholders"
    except ValueError:
        yield "a broken placeholder"
    if not all(word in said for word in TYPED.findall(msgid)):
        yield "a word that has to be typed is gone"
    edges = [re.match(r"\s*", text)[0] + re.search(r"\s*$", text)[0] for text in (msgid, said)]  # type: ignore[index]
    if edges[0] != edges[1]:
        yield "other spaces at an end"
    if len(re.sub(r"\{[\w.]+\}", ORDINARY, said)) >= LONGEST_TEXT and msgid.count("{") < 3:
        yield "too long"


def test_there_is_english() -> None:
    assert [path.parts[-3] for path in CATALOGUES] == ["en"]


@every_catalogue
def test_a_catalogue_is_complete_and_whole(path: Path) -> None:
    assert list(faults(read(path, path.parts[-3]), read(LOCALE / "sijinak.pot"))) == []


@every_catalogue
@every_offer
def test_translated_choices_fit_every_channel(question: str, options: tuple[Option, ...], path: Path) -> None:
    longest = BUTTON_LABEL if len(options) <= MOST_BUTTONS else LIST_LABEL
    labels = [translated(option.label, path.parts[-3]) for option in options]
    assert [label for label in labels if len(label) > longest] == []
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("", "missing"),
        ("Type MENU, {nama}.", "other placeholders"),
        ("Type MENU, {name.", "a broken placeholder"),
        ("Type menu, {name}.", "a word that has to be typed is gone"),
        ("Type MENU, {name}. ", "other spaces at an end"),
        ("Type MENU, {name}." + "!" * LONGEST_TEXT, "too long"),
    ],
)
def test_a_broken_translation_is_found(said: str, fault: str) -> None:
    template, catalogue = Catalog(), Catalog("en")
    template.add("Ketik MENU, {name}.")
    catalogue.add("Ketik MENU, {name}.", said)
    assert list(faults(catalogue, template)) == [("Ketik MENU, {name}.", fault)]


def test_a_doubtful_and_a_stale_translation_are_found() -> None:
    template, catalogue = Catalog(), Catalog("en")
    template.add("Halo.")
    catalogue.add("Halo.", "Hello.", flags={"fuzzy"})
    catalogue.add("Lama.", "Old.")
    assert list(faults(catalogue, template)) == [("Halo.", "fuzzy"), ("Lama.", "not said any more")]


def test_whatever_has_no_translation_is_said_as_it_is() -> None:
    assert translated("Kata yang tidak ada.", "en") == "Kata yang tidak ada."
    assert translated("Jantan", "xx") == translated("Jantan") == "Jantan"
