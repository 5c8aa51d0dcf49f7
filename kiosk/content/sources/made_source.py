"""A pack that is put together on this station: some files made now, the others here already."""

from collections.abc import Iterator, Mapping

from kiosk.content.forms import FileEntry, PackManifest
from kiosk.content.problem import Problem
from kiosk.errors import ContentFault


class MadeSource:
    """Gives the new files; whoever installs finds the others among those that are here."""

    def __init__(self, manifest: bytes, made: Mapping[str, bytes]) -> None:
        """`made` has the new files by their paths."""
        self._manifest = manifest
        self._made = made

    @property
    def place(self) -> str:
        """The station itself."""
        return "this station"

    def manifest(self) -> bytes:
        """The manifest."""
        return self._manifest

    def problems(self, _manifest: PackManifest, /) -> Iterator[Problem]:
        """Nothing: the manifest was written from the files."""
        return iter(())

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        """A file that was made now.

        Raises:
            ContentFault: it should be on the station, and is not or is damaged.
        """
        if entry.path not in self._made:
            raise ContentFault(
                f'"{entry.path}", one of the ward\'s own files, is missing or damaged.',
                "Remove that film, and bring it in again.",
            )
        return iter((self._made[entry.path][start:],))
