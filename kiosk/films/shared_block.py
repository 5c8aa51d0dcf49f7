"""Memory that the kiosk makes and the film process draws into, on Linux and on Windows.

Not `multiprocessing.shared_memory`: its resource tracker is one more process beside every
kiosk, and takes away blocks that a film process merely had open. On Linux a block is a file in
the memory file system that loses its name as soon as both sides have it; on Windows it is named
memory, which goes away with its last user.
"""

import contextlib
import mmap
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from kiosk.errors import EnvironmentFault

_PREFIX: Final = "kiosk-film-"
_MEMORY_FOLDER: Final = Path("/dev/shm")  # noqa: S108 - POSIX shared memory, files are 0600
_STARTED_FIELD: Final = 19
_SPARE_BYTES: Final = 1 << 20


class SharedBlock:
    """A block of memory in two processes.

    There is no `close`: pictures on the screen may still point into it, so it goes away with the
    last reference to `memory`.

    Attributes:
        name: what `attach` in the other process needs.
        memory: the bytes, writable.
    """

    def __init__(self, name: str, mapped: mmap.mmap) -> None:
        """Made by `create` or `attach`."""
        self.name = name
        self.memory = memoryview(mapped)

    def forget_name(self) -> None:
        """Nobody else needs to find the block any more; no trace of it is left behind."""
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                Path(self.name).unlink()


def create(length: int) -> SharedBlock:
    """A new block of `length` zero bytes.

    Raises:
        EnvironmentFault: the machine has no room for it.
    """
    label = f"{_PREFIX}{os.getpid()}-{_started(os.getpid())}-{secrets.token_hex(4)}"
    if sys.platform == "win32":
        return SharedBlock(label, mmap.mmap(-1, length, tagname=label))
    for folder in (_MEMORY_FOLDER, Path(tempfile.gettempdir())):
        try:
            if shutil.disk_usage(folder).free > length + _SPARE_BYTES:
                return _create_file(folder / label, length)
        except OSError:
            continue
    raise EnvironmentFault(
        "There is no room for the pictures of a film.",
        f"Free some memory, or make {_MEMORY_FOLDER} larger than {2 * length >> 20} MB.",
    )


def attach(name: str, length: int) -> SharedBlock:
    """The block that another process made under this name.

    Raises:
        OSError: there is none, or it is too small.
    """
    if sys.platform == "win32":
        return SharedBlock(name, mmap.mmap(-1, length, tagname=name))
    with Path(name).open("r+b") as file:
        if os.fstat(file.fileno()).st_size < length:
            raise OSError(f"{name} is smaller than {length} bytes")
        return SharedBlock(name, mmap.mmap(file.fileno(), length))


def remove_left_overs() -> int:
    """Remove what kiosks left behind that were killed at the wrong moment; returns how many."""
    removed = 0
    if sys.platform == "win32":
        return removed
    for folder in (_MEMORY_FOLDER, Path(tempfile.gettempdir())):
        for file in folder.glob(f"{_PREFIX}*"):
            if not _owner_lives(file.name):
                with contextlib.suppress(OSError):
                    file.unlink()
                    removed += 1
    return removed


def _create_file(file: Path, length: int) -> SharedBlock:
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.ftruncate(descriptor, length)
        return SharedBlock(str(file), mmap.mmap(descriptor, length))
    except OSError:
        file.unlink()
        raise
    finally:
        os.close(descriptor)


def _owner_lives(name: str) -> bool:
    pid, _, rest = name.removeprefix(_PREFIX).partition("-")
    return pid.isdecimal() and _started(int(pid)) == rest.partition("-")[0]


def _started(pid: int) -> str:
    """When a process began, in the kernel's ticks; tells it from a later one of the same number."""
    try:
        facts = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return "gone" if sys.platform.startswith("linux") else "0"
    return facts.rpartition(")")[2].split()[_STARTED_FIELD]
