"""Runs one part of the benchmark inside the real program and prints what it found, a line each."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.setup.qt_environment import prepare_qt

Say = Callable[[dict[str, Any]], None]


def main(arguments: list[str]) -> int:
    """`NAME FOLDER [NUMBER]`: what to do, where to write, how often; returns the exit status."""
    prepare_qt(os.environ, sys.platform, has_gpu=False)
    name, folder, number = arguments[0], Path(arguments[1]), int(arguments[2])
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after its environment is set

    from kiosk.bench.station.parts import PARTS  # noqa: PLC0415
    from kiosk.logs import start_logging  # noqa: PLC0415
    from kiosk.ui.engine import log_qt_messages  # noqa: PLC0415

    application = QGuiApplication([])
    start_logging(folder / "data" / "logs")
    sys.excepthook = sys.__excepthook__
    log_qt_messages()
    PARTS[name](folder, number, _say)
    application.processEvents()
    return 0


def _say(fact: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
