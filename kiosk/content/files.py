"""The files of a pack folder: measured, listed, compared with what the manifest says."""

import hashlib
import os
from pathlib import Path, PurePosixPath

from kiosk.content.forms import MANIFEST_NAME, FileEntry
from kiosk.content.safe_path import passes_a_link, reason_against
from kiosk.errors import ContentFault


def list_files(folder: Path) -> tuple[FileEntry, ...]:
    """Every file below `folder` but the manifest, in order of path, with length and SHA-256.

    Raises:
        ContentFault: a name that no pack may have, or a symbolic link.
    """
    return tuple(_entry(folder, path) for path in names_in(folder) if path != MANIFEST_NAME)


def names_in(folder: Path) -> tuple[str, ...]:
    """The paths of all files and links below `folder`, sorted; links are not followed."""
    found = []
    for base, folders, files in os.walk(folder):
        links = [name for name in folders if Path(base, name).is_symlink()]
        found += [Path(base, name).relative_to(folder).as_posix() for name in (*files, *links)]
    return tuple(sorted(found))


def _entry(folder: Path, path: str) -> FileEntry:
    reason = "is a symbolic link" if passes_a_link(folder, path) else reason_against(path)
    if reason:
        raise ContentFault(f'The file "{path}" {reason}.', "Rename it or take it out of the pack.")
    file = folder / PurePosixPath(path)
    return FileEntry(path=path, length=file.stat().st_size, sha256=sha256_of(file))


def sha256_of(file: Path) -> str:
    """The SHA-256 of the bytes of `file`, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def length_trouble(folder: Path, entry: FileEntry) -> str:
    """What a glance tells against a file, as the end of a sentence; empty when it looks sound.

    Looks at kind and length only: reading every byte of a pack would hold up the start.
    """
    file = folder / PurePosixPath(entry.path)
    try:
        if passes_a_link(folder, entry.path):
            return "is a symbolic link"
        if not file.is_file():
            return "is missing"
        length = file.stat().st_size
    except OSError as error:
        return f"cannot be looked at ({error.strerror})"
    return "" if length == entry.length else f"has {length:,} bytes instead of {entry.length:,}"


def trouble(folder: Path, entry: FileEntry) -> str:
    """What tells against a file after reading all of it; empty when it is as it left its author."""
    if found := length_trouble(folder, entry):
        return found
    try:
        read = sha256_of(folder / PurePosixPath(entry.path))
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return "" if read == entry.sha256 else "has been changed since the pack was made"
