"""The log: bounded, and there for whatever nobody caught."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.logs import start_logging


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = (list(root.handlers), root.level, logging.raiseExceptions)
    hooks = (sys.excepthook, threading.excepthook)
    yield
    for handler in set(root.handlers) - set(before[0]):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(before[1])
    logging.raiseExceptions = before[2]
    sys.excepthook, threading.excepthook = hooks


def _fail() -> None:
    raise ValueError("a planted fault")


def _started(folder: Path) -> Path:
    file = start_logging(folder / "logs")
    assert file is not None
    return file


def test_an_uncaught_exception_is_in_the_log_with_its_traceback(tmp_path: Path) -> None:
    file = _started(tmp_path)
    with pytest.raises(ValueError, match="planted") as caught:
        _fail()
    sys.excepthook(caught.type, caught.value, caught.tb)
    text = file.read_text("utf-8")
    assert "Traceback" in text
    assert "a planted fault" in text


def test_an_exception_in_another_thread_is_in_the_log_too(tmp_path: Path) -> None:
    file = _started(tmp_path)
    thread = threading.Thread(target=_fail, name="planted")
    thread.start()
    thread.join()
    assert "a planted fault" in file.read_text("utf-8")


def test_the_log_never_grows_beyond_five_files_of_a_megabyte(tmp_path: Path) -> None:
    file = _started(tmp_path)
    line = "x" * 100_000
    for _ in range(80):
        logging.getLogger("kiosk.test").info(line)
    files = list(file.parent.iterdir())
    assert len(files) == 5
    assert all(each.stat().st_size <= 1_000_000 for each in files)


def test_only_this_account_may_read_the_log(tmp_path: Path) -> None:
    file = _started(tmp_path)
    if sys.platform != "win32":
        assert file.parent.stat().st_mode & 0o077 == 0


def test_a_kiosk_that_cannot_write_its_log_runs_without(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    assert start_logging(tmp_path / "logs") is None
    logging.getLogger("kiosk.test").info("nothing happens")
