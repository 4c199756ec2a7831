"""Laws that hold for every conversation in the catalogue; a new one is covered by being listed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain import refusals
from domain.refusals import Refusal
from flows import asides, herds, leaving
from flows.catalogue import BY_NAME, FLOWS
from flows.conversation import BY_ASIDE
from flows.emergency_details import PLACES, Scene
from flows.language.choosing import Option
from flows.language.text import plain
from flows.reserved import RESERVED
from flows.script import ANSWERED, Flow
from flows.steps import SKIP, Choose, Step, Tell
from flows.wording import LONGEST_LABEL

MOST_CHOICES, MOST_BUTTONS = 10, 3  # of a WhatsApp list and of its quick replies
LIST_LABEL, BUTTON_LABEL = LONGEST_LABEL, 20
CALLBACK_BYTES = 64  # of a Telegram button
LONGEST_TEXT = 600
ORDINARY = "Siti Aminah, Desa Boak, Kec. Unter Iwes"  # what a placeholder holds on most days
STEPS = [(flow, step) for flow in FLOWS for step in flow.steps]
every_flow = pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
every_step = pytest.mark.parametrize(("flow", "step"), STEPS, ids=[f"{f.name}.{s.name}" for f, s in STEPS])


def arrows(flow: Flow) -> dict[str, set[str]]:
    """Where each step may lead."""
    ways = flow.machine.events[ANSWERED].transitions if ANSWERED in flow.machine.events else {}
    return {step.name: {way.dest for way in ways.get(step.name, ())} for step in flow.steps}


def from_here(flow: Flow, name: str) -> set[str]:
    """Every step that can be reached from this one, itself included."""
    found, open_ends = {name}, [name]
    while open_ends:
        ahead = arrows(flow)[open_ends.pop()] - found
        found |= ahead
        open_ends += ahead
    return found


def offers() -> Iterator[tuple[str, tuple[Option, ...]]]:
    """Every fixed list of choices, by the question under which it comes back."""
    for flow, step in STEPS:
        if isinstance(step, Choose) and not callable(step.offer):
            yield flow.question(step), (*step.offer, *step.options(None)[len(step.offer) :])  # type: ignore[arg-type]
        elif isinstance(step, Tell):
            yield "", step.next
        elif isinstance(step, Scene):
            yield flow.question(step), (*PLACES, SKIP)
        elif step.optional:
            yield flow.question(step), step.options(None)  # type: ignore[arg-type]
    yield "menu", tuple(Option(flow.keyword, flow.title) for flow in FLOWS if flow.in_menu)
    yield "aside.resume", (asides.GO_ON, leaving.TO_MENU)
    yield "aside.unheard", asides.ABOUT_FILES
    for name in ("stop", "switch", "anew"):
        yield f"aside.{name}", BY_ASIDE[name].options(None)  # type: ignore[arg-type]
    yield "register_animal.species", herds.OTHER_SPECIES
    for species in herds.Species:
        breeds = tuple(Option(breed.value, breed.label) for breed in species.breeds)
        yield "register_animal.breed", breeds


OFFERS = [(question, options) for question, options in offers() if options]
every_offer = pytest.mark.parametrize(("question", "options"), OFFERS)


@every_flow
def test_every_step_is_reached_and_an_end_from_each(flow: Flow) -> None:
    assert from_here(flow, flow.steps[0].name) == {step.name for step in flow.steps}
    ends = {step.name for step in flow.steps if step.ends}
    for step in flow.steps:
        assert step.ends or arrows(flow)[step.name], f"{step.name} leads nowhere"
        assert not flow.finish or from_here(flow, step.name) & ends, f"{step.name} never ends"


@every_flow
def test_what_is_finished_is_told(flow: Flow) -> None:
    assert bool(flow.finish) == any(isinstance(step, Tell) and step.finishes for step in flow.steps)


def test_names_and_wishes_are_nobody_elses() -> None:
    assert len({flow.name for flow in FLOWS}) == len(FLOWS)
    wishes = [plain(wish) for flow in FLOWS for wish in {flow.keyword, *flow.synonyms}]
    assert sorted(set(wishes)) == sorted(wishes)


@every_offer
def test_choices_fit_every_channel(question: str, options: tuple[Option, ...]) -> None:
    longest = BUTTON_LABEL if len(options) <= MOST_BUTTONS else LIST_LABEL
    assert len(options) <= MOST_CHOICES
    assert len({option.label[:longest] for option in options}) == len({option.value for option in options})
    assert [option.label for option in options if len(option.label) > longest] == []
    assert all(len(f"{question}={option.value}".encode()) <= CALLBACK_BYTES for option in options)


@every_offer
def test_no_choice_is_hidden_behind_a_word_of_any_time(question: str, options: tuple[Option, ...]) -> None:
    """A label "Menu" means what the word means; a synonym that is caught before it is heard would be a trap."""
    for option in options:
        said = {plain(text) for text in (option.label, *option.synonyms)} & RESERVED.keys()
        means_the_same = option in (asides.GO_ON, leaving.TO_MENU) or option.value in ("emergency", "go_on")
        assert said <= {option.value} or means_the_same, (question, option.label, said)


@every_step
def test_a_text_fits_a_small_screen(flow: Flow, step: Step) -> None:
    for text in (step.prompt, step.help, step.again, flow.cancelled):
        filled = text.format_map(dict.fromkeys(placeholders(text), ORDINARY))
        assert len(filled) < LONGEST_TEXT, filled


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {part.split("}")[0] for part in text.split("{")[1:]}


@every_step
def test_a_step_is_labelled_for_its_summary(flow: Flow, step: Step) -> None:
    corrects = any("{lines}" in other.prompt for other in flow.steps)
    asks = not step.ends and "{lines}" not in step.prompt
    assert bool(step.label) == (corrects and asks), "every line of a summary has a name, and only those"
    assert len(step.label) <= LONGEST_LABEL


# What a finish asks of the domain, if anything that may refuse; the refusals' names stand in these docstrings.
VERBS = {
    "enrol": ["domain.farmers:enrol"],
    "register_animal": [
        "domain.animals.declaring:declare",
        "domain.animals.declarations:Declaration.check",
        "domain.animals.declarations:Declaration.shared_by_all",
        "domain.holdings:home",
        "domain.holdings:lar",
    ],
    "ask_officer": ["domain.questions:ask"],
    "complain": ["domain.questions:ask"],
    "emergency": ["domain.questions:ask"],
    "emergency_details": ["domain.questions:ask", "domain.questions:add_to"],
    "answer_questions": ["domain.questions:answer"],
}
# What cannot happen: the step's reader has refused it before, or the flow itself keeps to the limit.
IMPOSSIBLE = {
    "enrol": {"Empty"},
    "register_animal": {"Empty", "TooLong", "EarTagMalformed", "EarTagRepeated"},
    "emergency": {"TooLong"},
    "emergency_details": {"TooLong", "QuestionGone"},
}


def refused_by(verb: str) -> set[str]:
    """The refusals that a verb's docstring names."""
    module, _, name = verb.partition(":")
    tree = ast.parse(Path(module.replace(".", "/") + ".py").read_text(encoding="utf-8"))
    nodes = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    said = (ast.get_docstring(nodes[name.rsplit(".", 1)[-1]]) or "").partition("efuses with")[2]
    return {word.strip(".,;()") for word in said.split()} & known_refusals()


