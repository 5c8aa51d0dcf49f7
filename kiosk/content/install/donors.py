"""Files that are on the station already, so that a new version copies only what changed.

Files are shared between versions by hard links: each version stays an ordinary pack folder that
opens by itself, and deleting one frees exactly what no other uses, with no store to sweep. Where a
disk has no hard links, and for the starter pack, which belongs to the program, they are copied.
"""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.content.catalogue import manifest_bytes
from kiosk.content.forms import FileEntry
from kiosk.content.install.copying import copy_file, is_whole
from kiosk.content.install.job import Job
from kiosk.content.manifest import parse_manifest
from kiosk.content.sources.folder import FolderSource
from kiosk.errors import ContentFault


@dataclass(frozen=True, slots=True)
class _Donor:
    folder: Path
    path: PurePosixPath
    may_link: bool


class Donors:
    """What the packs of this station can give to a new one, found by length and SHA-256."""

    def __init__(self, installed: Iterable[Path], starter: Path | None) -> None:
        """Read the manifests of packs; one that cannot be read gives nothing."""
        self._known: dict[tuple[int, str], _Donor] = {}
        if starter is not None:
            self._learn(starter, may_link=False)
        for folder in installed:
            self._learn(folder, may_link=True)

    def _learn(self, folder: Path, *, may_link: bool) -> None:
        with suppress(ContentFault, OSError):
            for entry in parse_manifest(manifest_bytes(folder)).files:
                donor = _Donor(folder, PurePosixPath(entry.path), may_link)
                self._known[entry.length, entry.sha256] = donor

    def learn_files(self, files: Mapping[FileEntry, Path]) -> None:
        """Files that lie ready on this station without being part of a pack yet."""
        for entry, file in files.items():
            donor = _Donor(file.parent, PurePosixPath(file.name), may_link=True)
            self._known[entry.length, entry.sha256] = donor

    def knows(self, entry: FileEntry) -> bool:
        """Whether a pack lists such a file; it may still turn out to be damaged."""
        return (entry.length, entry.sha256) in self._known

    def give(self, entry: FileEntry, target: Path, job: Job) -> bool:
        """Put the file at `target` if it is here and still whole, read to its last byte.

        Raises:
            EnvironmentFault: this disk failed, or somebody stopped the work.
        """
        donor = self._known.get((entry.length, entry.sha256))
        if donor is None or not is_whole(donor.folder / donor.path, entry):
            return False
        if donor.may_link and _linked(donor.folder / donor.path, target):
            job.spared(entry.length)
            return True
        there = FileEntry(path=str(donor.path), length=entry.length, sha256=entry.sha256)
        from_elsewhere = job.copied_bytes
        try:
            copy_file(FolderSource(donor.folder), there, target, job)
        except ContentFault:
            return False
        finally:
            job.copied_bytes = from_elsewhere
        return True


def _linked(file: Path, target: Path) -> bool:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(file, target)
    except OSError:
        return False
    return True
