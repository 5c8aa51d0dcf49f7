"""Putting a damaged file aside and a mended one in its place, so that no power cut loses either.

    1. what can be read goes into `….rescue`            damaged file still in place
    2. `….rescue` becomes `….rescued`                   from here on the mended file counts
    3. the damaged file and its log are put aside, then `….rescued` takes the name

Cut off before 2, it starts again; cut off after, `finish` goes on where it was.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.storage.database import sync_folder
from kiosk.storage.rescue import rescue

_LOGS = ("-wal", "-shm")


def replace_damaged(path: Path, moment: datetime) -> tuple[str, int]:
    """Mend the closed file at `path`; the name it was put aside under, and the answers rescued.

    Raises:
        sqlite3.Error, OSError: it cannot be done now; everything is still where it was.
    """
    unfinished = _beside(path, ".rescue")
    try:
        count = rescue(path, unfinished)
    except BaseException:
        _remove(unfinished)
        raise
    unfinished.replace(_beside(path, ".rescued"))
    sync_folder(path.parent)
    name = finish(path, moment)
    return name or path.name, count


def finish(path: Path, moment: datetime) -> str | None:
    """Go on with a replacement that was cut off; the name put aside, None if there was none.

    What a cut-off rescue left behind is removed: it holds answers too.

    Raises:
        OSError: a file cannot be renamed now.
    """
    _remove(_beside(path, ".rescue"))
    rescued = _beside(path, ".rescued")
    if not rescued.exists():
        return None
    aside = _free_name(path, moment)
    for suffix in (*_LOGS, ""):
        with suppress(FileNotFoundError):
            _beside(path, suffix).rename(_beside(aside, suffix))
    sync_folder(path.parent)
    rescued.rename(path)
    sync_folder(path.parent)
    return aside.name


def _remove(file: Path) -> None:
    for suffix in ("", *_LOGS):
        _beside(file, suffix).unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _free_name(path: Path, moment: datetime) -> Path:
    """A name such as `answers.damaged-20260131-235959.sqlite` that no file has."""
    stem = f"{path.stem}.damaged-{moment:%Y%m%d-%H%M%S}"
    aside, n = path.with_name(f"{stem}{path.suffix}"), 1
    while aside.exists() or _beside(aside, "-wal").exists():
        n += 1
        aside = path.with_name(f"{stem}-{n}{path.suffix}")
    return aside
