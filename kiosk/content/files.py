"""The files of a pack folder: seen, listed, measured, compared with what the manifest says."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.content.forms import MANIFEST_NAME, FileEntry
from kiosk.content.safe_path import reason_against, shown
from kiosk.errors import ContentFault

MOST_FILES = 20_000
IS_LINK = "is a symbolic link"
IS_DEVICE = "is a device or a pipe and not a file"


@dataclass(frozen=True, slots=True)
class Found:
    """A file that lies somewhere, listed or not.

    Attributes:
        length: in bytes.
        oddity: why it can be no file of a pack, as the end of a sentence; empty when it can.
    """

    path: str
    length: int
    oddity: str = ""


def look(folder: Path) -> Mapping[str, Found]:
    """Every file below `folder` by its path, in order; links are not followed.

    Raises:
        ContentFault: there are more than any pack may have.
    """
    found: dict[str, Found] = {}
    for one in _walk(str(folder), ""):
        found[one.path] = one
        if len(found) > MOST_FILES:
            raise ContentFault(
                f"There are more than {MOST_FILES:,} files in {folder}.", "Split the pack in two."
            )
    return dict(sorted(found.items()))


def _walk(folder: str, above: str) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                path = f"{above}{entry.name}"
                if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                    yield from _walk(entry.path, f"{path}/")
                else:
                    yield _seen(path, entry)
    except OSError as error:
        yield Found(above.rstrip("/"), 0, f"cannot be looked at ({error.strerror})")


def _is_junction(entry: "os.DirEntry[str]") -> bool:
    """Whether it is Windows' other kind of link to a folder."""
    return _reparse_tag(entry.stat(follow_symlinks=False)) != 0


def _reparse_tag(facts: os.stat_result) -> int:
    tag: int = getattr(facts, "st_reparse_tag", 0)
    return tag


def _seen(path: str, entry: "os.DirEntry[str]") -> Found:
    facts = entry.stat(follow_symlinks=False)
    if entry.is_symlink() or _reparse_tag(facts):
        return Found(path, 0, IS_LINK)
    if not stat.S_ISREG(facts.st_mode):
        return Found(path, 0, IS_DEVICE)
    return Found(path, facts.st_size)


def list_files(folder: Path) -> tuple[FileEntry, ...]:
    """Every file below `folder` but the manifest, in order of path, with length and SHA-256.

    Raises:
        ContentFault: a name that no pack may have, or a symbolic link.
    """
    return tuple(_entry(folder, f) for f in look(folder).values() if f.path != MANIFEST_NAME)


def _entry(folder: Path, found: Found) -> FileEntry:
    if reason := found.oddity or reason_against(found.path):
        raise ContentFault(
            f'The file "{shown(found.path)}" {reason}.', "Rename it or take it out of the pack."
        )
    digest = sha256_of(folder / PurePosixPath(found.path))
    return FileEntry(path=found.path, length=found.length, sha256=digest)


def sha256_of(file: Path) -> str:
    """The SHA-256 of the bytes of `file`, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def length_trouble(seen: Mapping[str, Found], entry: FileEntry) -> str:
    """What a glance tells against a file, as the end of a sentence; empty when it looks sound.

    Looks at kind and length only: reading every byte of a pack would hold up the start.
    """
    found = seen.get(entry.path)
    if found is None:
        return "is missing"
    if found.oddity:
        return found.oddity
    if found.length != entry.length:
        return f"has {found.length:,} bytes instead of {entry.length:,}"
    return ""


def trouble(folder: Path, seen: Mapping[str, Found], entry: FileEntry) -> str:
    """What tells against a file after reading all of it; empty when it is as it left its author."""
    if found := length_trouble(seen, entry):
        return found
    try:
        read = sha256_of(folder / PurePosixPath(entry.path))
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    return "" if read == entry.sha256 else "has been changed since the pack was made"
