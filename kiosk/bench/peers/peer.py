"""What every measured player has in common."""

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.bench.film_file import BenchFilm
from kiosk.bench.load import Load
from kiosk.bench.screen import Screen
from kiosk.errors import EnvironmentFault

Size = tuple[int, int]
TAPS = 3
_LOOK_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Showing:
    """One film played once by one player.

    Attributes:
        player: its name.
        picture: width and height on the screen, in pixels.
        shown: frames that came onto the screen; nothing where the player does not say.
        due: frames in the film.
        ready_ms: from a tap to the first frame, for a film that was ready to play.
        unready_ms: the same for a film that nobody expected.
    """

    player: str
    picture: Size
    load: Load
    due: int
    shown: int | None = None
    ready_ms: tuple[float, ...] = ()
    unready_ms: tuple[float, ...] = ()

    @property
    def shown_percent(self) -> float | None:
        """Frames shown of frames due."""
        return None if self.shown is None else 100 * min(self.shown, self.due) / self.due


class Peer(Protocol):
    """A player that may be installed here."""

    name: str

    def version(self) -> str:
        """What it says of itself; empty when it is not installed."""
        ...

    def show(self, film: BenchFilm, screen: Screen, picture: Size) -> Showing:
        """Play `film` once at the top left of `screen`.

        Raises:
            EnvironmentFault: it did not play.
        """
        ...


def first_line(*command: str) -> str:
    """The first line a program prints; empty when it is not installed or fails."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        said = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=20,
            check=True,
            stdin=subprocess.DEVNULL,
        )
    except (subprocess.SubprocessError, OSError):
        return ""
    return said.stdout.partition("\n")[0].strip()


def wait_for(condition: Callable[[], bool], what: str, seconds: float = 15.0) -> None:
    """Wait until `condition()`.

    Raises:
        EnvironmentFault: it did not come true in time.
    """
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            raise EnvironmentFault(f"Waited {seconds:.0f} s for {what}.", "Run it again.")
        time.sleep(_LOOK_SECONDS)
