"""Laws that hold at every step of every conversation, played in a real talk: it can be left, and asked again."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.tables import conversations
from domain import farmers
from domain.officers import Role
from domain.regions.gazetteer import every_place
from flows.catalogue import FLOWS
from flows.language.unclear import Unclear
from flows.messages import Inbound, Kind
from flows.reserved import RESERVED
from flows.script import Flow
from flows.steps import Choose, Step
from flows.turn import Talk, Turn
from tests.conversations.conftest import Appointed, Enrolled
from tests.transcripts import Chat

ASKED = [(flow, step) for flow in FLOWS for step in flow.steps if not step.ends]
IDS = [f"{flow.name}.{step.name}" for flow, step in ASKED]
every_flow = pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
every_question = pytest.mark.parametrize(("flow", "step"), ASKED, ids=IDS)
# An answer to each question of the registration, so that those after it can be asked.
BEFORE = {
    "register_animal": {
        "species": "cattle",
        "heads": "3",
        "breed": "bali",
        "sex": "mixed",
        "mixed": "1 jantan 2 betina",
        "age": "2023-11-24/year",
        "place": "home",
        "ownership": "own",
    },
    "enrol": {"name": "Aminah", "home": "52.04.22.2003"},
    "answer_questions": {"question": "question1"},
    "emergency_details": {"where": "52.04.22.2003"},
}


def stand(chat: Chat, who: str, flow: Flow, step: Step, answers: dict[str, str]) -> None:
    """Let the talk stand at a step, as if it had come there."""
    answered = {name: said for name, said in answers.items() if name != step.name}
    with chat.engine.begin() as connection:
        here = conversations.c.address == chat.address(who)
        standing = {"flow": flow.name, "step": step.name, "answers": answered, "memory": {}, "aside": None}
        connection.execute(update(conversations).where(here).values(**standing))


def where(chat: Chat, who: str) -> tuple[str | None, str | None]:
    with chat.engine.connect() as connection:
        here = conversations.c.address == chat.address(who)
        row = connection.execute(conversations.select().where(here)).one()
    return row.flow, row.step


@pytest.fixture
def somebody(chat: Chat, enrolled: Enrolled, appointed: Appointed) -> str:
    """A farmer who is an officer too: every conversation is open to her."""
    enrolled("Aminah")
    appointed("Aminah", role=Role.HEAD)
    return "Aminah"


@every_flow
def test_a_talk_can_be_left_anywhere(chat: Chat, somebody: str, flow: Flow) -> None:
    for step in flow.steps:
        stand(chat, somebody, flow, step, {})
        [told] = chat.say(somebody, "batal")
        assert where(chat, somebody) == (None, None)
        assert told.said.startswith(flow.cancelled or "Ada yang bisa dibantu")


@every_flow
def test_words_of_any_time_break_nothing_anywhere(chat: Chat, somebody: str, flow: Flow) -> None:
    for step in flow.steps:
        if step.ends:
            continue
        for word in sorted(RESERVED.keys() - {"hapus data"}):
            stand(chat, somebody, flow, step, {})
            assert "gangguan" not in chat.say(somebody, word)[0].said, (step.name, word)


@every_flow
def test_anything_typed_or_sent_breaks_nothing_anywhere(chat: Chat, somebody: str, flow: Flow) -> None:
    for step in (step for step in flow.steps if not step.ends):
        for said in (
            "1",
            "xyz",
            "{} %s %(name)s {name}",
            "(foto)",
            "(suara)",
            "(lokasi -8.5,117.4)",
            "(ubah 2)",
        ):
            stand(chat, somebody, flow, step, BEFORE.get(flow.name, {}))
            told = chat.say(somebody, said)
            assert told, (step.name, said)
            assert "gangguan" not in told[0].said, (step.name, said)


@every_flow
def test_a_step_of_an_older_version_gives_way_to_the_first_open_one(
    chat: Chat,
    somebody: str,
    flow: Flow,
) -> None:
    gone = Step("gone", "")
    if flow.steps[0].ends or flow.steps[0].idle:
        return
    stand(chat, somebody, flow, gone, {"gone": "x"})
    chat.say(somebody, "kontak")
    assert where(chat, somebody) == (flow.name, flow.steps[0].name)


def a_turn(flow: Flow, open_session: Callable[[], Session], now: datetime) -> Turn:
    """A turn in this flow with everything answered that others depend on."""
    talk = Talk("whatsapp", "+620", farmer_id=1, flow=flow.name, answers=dict(BEFORE.get(flow.name, {})))
    turn = Turn(Inbound("whatsapp", "m", "+620", Kind.TEXT), talk, now, open_session)
    turn.flow = flow
    return turn


@every_question
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_value_reads_back_from_its_own_text(
    chat: Chat,
    somebody: str,
    flow: Flow,
    step: Step,
    data: st.DataObject,
) -> None:
    with Session(chat.engine) as session:
        assert farmers.get(session, 1)
        turn = a_turn(flow, lambda: session, chat.now)
        value = read_or_none(step, data.draw(texts(step, turn)), turn)
        if value is not None:
            kept = json.loads(json.dumps(str(value)))
            assert step.read(kept, turn) == value


def texts(step: Step, turn: Turn) -> st.SearchStrategy[str]:
    """What may be typed at a step: anything, its choices, and what farmers write."""
    usual = [
        "2",
        "2 jantan 3 betina",
        "3 tahun",
        "8 bulan",
        "poel 2",
        "Limung",
        "AB",
        "ID52041234, ID52041235",
        "+628123",
    ]
    options = [option.label for option in step.options(turn)] if isinstance(step, Choose) else []
    written = st.sampled_from([*usual, *options, "hapus", "jorok utan"])
    return st.one_of(written, st.sampled_from(sorted(every_place())), st.text(max_size=60))


def read_or_none(step: Step, text: str, turn: Turn) -> Any:
    try:
        return step.read(text, turn)
    except Unclear:
        return None
