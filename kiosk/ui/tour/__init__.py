"""The tour: the real program, driven by touches, one picture a step."""

import argparse
import logging
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app import build
from kiosk.errors import EnvironmentFault
from kiosk.paths import default_paths
from kiosk.processes import age_ms
from kiosk.ui.engine import log_qt_messages
from kiosk.ui.tour.album import DAY, LANDSCAPE, Album
from kiosk.ui.tour.clock import TourClock
from kiosk.ui.tour.record import Record

_log = logging.getLogger("kiosk.tour")


def run(options: argparse.Namespace) -> int:
    """Take the tour into `options.out`, with answers in a folder that is thrown away after it."""
    folder: Path = options.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(
            f"The folder {folder} cannot be made ({error.strerror}).", "Choose another one."
        ) from error
    application = QGuiApplication(sys.argv[:1])
    log_qt_messages()
    record, clock = Record(), TourClock(DAY)
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as data:
        kiosk = build(replace(default_paths(Path(data)), chosen_ward=options.ward), clock)
        kiosk.window.resize(LANDSCAPE)
        kiosk.show(full_screen=False)
        album = Album(kiosk, clock, folder, record)
        album.wait_until_touchable()
        record.cold_start_ms = age_ms()
        try:
            album.whole()
        finally:
            record.write(folder)
            kiosk.close()
    application.processEvents()
    sys.stdout.write(f"{len(record.screens)} pictures and tour.json are in {folder}.\n")
    return 0
