"""All settings, read once from the environment and checked before anything starts."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

TELEGRAM_API = "https://api.telegram.org"
TWILIO_API = "https://api.twilio.com"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingWrong(Exception):
    """A setting is missing or makes no sense; the message is one line that names it."""


@dataclass(frozen=True, slots=True)
class Telegram:
    """The Telegram channel's account."""

    token: str = field(repr=False)
    webhook_secret: str = field(repr=False)
    api_url: str = TELEGRAM_API


@dataclass(frozen=True, slots=True)
class WhatsApp:
    """The WhatsApp channel's account at Twilio; `templates` maps a purpose to an approved template's sid."""

    account_sid: str
    auth_token: str = field(repr=False)
    number: str
    api_url: str = TWILIO_API
    templates: Mapping[str, str] = field(default_factory=dict)
    webhook_key: str = field(default="", repr=False)  # the shared key of webhooks signed with SHA-256


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what is no register is kept."""

    inbox_days: int = 30  # never under 8: platforms repeat for days
    outbox_days: int = 30
    media_days: int = 30  # photos that came to belong to no animal
    draft_hours: int = 24  # what somebody wrote before SETUJU
    stranger_days: int = 7  # addresses that never agreed


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a process needs to know; see README for the environment's names."""

    host: str
    port: int
    database_url: str
    queue_url: str
    media_url: str
    public_url: str
    secret_key: str = field(repr=False)
    simulator: bool
    web_threads: int  # of one web process
    var: Path
    telegram: Telegram | None = None
    whatsapp: WhatsApp | None = None
    retention: Retention = Retention()


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in `environment`; raises SettingWrong for the first one that is missing or wrong."""
    var = Path(environment.get("SIJINAK_VAR", "var")).absolute()
    host, port = environment.get("HOST", "127.0.0.1"), _number(environment, "PORT", 8000, 1, 65535)
    telegram, whatsapp = _telegram(environment), _whatsapp(environment)
    database_url = _url(
        environment, "DATABASE_URL", f"sqlite:///{var}/sijinak.db", ("sqlite", "postgresql", "postgres")
    )
    quiet_laptop = telegram is None and whatsapp is None and host in LOOPBACK
    simulator = _switch(environment, "SIMULATOR", quiet_laptop)
    return Settings(
        host=host,
        port=port,
        database_url=database_url.replace("postgres://", "postgresql://", 1),
        queue_url=_url(
            environment,
            "QUEUE_URL",
            f"sqlite:///{var}/queue.db",
            ("sqlite", "postgresql", "postgres", "redis", "rediss"),
        ),
        media_url=environment.get("MEDIA_URL", str(var / "media")),
        public_url=_url(environment, "PUBLIC_URL", f"http://127.0.0.1:{port}", ("http", "https"))
        .split("#")[0]
        .rstrip("/"),
        secret_key=_secret_key(environment, var, development=quiet_laptop),
        simulator=simulator,
        web_threads=_number(environment, "WEB_THREADS", 12 if simulator else 2, 2, 64),  # a stream holds one
        var=var,
        telegram=telegram,
        whatsapp=whatsapp,
        retention=_retention(environment),
    )


def _telegram(environment: Mapping[str, str]) -> Telegram | None:
    token = environment.get("TELEGRAM_BOT_TOKEN", "")
    if not token:
        return None
    secret = _required(environment, "TELEGRAM_WEBHOOK_SECRET", "with TELEGRAM_BOT_TOKEN")
    if not re.fullmatch(r"\d+:[\w-]+", token):
        raise SettingWrong("TELEGRAM_BOT_TOKEN: not a bot token, which reads like 123456:ABC")
    if not re.fullmatch(r"[\w-]{1,256}", secret, re.ASCII):
        raise SettingWrong("TELEGRAM_WEBHOOK_SECRET: only letters, digits, _ and -, at most 256")
    return Telegram(
        token, secret, _url(environment, "TELEGRAM_API_URL", TELEGRAM_API, ("http", "https")).rstrip("/")
    )


def _whatsapp(environment: Mapping[str, str]) -> WhatsApp | None:
    sid = environment.get("TWILIO_ACCOUNT_SID", "")
    if not sid:
        return None
    number = _required(environment, "TWILIO_WHATSAPP_NUMBER", "with TWILIO_ACCOUNT_SID")
    if not number.startswith("whatsapp:"):
        raise SettingWrong("TWILIO_WHATSAPP_NUMBER: must read like whatsapp:+628123456789")
    prefix = "TWILIO_TEMPLATE_"
    return WhatsApp(
        sid,
        _required(environment, "TWILIO_AUTH_TOKEN", "with TWILIO_ACCOUNT_SID"),
        number,
        _url(environment, "TWILIO_API_URL", TWILIO_API, ("http", "https")).rstrip("/"),
        {
            name.removeprefix(prefix).lower(): sid
            for name, sid in environment.items()
            if name.startswith(prefix)
        },
        environment.get("TWILIO_WEBHOOK_KEY", ""),
    )


def _retention(environment: Mapping[str, str]) -> Retention:
    usual = Retention()
    return Retention(
        inbox_days=_number(environment, "KEEP_INBOX_DAYS", usual.inbox_days, 8, 3650),
        outbox_days=_number(environment, "KEEP_OUTBOX_DAYS", usual.outbox_days, 8, 3650),
        media_days=_number(environment, "KEEP_MEDIA_DAYS", usual.media_days, 1, 3650),
        draft_hours=_number(environment, "KEEP_DRAFT_HOURS", usual.draft_hours, 1, 168),
        stranger_days=_number(environment, "KEEP_STRANGER_DAYS", usual.stranger_days, 1, 30),
    )


def _secret_key(environment: Mapping[str, str], var: Path, *, development: bool) -> str:
    if key := environment.get("SECRET_KEY", ""):
        if len(key) < 32:
            raise SettingWrong("SECRET_KEY: at least 32 characters")
        return key
    if not development:
        raise SettingWrong(
            "SECRET_KEY: required as soon as a channel is set up or the server listens beyond this machine"
        )
    kept = var / "secret_key"
    if not kept.exists():
        var.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text().strip()


def _required(environment: Mapping[str, str], name: str, when: str) -> str:
    if not environment.get(name):
        raise SettingWrong(f"{name}: required {when}")
    return environment[name]


def _number(environment: Mapping[str, str], name: str, usual: int, least: int, most: int) -> int:
    said = environment.get(name, str(usual))
    if not (said.isascii() and said.isdigit() and least <= int(said) <= most):
        raise SettingWrong(f"{name}: a whole number from {least} to {most}, not {said!r}")
    return int(said)


def _switch(environment: Mapping[str, str], name: str, usual: bool) -> bool:
    said = environment.get(name, "").lower()
    if said not in ("", "on", "off"):
        raise SettingWrong(f"{name}: on or off, not {said!r}")
    return usual if not said else said == "on"


def _url(environment: Mapping[str, str], name: str, usual: str, schemes: tuple[str, ...]) -> str:
    said = environment.get(name) or usual
    if urlsplit(said).scheme.split("+")[0] not in schemes:
        raise SettingWrong(f"{name}: an address that begins with one of {', '.join(schemes)}")
    return said
