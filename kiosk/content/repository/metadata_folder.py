"""The signed metadata of a repository's folder, as its publisher reads and writes it.

Files with a version in their name are never changed; `timestamp.json` is replaced last and whole,
so that a reader has the old state or the new one at any moment.
"""

import re
from pathlib import Path
from typing import Generic, TypeVar

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization.json import JSONSerializer

from kiosk.content.install.disk import write_whole
from kiosk.content.repository.layout import METADATA
from kiosk.errors import ContentFault, EnvironmentFault

Signed = TypeVar("Signed", Root, Timestamp, Snapshot, Targets)


class Role(Generic[Signed]):
    """One kind of metadata, read and written."""

    def __init__(self, folder: Path, name: str, kind: type[Signed]) -> None:
        """`folder` is the repository's."""
        self.name = name
        self._kind: type[Signed] = kind
        self._folder = folder / METADATA

    def newest(self) -> Metadata[Signed] | None:
        """What was signed last, or nothing.

        Raises:
            ContentFault: it cannot be read.
        """
        file = self._newest_file()
        if file is None:
            return None
        try:
            found = Metadata[Signed].from_bytes(file.read_bytes())
        except (OSError, RepositoryError) as error:
            raise ContentFault(f"{file} cannot be read ({error}).", "Put a copy back.") from error
        if not isinstance(found.signed, self._kind):
            raise ContentFault(f"{file} is metadata of another kind.", "Put a copy back.")
        return found

    def version_bytes(self, version: int) -> bytes:
        """One version as it was written.

        Raises:
            OSError: it is not there.
        """
        return (self._folder / f"{version}.{self.name}.json").read_bytes()

    def write(self, metadata: Metadata[Signed]) -> None:
        """Put a new version in place.

        Raises:
            EnvironmentFault: it cannot be written.
        """
        is_timestamp = self._kind is Timestamp
        version = "" if is_timestamp else f"{metadata.signed.version}."
        file = self._folder / f"{version}{self.name}.json"
        try:
            write_whole(file, metadata.to_bytes(JSONSerializer()))
        except OSError as error:
            raise EnvironmentFault(
                f"{file} could not be written ({error.strerror or error}).",
                "Make room in the repository's folder, or ask for the right to write there.",
            ) from error

    def _newest_file(self) -> Path | None:
        if self._kind is Timestamp:
            file = self._folder / f"{self.name}.json"
            return file if file.exists() else None
        pattern = re.compile(rf"(\d+)\.{re.escape(self.name)}\.json")
        names = (
            (int(match[1]), one)
            for one in (self._folder.iterdir() if self._folder.is_dir() else ())
            if (match := pattern.fullmatch(one.name))
        )
        return max(names, default=(0, None))[1]
