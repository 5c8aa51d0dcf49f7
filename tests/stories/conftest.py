"""The whole kiosk in one process of the test, with real films, a real file and a clock we own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk, build
from kiosk.paths import Paths, default_paths
from kiosk.ui.tour.clock import TourClock
from kiosk.ui.tour.visitor import Visitor
from tests.stories.short_pack import make_film, make_pack


class StoryClock(TourClock):
    """Ten in the morning; its monotonic side can be pushed on."""

    def __init__(self) -> None:
        super().__init__(10)
        self.ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


@pytest.fixture(scope="session")
def short_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds."""
    return make_film(tmp_path_factory.mktemp("film") / "short.mp4")


@pytest.fixture
def paths(tmp_path: Path, short_film: Path) -> Paths:
    """A station of its own with two short films."""
    media = tmp_path / "media"
    media.mkdir()
    return replace(default_paths(tmp_path / "data"), media=make_pack(media, short_film))


@pytest.fixture
def clock() -> StoryClock:
    """Morning, today."""
    return StoryClock()


@pytest.fixture
def start_kiosk(qtbot: QtBot, clock: StoryClock) -> Iterator[Callable[[Paths], Kiosk]]:
    """Starts kiosks, and takes them down after the test."""
    running: list[Kiosk] = []

    def start(paths: Paths) -> Kiosk:
        kiosk = build(paths, clock)
        kiosk.window.resize(QSize(1920, 1080))
        kiosk.show(full_screen=False)
        qtbot.waitUntil(kiosk.window.isExposed, timeout=10_000)
        running.append(kiosk)
        return kiosk

    yield start
    for kiosk in running:
        kiosk.close()


@pytest.fixture
def kiosk(start_kiosk: Callable[[Paths], Kiosk], paths: Paths) -> Kiosk:
    """A running kiosk at its attract screen."""
    return start_kiosk(paths)


@pytest.fixture
def visitor(kiosk: Kiosk) -> Visitor:
    """Somebody in front of it."""
    return Visitor(kiosk)
