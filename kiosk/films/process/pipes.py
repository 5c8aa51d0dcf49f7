"""The film process's ends of its two pipes."""

import contextlib
import os
import sys
from collections.abc import Callable
from typing import Final

from kiosk.films.protocol import FRAME_LINE, Command, Event, decode_command, encode

_CHUNK: Final = 1 << 16
_MOST_WAITING: Final = 1 << 18
_LOOK: Final = FRAME_LINE + b"\n"


class EventPipe:
    """Writes whole lines; may be used from any thread, since a short write is one piece."""

    def __init__(self, descriptor: int) -> None:
        """Write to this open file descriptor."""
        self._descriptor = descriptor

    def send(self, event: Event) -> None:
        """Tell the kiosk; the process ends when nobody listens any more."""
        self._write(encode(event))

    def announce_frame(self) -> None:
        """Tell the kiosk to look at the shared memory."""
        self._write(_LOOK)

    def _write(self, line: bytes) -> None:
        try:
            os.write(self._descriptor, line)
        except OSError:
            os._exit(0)


def claim_standard_output() -> int:
    """A descriptor for events alone; what libraries print goes nowhere, at no cost.

    Python's own tracebacks still reach the kiosk through standard error.
    """
    events = os.dup(1)
    errors = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for chatty in (1, 2):
        os.dup2(nowhere, chatty)
    os.close(nowhere)
    sys.stderr = os.fdopen(errors, "w", buffering=1, errors="backslashreplace")
    return events


def read_commands(on_command: Callable[[Command], None], descriptor: int = 0) -> None:
    """Pass on every command until the pipe ends; lines that hold none are left out."""
    waiting = b""
    while chunk := _read(descriptor):
        *lines, waiting = (waiting + chunk).split(b"\n")
        waiting = waiting if len(waiting) < _MOST_WAITING else b""
        for line in lines:
            with contextlib.suppress(ValueError):
                on_command(decode_command(line))


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, _CHUNK)
    except OSError:
        return b""
