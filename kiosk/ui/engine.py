"""The QML engine: import path, Qt's messages to the log, the window."""

import logging
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import kiosk.ui.film.film_item  # noqa: F401 - registers FilmItem with QML
from kiosk.errors import EnvironmentFault
from kiosk.ui.viewmodels.shell import ShellViewModel

QML = Path(__file__).parent / "qml"
_log = logging.getLogger("kiosk.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> None:
    """Send what Qt and QML say to the log."""

    def write(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        _log.log(_LEVELS[kind], "%s (%s:%s)", message, context.file, context.line)

    qInstallMessageHandler(write)


def load_window(shell: ShellViewModel) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Load `Main.qml`; the engine must be deleted before the view models.

    Raises:
        EnvironmentFault: the interface is damaged or incomplete.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.setInitialProperties({"shell": shell})
    engine.loadFromModule("Kiosk", "Main")
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise EnvironmentFault("The interface could not be loaded.", "Install the program again.")
    return engine, roots[0]
