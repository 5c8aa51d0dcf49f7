"""What the check and the installation need of a pack, wherever it lies."""

from collections.abc import Iterator
from typing import Protocol

from kiosk.content.forms import FileEntry, PackManifest
from kiosk.content.problem import Problem

CHUNK_BYTES = 1 << 18


class PackSource(Protocol):
    """A pack that has not been believed yet. Nothing it says decides where anything is written."""

    @property
    def place(self) -> str:
        """Where it is, for people."""

    def manifest(self) -> bytes:
        """The bytes of `pack.json`, at most one more than any may have.

        Raises:
            ContentFault: there is none, or this is no pack at all.
            EnvironmentFault: it cannot be read.
        """

    def problems(self, manifest: PackManifest, /) -> Iterator[Problem]:
        """What is there and should not be, or should be and is not as it should."""

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        """The bytes of a listed file from `start` on, in pieces; whoever asks counts them.

        Raises:
            ContentFault: they cannot be had from this source.
            OSError: the disk, stick or network does not give them.
        """
