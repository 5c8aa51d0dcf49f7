"""What can go wrong with the file of answers, and which fault an SQLite error stands for."""

import shutil
import sqlite3
from pathlib import Path

from kiosk.errors import EnvironmentFault

_FULL_BELOW_BYTES = 1_000_000


class DiskFull(EnvironmentFault):
    """There is no room on the disk; the answer is not stored, nor any part of it."""


class StorageFault(EnvironmentFault):
    """The answers cannot be read or written for another reason."""


def is_damage(error: Exception) -> bool:
    """Whether the file itself is broken, so that it must be set aside."""
    return _code(error) in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def is_doubtful(error: Exception) -> bool:
    """Whether the connection may not be trusted after `error`, as after a failed write."""
    return _code(error) == sqlite3.SQLITE_IOERR


def fault_for(error: Exception, path: Path) -> EnvironmentFault:
    """The fault to show for `error`, an `sqlite3.Error` or `OSError` about the file at `path`."""
    if _code(error) == sqlite3.SQLITE_FULL or _is_full(path):
        return DiskFull(
            "The disk of this kiosk is full, so your answer is not saved yet.",
            "Your answer is still here: please tell a member of staff, then try again.",
        )
    if _code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return StorageFault(
            "Another program is using the answers, so yours is not saved yet.",
            "Your answer is still here: please try again in a moment.",
        )
    return StorageFault(
        "The kiosk could not save your answer.",
        "Your answer is still here: please try again, or tell a member of staff.",
    )


def _code(error: Exception) -> int:
    """The primary SQLite result code; the extended one has more in its higher bits."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _FULL_BELOW_BYTES
    except OSError:
        return False
