"""Renames and removals that a power cut finds done or not begun."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4


def sync_folder(folder: Path) -> None:
    """Make new and renamed files in `folder` last; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """The same for every folder below, the deepest first."""
    for base, _, _ in os.walk(folder, topdown=False):
        sync_folder(Path(base))


def write_whole(file: Path, data: bytes) -> None:
    """Write `data` so that `file` is the old one or the new one at any moment.

    Raises:
        OSError: it could not be written; the old one is still there.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{uuid4().hex}")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(file.parent)


def throw_away(folder: Path, bin_folder: Path) -> None:
    """Remove `folder` at once, by a rename, and then its files; what is in use goes another day."""
    bin_folder.mkdir(parents=True, exist_ok=True)
    gone = bin_folder / f"gone-{uuid4().hex}"
    with suppress(OSError):
        folder.rename(gone)
        remove_tree(gone)


def remove_tree(folder: Path) -> None:
    """Remove a folder as far as it can be removed; never raises."""
    shutil.rmtree(folder, onerror=_try_harder)


def _try_harder(remove: Callable[[str], object], path: str, _error: object) -> None:
    """Windows keeps files that are marked as read-only."""
    with suppress(OSError):
        Path(path).chmod(stat.S_IWRITE | stat.S_IREAD | stat.S_IEXEC)
        remove(path)
