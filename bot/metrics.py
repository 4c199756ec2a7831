"""What is counted and timed; /metrics shows it beside the figures that the rows themselves tell.

Processes on one machine are added up where PROMETHEUS_MULTIPROC_DIR names a folder that was empty at start.
"""

from collections.abc import Iterator

from prometheus_client import Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import func, select

from bot.claims import is_open
from bot.runtime import Runtime
from bot.tables import outbox
from domain.database import reading

SOON = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

inbound = Counter("sijinak_inbound", "Messages by result: taken or repeated", ["channel", "kind", "result"])
ignored = Counter("sijinak_ignored", "What came and is meant to stay unanswered", ["channel", "kind"])
refused = Counter("sijinak_refused", "Requests that a webhook did not take", ["door", "status"])
turns_broken = Counter("sijinak_turns_broken", "Turns that broke and were answered by an apology")
turn_seconds = Histogram("sijinak_turn_seconds", "One turn with its commit", buckets=SOON)
deliveries = Counter("sijinak_deliveries", "Attempts to send by outcome", ["channel", "outcome"])
delivery_seconds = Histogram("sijinak_delivery_seconds", "One attempt to send", ["channel"], buckets=SOON)
delivery_reports = Counter(
    "sijinak_delivery_reports", "What platforms report of sent messages", ["channel", "status"]
)


class RowFigures(Collector):
    """How the outbox stands, read at every scrape: right for all processes on all machines."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Open rows by channel and state, and the age of the oldest one that is due."""
        rows = GaugeMetricFamily("sijinak_outbox_rows", "Open rows", labels=["channel", "state"])
        counted = select(outbox.c.channel, outbox.c.state, func.count()).group_by(
            outbox.c.channel, outbox.c.state
        )
        with reading(self._runtime.engine).connect() as connection:
            for channel, state, count in connection.execute(counted.where(is_open(outbox))):
                rows.add_metric([channel, state], count)
        yield rows
        age = oldest_undelivered(self._runtime)
        yield GaugeMetricFamily(
            "sijinak_outbox_oldest_seconds", "Age of the oldest row that is due", value=age or 0
        )


def oldest_undelivered(runtime: Runtime) -> float | None:
    """Seconds that the longest due outbound message has been waiting; None when nothing is owed."""
    now = runtime.now()
    first = select(func.min(outbox.c.due_at)).where(is_open(outbox), outbox.c.due_at <= now)
    with reading(runtime.engine).connect() as connection:
        due_at = connection.scalar(first)
    return None if due_at is None else (now - due_at).total_seconds()
