"""A Bot API that takes messages, answers callbacks and serves files."""

import json
from itertools import count
from typing import Any

from werkzeug.wrappers import Request, Response

from tests.fakes.server import Call, FakeServer, fields_of, told

TOKEN = "123456:FAKE"
FLOOD = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 3}}
BLOCKED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
NO_CHAT = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}

WORDS = ("text", "caption")  # never JSON, whatever they look like


class FakeTelegram(FakeServer):
    """`sent` holds each message's fields, decoded, and its message_id; `files` is path → (bytes, type)."""

    def __init__(self) -> None:
        super().__init__()
        self._message_ids = count(1)
        self.updates: list[dict[str, Any]] = []  # what getUpdates gives

    def __enter__(self) -> "FakeTelegram":
        super().__enter__()
        return self

    def read(self, request: Request) -> Call:
        told_fields = {**request.args, **fields_of(request)}
        fields = {name: value if name in WORDS else _decoded(value) for name, value in told_fields.items()}
        files = {name: file.read() for name, file in request.files.items()}
        name = "download" if request.path.startswith("/file/") else request.path.rpartition("/")[2]
        return Call(name, request.path, fields, files, str(fields.get("chat_id", "")), dict(request.headers))

    def carry_out(self, call: Call) -> Response:
        if call.name == "download":
            content, content_type = self.files.get(call.path.split("/", 3)[3], (None, ""))
            return Response(content, content_type=content_type) if content else told({"ok": False}, 404)
        if call.name == "getUpdates":
            return _result([one for one in self.updates if one["update_id"] >= call.fields["offset"]])
        if call.name == "getFile":
            return self._file(str(call.fields["file_id"]))
        return _result(self._message(call) if call.name.startswith("send") else True)

    def _message(self, call: Call) -> dict[str, Any]:
        message = {**call.fields, **call.files, "message_id": next(self._message_ids), "method": call.name}
        self.sent.append(message)
        chat = {"id": call.fields["chat_id"], "type": "private"}
        return {"message_id": message["message_id"], "date": 1_790_000_000, "chat": chat}

    def _file(self, file_id: str) -> Response:
        path = f"files/{file_id}.jpg"
        if path not in self.files:
            return told({"ok": False, "error_code": 400, "description": "Bad Request: invalid file_id"}, 400)
        return _result({"file_id": file_id, "file_unique_id": file_id, "file_path": path})


def _decoded(value: Any) -> Any:
    """A field's value: Telegram's forms hold JSON in whatever is no text."""
    if isinstance(value, str) and value[:1] in '[{"-0123456789':
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _result(result: Any) -> Response:
    return told({"ok": True, "result": result})
