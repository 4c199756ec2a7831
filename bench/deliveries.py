"""What one worker does: claims and marks reminders, and delivers messages to a platform on the loopback."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, func, insert, select

from bench import servers
from bench.report import Line, middle, quotient
from bench.stands import Pair
from bot.claims import claim
from bot.delivery import Delivery
from bot.outcomes import Sent
from bot.runtime import Runtime
from bot.settings import read_settings
from bot.settlements import Settled, settle
from bot.tables import OutboxState, Urgency, outbox
from bot.turnstile import one_writer
from domain.database import make_engine, reading

if TYPE_CHECKING:
    from bot.channels.whatsapp import WhatsAppChannel

AT_ONCE = 200  # messages that one worker has in flight
UNPACED = {"telegram": 1e9}
GAPS = {"telegram": 1.0}
REPLY = {"text": "Besok ada vaksin di balai desa. Mau datang?", "choices": [["yes", "Ya"], ["no", "Tidak"]]}


def owe(engine: Engine, channel: str, urgency: Urgency, count: int) -> None:
    """Write so many messages that are due, each to another address."""
    due = datetime.now(UTC) - timedelta(minutes=1)
    common: dict[str, Any] = {
        "channel": channel,
        "urgency": urgency,
        "reply": REPLY,
        "state": OutboxState.WAITING,
    }
    rows = [
        common | {"address": f"+62899{number:08}", "due_at": due, "created_at": due}
        for number in range(count)
    ]
    with one_writer(engine), engine.begin() as connection:
        connection.execute(insert(outbox), rows)


def claimed_and_marked(url: str, count: int) -> float:
    """Reminders a second that one worker leases, and marks as sent with the next lease."""
    engine = make_engine(url)
    owe(engine, "telegram", Urgency.REMINDER, count)
    done, ended, began = 0, list[Settled](), perf_counter()
    while True:
        now = datetime.now(UTC)
        with one_writer(engine), engine.begin() as connection:
            settle(connection, ended, GAPS, now=now)
            claimed = claim(connection, UNPACED, now=now, most=AT_ONCE)
        done += len(ended)
        if not claimed:
            engine.dispose()
            return done / (perf_counter() - began)
        ended = [(one, Sent(f"{one.id}")) for one in claimed]


def lines(pairs: Sequence[Pair], pool: Executor, folder: Path, rounds: int, count: int) -> Iterator[Line]:
    """The rows of the table; the two ways of sending alternate."""
    for pair in pairs:
        claims = [pool.submit(claimed_and_marked, pair.spare, count).result() for _ in range(rounds)]
        what = f"{pair.name}: reminders claimed and marked, one worker"
        yield Line(what, f"{middle(claims):.0f}/s", must="20000/s", goal="40000/s")
    worker, loop = list[float](), list[float]()
    with stub(folder) as port:
        for _ in range(rounds):
            loop.append(pool.submit(sent_in_a_loop, port, 1.0).result())
            worker.append(pool.submit(delivered, pairs[0].spare, folder, port, count // 5).result())
    yield Line("twilio.rest called in a loop, to a stub", f"{middle(loop):.0f}/s", 1.0)
    what = f"{pairs[0].name}: delivered to the stub by one worker ÷ that loop"
    yield Line(what, f"{middle(worker):.0f}/s", quotient(worker, loop), "2", "3.5")


@contextmanager
def stub(folder: Path) -> Iterator[int]:
    """The platform; its port."""
    port = servers.free_port()
    with servers.process(f"python -m bench.stub {port}", servers.environment("sqlite://", folder)):
        while not servers.listens(port):
            sleep(0.01)
        yield port


def delivered(url: str, folder: Path, port: int, count: int) -> float:
    """Messages a second that one worker delivers over WhatsApp to the stub; the channel's pace is lifted."""
    from bot.channels.whatsapp import WhatsAppChannel  # takes its time: not to be counted

    runtime = Runtime.of(read_settings(servers.environment(url, folder, twilio=port)))
    owe(runtime.engine, "whatsapp", Urgency.REPLY, count)
    began = perf_counter()
    asyncio.run(_deliver(runtime, WhatsAppChannel))
    lasted = perf_counter() - began
    runtime.engine.dispose()
    return count / lasted


async def _deliver(runtime: Runtime, opened: "type[WhatsAppChannel]") -> None:
    channel = opened(runtime)
    channel.per_second = 1e9
    delivery = Delivery(runtime, {"whatsapp": channel})
    loop = asyncio.create_task(delivery.run())
    while await asyncio.to_thread(_owed, runtime.engine):
        await asyncio.sleep(0.02)
    delivery.stop()
    await loop
    await channel.close()


def _owed(engine: Engine) -> bool:
    open_rows = select(func.count()).where(outbox.c.channel == "whatsapp", outbox.c.state != OutboxState.SENT)
    with reading(engine).connect() as connection:
        return bool(connection.scalar(open_rows))


def sent_in_a_loop(port: int, seconds: float) -> float:
    """Messages a second by the SDK's own client called in a loop; nothing is written down."""
    from twilio.rest import Client

    client = Client(servers.ACCOUNT, "bench")
    client.api.base_url = f"http://127.0.0.1:{port}"
    done, began = 0, perf_counter()
    while perf_counter() - began < seconds:
        client.messages.create(to="whatsapp:+628990000000", from_=servers.NUMBER, body=REPLY["text"])
        done += 1
    return done / (perf_counter() - began)
