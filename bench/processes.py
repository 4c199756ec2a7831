"""What the processes cost: memory, and the time from nothing to the first answer."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import sleep

from bench import servers
from bench.report import Line, middle
from bench.servers import Process, environment, procfile
from bench.stands import Pair

SETTLED = 3.0  # seconds until a worker has imported what it needs


def lines(pairs: Sequence[Pair], folder: Path) -> Iterator[Line]:
    """The rows of the table; to be asked for after the rounds, when the web processes have worked."""
    webs = [stand.web for pair in pairs for stand in (pair.few, pair.many)]
    largest = max(web.resident() for web in webs)
    yield Line("memory of a web process, after the rounds", f"{largest:.0f} MB", must="80 MB", goal="60 MB")
    with servers.process(procfile("worker"), environment(pairs[0].spare, folder)) as popen:
        sleep(SETTLED)
        resident = Process(popen, 0, 0.0).resident()
    yield Line("memory of a worker", f"{resident:.0f} MB", must="140 MB", goal="110 MB")
    started = middle(web.started_in for web in webs)
    yield Line("from nothing to the first 200", f"{started:.2f} s", must="1.0 s", goal="0.5 s")
