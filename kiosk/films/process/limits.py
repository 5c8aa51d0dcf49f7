"""What the film process may take from the machine."""

import contextlib
import ctypes
import signal
import sys
from pathlib import Path
from typing import Final

_DIE_WITH_PARENT: Final = 1
"""`PR_SET_PDEATHSIG`, for a process too stuck to see its pipe end."""
_MOST_DATA_BYTES: Final = 2 << 30
"""A damaged film may ask for any amount; a 4K film in software needs about a quarter of this."""


def be_modest() -> None:
    """Bound the memory, be the first to go when there is none left, and never outlive the kiosk."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_DATA_BYTES, _MOST_DATA_BYTES))
    with contextlib.suppress(OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")
