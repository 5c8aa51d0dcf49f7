"""A new pack grows in a folder of its own, file by file, until it is whole or refused.

The folder is named by the digest of the manifest, so that an interrupted copy of this very pack is
found again and goes on. Nothing is written anywhere else: every path comes out of a manifest whose
paths were checked, and lies below this folder.
"""

from pathlib import Path, PurePosixPath

from kiosk.content.files import look
from kiosk.content.forms import MANIFEST_NAME, FileEntry, PackManifest
from kiosk.content.install import space
from kiosk.content.install.copying import copy_file, is_whole
from kiosk.content.install.disk import sync_tree, write_whole
from kiosk.content.install.donors import Donors
from kiosk.content.install.job import Job
from kiosk.content.install.part_file import PART_ENDING
from kiosk.content.listing import listing_problems
from kiosk.content.problem import raise_first
from kiosk.content.sources.source import PackSource


def fill(
    folder: Path,
    source: PackSource,
    manifest: PackManifest,
    donors: Donors,
    job: Job,
    *,
    keep_free: int = space.KEEP_FREE_BYTES,
) -> int:
    """Bring every listed file into `folder`, verified; files that are there and right stay.

    `keep_free` bytes of the disk are left alone. Returns how many bytes came from the source.

    Raises:
        ContentFault: the source does not give what the manifest lists.
        EnvironmentFault: there is no room, the source or this disk failed, or it was stopped.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _remove_strangers(folder, manifest)
    whole = {e.path for e in manifest.files if is_whole(_target(folder, e), e)}
    missing = [entry for entry in manifest.files if entry.path not in whole]
    wanted = sum(e.length - _begun(folder, e) for e in missing if not donors.knows(e))
    space.need(folder, wanted, keep_free)
    job.needs_room_in(folder, keep_free)
    job.begin(sum(entry.length for entry in manifest.files))
    job.spared(sum(entry.length for entry in manifest.files if entry.path in whole))
    before = job.copied_bytes
    for entry in missing:
        target = _target(folder, entry)
        target.unlink(missing_ok=True)
        if not donors.give(entry, target, job):
            copy_file(source, entry, target, job)
    return job.copied_bytes - before


def seal(folder: Path, manifest: PackManifest, manifest_data: bytes) -> None:
    """Put the manifest in, and make sure that the folder is the pack and survives a power cut.

    Raises:
        ContentFault: it is not.
        OSError: the disk does not take it.
    """
    write_whole(folder / MANIFEST_NAME, manifest_data)
    raise_first(listing_problems(manifest, look(folder).values()))
    sync_tree(folder)


def _target(folder: Path, entry: FileEntry) -> Path:
    return folder / PurePosixPath(entry.path)


def _begun(folder: Path, entry: FileEntry) -> int:
    target = _target(folder, entry)
    try:
        return target.with_name(target.name + PART_ENDING).stat().st_size
    except OSError:
        return 0


def _remove_strangers(folder: Path, manifest: PackManifest) -> None:
    """Take out what an earlier try left that this pack does not list."""
    known = {entry.path for entry in manifest.files}
    known |= {f"{path}{PART_ENDING}" for path in known}
    for found in look(folder).values():
        if found.path not in known or found.oddity:
            (folder / found.path).unlink()
