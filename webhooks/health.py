"""What monitors ask: is it well, and how much does it do."""

import os
from importlib.metadata import PackageNotFoundError, version

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy.exc import SQLAlchemyError

from bot.metrics import RowFigures, oldest_undelivered
from bot.queue_health import queue_answers
from bot.runtime import Runtime


def blueprint(runtime: Runtime) -> Blueprint:
    """`GET /health` and `GET /metrics`."""
    monitors = Blueprint("health", __name__)

    @monitors.get("/health")
    def health() -> ResponseReturnValue:
        try:
            oldest, database = oldest_undelivered(runtime), True
        except SQLAlchemyError:
            oldest, database = None, False
        queue = queue_answers(runtime.settings.queue_url)
        told = {
            "database": "ok" if database else "failed",
            "queue": "ok" if queue else "failed",
            "oldest_undelivered_seconds": oldest,
            "version": _version(),
        }
        return told, 200 if database and queue else 503

    @monitors.get("/metrics")
    def metrics() -> ResponseReturnValue:
        told = generate_latest(_processes())
        try:
            rows = CollectorRegistry()
            rows.register(RowFigures(runtime))
            told += generate_latest(rows)
        except SQLAlchemyError:
            told += b"# the database does not answer: no figures of the rows\n"
        return Response(told, content_type=CONTENT_TYPE_LATEST)

    return monitors


def _processes() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


def _version() -> str:
    try:
        return version("sijinak")
    except PackageNotFoundError:
        return "unknown"
