"""The films this station may offer today; looked for again while there are none."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.catalogue import Catalogue, open_pack
from kiosk.content.film import Film, films_for
from kiosk.content.forms import AgePath
from kiosk.errors import ContentFault

LOOK_AGAIN_MS = 15_000
_log = logging.getLogger("kiosk.shelf")


@dataclass(frozen=True, slots=True)
class Offer:
    """Which films a ward may show.

    Attributes:
        ward_is_demo: drafts are shown, marked as drafts.
        rapid_review_open: films that send families to the urgent review may be shown.
    """

    ward_is_demo: bool
    rapid_review_open: bool


class Shelf(QObject):
    """Opens the pack; a pack that cannot be opened is tried again until it can.

    Signals:
        changed: films came or went.
    """

    changed = Signal()

    def __init__(
        self, folder: Path, offer: Callable[[], Offer], parent: QObject | None = None
    ) -> None:
        """`offer()` is asked whenever films are listed, so that it holds today."""
        super().__init__(parent)
        self._folder = folder
        self._offer = offer
        self.catalogue: Catalogue | None = None
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Open the pack, unless it is open."""
        try:
            self.catalogue = open_pack(self._folder)
        except ContentFault as fault:
            self.trouble = str(fault)
            _log.error("pack not opened: %s", fault)
        else:
            self.trouble = ""
        if self.trouble:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    def all(self) -> tuple[Film, ...]:
        """Every film that may be offered now."""
        if self.catalogue is None:
            return ()
        offer = self._offer()
        return self.catalogue.offered(
            ward_is_demo=offer.ward_is_demo, rapid_review_open=offer.rapid_review_open
        )

    def notices(self) -> tuple[str, ...]:
        """What staff should know about the films that are not on the shelf."""
        if self.catalogue is None:
            return ()
        left_out = [problem.what for problem in self.catalogue.problems]
        if not self.all():
            left_out.append("No film may be shown on this ward: none of them is approved.")
        return tuple(left_out)

    def films_for(self, age: str) -> tuple[Film, ...]:
        """Those on one age path."""
        return films_for(self.all(), AgePath(age))
