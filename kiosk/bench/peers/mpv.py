"""mpv with its X11 output."""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Self

from kiosk.bench.film_file import BenchFilm
from kiosk.bench.load import measure
from kiosk.bench.peers.peer import TAPS, Showing, Size, first_line, wait_for
from kiosk.bench.screen import Screen, end

_OPTIONS = (
    *("--no-config", "--no-terminal", "--idle", "--force-window", "--keep-open", "--vo=x11"),
    *("--hwdec=no", "--ao=null", "--no-osc", "--no-border", "--cursor-autohide=no"),
)
_REPLY_SECONDS = 10.0


class Mpv:
    """Plays through `--vo=x11`, which is its path without a graphics processor."""

    name = "mpv"

    def version(self) -> str:
        """What it says of itself; empty when it is not installed."""
        return first_line("mpv", "--version")

    def show(self, film: BenchFilm, screen: Screen, picture: Size) -> Showing:
        """Play `film` once; see `Peer.show`."""
        with tempfile.TemporaryDirectory(prefix="kiosk-mpv-") as folder:
            door = Path(folder) / "door"
            width, height = picture
            command = ["mpv", *_OPTIONS, f"--geometry={width}x{height}+0+0"]
            process = subprocess.Popen(
                [*command, f"--input-ipc-server={door}"],
                env=screen.environment, stdin=subprocess.DEVNULL,
            )  # fmt: skip
            try:
                wait_for(door.exists, "mpv to start")
                with _Remote(door) as remote:
                    return self._play(film, screen, process.pid, remote)
            finally:
                end(process)

    def _play(self, film: BenchFilm, screen: Screen, pid: int, remote: "_Remote") -> Showing:
        time.sleep(1.0)
        taps = tuple(remote.load(film.file) for _ in range(TAPS))
        load = measure(pid, screen.pid)
        wait_for(lambda: remote.ask("eof-reached") is True, "mpv to end the film")
        lost = int(remote.ask("frame-drop-count")) + int(remote.ask("decoder-frame-drop-count"))
        place = remote.ask("osd-dimensions")
        size = (int(place["w"]), int(place["h"]))
        shown = film.frames - lost
        return Showing(self.name, size, load, film.frames, shown, unready_ms=taps)


class _Remote:
    """mpv's own remote control: JSON lines through a socket."""

    def __init__(self, door: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_REPLY_SECONDS)
        wait_for(lambda: self._socket.connect_ex(str(door)) == 0, "mpv to listen")
        self._lines = self._socket.makefile("rw", encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._lines.close()
        self._socket.close()

    def load(self, file: Path) -> float:
        """Play `file` from its beginning; returns milliseconds until it plays."""
        began = time.perf_counter()
        self._send("loadfile", str(file))
        while self._read().get("event") != "playback-restart":
            pass
        return (time.perf_counter() - began) * 1000

    def ask(self, name: str) -> Any:  # noqa: ANN401 - mpv's own kinds of value
        """The value of a property; nothing while it has none."""
        self._send("get_property", name)
        while "error" not in (reply := self._read()):
            pass
        return reply.get("data")

    def _send(self, *command: str) -> None:
        self._lines.write(json.dumps({"command": command}) + "\n")
        self._lines.flush()

    def _read(self) -> dict[str, Any]:
        line: dict[str, Any] = json.loads(self._lines.readline())
        return line
