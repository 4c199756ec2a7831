"""The application with both platforms' doors open, for the tests of either."""

from datetime import UTC, datetime

from bot.runtime import Runtime
from bot.settings import read_settings
from tests.fakes.twilio import ACCOUNT, AUTH_TOKEN, NUMBER

SECRET = "door-secret"
WEBHOOK_KEY = "shared-key"
PUBLIC_URL = "https://bot.example"
NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)


def runtime_of(engine, var, **more) -> Runtime:
    """A runtime on the test's database with both channels set up."""
    environment = {
        "DATABASE_URL": engine.url.render_as_string(hide_password=False),
        "SIJINAK_VAR": str(var),
        "SECRET_KEY": "k" * 32,
        "PUBLIC_URL": PUBLIC_URL,
        "TELEGRAM_BOT_TOKEN": "123456:FAKE",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": AUTH_TOKEN,
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
        "TWILIO_WEBHOOK_KEY": WEBHOOK_KEY,
        **more,
    }
    return Runtime(read_settings(environment), engine, now=lambda: NOW)
