"""What the talks with the stand-ins need; without their addresses nothing here is collected."""

import os
import threading

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server

from bot.runtime import Runtime
from bot.settings import read_settings
from tests.platforms.standins import StandIn
from webhooks.application import create_application

THERE = bool(os.environ.get("TELEGRAM_API_URL") and os.environ.get("TWILIO_API_URL"))
collect_ignore_glob = [] if THERE else ["test_*.py"]


@pytest.fixture
def telegram():
    """Telegram's stand-in, with nothing remembered."""
    return StandIn(os.environ["TELEGRAM_API_URL"]).forgetting()


@pytest.fixture
def twilio():
    """Twilio's stand-in, with nothing remembered."""
    return StandIn(os.environ["TWILIO_API_URL"]).forgetting()


class Quiet(WSGIRequestHandler):
    """A handler that logs nothing."""

    def log(self, *_):
        pass


@pytest.fixture
def server():
    """A web server on a free port; its application comes later."""
    made = make_server("127.0.0.1", 0, lambda *_: [], threaded=True, request_handler=Quiet)
    threading.Thread(target=made.serve_forever, args=(0.05,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def runtime(engine, server, tmp_path):
    """Both channels at their stand-ins, and the web side really served."""
    settings = read_settings(
        {
            **{
                name: value for name, value in os.environ.items() if name.startswith(("TELEGRAM_", "TWILIO_"))
            },
            "DATABASE_URL": engine.url.render_as_string(hide_password=False),
            "SIJINAK_VAR": str(tmp_path),
            "SECRET_KEY": "k" * 32,
            "PUBLIC_URL": f"http://127.0.0.1:{server.server_port}",
            "TWILIO_TEMPLATE_MESSAGE": "HX" + "f" * 32,
        }
    )
    runtime = Runtime(settings, engine)
    server.app = create_application(runtime)
    return runtime
