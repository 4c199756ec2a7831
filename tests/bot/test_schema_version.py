"""A process that finds its database at an older version says so in one line and ends."""

import os
import subprocess

import pytest
from sqlalchemy import text

from bot.schema_version import BEHIND, is_behind
from domain.database import make_engine
from migrations import upgrade
from tests.bot.workers import COMMAND
from webhooks.application import create_application


def test_a_migrated_database_is_not_behind(engine):
    assert not is_behind(engine)


def test_an_empty_one_is_and_an_older_one_too(empty_database_url):
    engine = make_engine(empty_database_url)
    assert is_behind(engine)
    upgrade(engine, "0002")
    assert is_behind(engine)
    upgrade(engine)
    assert not is_behind(engine)
    engine.dispose()


def test_a_newer_one_is_not_while_a_release_goes_round(engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not is_behind(engine)


def test_one_that_is_out_of_reach_is_not():
    assert not is_behind(make_engine("postgresql://127.0.0.1:9/nobody"))


@pytest.mark.parametrize("command", ["run", "worker"])
def test_no_process_starts_on_it(tmp_path, command):
    environment = {"PATH": os.environ["PATH"], "SIJINAK_VAR": str(tmp_path)}
    ran = subprocess.run([COMMAND, command], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr == f"sijinak: {BEHIND}\n"


def test_no_web_process_either(tmp_path, monkeypatch):
    monkeypatch.setenv("SIJINAK_VAR", str(tmp_path))
    with pytest.raises(SystemExit, match="sijinak migrate"):
        create_application()
