"""Finding VLC where its Windows installer puts it."""

import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path

from kiosk.setup.fault import SetUpStopped

VARIABLE = "PYTHON_VLC_LIB_PATH"
_DLL = "libvlc.dll"


def point_to_vlc(environ: MutableMapping[str, str], registered: Path | None) -> None:
    """Tell python-vlc where libVLC is, unless somebody has told it already.

    Args:
        environ: the variables of this process; `PYTHON_VLC_LIB_PATH` is set in it.
        registered: the folder that the registry names, if any.

    Raises:
        SetUpStopped: VLC is in none of its usual folders, or only as a 32-bit program.
    """
    if VARIABLE in environ:
        return
    for folder in _folders(environ, registered):
        if (folder / _DLL).is_file():
            environ[VARIABLE] = str(folder / _DLL)
            return
    raise SetUpStopped(*_message(environ))


def registered_folder() -> Path | None:
    """The folder that VLC's installer wrote into the registry, if it did."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - exists on Windows alone

        for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            with suppress(OSError), winreg.OpenKey(hive, r"Software\VideoLAN\VLC") as key:
                return Path(winreg.QueryValueEx(key, "InstallDir")[0])
    return None


def _folders(environ: Mapping[str, str], registered: Path | None) -> Iterator[Path]:
    if registered is not None:
        yield registered
    for variable in ("ProgramW6432", "ProgramFiles"):
        if root := environ.get(variable):
            yield Path(root) / "VideoLAN" / "VLC"


def _message(environ: Mapping[str, str]) -> tuple[str, str]:
    cure = (
        "Install the 64-bit VLC 3 for all users, from the software centre of this network or from "
        "VideoLAN, then give the same command again."
    )
    x86 = environ.get("ProgramFiles(x86)")
    if x86 and (Path(x86) / "VideoLAN" / "VLC" / _DLL).is_file():
        return "Only the 32-bit VLC is installed, and the kiosk cannot use it.", cure
    return "VLC, which plays the films, is not installed in its usual folder.", cure
