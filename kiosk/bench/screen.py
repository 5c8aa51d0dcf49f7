"""A screen that nobody looks at: one X server in memory for each program that is measured."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Protocol, Self

from kiosk.errors import EnvironmentFault

SIZE = (1920, 1080)
_END_SECONDS = 5.0


def can_make_screens() -> bool:
    """Whether this machine has what `Screen` needs."""
    return shutil.which("Xvfb") is not None


class Place(Protocol):
    """Where a measured program may draw."""

    name: str

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that is to draw here."""
        ...


class InMemory:
    """Qt's own screen in memory: for machines without an X server."""

    name = "Qt's offscreen platform"

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that is to draw here."""
        return dict(os.environ) | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        }


@contextmanager
def place_to_draw() -> Iterator[Place]:
    """A screen of its own, or where there is no X server Qt's own."""
    if not can_make_screens():
        yield InMemory()
        return
    with Screen() as screen:
        yield screen


class Screen:
    """An X server of its own, 1920x1080, there from `with` until the end of the block."""

    name = "Xvfb"

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._server: subprocess.Popen[bytes] | None = None
        self._display = ""

    @property
    def pid(self) -> int:
        """Of the X server, whose work is not the player's."""
        return self._server.pid if self._server else 0

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that is to draw here, without a graphics processor."""
        kept = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "XAUTHORITY"}}
        return kept | {
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
        }

    def __enter__(self) -> Self:
        """Start the server.

        Raises:
            EnvironmentFault: it is not installed or does not start.
        """
        if not can_make_screens():
            raise EnvironmentFault(
                "Xvfb is not installed, and films are measured on a screen of their own.",
                "Install it: apt-get install xvfb",
            )
        number, told = os.pipe()
        width, height = SIZE
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(told), "-nolisten", "tcp", "-noreset"),
                *("-screen", "0", f"{width}x{height}x24"),
            ],
            pass_fds=(told,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with os.fdopen(number, "rb") as line:
            display = line.readline().strip().decode()
        if not display:
            self.__exit__(None, None, None)
            raise EnvironmentFault(
                "Xvfb did not start.", "Try it by hand: Xvfb :99 -screen 0 1920x1080x24"
            )
        self._display = f":{display}"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the server."""
        if self._server is not None:
            end(self._server)


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a process that we started: kindly, then not."""
    process.terminate()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
