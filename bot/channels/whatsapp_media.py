"""Fetching what people sent over WhatsApp: from Twilio's own hosts, or where those send us."""

import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.channels import FetchFailed, FetchLater
from bot.settings import WhatsApp

SIZE_LIMIT = 16 * 1024 * 1024  # bytes; twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
MOST_REDIRECTS = 3
OWN_DOMAIN = ".twilio.com"
NOT_YET = (404, 408, 409, 425, 429)  # a file may be missing for a moment after its message came
PATIENCE = aiohttp.ClientTimeout(total=60, connect=10)  # seconds


class PublicOnly(AbstractResolver):
    """Resolves names, and refuses those that lead into a private network."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The public addresses of a host; raises OSError where there is none."""
        found = await aiohttp.ThreadedResolver().resolve(host, port, family)
        public = [one for one in found if ipaddress.ip_address(one["host"]).is_global]
        if not public:
            raise OSError(f"{host} has no public address")
        return public

    async def close(self) -> None:
        """Nothing is held."""


class MediaDoor:
    """Downloads with credentials for Twilio alone; opened at first use on the loop that runs then."""

    def __init__(self, settings: WhatsApp) -> None:
        self._settings = settings
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, source: str) -> tuple[bytes, str]:
        """A file's bytes and content type; raises FetchFailed or FetchLater."""
        if not self._is_own(source):
            raise FetchFailed("not at the platform's own host")
        try:
            return await self._follow(source)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise FetchLater(str(error) or type(error).__name__) from error

    async def _follow(self, address: str) -> tuple[bytes, str]:
        for _ in range(MOST_REDIRECTS + 1):
            self._check(address)
            login = {"Authorization": self._login} if self._is_own(address) else {}
            async with self._open().get(address, headers=login, allow_redirects=False) as answer:
                if answer.status not in (301, 302, 303, 307, 308):
                    return await _content(answer)
                address = urljoin(address, answer.headers.get("Location", ""))
        raise FetchFailed("redirected too often")

    def _check(self, address: str) -> None:
        parts = urlsplit(address)
        if self._is_configured(address):
            return
        if parts.scheme != "https" or not parts.hostname or _is_private(parts.hostname):
            raise FetchFailed("neither public nor encrypted")

    def _is_own(self, address: str) -> bool:
        parts = urlsplit(address)
        twilio = parts.scheme == "https" and (parts.hostname or "").endswith(OWN_DOMAIN)
        return self._is_configured(address) or (twilio and parts.port in (None, 443))

    def _is_configured(self, address: str) -> bool:
        return urlsplit(address)[:2] == urlsplit(self._settings.api_url)[:2]

    @property
    def _login(self) -> str:
        return aiohttp.encode_basic_auth(self._settings.account_sid, self._settings.auth_token)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            # An address written in digits is not resolved; _check looks at those.
            configured = urlsplit(self._settings.api_url).hostname or ""
            resolver = None if _is_private(configured) else PublicOnly()
            connector = aiohttp.TCPConnector(limit=8, resolver=resolver)
            self._session = aiohttp.ClientSession(connector=connector, timeout=PATIENCE)
        return self._session

    async def close(self) -> None:
        """Give connections back."""
        if self._session is not None:
            await self._session.close()


async def _content(answer: aiohttp.ClientResponse) -> tuple[bytes, str]:
    if answer.status in NOT_YET or answer.status >= 500:
        raise FetchLater(f"status {answer.status}")
    if answer.status != 200:
        raise FetchFailed(f"status {answer.status}")
    content = bytearray()
    async for piece in answer.content.iter_chunked(65536):
        content += piece
        if len(content) > SIZE_LIMIT:
            raise FetchFailed("larger than 16 MB")
    return bytes(content), answer.content_type


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost"
