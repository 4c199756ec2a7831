"""The wake-up call and the queue that carries it: cheap, coalesced, and never a reason to fail."""

import os
import pickle
import threading
import time

import pytest

from bot import waker as waking
from bot.jobs import Work, asker, make_queue_tables, queue
from bot.settings import read_settings
from bot.waker import waker
from bot.worker import _Consumer
from tests.bot.workers import settings, until


def test_many_calls_are_few_orders(engine, tmp_path):
    told = settings(engine, tmp_path)
    orders, _ = asker(told)
    wake = waker(told)
    for _ in range(500):
        wake()
    until(orders.pending_count)
    time.sleep(4 * waking.COALESCED)
    assert 1 <= orders.pending_count() <= 3


def test_nobody_hears_for_hours_and_the_queue_stays_small(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(waking, "COALESCED", 0.0)
    told = settings(engine, tmp_path)
    orders, _ = asker(told)
    wake = waker(told)
    until(lambda: wake() or orders.pending_count() >= waking.ENOUGH)
    for _ in range(50):
        wake()
        time.sleep(0.002)
    assert orders.pending_count() == waking.ENOUGH


@pytest.mark.parametrize(
    "queue_url", ["sqlite:////nowhere/queue.db", "postgresql://127.0.0.1:1/x", "redis://127.0.0.1:1/0"]
)
def test_a_queue_that_is_away_is_no_error(tmp_path, queue_url):
    wake = waker(read_settings({"SIJINAK_VAR": str(tmp_path), "QUEUE_URL": queue_url}))
    for _ in range(10):
        wake()


def test_a_forked_process_calls_for_itself(engine, tmp_path):
    told = settings(engine, tmp_path)
    orders, _ = asker(told)
    wake = waker(told)
    wake()
    until(orders.pending_count)
    before = orders.pending_count()
    orders.storage.close()
    child = os.fork()
    if child == 0:
        wake()
        time.sleep(0.5)
        os._exit(0)
    os.waitpid(child, 0)
    assert orders.pending_count() > before


def test_an_order_reaches_the_worker(engine, tmp_path):
    told, heard = settings(engine, tmp_path), threading.Event()
    consumer = _Consumer(queue(told, Work(deliver=heard.set)), workers=1, max_delay=0.05)
    consumer.start()
    try:
        waker(told)()
        assert heard.wait(10)
    finally:
        consumer.stop(graceful=True)


def test_what_others_put_in_the_queue_is_not_run(engine, tmp_path):
    told, heard = settings(engine, tmp_path), threading.Event()
    hers = tmp_path / "hers"
    orders = queue(told, Work(deliver=heard.set))

    class Evil:
        def __reduce__(self):
            return hers.touch, ()

    orders.storage.enqueue(pickle.dumps(Evil()))
    consumer = _Consumer(orders, workers=1, max_delay=0.05)
    consumer.start()
    try:
        waker(told)()
        assert heard.wait(10)
    finally:
        consumer.stop(graceful=True)
    assert not hers.exists()


def test_four_releases_make_the_queue_at_once(engine, tmp_path):
    told = settings(engine, tmp_path)
    at_once, failed = threading.Barrier(4), []

    def make() -> None:
        at_once.wait()
        try:
            make_queue_tables(told)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
