"""A window with a film in it, and an eye on the event loop."""

import time

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.films.state import Phase, PlaybackState
from kiosk.ui.film.film_item import FilmItem
from kiosk.ui.film.player import FilmPlayer

VIEW = QSize(640, 360)
BEHIND = QColor("darkgreen")
PATIENCE = 20_000
"""Milliseconds; a safety bound, not a figure."""


class Stage:
    """A shown window whose whole content is a film."""

    def __init__(self, qtbot: QtBot, player: FilmPlayer, size: QSize = VIEW) -> None:
        self.qtbot = qtbot
        self.player = player
        self.window = QQuickWindow()
        self.window.setColor(BEHIND)
        self.window.resize(size)
        self.item = FilmItem()
        self.item.setParentItem(self.window.contentItem())
        self.item.setSize(size)
        self.item.setProperty("player", player)
        self.phases: list[Phase] = []
        player.state_changed.connect(self._note)
        self.window.show()
        qtbot.waitUntil(self.window.isExposed, timeout=PATIENCE)

    def wait_for(self, phase: Phase) -> None:
        self.qtbot.waitUntil(lambda: self.player.state.phase is phase, timeout=PATIENCE)

    def wait_for_position(self, seconds: float) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.player.state.phase is Phase.PLAYING and self.player.state.position > seconds
            ),
            timeout=PATIENCE,
        )

    def wait_for_restarts(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: self.player.counters.restarts == count, timeout=PATIENCE)

    def picture(self) -> QImage:
        return self.window.grabWindow()

    def shows_a_film(self) -> bool:
        return self.picture().pixelColor(VIEW.width() // 2, VIEW.height() // 2) != BEHIND

    def _note(self, state: PlaybackState) -> None:
        if not self.phases or self.phases[-1] is not state.phase:
            self.phases.append(state.phase)


class Pulse(QObject):
    """Feels how long the event loop leaves a touch waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
