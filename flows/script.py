"""The language of flows: steps in the order they are said, branches, one finish, one shared machine."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property, wraps
from types import SimpleNamespace
from typing import Any

from transitions import EventData, Machine

from domain.refusals import Refusal
from flows.language.cues import Wish
from flows.language.text import plain
from flows.language.unclear import StillOpen, Unclear, hint
from flows.messages import Reply
from flows.steps import Confirm, Step, Tell
from flows.turn import Turn

ANSWERED = "answered"
CANCELLED = hint("Baik, yang ini dibatalkan dan tidak disimpan.")
Branch = tuple[str, str, str, dict[str, Callable[[Turn], bool]]]


def is_enrolled(turn: Turn) -> bool:
    """Whether he has told who he is."""
    return turn.talk.farmer_id is not None


@dataclass(slots=True)
class Position:
    """Where a talk stands in a flow; the machine moves it and nothing else."""

    state: str


@dataclass(frozen=True)
class Refused:
    """What is said to a refusal of the domain, and the step that is asked again; `forgets` others too."""

    sentence: str
    back_to: str
    forgets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Flow:
    """One conversation. `keyword` opens it, `synonyms` are what farmers write instead, `title` is shown."""

    name: str
    keyword: str
    _: KW_ONLY
    title: str
    steps: Sequence[Step]
    branches: Sequence[Branch] = ()
    synonyms: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()  # what people want who come here, and how they say it in their own words
    finish: Callable[[Turn], dict[str, object]] | None = None
    refusals: Mapping[type[Refusal], Refused] = field(default_factory=dict)
    cancelled: str = CANCELLED  # what is said when it is left halfway
    understands: Callable[[str, Turn], Mapping[str, str]] | None = None  # answers said in passing, by step
    one_at_a_time: Callable[[str], tuple[str, str]] | None = None  # of a text that asks for several: the rest
    named_by: Callable[[str], bool] | None = None  # whether other words than its phrases name it
    drafted: Callable[[Turn], bool] | None = None  # of a list: entered again it lists anew, a draft is kept
    shape: re.Pattern[str] | None = None  # a text of this shape wishes for it too, and is its first answer
    offered_to: Callable[[Turn], bool] = is_enrolled
    in_menu: bool = True
    then: Callable[[Turn], "Flow | None"] | None = None  # the flow that follows when this one has ended
    apart: bool = False  # what is told leaves as a message of its own, before anything else is asked

    def __getitem__(self, name: str) -> Step:
        return self._by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    @cached_property
    def _by_name(self) -> dict[str, Step]:
        return {step.name: step for step in self.steps}

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """What opens the flow, as `plain` folds what somebody types."""
        return tuple(plain(phrase) for phrase in (self.keyword, *self.synonyms))

    def transitions(self) -> list[dict[str, Any]]:
        """The rows of the machine: the flow's branches first, then straight on."""
        rows: list[dict[str, Any]] = [
            {"trigger": trigger, "source": source, "dest": dest}
            | {how: _asked_of_turn(test) for how, test in tests.items()}
            for trigger, source, dest, tests in self.branches
        ]
        straight = zip(self.steps, self.steps[1:], strict=False)
        return rows + [
            {"trigger": ANSWERED, "source": here.name, "dest": there.name}
            for here, there in straight
            if not here.ends
        ]

    @cached_property
    def machine(self) -> Machine:
        """The flow's one machine, shared by every talk."""
        return Machine(
            model=None,
            states=[step.name for step in self.steps],
            initial=self.steps[0].name,
            transitions=self.transitions(),
            auto_transitions=False,
            send_event=True,
        )

    def onward(self, name: str, turn: Turn) -> Step:
        """The step that is asked after `name` was answered: the next one that is still open."""
        position = Position(name)
        while True:
            self.machine.events[ANSWERED].trigger(position, turn)
            step = self[position.state]
            if step.ends or step.name == name or not self.is_answered(step, turn):
                return step

    def path(self, turn: Turn) -> list[Step]:
        """The steps from the first one to the one that is open, as the answers lead."""
        position, walked = Position(self.steps[0].name), [self.steps[0]]
        while not walked[-1].ends and self.is_answered(walked[-1], turn):
            self.machine.events[ANSWERED].trigger(position, turn)
            if position.state in (step.name for step in walked):
                break
            walked.append(self[position.state])
        return walked

    def standing(self, turn: Turn) -> Step:
        """The step that was asked last; after a change of the flow's steps, the first open one."""
        here, answers = self._by_name.get(turn.talk.step or ""), turn.talk.answers
        begun = here is self.steps[0] or self.steps[0].name in answers
        return here if here and begun and answers.keys() <= self._by_name.keys() else self.path(turn)[-1]

    def is_answered(self, step: Step, turn: Turn) -> bool:
        """Whether the kept answer of this step still reads and still holds."""
        if step.name in turn.values:
            return True
        if step.name not in turn.talk.answers:
            return False
        try:
            turn.values[step.name] = step.take(turn.talk.answers[step.name], turn)
        except StillOpen:
            return False
        except Unclear:
            del turn.talk.answers[step.name]
            return False
        return True

    def answer(self, step: Step, value: Any, turn: Turn) -> None:
        """Keep one answer as text, to be read back by the step that asked."""
        turn.values.clear()  # later answers may not hold any more
        turn.talk.answers[step.name] = "" if value is None else str(value)

    def value(self, name: str, turn: Turn) -> Any:
        """An answer as its value; None where there is none."""
        return turn.values.get(name) if self.is_answered(self[name], turn) else None

    def lines(self, turn: Turn, steps: Iterable[Step] | None = None) -> str:
        """The labelled answers of these steps (usually all on the path), a line each: a summary."""
        among = self.path(turn) if steps is None else steps
        shown = [step for step in among if step.label and self.value(step.name, turn) is not None]
        return "\n".join(
            f"{turn.say(step.label)}: {step.said(turn.values[step.name], turn)}" for step in shown
        )

    def question(self, step: Step) -> str:
        """The name under which a button of this step comes back."""
        return f"{self.name}.{step.name}"

    def ask(self, step: Step, turn: Turn) -> Reply:
        """What is said at this step."""
        return step.reply(turn, "" if step.ends else self.question(step), Said(self, turn))

    def told(self, step: Step, turn: Turn) -> Reply:
        """Finish, and what is said of it. Raises the domain's Refusal with nothing written."""
        values = Said(self, turn)
        if isinstance(step, Tell) and step.finishes and self.finish:
            self._forget_detours(turn)
            values.update(self.finish(turn))
        return step.reply(turn, "", values)

    def _forget_detours(self, turn: Turn) -> None:
        """Drop what was answered on a branch that a corrected answer has left."""
        detours = turn.talk.answers.keys() - {step.name for step in self.path(turn)}
        if detours:
            kept = turn.talk.answers.items()
            turn.talk.answers = {name: said for name, said in kept if name not in detours}
            turn.values.clear()

    def correctable(self, turn: Turn) -> list[Step]:
        """The answered steps that a summary shows, which one may change line by line."""
        return [step for step in self.path(turn) if step.label and not isinstance(step, Confirm)]


