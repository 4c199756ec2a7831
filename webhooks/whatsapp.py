"""Twilio's doors: the signature checked over PUBLIC_URL, the message or the delivery report handed over."""

import hmac
from urllib.parse import parse_qsl

from flask import Blueprint, Request, Response, abort, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from twilio.request_validator import (
    HMAC_SHA256,
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)
from werkzeug.datastructures import MultiDict

from bot import metrics
from bot.deliveries import STATUSES, Report, reported
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from bot.settings import WhatsApp
from bot.translations.whatsapp import CHANNEL, translate
from bot.turnstile import one_writer

MOST_FIELDS = 500
Form = MultiDict[str, str]


def blueprint(runtime: Runtime, settings: WhatsApp) -> Blueprint:
    """`POST /webhooks/whatsapp` and `/webhooks/whatsapp/status`; their answers stand in docs/messages.md."""
    doors = Blueprint("whatsapp", __name__)
    signed = Signatures(settings, runtime.settings.public_url)

    @doors.post("/webhooks/whatsapp")
    def message() -> ResponseReturnValue:
        form = signed.form(request)
        try:
            inbound = translate(form.to_dict())
        except ValueError:
            abort(400)
        if inbound is None:
            metrics.ignored.labels(CHANNEL, "foreign").inc()
        else:
            receive(runtime, inbound)
        return Response("<Response/>", content_type="text/xml")

    @doors.post("/webhooks/whatsapp/status")
    def status() -> ResponseReturnValue:
        form = signed.form(request)
        told = form.get("MessageStatus", "")
        metrics.delivery_reports.labels(CHANNEL, told if told in STATUSES else "other").inc()
        outbox_id, code = _number(request.args.get("outbox", "")), _number(form.get("ErrorCode", ""))
        if outbox_id and told in STATUSES:
            _keep(runtime, Report(outbox_id, form.get("MessageSid", "")[:160], STATUSES[told], code))
        return ""

    return doors


def _keep(runtime: Runtime, report: Report) -> None:
    try:
        with one_writer(runtime.engine), runtime.engine.begin() as connection:
            moved = reported(connection, report, now=runtime.now())
    except (DBAPIError, PoolTimeout) as error:
        raise CannotKeep from error
    if moved:
        runtime.wake()


def _number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) <= 18 else None


class Signatures:
    """Whether a request is Twilio's, of our account, for this address."""

    def __init__(self, settings: WhatsApp, public_url: str) -> None:
        self._settings, self._public_url = settings, public_url
        self._by_token = RequestValidator(settings.auth_token)
        self._by_key = RequestValidator(settings.webhook_key or settings.auth_token)

    def form(self, asked: Request) -> Form:
        """The request's fields, blank ones too: they are signed. Aborts with 403 or 400."""
        try:
            pairs = parse_qsl(
                asked.get_data(cache=False).decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS
            )
        except ValueError:
            abort(400)
        form: Form = MultiDict(pairs)
        if not self._is_right(asked, form) or not self._is_ours(form):
            abort(403)
        return form

    def _is_right(self, asked: Request, form: Form) -> bool:
        algorithm = get_signature_algorithm(asked.headers.get(SIGNATURE_SETTINGS_HEADER, ""))
        validator = self._by_key if algorithm.upper() == HMAC_SHA256 else self._by_token
        signature = asked.headers.get(SIGNATURE_HEADER, "")
        return bool(validator.validate(self._address(asked), form, signature, algorithm))

    def _address(self, asked: Request) -> str:
        # Not asked.url: behind a proxy it has another host, and letters that were %-escaped when signed.
        query = asked.query_string.decode("utf-8", "replace")
        return f"{self._public_url}{asked.path}" + (f"?{query}" if query else "")

    def _is_ours(self, form: Form) -> bool:
        return hmac.compare_digest(form.get("AccountSid", "").encode(), self._settings.account_sid.encode())
