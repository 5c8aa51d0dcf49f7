"""The kiosk from its first instruction to a home screen that answers.

Started by `kiosk.bench.start`; prints one JSON line: moments in seconds of the clock that
only grows, less what loading the finger took, which no family needs.
"""

import json
import os
import sys
import time
from pathlib import Path

from kiosk.setup import glance
from kiosk.setup.qt_environment import prepare_qt


def main(folder: Path) -> int:
    """Start as `python -m kiosk --data FOLDER` does, and touch what comes; the exit status."""
    glance.is_as_noted(glance.ROOT, "run")
    prepare_qt(os.environ, sys.platform, has_gpu=False)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after its environment is set

    from kiosk.app import build  # noqa: PLC0415
    from kiosk.clock import SystemClock  # noqa: PLC0415
    from kiosk.logs import start_logging  # noqa: PLC0415
    from kiosk.paths import default_paths  # noqa: PLC0415
    from kiosk.ui.engine import log_qt_messages  # noqa: PLC0415

    paths = default_paths(folder)
    start_logging(paths.logs)
    application = QGuiApplication(sys.argv[:1])
    log_qt_messages()
    kiosk = build(paths, SystemClock())
    kiosk.show(full_screen=True)

    shown = time.monotonic()
    from kiosk.bench.station.first_touches import touch_through  # noqa: PLC0415

    for_the_finger = time.monotonic() - shown
    moments = {name: at - for_the_finger for name, at in touch_through(kiosk).items()}
    sys.stdout.write(json.dumps(moments) + "\n")
    kiosk.close()
    application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
