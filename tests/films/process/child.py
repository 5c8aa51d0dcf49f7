"""A real film process on its pipes, for tests."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, Queue
from typing import TypeVar

from kiosk.films.geometry import Size, slot_bytes
from kiosk.films.protocol import (
    FRAME_LINE,
    Command,
    Event,
    Heartbeat,
    Open,
    Position,
    decode_event,
    encode,
)
from kiosk.films.shared_block import create
from kiosk.films.slots import HEADER_BYTES, FrameFacts, FrameReader, block_bytes

VIEW = (640, 360)
PATIENCE = 15.0
_ROOT = Path(__file__).resolve().parents[3]
E_ = TypeVar("E_", bound=Event)


class Child:
    """Started with the real command; `close` kills it."""

    def __init__(
        self, options: Sequence[str] = (), environ: Mapping[str, str] | None = None
    ) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.films.process", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=_ROOT,
            env={**os.environ, **(environ or {})},
        )
        self.block = create(block_bytes(slot_bytes(VIEW)))
        self.reader = FrameReader(self.block.memory[:HEADER_BYTES])
        self.number = 0
        self.announced = 0
        self._events: Queue[Event] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def tell(self, *commands: Command) -> None:
        """Send commands in one piece."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"".join(map(encode, commands)))
        self.process.stdin.flush()

    def order(self, path: Path | str, view: Size = VIEW, **more: object) -> Open:
        """The command that opens a film here."""
        self.number += 1
        return Open(self.number, str(path), self.block.name, slot_bytes(VIEW), view, **more)  # type: ignore[arg-type]

    def hear(self, kind: type[E_]) -> E_:
        """The next event of a kind, leaving out all before it."""
        end = time.monotonic() + PATIENCE
        seen: list[Event] = []
        while time.monotonic() < end:
            try:
                seen.append(self._events.get(timeout=0.5))
            except Empty:
                continue
            if isinstance(seen[-1], kind):
                return seen[-1]
        raise AssertionError(f"no {kind.__name__} after {seen}")

    def hear_all(self, seconds: float) -> list[Event]:
        """What is said in a while, but for positions and heartbeats."""
        time.sleep(seconds)
        found = [self._events.get_nowait() for _ in range(self._events.qsize())]
        return [event for event in found if not isinstance(event, Position | Heartbeat)]

    def wait_for_frame(self, after: int = 0) -> FrameFacts:
        """The newest frame of the film opened last, with a serial above `after`."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            facts = self.reader.newest(self.number)
            if facts is not None and facts.serial > after:
                return facts
            time.sleep(0.01)
        raise AssertionError("no new frame")

    def close(self) -> None:
        self.block.forget_name()
        self.process.kill()
        self.process.wait(PATIENCE)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        try:
            for line in self.process.stdout:
                if line.rstrip() == FRAME_LINE:
                    self.announced += 1
                    self.reader.looked()
                else:
                    self._events.put(decode_event(line))
        except ValueError:
            return
