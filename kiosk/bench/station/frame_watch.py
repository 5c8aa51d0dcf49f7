"""Tells when something was really on the screen: looks each time the window has drawn itself."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.tour.driver import TourFault


class FrameWatch(QObject):
    """Watches one window; all moments are those of `time.perf_counter()`."""

    def __init__(self, window: QQuickWindow) -> None:
        """Watch from now on."""
        super().__init__(window)
        self._last = time.perf_counter()
        self._look: Callable[[], None] = _look_at_nothing
        window.frameSwapped.connect(self._note, Qt.ConnectionType.DirectConnection)
        window.frameSwapped.connect(self._after, Qt.ConnectionType.QueuedConnection)

    def first_drawn(self, condition: Callable[[], bool], what: str, seconds: float = 10.0) -> float:
        """When the first picture was on the screen after which `condition()` held.

        The program runs as always meanwhile: nothing asks anything between two pictures.

        Raises:
            TourFault: there was none in time.
        """
        loop = QEventLoop()
        seen: list[float] = []

        def look() -> None:
            if not seen and condition():
                seen.append(self._last)
                loop.quit()

        self._look = look
        QTimer.singleShot(round(seconds * 1000), loop, loop.quit)
        loop.exec()
        self._look = _look_at_nothing
        if not seen:
            raise TourFault(f"Waited {seconds:.0f} s for {what} on the screen.", "Run it again.")
        return seen[0]

    def _note(self) -> None:
        self._last = time.perf_counter()

    def _after(self) -> None:
        self._look()


def _look_at_nothing() -> None:
    """Nobody waits for a picture."""


def is_drawn(item: QQuickItem | None) -> bool:
    """Whether something of an item shows: neither it nor anything it is in is hidden or clear."""
    while item is not None:
        if not item.isVisible() or item.opacity() <= 0:
            return False
        if item.parentItem() is None:
            return True
        item = item.parentItem()
    return False


def middle(item: QQuickItem | None) -> QPoint:
    """The place of the window where a finger touches an item.

    Raises:
        TourFault: there is no such item.
    """
    if item is None:
        raise TourFault("What is to be touched is not in view.", "Run it again.")
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
