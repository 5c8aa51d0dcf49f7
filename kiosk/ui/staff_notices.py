"""What staff need to know, one sentence at a time, on the attract screen."""

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.ward.load import LoadedWard

_log = logging.getLogger("kiosk.staff")


class StaffNotices(QObject):
    """Collects sentences; the first is shown, all are in the log and in `kiosk check`.

    Signals:
        changed: there is another one.
    """

    changed = Signal()

    def __init__(self, ward: LoadedWard, parent: QObject | None = None) -> None:
        """Begin with what is wrong with the ward settings."""
        super().__init__(parent)
        self._sentences: list[str] = []
        for problem in ward.problems:
            _log.warning("ward settings: %s", problem)
        if ward.problems:
            inside = {
                "last-good": "the last good ones are in force",
                "safe": "no number is shown to families",
            }.get(ward.origin, "they are in force all the same")
            self._sentences.append(f"The ward settings have a fault; {inside}.")

    def add(self, sentence: str) -> None:
        """Keep a sentence, once."""
        if sentence not in self._sentences:
            _log.warning("%s", sentence)
            self._sentences.append(sentence)
            self.changed.emit()

    @property
    def first(self) -> str:
        """The sentence to show, or nothing."""
        return self._sentences[0] if self._sentences else ""
