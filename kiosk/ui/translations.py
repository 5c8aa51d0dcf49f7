"""The interface's words in the language of the visit, through Qt Linguist."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.visit import ENGLISH


def translated(assets: Path) -> frozenset[str]:
    """Language tags that have interface words; English is the source."""
    found = (assets / "translations").glob("kiosk_*.qm")
    return frozenset({ENGLISH, *(path.stem.removeprefix("kiosk_") for path in found)})


class Words(QObject):
    """Puts one translation at a time in force."""

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        """English until told otherwise."""
        super().__init__(parent)
        self._folder = assets / "translations"
        self._current = ENGLISH
        self._translator: QTranslator | None = None

    def speak(self, language: str) -> bool:
        """Switch to `language`; true if anything changed."""
        if language == self._current:
            return False
        self._current = language
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        wanted = QTranslator(self)
        if language != ENGLISH and wanted.load(str(self._folder / f"kiosk_{language}.qm")):
            self._translator = wanted
            QCoreApplication.installTranslator(wanted)
        return True
