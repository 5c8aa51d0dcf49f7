"""Decides which ward is in force.

- A file without a problem is in force, and kept as the last good one.
- A file with any problem is refused as a whole; the last good one stays in force.
- Where there never was a good one, the safe ward: general words, no name, no number.
- The demo ward is only for a station that has no ward file at all.
"""

import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from kiosk.paths import Paths
from kiosk.ward.document import MAX_BYTES
from kiosk.ward.keep import keep_copy
from kiosk.ward.parse import parse_ward
from kiosk.ward.problems import Problem
from kiosk.ward.settings import SAFE_WARD, WardSettings

Origin = Literal["file", "last-good", "safe", "demo"]


@dataclass(frozen=True, slots=True)
class LoadedWard:
    """The ward in force and what is wrong with the file that ought to be.

    Attributes:
        settings: always usable.
        origin: where they come from.
        problems: for staff and for the readiness check; empty when all is well.
    """

    settings: WardSettings
    origin: Origin
    problems: tuple[Problem, ...] = ()


def load_ward(paths: Paths, today: date) -> LoadedWard:
    """The ward in force; never raises for a file, whatever is in it."""
    data = _read(paths.ward)
    match data:
        case bytes():
            return _from_file(data, paths, today)
        case Problem():
            return _without_file(paths, (data,))
        case None if _read(paths.last_good_ward) is not None:
            return _without_file(paths, (_gone(paths.ward),))
        case None:
            return _demo(paths)


def _from_file(data: bytes, paths: Paths, today: date) -> LoadedWard:
    found = parse_ward(data, today)
    if not isinstance(found, WardSettings):
        return _without_file(paths, found)
    try:
        keep_copy(data, paths.last_good_ward)
    except OSError as error:
        return LoadedWard(found, "file", (_not_kept(paths.last_good_ward, error),))
    return LoadedWard(found, "file")


def _without_file(paths: Paths, problems: tuple[Problem, ...]) -> LoadedWard:
    data = _read(paths.last_good_ward)
    if data is None:
        return LoadedWard(SAFE_WARD, "safe", problems)
    if isinstance(data, Problem):
        return LoadedWard(SAFE_WARD, "safe", (*problems, data))
    found = parse_ward(data, None)
    if isinstance(found, WardSettings):
        return LoadedWard(found, "last-good", problems)
    return LoadedWard(SAFE_WARD, "safe", (*problems, _copy_is_broken(paths.last_good_ward)))


def _demo(paths: Paths) -> LoadedWard:
    data = _read(paths.demo_ward)
    found = parse_ward(data, None) if isinstance(data, bytes) else ()
    if isinstance(found, WardSettings):
        return LoadedWard(found, "demo")
    return LoadedWard(SAFE_WARD, "safe", (data,) if isinstance(data, Problem) else found)


def _read(file: Path) -> bytes | Problem | None:
    """The bytes of `file`, at most one more than allowed; None when there is no such file."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return _unreadable(file, "it is not a file")
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return _unreadable(file, "it points to nothing") if file.is_symlink() else None
    except OSError as error:
        return _unreadable(file, error.strerror or str(error))


def _unreadable(file: Path, reason: str) -> Problem:
    return Problem(
        None,
        "",
        f"The file {file.name} cannot be read: {reason}.",
        "Ask IT to put the file in its place and to let the kiosk's account read it.",
    )


def _gone(file: Path) -> Problem:
    return Problem(
        None,
        "",
        f"The file {file.name} is gone; the last good copy is used.",
        "Ask IT to put it back.",
    )


def _not_kept(copy: Path, error: OSError) -> Problem:
    return Problem(
        None,
        "",
        f"The copy {copy.name} could not be written: {error.strerror or error}.",
        "Ask IT to free disk space and to let the kiosk's account write in this folder.",
    )


def _copy_is_broken(copy: Path) -> Problem:
    return Problem(
        None,
        "",
        f"The last good copy {copy.name} cannot be used either, so no number is shown.",
        "Cure the problems above; the copy then mends itself.",
    )
