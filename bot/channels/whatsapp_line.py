"""The HTTP line to Twilio: kept open between messages, and sending JSON where the SDK asks for it.

The SDK's own asynchronous client sends every body as a form, which the Content API refuses, and asks for
no time limit of its own.
"""

import json
from typing import Any
from urllib.parse import urlencode

import aiohttp
from twilio.http import AsyncHttpClient
from twilio.http.response import Response

MOST_CONNECTIONS = 64
PATIENCE = aiohttp.ClientTimeout(total=20, connect=10)  # seconds


class TwilioLine(AsyncHttpClient):  # type: ignore[misc]  # the SDK ships no types
    """One session with Twilio, opened at first use on the loop that runs then."""

    def __init__(self) -> None:
        super().__init__(None, True, None)
        self._session: aiohttp.ClientSession | None = None

    async def request(
        self,
        method: str,
        url: str,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """One call; raises aiohttp.ClientError or TimeoutError."""
        told = dict(headers or {})
        if auth:
            told["Authorization"] = aiohttp.encode_basic_auth(*auth)
        async with self.session.request(
            method, url, params=params, data=_body(data, told), headers=told, allow_redirects=False
        ) as answer:
            return Response(answer.status, await answer.text(), answer.headers)

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open session."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=MOST_CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, timeout=PATIENCE)
        return self._session

    async def close(self) -> None:
        """End it."""
        if self._session is not None:
            await self._session.close()


def _body(data: dict[str, Any] | None, headers: dict[str, str]) -> bytes | None:
    if data is None:
        return None
    as_json = headers.get("Content-Type") == "application/json"
    return (json.dumps(data) if as_json else urlencode(data, doseq=True)).encode()
