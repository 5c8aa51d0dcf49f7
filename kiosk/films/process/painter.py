"""libVLC's drawing callbacks: a slot to draw into, and what to do with the drawn frame.

They run on a thread of libVLC's, 30 times a second or more: they touch the shared memory and
post, and never call libVLC.
"""

import ctypes
import threading
from collections.abc import Callable
from typing import Any, Final

import vlc

from kiosk.films.geometry import Size, pitch
from kiosk.films.shared_block import SharedBlock, attach
from kiosk.films.slots import HEADER_BYTES, FrameWriter, block_bytes

_LONGEST_STILL: Final = 1.0
_CHROMA: Final = "RV32"


class Painter:
    """Draws one film at a time.

    While a film is held libVLC draws the same picture some 17 times a second; `hold_still` makes
    it wait instead. Always `let_go` before giving libVLC any command.
    """

    def __init__(self, announce: Callable[[], None]) -> None:
        """Call `announce` when the kiosk must be told of a frame."""
        self._announce = announce
        self._block: SharedBlock | None = None
        self._slot_bytes = 0
        self._base = 0
        self._writer: FrameWriter | None = None
        self._on_first: Callable[[], None] | None = None
        self._is_running = False
        self._moving = threading.Event()
        self._moving.set()
        self._lock = vlc.CallbackDecorators.VideoLockCb(self._on_lock)
        self._display = vlc.CallbackDecorators.VideoDisplayCb(self._on_display)

    def use(self, name: str, slot_bytes: int) -> None:
        """Draw into this shared block from now on; no film may be open.

        Raises:
            OSError: there is no such block.
        """
        if self._block is not None and self._block.name == name:
            return
        block = attach(name, block_bytes(slot_bytes))
        self._block = block
        self._slot_bytes = slot_bytes
        self._base = ctypes.addressof(ctypes.c_char.from_buffer(block.memory)) + HEADER_BYTES
        self._writer = FrameWriter(block.memory[:HEADER_BYTES])

    def begin(
        self,
        player: Any,  # noqa: ANN401 - python-vlc has no types
        film: int,
        size: Size,
        on_first: Callable[[], None],
    ) -> None:
        """Have `player`, a libVLC media player not yet started, draw at `size`."""
        if self._writer is None:
            raise RuntimeError("no shared block yet")
        if pitch(size[0]) * size[1] > self._slot_bytes:
            raise ValueError(f"a frame of {size} does not fit {self._slot_bytes} bytes")
        self._writer.begin_film(film, size)
        self._on_first = on_first
        self._is_running = False
        self._moving.set()
        player.video_set_callbacks(self._lock, None, self._display, None)
        player.video_set_format(_CHROMA, size[0], size[1], pitch(size[0]))

    def count(self, *, running: bool) -> None:
        """Say whether the film runs, so that its frames count as due."""
        self._is_running = running

    def hold_still(self) -> None:
        """Draw no more than once a second, and announce nothing."""
        self._moving.clear()

    def let_go(self) -> None:
        """Draw and announce again."""
        self._moving.set()

    def note_lost(self, frames: int) -> None:
        """How many frames of this film libVLC left out so far."""
        if self._writer is not None:
            self._writer.note_lost(frames)

    def _on_lock(self, _opaque: int, planes: Any) -> int:  # noqa: ANN401 - a ctypes pointer
        self._moving.wait(_LONGEST_STILL)
        slot = self._writer.claim()  # type: ignore[union-attr]  # `begin` came first
        planes[0] = self._base + slot * self._slot_bytes
        return slot + 1

    def _on_display(self, _opaque: int, picture: int) -> None:
        if not self._moving.is_set():
            return
        is_due = self._is_running or self._on_first is not None
        if self._writer.publish(picture - 1, is_due=is_due):  # type: ignore[union-attr]  # `begin` came first
            self._announce()
        if self._on_first is not None:
            on_first, self._on_first = self._on_first, None
            on_first()
