"""Listens for touches and asks what silence means."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from kiosk.clock import Clock
from kiosk.idle import IdleLimits, Verdict, verdict
from kiosk.journey import Place, Screen
from kiosk.ui.navigator import Navigator

TICK_MS = 500
_TOUCHES = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


class IdleWatch(QObject):
    """Counts silence on the screen.

    Signals:
        warned: nobody has touched the screen for the ward's limit.
        finished: nobody answered the warning.
        left(seconds): whole seconds until `finished`, while warning.
    """

    warned = Signal()
    finished = Signal()
    left = Signal(int)

    def __init__(
        self,
        clock: Clock,
        limits: IdleLimits,
        navigator: Navigator,
        film_playing: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`film_playing()` is asked at every tick."""
        super().__init__(parent)
        self._clock = clock
        self._limits = limits
        self._navigator = navigator
        self._film_playing = film_playing
        self._since = clock.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        navigator.moved.connect(self._on_moved)

    def _on_moved(self, _old: Place, _new: Place) -> None:
        self.touched()

    @property
    def _screen(self) -> Screen:
        return self._navigator.place.screen

    def stop(self) -> None:
        """Listen no more."""
        self._timer.stop()

    def touched(self) -> None:
        """Somebody is there."""
        self._since = self._clock.monotonic()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See touches and keys go by; a touch does not answer the warning, its button does."""
        if event.type() in _TOUCHES and self._screen is not Screen.STILL_THERE:
            self.touched()
        return False

    def tick(self) -> None:
        """Decide what the silence so far means."""
        screen, playing = self._screen, self._film_playing()
        if playing and screen is not Screen.STILL_THERE:
            self.touched()
        quiet = self._clock.monotonic() - self._since
        if screen is Screen.STILL_THERE:
            self.left.emit(max(0, round(self._limits.warning - quiet)))
        match verdict(screen, quiet, film_playing=playing, limits=self._limits):
            case Verdict.WARN:
                self.left.emit(round(self._limits.warning))
                self.warned.emit()
            case Verdict.FINISH:
                self.finished.emit()
            case Verdict.WAIT:
                pass
