"""Content is looked after in a process of its own, at idle priority, that may die at any moment."""

import os
import queue
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from kiosk.bench.content.sound_pack import PACK, SoundPack
from kiosk.content.news import (
    Arrived,
    Finished,
    News,
    Progress,
    Recalled,
    Refused,
    read_news,
)
from kiosk.content.worker import ContentWorker, content_command
from tests.content.publisher import Publisher
from tests.content.stations import TestStation

PATIENCE = 60.0


class Listener:
    """Collects the news of a worker."""

    def __init__(self) -> None:
        self.news: queue.Queue[News] = queue.Queue()

    def until_finished(self) -> list[News]:
        """Everything up to the end of one look."""
        heard: list[News] = []
        while not heard or not isinstance(heard[-1], Finished):
            heard.append(self.news.get(timeout=PATIENCE))
        return heard


def worker(command: Sequence[str], listener: Listener, silence: float = 60.0) -> ContentWorker:
    return ContentWorker(
        command, listener.news.put, every_seconds=3600, longest_silence_seconds=silence
    )


def python(code: str) -> list[str]:
    return [sys.executable, "-u", "-c", code]


@pytest.mark.parametrize(
    ("line", "news"),
    [
        (b'{"percent": 7, "done": 1, "total": 2}\n', Progress(7)),
        (
            b'{"installed": "w", "version": 3, "new": true, "copied": 9}',
            Arrived("w", 3, is_new=True),
        ),
        (b'{"withdrawn": {"pack": "w", "item": "rain", "upTo": 1}}', Recalled("w", "rain")),
        (b'{"withdrawn": {"pack": "w", "item": null, "upTo": 1}}', Recalled("w", None)),
        (b'{"refused": "w", "what": "a", "cure": "b"}', Refused("w", "a", "b")),
        (b'{"fault": "a", "cure": "b"}', Refused(None, "a", "b")),
        (b"no json", None),
        (b"[]", None),
        (b'{"percent": "7"}', None),
        (b"\xff", None),
    ],
)
def test_a_line_is_news_or_nothing(line: bytes, news: News | None) -> None:
    assert read_news(line) == news


@pytest.mark.slow
def test_a_pack_and_a_withdrawal_come_in_and_are_told(
    station: TestStation, publisher: Publisher, tmp_path: Path
) -> None:
    publisher.publish(SoundPack())
    (tmp_path / "root.json").write_bytes(publisher.root)
    command = [
        *(*content_command(), str(publisher.repository.folder)),
        *("--root", str(tmp_path / "root.json"), "--data", str(station.folder)),
    ]
    listener = Listener()
    looking = worker(command, listener)
    looking.start()
    try:
        heard = listener.until_finished()
    finally:
        looking.stop()
    assert Arrived(PACK, 3, is_new=True) in heard
    assert Progress(100) in heard
    assert heard[-1] == Finished(is_well=True)
    assert station.version(PACK) == 3


def test_it_runs_at_the_lowest_priority() -> None:
    listener = Listener()
    looking = worker(python("import time; print('{\"percent\": 1}'); time.sleep(60)"), listener)
    looking.start()
    try:
        listener.news.get(timeout=PATIENCE)
        (process,) = psutil.Process().children()
        if sys.platform.startswith("linux"):
            assert process.nice() == 19
            assert os.sched_getscheduler(process.pid) == os.SCHED_IDLE
            assert process.ionice().ioclass == psutil.IOPRIO_CLASS_IDLE
    finally:
        looking.stop()
    assert not process.is_running()


def test_a_process_that_falls_silent_is_killed_and_the_worker_goes_on() -> None:
    listener = Listener()
    looking = worker(python("import time; time.sleep(600)"), listener, silence=0.3)
    looking.start()
    try:
        assert listener.until_finished() == [Finished(is_well=False)]
        looking.look_now()
        assert listener.until_finished() == [Finished(is_well=False)]
    finally:
        looking.stop()


def test_stopping_kills_what_is_at_work_and_leaves_no_thread() -> None:
    listener = Listener()
    before = threading.active_count()
    looking = worker(python("print('{\"percent\": 1}'); import time; time.sleep(600)"), listener)
    looking.start()
    listener.news.get(timeout=PATIENCE)
    began = time.monotonic()
    looking.stop()
    looking.stop()
    assert time.monotonic() - began < 5
    assert threading.active_count() == before
    assert not psutil.Process().children()


def test_a_program_that_does_not_start_is_no_end_of_the_worker() -> None:
    listener = Listener()
    looking = worker(["no-such-program-here"], listener)
    looking.start()
    looking.stop()
    assert listener.news.empty()


def test_a_worker_that_was_never_started_can_be_stopped() -> None:
    worker(python("pass"), Listener()).stop()
