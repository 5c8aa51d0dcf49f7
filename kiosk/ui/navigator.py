"""The one holder of the place we are at."""

from PySide6.QtCore import QObject, Signal

from kiosk.journey import Event, Place, Screen, next_place


class Navigator(QObject):
    """Applies the table of moves.

    Signals:
        moved(old, new): both `Place`; after the place has changed.
    """

    moved = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start at the attract screen."""
        super().__init__(parent)
        self._place = Place(Screen.ATTRACT)

    @property
    def place(self) -> Place:
        """Where we are now."""
        return self._place

    def go(self, event: Event) -> None:
        """Follow the table; nothing happens where it has no move."""
        old, new = self._place, next_place(self._place, event)
        if new != old:
            self._place = new
            self.moved.emit(old, new)
