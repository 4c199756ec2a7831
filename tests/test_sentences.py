"""The translators' template holds every sentence that the conversations say, and nothing is out of date."""

import ast
import io
from itertools import chain
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from flows.catalogue import FLOWS
from flows.conversation import BY_ASIDE
from flows.sentences import named_in, said, texts
from flows.steps import Choose, Tell
from flows.wording import worded

HOUSE = Path(__file__).parent.parent
TEMPLATE = HOUSE / "locale" / "sijinak.pot"
# Handed on from where they are marked: a step's, a flow's, a refusal's own words, or a sentence chosen above.
HANDED_ON = {
    "label",
    "title",
    "prompt",
    "again",
    "bare",
    "cancelled",
    "shown",
    "sentence",
    "msgid",
    "help",
} | {
    "kind_word",
    "then",
    "otherwise",
}


def in_template() -> set[str]:
    with TEMPLATE.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}


def in_the_house() -> set[str]:
    flows = extract_from_dir(HOUSE / "flows", method_map=[("**.py", "flows.sentences:said")])
    data = extract_from_dir(HOUSE / "domain/data", method_map=[("species.toml", "flows.sentences:labels")])
    ages = extract_from_dir(HOUSE / "domain", method_map=[("ages.py", "flows.sentences:said")])
    return {str(message) for _, _, message, _, _ in chain(flows, data, ages)}


def test_the_template_is_current() -> None:
    assert in_template() == in_the_house(), "make messages collects them anew"


def test_everything_that_a_flow_holds_is_in_it() -> None:
    held = set[str]()
    for flow in FLOWS:
        held |= {flow.title, flow.cancelled} | {refused.sentence for refused in flow.refusals.values()}
        for step in flow.steps:
            held |= {step.prompt, step.label, step.help, step.about, step.again, step.bare}
            if isinstance(step, Tell):
                held |= {option.label for option in step.next}
            elif isinstance(step, Choose) and not callable(step.offer):
                held |= {option.label for option in step.offer}
    held |= {aside.prompt for aside in BY_ASIDE.values()}
    assert {
        text for text in held if any(map(str.isalpha, text)) and not text.startswith("{")
    } <= in_template()


@pytest.mark.parametrize("path", sorted((HOUSE / "flows").rglob("*.py")), ids=lambda path: path.name)
def test_whatever_is_said_can_be_found(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = named_in(tree)
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith((".say", ".tell", ".fill")):
            asked = call.args[0]
            name = asked.attr if isinstance(asked, ast.Attribute) else ast.unparse(asked)
            marked = list(texts(asked, constants))
            assert marked or name in HANDED_ON, f"{path.name}:{call.lineno} {ast.unparse(asked)}"


def test_a_sentence_is_found_wherever_it_stands() -> None:
    source = b"""
SAD = "Maaf."
TABLE = {1: "Satu.", 2: SAD}
flow = Flow("x", "y", title="Judul", steps=[Ask("a", "Siapa?", label="Nama"), Tell("b", SAD)])
def f(turn):
    return turn.say("Ya." if turn else TABLE[2]), turn.say(TABLE.get(3, "Tiga.")), Option("v", "Pilih"), "tidak"
"""
    found = {message for _, _, message, _ in said(io.BytesIO(source), None, None, None)}
    assert found == {"Maaf.", "Satu.", "Judul", "Siapa?", "Nama", "Ya.", "Tiga.", "Pilih"}


def test_what_a_person_typed_is_never_a_pattern() -> None:
    assert worded("Nama: {name}", {"name": "{x} %s"}, "id") == "Nama: {x} %s"
