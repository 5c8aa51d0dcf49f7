"""The quick look that a second start takes at whether all is as set-up left it.

It loads next to nothing itself. A file that is as big and as old as it was is taken to be the same;
whenever anything differs, and always on Windows, set-up looks properly.
"""

import os
import sys
from contextlib import suppress

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
_LOADER_CACHE = "/etc/ld.so.cache"
_PACKAGE_LIST = "/var/lib/dpkg/status"


def is_as_noted(root: str, packages: str) -> bool:
    """Whether set-up for `packages` was finished in this checkout and nothing has changed since."""
    if os.name != "posix":
        return False
    try:
        with open(_note(root, packages), encoding="utf-8") as file:
            return file.read() == _state(root)
    except OSError:
        return False


def note(root: str, packages: str) -> None:
    """Write down that all is well for `packages` now, where this account may write at all."""
    with suppress(PermissionError), open(_note(root, packages), "w", encoding="utf-8") as file:
        file.write(_state(root))


def forget(root: str) -> None:
    """Throw away what was written down: the next start looks properly."""
    for name in ("run", "tests"):
        if os.path.exists(_note(root, name)):
            os.remove(_note(root, name))


def is_inside(root: str) -> bool:
    """Whether this process runs the interpreter of this checkout's environment."""
    return os.path.realpath(sys.prefix) == os.path.realpath(os.path.join(root, ".venv"))


def interpreter(root: str) -> str:
    """The interpreter of this checkout's environment, whether it is there or not."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(root, ".venv", *inside)


def _note(root: str, packages: str) -> str:
    return os.path.join(root, ".venv", f"glance-{packages}")


def _state(root: str) -> str:
    files = (
        os.path.join(root, "requirements.lock"),
        interpreter(root),
        _LOADER_CACHE,
        _PACKAGE_LIST,
    )
    return "\n".join(_look(file) for file in files)


def _look(file: str) -> str:
    try:
        seen = os.stat(file)
    except OSError:
        return f"{file} -"
    return f"{file} {seen.st_size} {seen.st_mtime_ns}"
