"""One thread does the jobs in order and forgets them."""

import threading
import time
import weakref
from collections.abc import Iterator
from functools import partial

import pytest

from kiosk.storage.faults import StorageFault
from kiosk.storage.owner import OwningThread

WAIT = 20.0


class Rested(threading.Event):
    """Set each time the thread goes quiet."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def rest(self) -> None:
        self.times += 1
        self.set()


@pytest.fixture
def rested() -> Rested:
    return Rested()


@pytest.fixture
def thread(rested: Rested) -> Iterator[OwningThread]:
    thread = OwningThread("test", rested.rest, quiet_seconds=0.05)
    thread.start()
    yield thread
    thread.close()


def test_jobs_are_done_in_order_on_one_thread(thread: OwningThread) -> None:
    done: list[tuple[int, str]] = []

    def note(n: int) -> None:
        done.append((n, threading.current_thread().name))

    futures = [thread.submit(partial(note, n)) for n in range(50)]
    for future in futures:
        future.result(WAIT)
    assert done == [(n, "test") for n in range(50)]


def test_a_job_that_fails_does_not_end_the_thread(thread: OwningThread) -> None:
    with pytest.raises(ZeroDivisionError):
        thread.submit(lambda: 1 // 0).result(WAIT)
    assert thread.submit(lambda: 7).result(WAIT) == 7


def test_a_cancelled_job_is_not_done(thread: OwningThread) -> None:
    gate, done = threading.Event(), []
    first = thread.submit(lambda: gate.wait(WAIT))
    cancelled = thread.submit(lambda: done.append(1))
    assert cancelled.cancel()
    gate.set()
    first.result(WAIT)
    thread.submit(lambda: None).result(WAIT)
    assert done == []


def test_it_rests_once_after_work_and_not_before(thread: OwningThread, rested: Rested) -> None:
    assert not rested.wait(0.2)
    thread.submit(lambda: None).result(WAIT)
    assert rested.wait(WAIT)
    rested.clear()
    assert not rested.wait(0.2)
    assert rested.times == 1


def test_trouble_while_resting_does_not_end_the_thread(caplog: pytest.LogCaptureFixture) -> None:
    tried = threading.Event()

    def fail() -> None:
        tried.set()
        raise RuntimeError("no rest")

    thread = OwningThread("test", fail, quiet_seconds=0.01)
    thread.start()
    thread.submit(lambda: None).result(WAIT)
    assert tried.wait(WAIT)
    assert thread.submit(lambda: 7).result(WAIT) == 7
    thread.close()
    assert "tidying up failed" in caplog.text


def test_nothing_of_a_finished_job_is_held_on_to(thread: OwningThread) -> None:
    class Answer:
        pass

    answer = Answer()
    trace = weakref.ref(answer)
    thread.submit(partial(id, answer)).result(WAIT)
    del answer
    deadline = time.monotonic() + WAIT
    while trace() is not None:
        assert time.monotonic() < deadline, "the thread holds on to what it has done"
        time.sleep(0.001)


def test_a_thread_that_was_never_started_closes(rested: Rested) -> None:
    thread = OwningThread("test", rested.rest, quiet_seconds=1)
    thread.close()
    with pytest.raises(StorageFault):
        thread.submit(lambda: None).result(WAIT)
