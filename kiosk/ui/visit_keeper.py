"""The one holder of the current visit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.visit import Visit


class VisitKeeper(QObject):
    """Keeps the visit in memory and forgets it whole."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with a visit in which nothing has been chosen."""
        super().__init__(parent)
        self._visit = Visit()

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self._visit

    def update(self, change: Callable[[Visit], Visit]) -> None:
        """Put `change(visit)` in place of the visit."""
        self._replace(change(self._visit))

    def forget(self) -> None:
        """Begin anew; nothing of the old visit is kept."""
        self._replace(Visit())

    def _replace(self, visit: Visit) -> None:
        if visit != self._visit:
            self._visit = visit
            self.changed.emit()