class Said(dict[str, object]):
    """A sentence's placeholders: an answer in a person's words, looked up only when the sentence has it."""

    def __init__(self, flow: Flow, turn: Turn) -> None:
        super().__init__()
        self._flow, self._turn = flow, turn

    def __missing__(self, name: str) -> object:
        if name == "lines":
            return self._flow.lines(self._turn)
        return self._flow[name].said(self._flow.value(name, self._turn), self._turn)


def _asked_of_turn(test: Callable[[Turn], bool]) -> Callable[[EventData], bool]:
    @wraps(test)
    def asked(event: EventData) -> bool:
        return bool(test(next(iter(event.args))))

    return asked


def machine_drawn(flow: Flow) -> str:
    """The flow's machine as Mermaid; its conditions stand beside the arrows."""
    from transitions.extensions import GraphMachine  # what only draws need not load with every process

    drawing = GraphMachine(
        model=SimpleNamespace(),  # the drawing sets methods on it
        states=[{"name": step.name, "final": step.ends} for step in flow.steps],
        initial=flow.steps[0].name,
        transitions=flow.transitions(),
        auto_transitions=False,
        send_event=True,
        show_conditions=True,
        graph_engine="mermaid",
        title=flow.name,
    )
    graph: Any = drawing.get_combined_graph()
    return str(graph.source).strip()
