"""`sijinak outbox`: what could not be sent is listed without telling whom it was for, and sent again on request."""

import pytest
from click.testing import CliRunner

from bot.commands.outbox import outbox
from bot.outcomes import Rejected, Unknown, Unreachable
from bot.tables import OutboxState, Urgency
from tests.bot.rows import claim, end, owe, row
from tests.bot.workers import environment


@pytest.fixture
def command(engine, tmp_path):
    def call(*words: str):
        return CliRunner().invoke(outbox, words, env=environment(engine, tmp_path))

    return call


def ended(engine, outcome, address="628123456789", **said) -> int:
    message = owe(engine, address, **said)
    [claimed] = claim(engine)
    end(engine, claimed, outcome)
    return message


def test_nothing_is_dead(command):
    assert command("dead").output == "nothing is dead\n"


def test_what_is_dead_is_listed_without_its_text_or_address(engine, command):
    message = ended(engine, Rejected("no template", alarm=True), text="rahasia")
    told = command("dead").output
    assert told.startswith(f"{message}  dead  telegram …6789  reply")
    assert "no template" in told
    assert "rahasia" not in told
    assert "628123" not in told


def test_what_is_dead_is_sent_again(engine, command):
    message = ended(engine, Rejected("no template", alarm=True))
    assert command("retry", str(message)).output == "1 waiting again\n"
    assert (row(engine, message).state, row(engine, message).tries) == (OutboxState.WAITING, 0)


def test_all_means_what_is_dead_and_not_what_may_have_arrived(engine, command):
    dead = ended(engine, Rejected("no template", alarm=True))
    doubtful = ended(engine, Unknown("lost"), urgency=Urgency.LETTER)
    blocked = ended(engine, Unreachable("blocked"))
    assert command("retry", "--all").output == "1 waiting again\n"
    states = [row(engine, one).state for one in (dead, doubtful, blocked)]
    assert states == [OutboxState.WAITING, OutboxState.UNKNOWN, OutboxState.UNREACHABLE]


def test_what_was_sent_is_not_sent_again(engine, command):
    waiting = owe(engine, "1")
    told = command("retry", str(waiting), "999")
    assert told.exit_code == 1
    assert "2 of them cannot be sent again" in told.output


@pytest.mark.parametrize("words", [(), ("7", "--all")])
def test_one_says_which(command, words):
    assert command("retry", *words).exit_code == 2
