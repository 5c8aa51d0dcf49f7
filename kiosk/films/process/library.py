"""Loading libVLC, telling apart what may be missing."""

import ctypes
import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from kiosk.errors import EnvironmentFault

_IS_WINDOWS: Final = sys.platform == "win32"
_VARIABLE: Final = "PYTHON_VLC_LIB_PATH"
_SONAME: Final = "libvlc.so.5"
_CURE_WINDOWS: Final = "Install the 64-bit VLC 3 for all users, in its usual folder."


def _cure(packages: str) -> str:
    return _CURE_WINDOWS if _IS_WINDOWS else f"Install it as root: apt-get install {packages}"


NO_LIBRARY: Final = EnvironmentFault("libVLC, which plays the films, is missing.", _cure("libvlc5"))
NO_PLUGINS: Final = EnvironmentFault(
    "libVLC is here, but its plug-ins are missing.", _cure("vlc-plugin-base")
)
NO_OUTPUT: Final = EnvironmentFault(
    "libVLC is here, but its output to memory (vmem) is missing: films would be black.",
    _cure("--reinstall vlc-plugin-base vlc-plugin-video-output"),
)
NO_DECODER: Final = EnvironmentFault(
    "libVLC is here, but it cannot decode H.264 films.", _cure("--reinstall vlc-plugin-base")
)


def load() -> Any:  # noqa: ANN401 - python-vlc has no types
    """The `vlc` module, joined to the library.

    `VLC_PLUGIN_PATH` is taken away: it adds plug-ins to those of the library, perhaps of another
    version, where it is thought to replace them.

    Raises:
        EnvironmentFault: there is no libVLC.
    """
    os.environ.pop("VLC_PLUGIN_PATH", None)
    _spare_the_search()
    logging.getLogger("vlc").addHandler(logging.NullHandler())
    try:
        vlc = import_module("vlc")
    except (ImportError, OSError, NotImplementedError, KeyError, SystemExit) as error:
        raise NO_LIBRARY from error
    if vlc.dll is None:
        raise NO_LIBRARY
    return vlc


def make_instance(vlc: Any, options: Sequence[str]) -> Any:  # noqa: ANN401
    """A libVLC instance with as many of the options as this libVLC knows.

    Raises:
        EnvironmentFault: not even one without options can be made.
    """
    if (instance := vlc.Instance(list(options))) is not None:
        return instance
    if (instance := vlc.Instance([])) is None:
        raise NO_PLUGINS
    known: list[str] = []
    for option in options:
        if (richer := vlc.Instance([*known, option])) is not None:
            known.append(option)
            instance.release()
            instance = richer
    return instance


def _spare_the_search() -> None:
    """Name the library to python-vlc, which else starts `ldconfig`, even a compiler, to look."""
    if _IS_WINDOWS or _VARIABLE in os.environ:
        return
    try:
        ctypes.CDLL(_SONAME)
    except OSError:
        return
    os.environ[_VARIABLE] = _SONAME
