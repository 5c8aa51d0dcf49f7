"""One piece of content work as others see it: how far it is, and whether it shall go on."""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.content.install import space
from kiosk.errors import EnvironmentFault

OnProgress = Callable[[int, int], object]
"""Is given the bytes done and the bytes to do."""
_ROOM_BYTES = 16 << 20


class Cancelled(EnvironmentFault):
    """Somebody stopped the work; what was there before is untouched."""


class Job:
    """Counts bytes and asks, with every piece, whether to go on."""

    def __init__(
        self,
        on_progress: OnProgress | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        most_bytes_a_second: int | None = None,
    ) -> None:
        """Both functions are called on the thread that does the work.

        Args:
            on_progress: is told how far it is.
            is_cancelled: is asked whether to stop.
            most_bytes_a_second: how fast to copy at most, so as to leave the disk to others.
        """
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._done = 0
        self._total = 0
        self._disk: Path | None = None
        self._keep_free = space.KEEP_FREE_BYTES
        self._room_asked_at = 0
        self._most_bytes_a_second = most_bytes_a_second
        self.copied_bytes = 0

    def begin(self, total: int) -> None:
        """There are `total` bytes to do."""
        self._done, self._total = 0, total
        self._tell()

    def needs_room_in(self, folder: Path, keep_free: int = space.KEEP_FREE_BYTES) -> None:
        """Look after the room on the disk of `folder` while copying goes on."""
        self._disk, self._keep_free = folder, keep_free

    def copied(self, count: int) -> None:
        """So many bytes were copied from the source.

        Raises:
            Cancelled: somebody stopped the work.
            EnvironmentFault: what must stay free on the disk is being used up.
        """
        self.copied_bytes += count
        if self._disk is not None and self.copied_bytes - self._room_asked_at > _ROOM_BYTES:
            self._room_asked_at = self.copied_bytes
            space.need(self._disk, 0, self._keep_free)
        if self._most_bytes_a_second:
            time.sleep(count / self._most_bytes_a_second)
        self.spared(count)

    def spared(self, count: int) -> None:
        """So many bytes were here already.

        Raises:
            Cancelled: somebody stopped the work.
        """
        self._done += count
        self._tell()
        self.check()

    def lost(self, count: int) -> None:
        """So many bytes have to be done again."""
        self._done -= count

    def check(self) -> None:
        """Whether to go on.

        Raises:
            Cancelled: somebody stopped the work.
        """
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled("The copying was stopped.", "Nothing was changed; start it again.")

    def _tell(self) -> None:
        if self._on_progress is not None:
            self._on_progress(self._done, self._total)
