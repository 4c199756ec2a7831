"""The crash trial itself, small: it holds on both databases, and goes red when the inbox loses its key."""

import pytest

from trials.crash.stage import Plan
from trials.crash.trial import hold


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_kills_lose_nothing_and_double_nothing_in_silence(shared_folder, database):
    plan = Plan(database, people=10, kills=3, mean=2.0, aimed=1.0, hold=0.1, seconds=120.0, impatient=True)
    verdict = hold(plan, shared_folder)
    # Whether one of three kills cuts something off is chance; what the kills did is not.
    red = {what: cases for what, cases in verdict.checks.items() if cases}
    assert [what for what in red if not what.startswith("3 kills")] == []
    assert (verdict.figures["replies owed"], verdict.figures["animals"]) == ("160", "10")


def test_the_trial_goes_red_without_the_inbox_key(tmp_path):
    plan = Plan(people=3, kills=1, mean=1.0, seconds=8.0, without_dedupe=True, impatient=True)
    verdict = hold(plan, tmp_path)
    assert not verdict.holds
    assert "times in the inbox" in verdict.checks["every message stands once in the inbox"][0]
