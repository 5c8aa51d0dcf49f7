"""A file on its way: it grows piece by piece, is hashed as it grows, and can go on another day."""

import hashlib
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.content.install import space
from kiosk.content.sources.source import CHUNK_BYTES

PART_ENDING = ".part"
_SETTLE_BYTES = 16 << 20
"""Written before it is pushed to the disk; more would hold up whoever saves an answer meanwhile."""


class PartFile:
    """The beginning of `target`, under a name of its own until it is whole.

    Raises:
        EnvironmentFault: the disk is full or does not take the file.
    """

    def __init__(self, target: Path, most_bytes: int) -> None:
        """Take up what an earlier try left, unless that is longer than the file may be."""
        self._target = target
        self._part = target.with_name(target.name + PART_ENDING)
        self._digest = hashlib.sha256()
        self._unsettled = 0
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self._part.open("a+b")
            self._stream.seek(0)
            self.length = self._take_up(most_bytes)
        except OSError as error:
            raise space.full_disk(target.parent, error) from error

    def _take_up(self, most_bytes: int) -> int:
        length = 0
        while piece := self._stream.read(CHUNK_BYTES):
            self._digest.update(piece)
            length += len(piece)
            if length > most_bytes:
                self._stream.truncate(0)
                self._digest = hashlib.sha256()
                return 0
        return length

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; what was written stays for the next try."""
        self._stream.close()

    @property
    def sha256(self) -> str:
        """Of what is there so far."""
        return self._digest.hexdigest()

    def append(self, piece: bytes) -> None:
        """Make it longer."""
        try:
            self._stream.write(piece)
        except OSError as error:
            raise space.full_disk(self._target.parent, error) from error
        self._digest.update(piece)
        self.length += len(piece)
        self._unsettled += len(piece)
        if self._unsettled >= _SETTLE_BYTES:
            self.settle()

    def settle(self) -> None:
        """Make sure that it survives a power cut."""
        self._unsettled = 0
        try:
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise space.full_disk(self._target.parent, error) from error

    def finish(self) -> None:
        """Give it its name: it is whole."""
        self._stream.close()
        self._part.replace(self._target)

    def drop(self) -> None:
        """Throw it away: it is not what it should be."""
        self._stream.close()
        self._part.unlink()
