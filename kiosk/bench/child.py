"""A station as its own process, and the lines it says."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kiosk
from kiosk.bench.screen import end
from kiosk.errors import EnvironmentFault

_ROOT = Path(kiosk.__file__).resolve().parents[1]


class Station:
    """One part of the benchmark, running in the real program in a process of its own."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        """Made by `started`."""
        self._process = process

    @property
    def pid(self) -> int:
        """Of the kiosk; the film processes are its children."""
        return self._process.pid

    def next_fact(self) -> dict[str, Any]:
        """What the station says next.

        Raises:
            EnvironmentFault: it ended without saying any more.
        """
        assert self._process.stdout is not None  # noqa: S101 - for the type checker: it is a pipe
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            words = self._last_words()
            raise EnvironmentFault(f"The measured kiosk stopped: {words}", "Run it again.")
        fact: dict[str, Any] = json.loads(line)
        return fact

    def _last_words(self) -> str:
        if self._process.stderr is None:
            return ""
        said = self._process.stderr.read().decode("utf-8", "replace").strip()
        return said.rpartition("\n")[2] or f"exit status {self._process.returncode}"


@contextmanager
def started(
    part: str, folder: Path, number: int, environment: Mapping[str, str], longest_seconds: float
) -> Iterator[Station]:
    """Start the station for `part`; it is ended with the block, or after `longest_seconds`."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk.bench.station", part, str(folder), str(number)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(environment),
        cwd=_ROOT,
    )
    alarm = threading.Timer(longest_seconds, process.kill)
    alarm.daemon = True
    alarm.start()
    try:
        yield Station(process)
    finally:
        alarm.cancel()
        end(process)
        for pipe in (process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
