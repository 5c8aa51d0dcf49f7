"""A pack out of a repository: its manifest is verified, its files are found by their digests."""

from collections.abc import Callable, Iterator

from kiosk.content.forms import FileEntry, PackManifest
from kiosk.content.problem import Problem
from kiosk.content.repository.layout import file_path
from kiosk.content.repository.pace import paced
from kiosk.content.repository.place import Place


class RepositorySource:
    """Reads the files of one manifest; no path of the pack decides where anything is read."""

    def __init__(self, place: Place, manifest: bytes, monotonic: Callable[[], float]) -> None:
        """`manifest` has been verified; `monotonic` gives seconds that only grow."""
        self._source = place
        self._manifest = manifest
        self._monotonic = monotonic

    @property
    def place(self) -> str:
        """The repository."""
        return self._source.name

    def manifest(self) -> bytes:
        """The verified manifest."""
        return self._manifest

    def problems(self, _manifest: PackManifest, /) -> Iterator[Problem]:
        """Nothing: there is no list of names beside the manifest."""
        return iter(())

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        """The bytes of a file; raises as `Place` says."""
        if start >= entry.length:
            return iter(())
        return paced(self._source.read(file_path(entry.sha256), start), self._monotonic)
