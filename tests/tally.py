"""The last line of a test run: how many tests ran on which database, and in strict mode no skip passes."""

import os
from collections import Counter

import pytest

STRICT = os.environ.get("SIJINAK_TESTS") == "strict"
OUTCOMES = ("passed", "failed", "error")


def database_of(item: pytest.Item) -> str:
    """The kind of database that a test runs on."""
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return str(parameters.get("database_url") or parameters.get("empty_database_url") or "no database")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.user_properties.append(("database", database_of(item)))


def tally(reporter: pytest.TerminalReporter) -> str:
    """One line, such as `sqlite: 12 passed · postgresql: 11 passed, 1 failed · no database: 30 passed · 0 skipped`."""
    counts = Counter(
        (dict(getattr(report, "user_properties", ())).get("database"), outcome)
        for outcome in OUTCOMES
        for report in reporter.getreports(outcome)
    )
    parts = []
    for database in ("sqlite", "postgresql", "no database"):
        told = [f"{number} {outcome}" for outcome in OUTCOMES if (number := counts[database, outcome])]
        parts.append(f"{database}: {', '.join(told) or '0 passed'}")
    return " · ".join([*parts, f"{len(reporter.getreports('skipped'))} skipped"])


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if STRICT and reporter is not None and reporter.getreports("skipped") and not session.exitstatus:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.section("databases")
    terminalreporter.line(tally(terminalreporter))
    if STRICT and terminalreporter.getreports("skipped"):
        terminalreporter.line("strict: a skipped test fails this run", red=True)
