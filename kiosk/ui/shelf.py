"""The films this station may offer today; looked for again while there are none."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.film import Film, films_for
from kiosk.content.forms import AgePath
from kiosk.content.install.home import ContentHome
from kiosk.content.offer import Offer
from kiosk.content.station import StationCatalogue, open_station
from kiosk.errors import ContentFault

LOOK_AGAIN_MS = 15_000
WATCH_MS = 1_000
_log = logging.getLogger("kiosk.shelf")


class Shelf(QObject):
    """Opens the packs, and again when one came, went or was withdrawn, whoever did it.

    While not one pack can be opened it tries again until it can.

    Signals:
        changed: films came or went.
    """

    changed = Signal()

    def __init__(
        self,
        home: ContentHome,
        starter: Path,
        offer: Callable[[], Offer],
        parent: QObject | None = None,
    ) -> None:
        """`offer()` is asked whenever films are listed, so that it holds today."""
        super().__init__(parent)
        self._home = home
        self._starter = starter
        self._offer = offer
        self.catalogue: StationCatalogue | None = None
        self.trouble = ""
        self._again = self._timer(LOOK_AGAIN_MS, self.look)
        self._watch = self._timer(WATCH_MS, self._look_if_changed)
        self.look()
        self._watch.start()

    def stop(self) -> None:
        """Look no more."""
        self._again.stop()
        self._watch.stop()

    def look(self) -> None:
        """Open the packs as they are now."""
        self._state = self._home.state()
        try:
            self.catalogue = open_station(self._home, self._starter)
        except ContentFault as fault:
            self.trouble = str(fault)
            _log.error("no pack opened: %s", fault)
            self._again.start()
        else:
            self.trouble = ""
            self._again.stop()
        self.changed.emit()

    def all(self) -> tuple[Film, ...]:
        """Every film that may be offered now."""
        return () if self.catalogue is None else self.catalogue.films(self._offer())

    def notices(self) -> tuple[str, ...]:
        """What staff should know about the films that are not on the shelf, or not for long."""
        if self.catalogue is None:
            return ()
        told = [problem.what for problem in self.catalogue.problems]
        if not self.all():
            told.append("No film may be shown on this ward: none of them is approved.")
        return (*told, *self.catalogue.overdue(self._offer()))

    def films_for(self, age: str) -> tuple[Film, ...]:
        """Those on one age path."""
        return films_for(self.all(), AgePath(age))

    def _look_if_changed(self) -> None:
        if self._home.state() != self._state:
            self.look()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
