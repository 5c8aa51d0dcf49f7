"""A visitor with one finger: touches things by name, waits, takes pictures."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.errors import KioskError

PATIENCE_SECONDS = 10.0
SETTLE_SECONDS = 0.6
LOOK_EVERY_MS = 25


class TourFault(KioskError):
    """The program did not do what the tour expected."""


def items_below(item: QQuickItem) -> Iterator[QQuickItem]:
    """`item` and everything visible inside it, in drawing order."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items_below(child)


class Driver:
    """Drives a window through real touch events; it calls nothing of the program."""

    def __init__(self, window: QQuickWindow) -> None:
        """One finger on one window."""
        self.window = window
        self._finger = QTest.createTouchDevice()

    def find(self, name: str) -> QQuickItem | None:
        """The topmost visible item with this `objectName`."""
        found = [i for i in items_below(self.window.contentItem()) if i.objectName() == name]
        return found[-1] if found else None

    def names(self) -> list[str]:
        """Every name that can be seen now."""
        seen = {i.objectName() for i in items_below(self.window.contentItem()) if i.objectName()}
        return sorted(seen)

    def wait(
        self, condition: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS
    ) -> float:
        """Let the program work until `condition()`; returns the milliseconds it took.

        Raises:
            TourFault: it did not come true in time.
        """
        clock = QElapsedTimer()
        clock.start()
        while not condition():
            if clock.elapsed() > seconds * 1000:
                raise TourFault(f"Waited {seconds:.0f} s for {what}.", f"In view: {self.names()}")
            self._let_it_work(LOOK_EVERY_MS)
        return clock.nsecsElapsed() / 1e6

    def settle(self, seconds: float = SETTLE_SECONDS) -> None:
        """Let animations come to their end."""
        self._let_it_work(round(seconds * 1000))

    def _let_it_work(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def touch(self, name: str) -> None:
        """Touch the middle of a named item with the finger.

        Raises:
            TourFault: it is not in view.
        """
        self.touch_at(self._resting_place(name))

    def _resting_place(self, name: str) -> QPoint:
        """The middle of a named item once it has stopped moving."""
        before: QPoint | None = None

        def rests() -> bool:
            nonlocal before
            last, before = before, self._middle(name)
            return before is not None and before == last

        self.wait(rests, f"“{name}” to be in view")
        assert before is not None  # noqa: S101 - it rests
        return before

    def _middle(self, name: str) -> QPoint | None:
        item = self.find(name)
        if item is None:
            return None
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def touch_at(self, point: QPoint) -> None:
        """Touch a place of the window, lift the finger again, and let the program answer."""
        self.strike(point)
        self._let_it_work(LOOK_EVERY_MS)

    def strike(self, point: QPoint) -> None:
        """Touch a place of the window and lift the finger again; nothing is waited for."""
        QTest.touchEvent(self.window, self._finger).press(0, point, self.window).commit(False)  # noqa: FBT003 - Qt's own
        QTest.touchEvent(self.window, self._finger).release(0, point, self.window).commit(False)  # noqa: FBT003

    def picture(self) -> QImage:
        """The window as it looks now."""
        return self.window.grabWindow()

    def shot(self, path: Path) -> QImage:
        """Let things settle, and keep a picture.

        Raises:
            TourFault: the picture could not be written.
        """
        self.settle()
        image = self.picture()
        if not image.save(str(path)):
            raise TourFault(f"{path} could not be written.", "Choose another folder.")
        return image
