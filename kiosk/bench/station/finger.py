"""A finger that does not wait for the program: it touches when it is time, heard or not."""

import threading
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest


class Finger(QObject):
    """Touches a window from outside its thread, as a touch screen does."""

    _due = Signal(QPoint)

    def __init__(self, window: QQuickWindow) -> None:
        """One more finger on one window."""
        super().__init__(window)
        self._window = window
        self._device = QTest.createTouchDevice()
        self._due.connect(self._touch, Qt.ConnectionType.QueuedConnection)

    def touch_after(self, seconds: float, place: QPoint) -> "Touch":
        """Touch `place` of the window in `seconds`, whatever the program does then."""
        touch = Touch()

        def act() -> None:
            touch.at = time.perf_counter()
            self._due.emit(place)

        timer = threading.Timer(seconds, act)
        timer.daemon = True
        timer.start()
        return touch

    def _touch(self, place: QPoint) -> None:
        QTest.touchEvent(self._window, self._device).press(0, place, self._window).commit()
        QTest.touchEvent(self._window, self._device).release(0, place, self._window).commit()


@dataclass(slots=True)
class Touch:
    """One touch.

    Attributes:
        at: when the finger came down (`time.perf_counter()`); 0 until it has.
    """

    at: float = 0.0


class Pulse(QObject):
    """Knocks on the interface thread from outside, to tell how long it ever does not answer."""

    _knocked = Signal(float)

    def __init__(self, every_seconds: float = 0.02) -> None:
        """Begin to knock."""
        super().__init__()
        self.longest_ms = 0.0
        self._every = every_seconds
        self._is_over = threading.Event()
        self._knocked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._knock, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Knock no more."""
        self._is_over.set()
        self._thread.join()

    def _knock(self) -> None:
        while not self._is_over.wait(self._every):
            self._knocked.emit(time.perf_counter())

    def _answer(self, knocked_at: float) -> None:
        self.longest_ms = max(self.longest_ms, (time.perf_counter() - knocked_at) * 1000)
