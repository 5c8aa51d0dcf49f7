"""Looks after the content of a station while it runs, in a process of its own.

A process and not a thread: it takes no turn of the interpreter away from the interface, it has the
lowest priority there is, and it may be killed at any moment without leaving anything half there.
"""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from kiosk.content.news import Finished, News, read_news
from kiosk.content.priority import make_idle

LOOK_EVERY_SECONDS = 900.0
VERIFY_EVERY_LOOKS = 96
LONGEST_SILENCE_SECONDS = 300.0
_log = logging.getLogger("kiosk.content")


def content_command() -> list[str]:
    """How the content process is started, from a checkout, installed or frozen."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    return [*start, "pack", "install", "--gently", "--json"]


class ContentWorker:
    """Starts a content process now and then, and hands on what it says.

    `on_news` is called on the worker's own thread: post from there, do not work there.
    """

    def __init__(
        self,
        command: Sequence[str],
        on_news: Callable[[News], None],
        *,
        every_seconds: float = LOOK_EVERY_SECONDS,
        longest_silence_seconds: float = LONGEST_SILENCE_SECONDS,
    ) -> None:
        """Starts nothing yet.

        Args:
            command: `content_command()`, with where the station's data and settings are.
            on_news: is given everything that the process says.
            every_seconds: between two looks.
            longest_silence_seconds: without a word, before the process is killed.
        """
        self._command = list(command)
        self._on_news = on_news
        self._every_seconds = every_seconds
        self._silence_seconds = longest_silence_seconds
        self._wake = threading.Event()
        self._stopped = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="content", daemon=True)

    def start(self) -> None:
        """Look at once, and then every so often."""
        self._thread.start()

    def look_now(self) -> None:
        """Look without waiting: a stick was put in, somebody asked."""
        self._wake.set()

    def stop(self) -> None:
        """Kill what is at work, which goes on another day; safe to call twice or before `start`."""
        self._stopped.set()
        self._wake.set()
        if self._process is not None:
            self._process.kill()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        looks = 0
        while not self._stopped.is_set():
            looks += 1
            verify = ["--verify"] if looks % VERIFY_EVERY_LOOKS == 0 else []
            try:
                self._look([*self._command, *verify])
            except OSError as error:
                _log.error("the content process did not start: %s", error)
            self._wake.wait(self._every_seconds)
            self._wake.clear()

    def _look(self, command: Sequence[str]) -> None:
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            self._process = process
            make_idle(process.pid)
            if self._stopped.is_set():
                process.kill()
            self._hand_on(process)
            status = process.wait()
        self._process = None
        if not self._stopped.is_set():
            self._on_news(Finished(is_well=status == 0))

    def _hand_on(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout is not None  # noqa: S101 - for the type checker: it is a pipe
        alarm = self._alarm(process)
        try:
            for line in process.stdout:
                _end(alarm)
                if (news := read_news(line)) is not None:
                    self._on_news(news)
                alarm = self._alarm(process)
        finally:
            _end(alarm)

    def _alarm(self, process: "subprocess.Popen[bytes]") -> threading.Timer:
        def end() -> None:
            _log.error("the content process said nothing for %d s", self._silence_seconds)
            with suppress(OSError):
                process.kill()

        alarm = threading.Timer(self._silence_seconds, end)
        alarm.daemon = True
        alarm.start()
        return alarm


def _end(alarm: threading.Timer) -> None:
    alarm.cancel()
    alarm.join()
