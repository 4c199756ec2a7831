"""A platform on the loopback that takes every message at once; runs as a process of its own."""

import asyncio
import itertools
import json
import sys

SERIAL = itertools.count(1)


class Taking(asyncio.Protocol):
    """Answers each request on an open connection with a message as Twilio tells it."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin with nothing heard."""
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._heard = transport, b""

    def data_received(self, data: bytes) -> None:
        """Answer what is complete."""
        self._heard += data
        while True:
            head, found, rest = self._heard.partition(b"\r\n\r\n")
            length = _length(head) if found else 0
            if not found or len(rest) < length:
                return
            self._heard = rest[length:]
            self._transport.write(_answer())


def _length(head: bytes) -> int:
    _, found, after = head.lower().partition(b"content-length:")
    return int(after.partition(b"\r\n")[0]) if found else 0


def _answer() -> bytes:
    taken = {"sid": f"SM{next(SERIAL):032x}", "status": "queued", "error_code": None, "body": "Halo"}
    body = json.dumps(taken).encode()
    head = f"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def serve(port: int) -> None:
    """Take messages until the process is ended."""
    server = await asyncio.get_running_loop().create_server(Taking, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
