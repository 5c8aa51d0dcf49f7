"""One thread that owns something no other thread may touch, and does its work in order."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from kiosk.storage.faults import StorageFault

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_Job = tuple["Future[Any]", Callable[[], Any]]
CLOSE_SECONDS = 10.0


class OwningThread:
    """Runs jobs one after the other, and `on_quiet` when none has come for a while.

    Rules:
    - a job's future completes on this thread, after the job has returned;
    - nothing of a finished job is held on to, so that what it carried can be forgotten.
    """

    def __init__(self, name: str, on_quiet: Callable[[], None], quiet_seconds: float) -> None:
        """`on_quiet` runs once, `quiet_seconds` after the last job."""
        self._on_quiet = on_quiet
        self._quiet_seconds = quiet_seconds
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._is_closed = False
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with the jobs that are waiting."""
        self._thread.start()

    def submit(self, work: Callable[[], _T]) -> "Future[_T]":
        """Do `work` after all jobs before it; once closed, its future fails with StorageFault."""
        future: Future[_T] = Future()
        if self._is_closed:
            future.set_exception(
                StorageFault("The kiosk is closing.", "Please start it again first.")
            )
        else:
            self._jobs.put((future, work))
        return future

    def is_wanted(self) -> bool:
        """Whether a job is waiting, or the thread should end; for long work in quiet times."""
        return self._is_closed or not self._jobs.empty()

    def close(self) -> None:
        """Finish the jobs that are waiting, then end; waits ten seconds at most."""
        self._is_closed = True
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        is_restless = False
        while True:
            try:
                job = self._jobs.get(timeout=self._quiet_seconds if is_restless else None)
            except Empty:
                is_restless = False
                self._rest()
                continue
            if job is None:
                return
            _do(*job)
            del job
            is_restless = True

    def _rest(self) -> None:
        try:
            self._on_quiet()
        except Exception:  # noqa: BLE001 - logged; the thread must live for the next answer
            _log.exception("tidying up failed")


def _do(future: "Future[_T]", work: Callable[[], _T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 - a job runner hands every error to who asked
        future.set_exception(_without_frames(error))
    else:
        future.set_result(result)


def _without_frames(error: BaseException) -> BaseException:
    """The same error, and those behind it, no longer holding the frames with the job's data."""
    found: BaseException | None = error
    while found is not None:
        found.__traceback__ = None
        found = found.__cause__ or found.__context__
    return error
