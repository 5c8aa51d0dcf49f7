"""Where the program writes down what happened to itself; never anything of a visit or an answer."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_MAX_BYTES = 1_000_000
_OLDER_FILES = 4
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_log = logging.getLogger("kiosk")


def start_logging(folder: Path) -> Path | None:
    """Log into `folder`, at most 5 MB in five files, with every uncaught exception.

    Log what the program did and met, by the ids of films and packs. What a visitor chose, typed or
    answered is never logged, at any level.

    Returns:
        The file, or None when the folder cannot be written: the kiosk then runs without a log.
    """
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    file = folder / "kiosk.log"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_MAX_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    return file


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _log.critical("uncaught exception", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(facts: threading.ExceptHookArgs) -> None:
    if facts.exc_value is not None:
        _log_uncaught(facts.exc_type, facts.exc_value, facts.exc_traceback)
