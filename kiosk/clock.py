"""Time as the rest of the program sees it, so that tests own the time."""

import time
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


class PartOfDay(StrEnum):
    """The finest time that is ever stored with an answer (`design.md` §6)."""

    NIGHT = "night"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_ENDS = (
    (6, PartOfDay.NIGHT),
    (12, PartOfDay.MORNING),
    (18, PartOfDay.AFTERNOON),
    (22, PartOfDay.EVENING),
)


def part_of_day(moment: datetime) -> PartOfDay:
    """Night until 06:00, morning until 12:00, afternoon until 18:00, evening until 22:00."""
    for end_hour, part in _ENDS:
        if moment.hour < end_hour:
            return part
    return PartOfDay.NIGHT


class Clock(Protocol):
    """Where the program asks what time it is."""

    def now(self) -> datetime:
        """Local wall-clock time, aware of its zone."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow; for durations."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Local wall-clock time, aware of its zone."""
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        """Seconds that only ever grow; for durations."""
        return time.monotonic()


def today(clock: Clock) -> date:
    """The local calendar day."""
    return clock.now().date()
