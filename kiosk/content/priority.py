"""The lowest priority there is, so that a film never waits for content work."""

import os
import sys
from contextlib import suppress

import psutil


def make_idle(pid: int) -> None:
    """Let a process run, and use the disk, only when nobody else wants to; never raises.

    Linux: the idle scheduling class, the idle input and output class, and nice 19 for kernels that
    know neither. Windows: the idle priority class, which stands for both.
    """
    with suppress(psutil.Error, OSError):
        process = psutil.Process(pid)
        if sys.platform == "win32":
            process.nice(psutil.IDLE_PRIORITY_CLASS)
            process.ionice(psutil.IOPRIO_VERYLOW)
        else:
            process.nice(19)
            if sys.platform.startswith("linux"):
                process.ionice(psutil.IOPRIO_CLASS_IDLE)
                os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0))
