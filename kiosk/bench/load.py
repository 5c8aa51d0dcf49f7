"""What a player and its screen cost while a film plays."""

import time
from dataclasses import dataclass

from kiosk.processes import cpu_seconds, memory_mb, with_children

WINDOW_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Load:
    """Cost of one player over one stretch of time.

    Attributes:
        cpu: of the player and everything it started, percent of one core.
        screen_cpu: of the X server it draws on, the same.
        memory_mb: proportional set size of the player and everything it started.
    """

    cpu: float
    screen_cpu: float
    memory_mb: float


def measure(player: int, screen: int, seconds: float = WINDOW_SECONDS) -> Load:
    """Watch two process trees, by the number of their first process, from now on."""
    began = time.perf_counter()
    before, screen_before = cpu_seconds(with_children(player)), cpu_seconds([screen])
    time.sleep(seconds)
    family = with_children(player)
    spent, screen_spent = cpu_seconds(family) - before, cpu_seconds([screen]) - screen_before
    took = time.perf_counter() - began
    return Load(100 * spent / took, 100 * screen_spent / took, memory_mb(family))