def known_refusals() -> set[str]:
    found, open_ends = set[str](), [Refusal]
    while open_ends:
        below = open_ends.pop().__subclasses__()
        found |= {kind.__name__ for kind in below}
        open_ends += below
    return found


@pytest.mark.parametrize("flow", [flow for flow in FLOWS if flow.finish], ids=lambda flow: flow.name)
def test_every_refusal_has_its_sentence(flow: Flow) -> None:
    refused = set[str]().union(*(refused_by(verb) for verb in VERBS.get(flow.name, ())))
    assert refused - IMPOSSIBLE.get(flow.name, set()) <= {kind.__name__ for kind in flow.refusals}
    for answer in flow.refusals.values():
        assert answer.back_to in flow
        assert all(name in flow for name in answer.forgets)


def test_refusals_are_known_by_name() -> None:
    assert refusals.TooLong.__name__ in known_refusals()
    assert refused_by("domain.questions:answer") == {"QuestionGone", "NotYours", "Empty", "TooLong"}


SAYS = {"say", "hint", "Option", "Refused", "Tell", "Ask", "Choose", "Confirm", "Decide", "Photo", "Unclear"}


@pytest.mark.parametrize("path", sorted(Path("flows").rglob("*.py")), ids=str)
def test_what_is_said_is_never_put_together(path: Path) -> None:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and ast.unparse(call.func).rsplit(".", 1)[-1] in SAYS:
            said = call.args[1:2] if ast.unparse(call.func) == "Option" else call.args[:2]
            assert not any(isinstance(part, ast.JoinedStr) for part in said), f"{path}:{call.lineno}"


def test_the_menu_names_what_exists() -> None:
    keywords = {flow.keyword for flow in FLOWS} | RESERVED.keys()
    ways = [
        option.value
        for flow in FLOWS
        for step in flow.steps
        if isinstance(step, Tell)
        for option in step.next
    ]
    assert set(ways) <= keywords
    assert BY_NAME.keys() == {flow.name for flow in FLOWS}
