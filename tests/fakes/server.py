"""What both fake platforms share: a threaded server on a free port, its memory, and faults."""

import json
import socket
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response


@dataclass
class Call:
    """One request: the last part of its path, its fields, its uploads by field, the address it is for."""

    name: str
    path: str
    fields: dict[str, Any]
    files: dict[str, bytes]
    to: str
    headers: dict[str, str]
    at: float = field(default_factory=time.monotonic)


@dataclass
class Fault:
    """What befalls the next `times` calls that match; `taken` tells whether they are carried out all the same."""

    status: int | None = None
    body: Any = None
    drop: bool = False
    sleep: float = 0
    times: int = 1
    taken: bool = False
    call: str = ""
    to: str = ""

    def hits(self, call: Call) -> bool:
        return self.call in ("", call.name) and self.to in ("", call.to)


class Quiet(WSGIRequestHandler):
    """Keeps connections open, as platforms do, and logs nothing."""

    protocol_version = "HTTP/1.1"

    def log(self, *_: Any) -> None:
        pass


class FakeServer:
    """A platform; a subclass says what a request is (`read`) and what it does (`carry_out`)."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.sent: list[dict[str, Any]] = []
        self.files: dict[str, tuple[bytes, str]] = {}
        self.faults: list[Fault] = []
        self.lock = threading.Lock()
        self._server = make_server("127.0.0.1", 0, self._serve, threaded=True, request_handler=Quiet)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "FakeServer":
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def fail(self, **wish: Any) -> None:
        """Order a Fault."""
        self.faults.append(Fault(**wish))

    def read(self, request: Request) -> Call:
        raise NotImplementedError

    def carry_out(self, call: Call) -> Response:
        raise NotImplementedError

    def _serve(self, environ: dict[str, Any], start_response: Any) -> Any:
        request = Request(environ)
        call = self.read(request)
        with self.lock:
            self.calls.append(call)
            fault = self._fault(call)
            answer = self.carry_out(call) if fault is None or fault.taken else Response()
        if fault is not None:
            time.sleep(fault.sleep)
            if fault.drop:
                environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
                raise ConnectionAbortedError
            if fault.status is not None:
                answer = told(fault.body or {}, fault.status)
        return answer(environ, start_response)

    def _fault(self, call: Call) -> Fault | None:
        fault = next((one for one in self.faults if one.times > 0 and one.hits(call)), None)
        if fault is not None:
            fault.times -= 1
        return fault


def told(body: Any, status: int = 200) -> Response:
    """A JSON answer."""
    return Response(json.dumps(body), status, content_type="application/json")


def fields_of(request: Request) -> dict[str, Any]:
    """A form's or a JSON body's fields; a field given twice is a list."""
    if request.mimetype == "application/json":
        return dict(request.get_json())
    lists = request.form.to_dict(flat=False)
    return {name: values[0] if len(values) == 1 else values for name, values in lists.items()}
