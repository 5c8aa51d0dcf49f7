"""What processes cost, for the tour, the benchmark and the readiness report."""

import time
from collections.abc import Iterable
from contextlib import suppress

import psutil

_MEGABYTE = 1_000_000


def age_ms() -> float:
    """Milliseconds since this process was started (to about 10 ms, as the system counts)."""
    return (time.time() - psutil.Process().create_time()) * 1000


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
