"""Our own side of the film benchmark: taps, then one film from its tap to its end."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from kiosk.bench.film_file import BenchFilm
from kiosk.bench.peers.peer import TAPS
from kiosk.bench.station.frame_watch import FrameWatch, middle
from kiosk.bench.station.pack import MadeUpFilm
from kiosk.bench.station.stage import Stage, stage
from kiosk.films.state import Phase, PlaybackState
from kiosk.journey import Screen
from kiosk.ui.tour.driver import TourFault

Say = Callable[[dict[str, Any]], None]
_READY, _UNREADY = "library.film.0", "library.film.1"
_PREPARE_SECONDS = 1.2
_LATE_SECONDS = 10.0


def show_film(folder: Path, film: BenchFilm, say: Say) -> None:
    """Say `{"playing": ...}` when the film plays that is to be measured, and the figures after it.

    The film that stands first is decoded to its first frame before it is touched; the other is
    not. Its one caption is gone before the measurement begins, since peers show none.
    """
    films = [
        MadeUpFilm(name, film.file, film.seconds, name.title(), words_seconds=0.3)
        for name in ("first", "second")
    ]
    with stage(folder, films, full_screen=True) as on:
        watch = FrameWatch(on.kiosk.window)
        on.visitor.start()
        on.visitor.open_films()
        unready, ready = [], []
        for _ in range(TAPS):
            unready.append(_tap(on, watch, _UNREADY))
            _close(on)
            ready.append(_tap(on, watch, _READY))
            _close(on)
        _tap(on, watch, _READY)
        decoded, picture = on.kiosk.deck.state.size, _picture(on)
        say({"playing": True})
        _wait_for_end(on, film.seconds)
        counters = on.kiosk.deck.player.counters
        say(
            {
                "ready_ms": ready, "unready_ms": unready, "picture": picture, "decoded": decoded,
                "shown": counters.frames_shown, "due": counters.frames_due,
            }
        )  # fmt: skip


def _tap(on: Stage, watch: FrameWatch, tile: str) -> float:
    """Milliseconds from a touch of a film's tile to its first frame on the screen."""
    on.visitor.driver.settle(_PREPARE_SECONDS)
    player, driver = on.kiosk.deck.player, on.visitor.driver
    driver.wait(lambda: driver.find(tile) is not None, "the films")
    place = middle(driver.find(tile))
    touched = time.perf_counter()
    driver.strike(place)
    drawn = watch.first_drawn(
        lambda: on.kiosk.deck.showing is not None and player.counters.frames_shown > 0,
        "the first frame of the film",
    )
    return (drawn - touched) * 1000


def _close(on: Stage) -> None:
    on.visitor.show_controls()
    on.visitor.driver.touch("film.close")
    on.visitor.at(Screen.LIBRARY)


def _picture(on: Stage) -> tuple[int, int]:
    """How large the film is on the screen, in pixels."""
    item = on.visitor.driver.find("film.picture")
    if item is None:
        raise TourFault("The film is not on the screen.", "Look at the film screen.")
    ratio = on.kiosk.window.effectiveDevicePixelRatio()
    return round(item.width() * ratio), round(item.height() * ratio)


def _wait_for_end(on: Stage, seconds: float) -> None:
    """Let the program run as always until the film has ended."""
    loop = QEventLoop()

    def look(state: PlaybackState) -> None:
        if state.phase not in {Phase.PLAYING, Phase.OPENING, Phase.READY}:
            loop.quit()

    on.kiosk.deck.player.state_changed.connect(look)
    QTimer.singleShot(round((seconds + _LATE_SECONDS) * 1000), loop, loop.quit)
    loop.exec()
    on.kiosk.deck.player.state_changed.disconnect(look)
