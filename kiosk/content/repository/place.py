"""A place that a repository is read from: a folder on a stick or share, or a web server."""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol

from kiosk.content.sources.source import CHUNK_BYTES
from kiosk.errors import EnvironmentFault


class NotThere(EnvironmentFault):
    """The place has no such file."""


class TooSlow(EnvironmentFault):
    """The place gives too little in too long a time."""


class Place(Protocol):
    """Gives bytes and is believed in nothing; whoever reads counts and checks them."""

    @property
    def name(self) -> str:
        """Where it is, for people."""

    def read(self, path: str, start: int = 0) -> Iterator[bytes]:
        """The file at `path`, with forward slashes, from byte `start` on, in pieces.

        Raises:
            NotThere: there is no such file.
            TooSlow: nothing comes.
            EnvironmentFault: the place cannot be reached or read.
        """


class FolderPlace:
    """A repository in a folder: the disk of the publisher, a stick, a share."""

    def __init__(self, folder: Path) -> None:
        """Touches nothing yet."""
        self._folder = folder

    @property
    def name(self) -> str:
        """The folder."""
        return str(self._folder)

    def read(self, path: str, start: int = 0) -> Iterator[bytes]:
        """The bytes of a file; raises as `Place` says."""
        file = self._folder / PurePosixPath(path)
        try:
            if not stat.S_ISREG(file.stat().st_mode):
                raise NotThere(f"{file} is not a file.", "Copy the repository anew.")
            with file.open("rb") as stream:
                stream.seek(start)
                while piece := stream.read(CHUNK_BYTES):
                    yield piece
        except FileNotFoundError as error:
            raise NotThere(f"{file} is not there.", "Copy the whole repository.") from error
        except OSError as error:
            raise EnvironmentFault(
                f"{file} cannot be read ({error.strerror or error}).",
                "Put the stick back, or look at the share; then start again.",
            ) from error


def place_at(where: str) -> Place:
    """The place that a person or the ward's settings name: an address or a folder."""
    if where.startswith(("http://", "https://")):
        from kiosk.content.repository.web_place import WebPlace  # noqa: PLC0415 - slow to import

        return WebPlace(where)
    return FolderPlace(Path(where))
