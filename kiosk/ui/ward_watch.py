"""The ward's settings as they hold right now: quiet hours come and go by the clock."""

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.settings import WardSettings

LOOK_EVERY_MS = 20_000


class WardWatch(QObject):
    """Says when quiet hours begin and end.

    Signals:
        changed: day turned to night, or night to day.
    """

    changed = Signal()

    def __init__(self, settings: WardSettings, clock: Clock, parent: QObject | None = None) -> None:
        """Look at the clock now and every twenty seconds."""
        super().__init__(parent)
        self.settings = settings
        self._clock = clock
        self._quiet = self._look()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def _look(self) -> bool:
        now = self._clock.now().time()
        return any(hours.holds(now) for hours in self.settings.quiet_hours)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def refresh(self) -> None:
        """Look at the clock again."""
        if (quiet := self._look()) != self._quiet:
            self._quiet = quiet
            self.changed.emit()

    @property
    def is_quiet(self) -> bool:
        """Whether these are quiet hours."""
        return self._quiet

    @property
    def volume_cap(self) -> int:
        """Percent of full sound that the ward allows now; 0 is silent."""
        settings = self.settings
        return settings.quiet_volume_percent if self._quiet else settings.day_volume_percent
