"""Logs: lines that a machine reads, with nothing in them that a person wrote or that opens a door."""

import json
import logging

import pytest
from sqlalchemy import text

from bot.logs import Lines
from bot.settings import read_settings

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ENVIRONMENT = {
    "SECRET_KEY": "kunci" * 8,
    "TELEGRAM_BOT_TOKEN": TOKEN,
    "TELEGRAM_WEBHOOK_SECRET": "rahasia-sekali",
    "TWILIO_ACCOUNT_SID": "AC1",
    "TWILIO_AUTH_TOKEN": "token-twilio",
    "TWILIO_WHATSAPP_NUMBER": "whatsapp:+62811",
}


@pytest.fixture
def lines(tmp_path):
    return Lines(read_settings(ENVIRONMENT | {"SIJINAK_VAR": str(tmp_path)}))


def record(what, *args, error=None, **extra):
    exc_info = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord("bot.receive", logging.INFO, __file__, 1, what, args, exc_info)
    vars(made).update(extra)
    return made


def test_a_turn_is_one_line(lines):
    line = lines.format(record("turn", flow="enrol", step="name", ms=3.2, address="+62812"))
    told = json.loads(line)
    assert "\n" not in line
    assert {name: told[name] for name in ("what", "flow", "step", "ms", "level", "by")} == {
        "what": "turn",
        "flow": "enrol",
        "step": "name",
        "ms": 3.2,
        "level": "info",
        "by": "bot.receive",
    }


def test_an_address_is_known_again_and_not_told(lines, tmp_path):
    first, again, other = (lines.hashed(address) for address in ("+62812", "+62812", "+62813"))
    assert first == again != other
    assert "62812" not in lines.format(record("turn", address="+62812"))
    elsewhere = Lines(read_settings(ENVIRONMENT | {"SECRET_KEY": "x" * 40, "SIJINAK_VAR": str(tmp_path)}))
    assert elsewhere.hashed("+62812") != first


@pytest.mark.parametrize("secret", [TOKEN, "kunci" * 8, "rahasia-sekali", "token-twilio"])
def test_what_opens_a_door_is_struck_out(lines, secret):
    line = lines.format(record("posted to https://x/bot%s/sendMessage", secret, reason=secret))
    assert secret not in line
    assert json.loads(line)["reason"] == "***"


def test_another_bots_token_is_struck_out_too(lines):
    assert "AAHdq" not in lines.format(record("987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"))


def broken(cause):
    try:
        cause()
    except Exception as error:
        return error
    return None


def test_an_error_tells_its_place_and_not_what_was_written(lines):
    told = json.loads(lines.format(record("turn broke", error=broken(lambda: int("sapi saya hilang")))))
    [error] = told["errors"]
    assert (error["type"], error["said"]) == ("ValueError", "")
    assert error["places"][-1].startswith("tests/bot/test_logs.py:")
    assert "hilang" not in json.dumps(told)


def test_an_error_of_the_machine_may_speak(lines):
    told = json.loads(lines.format(record("away", error=OSError("connection refused"))))
    assert told["errors"][0]["said"] == "connection refused"


def test_a_statement_that_failed_does_not_tell_its_values(engine, lines):
    def fail() -> None:
        with engine.connect() as connection:
            connection.execute(text("SELECT :said FROM nowhere"), {"said": "sapi saya hilang"})

    error = broken(fail)
    assert "hilang" not in lines.format(record("away", error=error))
    assert "hilang" not in str(error)


def test_what_caused_an_error_is_told_with_it(lines):
    def fail() -> None:
        try:
            {}["x"]
        except KeyError as error:
            raise OSError("disk full") from error

    told = json.loads(lines.format(record("broke", error=broken(fail))))
    assert [error["type"] for error in told["errors"]] == ["OSError", "KeyError"]
