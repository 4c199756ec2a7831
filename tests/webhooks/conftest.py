"""What the tests of the doors can ask for."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.settings import Settings, read_settings
from domain import regions
from tests.webhooks.chat_page import page_on
from tests.webhooks.doors import runtime_of
from webhooks.application import create_application


@pytest.fixture
def runtime(engine, tmp_path):
    """Both channels on the test's database."""
    return runtime_of(engine, tmp_path)


@pytest.fixture
def door(runtime):
    """A client of the whole application."""
    return create_application(runtime).test_client()


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    """Of a laptop: no channel but the chat page."""
    return read_settings({"SIJINAK_VAR": str(tmp_path), "DATABASE_URL": database_url, "SECRET_KEY": "k" * 40})


@pytest.fixture
def page(settings: Settings, engine: Engine) -> FlaskClient:
    """A client of the chat page."""
    with Session(engine) as session, session.begin():
        regions.load(session)
    return page_on(settings, engine)
