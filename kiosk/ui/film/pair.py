"""Two film processes: one plays, one waits to take over."""

import logging
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.films.protocol import Event, Ready
from kiosk.films.shared_block import remove_left_overs
from kiosk.films.watch import Limits, Overdue, restart_delay
from kiosk.ui.film.link import FilmLink

_LOOK_MILLISECONDS: Final = 250
_HELD_UP_SECONDS: Final = 1.0
_AFTER_TAKING_OVER: Final = 0.5
"""Seconds that a film being taken up again gets without a process starting beside it."""
ENDED_BY_ITSELF: Final = "The film process ended by itself."

_log = logging.getLogger(__name__)


class LinkPair(QObject):
    """Keeps two film processes running, and replaces one that dies or falls silent.

    Signals:
        heard(FilmLink, Event): one of the two said something.
        replaced(FilmLink, bool, str): one of the two was given up; whether it was the active one,
            and why, in plain words. `active` and `spare` are other links than before.
    """

    heard = Signal(object, object)
    replaced = Signal(object, bool, str)

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits,
        clock: Callable[[], float],
        on_frame: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Nothing is started before `start`; `on_frame` is told of frames of the active one."""
        super().__init__(parent)
        self._command = command
        self._limits = limits
        self._clock = clock
        self._on_active_frame = on_frame
        self._deaths = 0
        self._looked_at = clock()
        self._is_started = False
        self.restarts = 0
        self.active = self._make()
        self.spare = self._make()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    @property
    def pids(self) -> tuple[int, ...]:
        """Of the processes that run."""
        return tuple(link.pid for link in (self.active, self.spare) if link.pid)

    def start(self) -> None:
        """Start the process that plays; the spare follows when the first is ready."""
        if self._is_started:
            return
        self._is_started = True
        remove_left_overs()
        self.active.start()
        self._looked_at = self._clock()
        self._timer.start()

    def swap(self) -> None:
        """Let the two change places."""
        self.active, self.spare = self.spare, self.active

    def close(self) -> None:
        """End both processes, within two seconds."""
        self._timer.stop()
        links = self.findChildren(FilmLink)
        for link in links:
            link.dispose()
        for link in links:
            link.wait_for_end()

    def _make(self) -> FilmLink:
        link = FilmLink(self._command, self._clock, self._on_frame, self)
        link.heard.connect(lambda event: self._on_heard(link, event))
        link.lost.connect(lambda: self._replace(link, ENDED_BY_ITSELF))
        return link

    def _on_frame(self, link: FilmLink) -> None:
        if link is self.active:
            self._on_active_frame()

    def _on_heard(self, link: FilmLink, event: Event) -> None:
        if isinstance(event, Ready):
            for other in (self.active, self.spare):
                if not other.is_started:
                    other.start()
        self.heard.emit(link, event)

    def _look(self) -> None:
        now = self._clock()
        was_held_up = now - self._looked_at > _HELD_UP_SECONDS
        self._looked_at = now
        for link in (self.active, self.spare):
            if was_held_up:
                link.forgive()
            elif link.is_started and (late := link.overdue(self._limits)):
                self._give_up(link, late)

    def _give_up(self, link: FilmLink, late: Overdue) -> None:
        _log.warning("film process %s given up: %s", link.pid, late)
        link.dispose()
        self._replace(link, late)

    def _replace(self, link: FilmLink, reason: str) -> None:
        if link is not self.active and link is not self.spare:
            return
        self._deaths = 0 if link.has_proved_itself else self._deaths + 1
        self.restarts += 1
        delay = restart_delay(self._deaths)
        was_active = link is self.active
        if was_active:
            self.active = self.spare
            self.active.start(delay)
        self.spare = self._make()
        self.spare.start(max(delay, _AFTER_TAKING_OVER) if was_active else delay)
        self.replaced.emit(link, was_active, reason)
