"""Telegram's door: the secret compared, the update handed over, an empty answer."""

import hmac
import json

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from bot import metrics
from bot.receive import receive
from bot.runtime import Runtime
from bot.settings import Telegram
from bot.translations.telegram import CHANNEL, kind_of, translate

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # core.telegram.org/bots/api#setwebhook


def blueprint(runtime: Runtime, settings: Telegram) -> Blueprint:
    """`POST /webhooks/telegram`; its answers stand in docs/messages.md."""
    door = Blueprint("telegram", __name__)
    secret = settings.webhook_secret.encode()

    @door.post("/webhooks/telegram")
    def update() -> ResponseReturnValue:
        if not hmac.compare_digest(secret, request.headers.get(SECRET_HEADER, "").encode()):
            abort(403)
        try:
            sent = json.loads(request.get_data(cache=False))
            inbound = translate(sent)
        except (ValueError, RecursionError):
            abort(400)
        if inbound is None:
            metrics.ignored.labels(CHANNEL, kind_of(sent)).inc()
        else:
            receive(runtime, inbound)
        return ""

    return door
