"""The Flask application: which doors are open, how large a request may be, and how errors are told."""

import logging
import os
import sys

from flask import Flask, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from bot import logs, metrics
from bot.kept_files import reader
from bot.receive import CannotKeep
from bot.runtime import Runtime
from bot.schema_version import BEHIND, is_behind
from bot.settings import SettingWrong, read_settings
from bot.waker import waker
from webhooks import files, health, letters, telegram, whatsapp

LARGEST_REQUEST = 256 * 1024  # bytes; a platform's message is under 20 KB
AGAIN = 5  # seconds after which a platform may repeat what could not be kept

log = logging.getLogger(__name__)


def create_application(runtime: Runtime | None = None) -> Flask:
    """The whole web side on a runtime; without one, by the environment's settings.

    A wrong setting ends the process with one line that names it.
    """
    if runtime is None:
        runtime = _from_environment()
    application = Flask("sijinak", static_folder=None)
    application.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    application.json.sort_keys = False  # type: ignore[attr-defined]  # Flask types its own default too widely
    _open_doors(application, runtime)
    application.register_error_handler(HTTPException, _refused)
    application.register_error_handler(CannotKeep, _not_kept)
    application.register_error_handler(Exception, _broken)
    return application


def _open_doors(application: Flask, runtime: Runtime) -> None:
    settings = runtime.settings
    application.register_blueprint(health.blueprint(runtime))
    application.register_blueprint(files.blueprint(runtime, reader(settings.media_url)))
    application.register_blueprint(letters.blueprint(runtime))
    if settings.telegram:
        application.register_blueprint(telegram.blueprint(runtime, settings.telegram))
    if settings.whatsapp:
        application.register_blueprint(whatsapp.blueprint(runtime, settings.whatsapp))
    if settings.simulator:
        from webhooks import simulator

        application.register_blueprint(simulator.blueprint(runtime))


def _from_environment() -> Runtime:
    try:
        settings = read_settings(os.environ)
    except SettingWrong as wrong:
        sys.exit(f"sijinak: {wrong}")
    runtime = Runtime.of(settings, wake=waker(settings))
    if is_behind(runtime.engine):
        sys.exit(f"sijinak: {BEHIND}")
    logs.install(settings)
    return runtime


def _refused(error: HTTPException) -> ResponseReturnValue:
    status = error.code or 500
    if status < 400:
        return error.get_response()
    return _told(status, error.name)


def _not_kept(_error: CannotKeep) -> ResponseReturnValue:
    body, status = _told(503, "could not be kept, please repeat")
    return body, status, {"Retry-After": str(AGAIN)}


def _broken(error: Exception) -> ResponseReturnValue:
    # Whoever calls repeats after a 503 and gives up after a 500; nobody outside sees why.
    log.error("a request broke", exc_info=error)
    return _told(503, "broken")


def _told(status: int, what: str) -> tuple[dict[str, str], int]:
    door = request.blueprint or "none"
    metrics.refused.labels(door, str(status)).inc()
    return {"error": what}, status
