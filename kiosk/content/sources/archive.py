"""A pack in one file, `*.kioskpack`: the same folder, zipped."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.forms import MANIFEST_NAME, FileEntry, PackManifest
from kiosk.content.listing import listing_problems
from kiosk.content.manifest import MANIFEST_LIMIT
from kiosk.content.problem import Problem
from kiosk.content.sources.archive_entries import found_in
from kiosk.content.sources.archive_frame import check_frame, check_layout
from kiosk.content.sources.source import CHUNK_BYTES
from kiosk.errors import ContentFault, EnvironmentFault

ARCHIVE_ENDING = ".kioskpack"
_REBUILD = "Have the pack built again: kiosk pack build."
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError)


class ArchiveSource:
    """Reads the files of an archive one piece at a time; nothing is ever extracted by its name."""

    def __init__(self, file: Path) -> None:
        """Touches nothing yet."""
        self._file = file
        self._opened: zipfile.ZipFile | None = None

    @property
    def place(self) -> str:
        """The file."""
        return str(self._file)

    def manifest(self) -> bytes:
        """The manifest as it is; raises as `PackSource` says."""
        archive = self._archive()
        names = [info for info in archive.infolist() if info.orig_filename == MANIFEST_NAME]
        if len(names) != 1:
            count = "no" if not names else "more than one"
            raise ContentFault(
                f"There is {count} {MANIFEST_NAME} at the top of {self._file.name}.",
                "Zip what is inside the pack's folder, not the folder: kiosk pack build does so.",
            )
        for found in found_in(names):
            if found.oddity:
                raise ContentFault(f'The file "{MANIFEST_NAME}" {found.oddity}.', _REBUILD)
        return b"".join(self._pieces(names[0], 0, MANIFEST_LIMIT + 1))

    def problems(self, manifest: PackManifest) -> Iterator[Problem]:
        """What is wrong with the entries, by their names, kinds and lengths."""
        return listing_problems(manifest, found_in(self._archive().infolist()))

    def read(self, entry: FileEntry, start: int) -> Iterator[bytes]:
        """The bytes of a file; what is before `start` is unpacked and dropped."""
        try:
            info = self._archive().getinfo(entry.path)
        except KeyError as error:
            raise self._damaged() from error
        return self._pieces(info, start, entry.length + 1)

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _archive(self) -> zipfile.ZipFile:
        if self._opened is None:
            try:
                check_frame(self._file)
                self._opened = zipfile.ZipFile(self._file)
                check_layout(self._file, self._opened)
            except _DAMAGED as error:
                raise self._damaged() from error
            except OSError as error:
                raise self._unreadable(error) from error
        return self._opened

    def _pieces(self, info: zipfile.ZipInfo, start: int, end: int) -> Iterator[bytes]:
        try:
            with self._archive().open(info) as stream:
                stream.seek(start)
                left = end - start
                while left > 0 and (chunk := stream.read(min(CHUNK_BYTES, left))):
                    left -= len(chunk)
                    yield chunk
        except (*_DAMAGED, RuntimeError) as error:
            raise self._damaged() from error
        except OSError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: OSError) -> EnvironmentFault:
        return EnvironmentFault(
            f"{self._file} cannot be read ({error.strerror or error}).",
            "Put the stick back, or look at the share; then start again.",
        )

    def _damaged(self) -> ContentFault:
        return ContentFault(
            f"{self._file.name} is damaged: it cannot be unpacked.", "Have the pack sent again."
        )
