"""The whole kiosk, built as for a ward, over a made-up pack, with a finger in front of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.app import Kiosk, build
from kiosk.bench.station.frame_watch import is_drawn
from kiosk.bench.station.pack import MadeUpFilm, write_pack
from kiosk.journey import Screen
from kiosk.paths import Paths, default_paths
from kiosk.ui.tour.clock import TourClock
from kiosk.ui.tour.visitor import Visitor

_HOUR = 10


@dataclass(frozen=True, slots=True)
class Stage:
    """A kiosk on the demo ward at ten in the morning, and a visitor in front of it."""

    kiosk: Kiosk
    visitor: Visitor
    paths: Paths

    def shows(self, screen: Screen, name: str) -> bool:
        """Whether a named item of `screen` is on it."""
        if self.kiosk.navigator.place.screen is not screen:
            return False
        return is_drawn(self.visitor.driver.find(name))

    def play_film(self, index: int = 0) -> None:
        """From the first screen to the film on a tile of the library, until it plays."""
        self.visitor.start()
        self.visitor.open_films()
        self.visitor.driver.touch(f"library.film.{index}")
        deck = self.kiosk.deck
        self.visitor.driver.wait(lambda: deck.is_playing, "the film to play")


@contextmanager
def stage(
    folder: Path,
    films: Sequence[MadeUpFilm],
    *,
    survey: str | None = None,
    full_screen: bool = False,
) -> Iterator[Stage]:
    """Build a kiosk that shows `films` and asks `survey`; all it writes goes below `folder`.

    A `QGuiApplication` must exist.
    """
    bundled = default_paths()
    pack = write_pack(folder / "pack", films, bundled.media, survey=survey)
    paths = Paths(assets=bundled.assets, media=pack, data=folder / "data")
    paths.data.mkdir(exist_ok=True)
    kiosk = build(paths, TourClock(_HOUR))
    try:
        kiosk.show(full_screen=full_screen)
        yield Stage(kiosk, Visitor(kiosk), paths)
    finally:
        kiosk.close()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
