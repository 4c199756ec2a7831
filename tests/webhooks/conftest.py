"""What the tests of the doors can ask for."""

import pytest

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
