"""A pack that lies in a folder."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kiosk.content.catalogue import manifest_bytes
from kiosk.content.files import look
from kiosk.content.forms import FileEntry, PackManifest
from kiosk.content.listing import listing_problems
from kiosk.content.problem import Problem
from kiosk.content.sources.source import CHUNK_BYTES


class FolderSource:
    """Reads the files of a folder; links in it are never followed."""

    def __init__(self, folder: Path) -> None:
        """Touches nothing yet."""
        self._folder = folder

    @property
    def place(self) -> str:
        """The folder."""
        return str(self._folder)

    def manifest(self) -> bytes:
        """The manifest as it is; raises as `PackSource` says."""
        return manifest_bytes(self._folder)

    def problems(self, manifest: PackManifest) -> Iterator[Problem]:
        """What is wrong with the files, by their names and lengths."""
        return listing_problems(manifest, look(self._folder).values())

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        """The bytes of a file; raises as `PackSource` says."""
        with (self._folder / PurePosixPath(entry.path)).open("rb") as stream:
            stream.seek(start)
            while chunk := stream.read(CHUNK_BYTES):
                yield chunk
