"""Twilio's Messages and Content APIs, as far as WhatsApp needs them, and its signed posts to the bot."""

from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import count
from typing import Any
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Request, Response

from tests.fakes.server import Call, FakeServer, fields_of, told

ACCOUNT = "AC" + "0" * 32
AUTH_TOKEN = "fake-auth-token"
NUMBER = "whatsapp:+14155238886"


class FakeTwilio(FakeServer):
    """`sent` holds each message's form and its sid; `listed` is the list of messages, newest first, by `now`."""

    def __init__(self) -> None:
        super().__init__()
        self.now = lambda: datetime.now(UTC)
        self._sids = count(1)
        self.contents: dict[str, dict[str, Any]] = {}
        self.listed: list[dict[str, Any]] = []

    def __enter__(self) -> "FakeTwilio":
        super().__enter__()
        return self

    def read(self, request: Request) -> Call:
        fields = {**request.args, **fields_of(request)}
        name = request.path.rpartition("/")[2].removesuffix(".json")
        if "/Media/" in request.path:
            name = "media"
        elif name == "Messages":
            name = "send" if request.method == "POST" else "list"
        to = str(fields.get("To", "")).removeprefix("whatsapp:")
        return Call(name, request.path, fields, {}, to, dict(request.headers))

    def carry_out(self, call: Call) -> Response:
        match call.name:
            case "send":
                return told(self._message(call), 201)
            case "list":
                found = [one for one in self.listed if call.fields.get("To") in (None, one["to"])]
                return told({"messages": found, "next_page_uri": None})
            case "Content":
                sid = f"HX{next(self._sids):032x}"
                self.contents[sid] = call.fields
                return told({"sid": sid, **call.fields}, 201)
            case "media" if call.path in self.files:
                content, content_type = self.files[call.path]
                return Response(content, content_type=content_type)
        return refusal(20404, 404)

    def _message(self, call: Call) -> dict[str, Any]:
        sid = f"SM{next(self._sids):032x}"
        self.sent.append({**call.fields, "sid": sid})
        message = {
            "sid": sid,
            "status": "queued",
            "to": call.fields["To"],
            "from": call.fields["From"],
            "body": call.fields.get("Body", ""),
            "direction": "outbound-api",
            "date_created": format_datetime(self.now()),
        }
        self.listed.insert(0, message)
        return message

    def inbound(self, **fields: Any) -> None:
        """A message that somebody sent and whose webhook was lost: it stands only in the list."""
        sid = f"SM{next(self._sids):032x}"
        usual = {"sid": sid, "to": NUMBER, "direction": "inbound", "num_media": "0", "body": ""}
        self.listed.insert(0, {**usual, "date_created": format_datetime(self.now()), **fields})


def error(code: int) -> dict[str, Any]:
    """The body of a refusal by one of Twilio's codes."""
    return {"code": code, "message": f"refused by {code}", "more_info": "", "status": 400}


def refusal(code: int, status: int = 400) -> Response:
    return told(error(code), status)


def signed(address: str, fields: dict[str, str], token: str = AUTH_TOKEN) -> tuple[bytes, dict[str, str]]:
    """The body and the headers of a post that Twilio makes to `address`."""
    form = {"AccountSid": ACCOUNT, **fields}
    signature = RequestValidator(token).compute_signature(address, MultiDict(form))
    headers = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}
    return urlencode(form).encode(), headers
