"""What the operating system must have, seen in a moment, and put there where that is allowed.

The names are Debian's and Ubuntu's. Qt's part is what `ldd` finds lacking in the xcb, wayland and
offscreen plug-ins of the PySide6 wheel on a minimal Debian 12.
"""

import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kiosk.setup.environment import Say
from kiosk.setup.fault import SetUpStopped
from kiosk.setup.lock import PackageSet
from kiosk.setup.reasons import reason_for
from kiosk.setup.tools import run_tool

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libvlc.so.5": "libvlc5",
}
VLC_PLUGINS = {
    "codec/libavcodec_plugin.so": "vlc-plugin-base",
    "video_output/libxcb_x11_plugin.so": "vlc-plugin-video-output",
}
PROGRAMS_FOR_TESTS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "ffmpeg": "ffmpeg",
    "git": "git",
    "age": "age",
    "npm": "npm",
}
VENV_PACKAGE = "python3-venv"

_VLC_FOLDERS = ("lib/*/vlc/plugins", "lib64/vlc/plugins", "lib/vlc/plugins")


@dataclass(frozen=True, slots=True)
class System:
    """Where a Linux machine tells what it has.

    Attributes:
        loader_cache: the dynamic loader's list of libraries.
        prefixes: the folders under which VLC keeps its plug-ins.
        search_path: where programs are, as PATH has it.
    """

    loader_cache: Path = Path("/etc/ld.so.cache")
    prefixes: tuple[Path, ...] = (Path("/usr"), Path("/usr/local"))
    search_path: str | None = None

    def missing(self, packages: PackageSet) -> tuple[str, ...]:
        """The packages that this machine lacks; none where it does not say what it has."""
        try:
            known = self.loader_cache.read_bytes()
        except OSError:
            return ()
        libraries = [p for name, p in LIBRARIES.items() if b"/%b\0" % name.encode() not in known]
        plugins = [p for name, p in VLC_PLUGINS.items() if not self._has_plugin(name)]
        programs = PROGRAMS_FOR_TESTS if packages is PackageSet.TESTS else {}
        absent = [p for name, p in programs.items() if not self._has_program(name)]
        return (*libraries, *plugins, *absent)

    def _has_program(self, name: str) -> bool:
        return shutil.which(name, path=self.search_path) is not None

    def _has_plugin(self, name: str) -> bool:
        return any(
            next(prefix.glob(f"{folder}/{name}"), None)
            for prefix in self.prefixes
            for folder in _VLC_FOLDERS
        )


def lacks_venv() -> bool:
    """Whether this Python was packaged without what `python3 -m venv` needs."""
    return find_spec("ensurepip") is None


def install(missing: tuple[str, ...], say: Say) -> None:
    """Install `missing` with apt-get, as root or through sudo without a password.

    Raises:
        SetUpStopped: with the exact line to run, where this account may not do it or it failed.
    """
    rights = _rights()
    if rights is None or shutil.which("apt-get") is None:
        raise SetUpStopped(
            "This machine lacks system packages that the kiosk needs.",
            f"{_line_to_run(missing)}\nThen give the same command again.",
        )
    say(f"  installing system packages: {' '.join(missing)}")
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        done = run_tool([*rights, "apt-get", "-q", *arguments])
        if done.status != 0:
            reason = reason_for(done.output)
            raise SetUpStopped(
                f"apt-get {arguments[0]} failed. {reason.what if reason else ''}".strip(),
                f"{_line_to_run(missing)}\nThen give the same command again.",
            )


def _rights() -> list[str] | None:
    """What to put before a command so that root runs it; None when that takes a password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and run_tool(["sudo", "-n", "true"]).status == 0:
        return ["sudo", "-n"]
    return None


def _line_to_run(missing: tuple[str, ...]) -> str:
    if shutil.which("apt-get") is None:
        return (
            f"Install, with this system's own package tool, what Debian calls: {' '.join(missing)}"
        )
    names = shlex.join(missing)
    return (
        "Run this line, or ask somebody who may:\n"
        "    sudo sh -c 'apt-get update && "
        f"apt-get install -y --no-install-recommends {names}'"
    )
