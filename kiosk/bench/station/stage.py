"""The whole kiosk, built as for a ward, over a made-up pack, with a finger in front of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.app import Kiosk, build
from kiosk.bench.station.pack import MadeUpFilm, write_pack
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


@contextmanager
def stage(
    folder: Path, films: Sequence[MadeUpFilm], *, full_screen: bool = False
) -> Iterator[Stage]:
    """Build a kiosk that shows `films`; all it writes goes below `folder`.

    A `QGuiApplication` must exist.
    """
    bundled = default_paths()
    pack = write_pack(folder / "pack", films, bundled.media)
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
