"""Keeps a copy of the last good ward file, whole or not at all."""

import os
import tempfile
from pathlib import Path


def keep_copy(data: bytes, target: Path) -> None:
    """Replace `target` by `data` in one step; nothing is written when it is the same already.

    Raises:
        OSError: the disk is full, or the folder refuses.
    """
    if _holds(target, data):
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.read_bytes() == data
    except OSError:
        return False
