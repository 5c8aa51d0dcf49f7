"""VLC itself with its X11 output."""

import os
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from kiosk.bench.film_file import BenchFilm
from kiosk.bench.load import measure
from kiosk.bench.peers.peer import Showing, Size, first_line, wait_for
from kiosk.bench.screen import SIZE, Screen, end

NOBODY = 65534
_PROGRAM = "vlc"
_OPTIONS = (
    *("--intf=oldrc", "--rc-fake-tty", "--vout=xcb_x11", "--avcodec-hw=none", "--aout=dummy"),
    *("--play-and-pause", "--no-osd", "--no-video-title-show", "--no-video-deco", "--quiet"),
    *("--no-keyboard-events", "--no-mouse-events", "--no-disable-screensaver"),
)
_ANSWER_SECONDS = 1.0


class VlcProgram:
    """Plays through `xcb_x11`; VLC refuses root, so where we are root it is run as "nobody"."""

    name = "VLC"

    def version(self) -> str:
        """What it says of itself; empty when it is not installed."""
        return first_line(_PROGRAM, "--version") if not _is_root() else _version_as_nobody()

    def show(self, film: BenchFilm, screen: Screen, picture: Size) -> Showing:
        """Play `film` once; see `Peer.show`."""
        with tempfile.TemporaryDirectory(prefix="kiosk-vlc-") as folder:
            if _is_root():
                os.chown(folder, NOBODY, NOBODY)
            door = Path(folder) / "door"
            process = subprocess.Popen(
                [_PROGRAM, *_OPTIONS, *_place(picture), f"--rc-unix={door}", str(film.file)],
                env=screen.environment | {"HOME": folder, "XDG_RUNTIME_DIR": folder},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                user=NOBODY if _is_root() else None,
                group=NOBODY if _is_root() else None,
            )
            try:
                wait_for(door.exists, "VLC to start")
                time.sleep(0.3)
                load = measure(process.pid, screen.pid)
                time.sleep(film.seconds - 10)
                return Showing(self.name, picture, load, film.frames, film.frames - _lost(door))
            finally:
                end(process)


def _place(picture: Size) -> tuple[str, ...]:
    if picture == SIZE:
        return ("--fullscreen",)
    return ("--no-fullscreen", f"--width={picture[0]}", f"--height={picture[1]}")


def _lost(door: Path) -> int:
    """Frames that VLC says came too late."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_ANSWER_SECONDS)
        line.connect(str(door))
        line.sendall(b"stats\n")
        said = b""
        while b"frames lost" not in said or not said.endswith(b"\n"):
            said += line.recv(65536)
    found = re.search(rb"frames lost\s*:\s*(\d+)", said)
    return int(found[1]) if found else 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _version_as_nobody() -> str:
    try:
        said = subprocess.run(
            [_PROGRAM, "--version"],
            capture_output=True, text=True, timeout=20, check=True, user=NOBODY, group=NOBODY,
            env={"PATH": os.environ.get("PATH", ""), "HOME": tempfile.gettempdir()},
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        return ""
    return said.stdout.partition("\n")[0].strip()
