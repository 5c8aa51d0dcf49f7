"""What processes cost, for the tour, the benchmark and the readiness report."""

import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import psutil

_MEGABYTE = 1_000_000
START_TIME_FIELD = 19  # of /proc/PID/stat, counted from the field after the name (man 5 proc)


def age_ms() -> float:
    """Milliseconds since this process was started (to about 10 ms, as the system counts).

    On Linux by the clock that never jumps; psutil's start time is only as good as the moment
    of booting, which the kernel tells in whole seconds.
    """
    if not sys.platform.startswith("linux"):
        return (time.time() - psutil.Process().create_time()) * 1000
    text = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
    ticks = int(text.rpartition(")")[2].split()[START_TIME_FIELD])
    started = ticks / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def cpu_seconds(pids: Iterable[int]) -> float:
    """Processor seconds that these processes have used so far; one that is gone counts nothing."""
    total = 0.0
    for pid in pids:
        with suppress(psutil.NoSuchProcess):
            times = psutil.Process(pid).cpu_times()
            total += times.user + times.system
    return total


def memory_mb(pids: Iterable[int]) -> float:
    """Megabytes of these processes, what they share counted once where the system can say (PSS)."""
    total = 0
    for pid in pids:
        with suppress(psutil.NoSuchProcess):
            full = psutil.Process(pid).memory_full_info()
            total += getattr(full, "pss", full.rss)
    return total / _MEGABYTE


def with_children(pid: int) -> list[int]:
    """A process and everything it started that still runs."""
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        return [pid, *(child.pid for child in process.children(recursive=True))]
    return []
